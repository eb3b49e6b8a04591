"""The rules of the slot engine once more, minute by minute and slowly; only the nouns are shared with it."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduling.hours import Hours
from scheduling.slots import Candidate, Rules

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def local(minute: int, zone: str) -> datetime:
    """The naive wall time at a UTC epoch minute."""
    return (_EPOCH + timedelta(minutes=minute)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _as_utc(wall: datetime) -> int:
    """The epoch minute that a wall time would be in UTC."""
    return (wall.replace(tzinfo=UTC) - _EPOCH) // timedelta(minutes=1)


def epoch_minute(wall: datetime, zone: str) -> int:
    """RFC 5545: the first instant that shows this wall time, else the offset before the gap is taken off."""
    minute = _as_utc(wall)
    offsets = [_as_utc(local(around, zone)) - around for around in (minute - 1440, minute + 1440)]
    shown = [minute - offset for offset in offsets if local(minute - offset, zone) == wall]
    return min(shown) if shown else minute - offsets[0]


def _minutes(midnight: datetime, zone: str, spans: list[tuple[int, int]]) -> set[int]:
    found: set[int] = set()
    for opens, closes in spans:
        edges = [epoch_minute(midnight + timedelta(minutes=edge), zone) for edge in (opens, closes)]
        found |= set(range(*edges))
    return found


def open_minutes(hours: Hours, day: date) -> set[int]:
    """Every UTC minute in which the provider works by the hours of one local date."""
    midnight = datetime.combine(day, time())
    overrides = dict(hours.overrides)
    if day in overrides:
        found = _minutes(midnight, hours.zone, list(overrides[day]))
    else:
        mine = [(row.opens, row.closes) for row in hours.weekly if row.weekday == day.weekday()]
        breaks = [(row.opens, row.closes) for row in hours.breaks if row.weekday == day.weekday()]
        found = _minutes(midnight, hours.zone, mine) - _minutes(midnight, hours.zone, breaks)
    tomorrow = midnight + timedelta(days=1)
    if tomorrow.date() in overrides:
        found = {minute for minute in found if minute < epoch_minute(tomorrow, hours.zone)}
    for since, until in hours.off:
        found -= set(range(epoch_minute(since, hours.zone), epoch_minute(until, hours.zone)))
    return found


def _grid(minutes: set[int], zone: str, rules: Rules) -> set[int]:
    """The grid of each run of one date's open minutes."""
    unit = 1
    if rules.grid == "clock":
        unit = next(unit for unit in (60, 30, 20, 15, 10, 5, 1) if rules.step % unit == 0)
    found = set()
    for opening in (minute for minute in minutes if minute - 1 not in minutes):
        at = opening
        while local(opening, zone).minute + at - opening not in range(0, 200, unit):
            at += 1
        closing = opening
        while closing in minutes:
            closing += 1
        found |= set(range(at, closing, rules.step))
    return found


def starts(candidate: Candidate, rules: Rules, since: int, until: int, now: datetime) -> list[int]:
    """The free starts in [since, until) of one candidate."""
    zone = candidate.hours.zone
    first, last = local(since, zone).date(), local(until, zone).date()
    days = [first + timedelta(days=n) for n in range(-3, (last - first).days + 4)]
    per_date = [open_minutes(candidate.hours, day) for day in days]
    working = set().union(*per_date)
    grid = set().union(*(_grid(minutes, zone, rules) for minutes in per_date))

    occupied: set[int] = set()
    for row in candidate.busy:
        occupied |= set(range(row[0], row[1]))
    visits: dict[int, int] = {}
    for row in sorted(candidate.busy, key=lambda row: row[2]):
        visits.setdefault(row[5], row[2])
    taken: dict[date, int] = defaultdict(int)
    for begin in visits.values():
        taken[local(begin, zone).date()] += 1

    before = max(part.before - part.offset for part in candidate.visit)
    after = max(part.offset + part.duration + part.after for part in candidate.visit)
    touching = {row[1] + before for row in candidate.busy} | {row[0] - after for row in candidate.busy}
    today = now.astimezone(ZoneInfo(zone)).date()

    def free(start: int) -> bool:
        if start not in grid and not (rules.fill and start in touching):
            return False
        for part in candidate.visit:
            begin = start + part.offset
            if not working.issuperset(range(begin, begin + part.duration)):
                return False
            if not occupied.isdisjoint(range(begin - part.before, begin + part.duration + part.after)):
                return False
        instant = _EPOCH + timedelta(minutes=start)
        day = local(start, zone).date()
        return (
            instant >= now + timedelta(minutes=rules.notice)
            and day <= today + timedelta(days=rules.horizon_days)
            and (rules.per_day is None or taken[day] < rules.per_day)
        )

    return [start for start in range(since, until) if free(start)]
