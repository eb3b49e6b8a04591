"""Working hours: wall-clock rules of one provider, resolved per local date into UTC minutes.

Every edge is resolved on its own local date with zoneinfo, so a day of 23 or 25 hours is right; inside a
window time elapses. Nothing here depends on the time zone of the process.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAY = 24 * 60
LATEST_CLOSE = 2 * DAY  # a shift may run over one midnight, not over two

Span = tuple[int, int]  # [from, until) in UTC epoch minutes


class Weekly(NamedTuple):
    """A stretch of one weekday; `weekday` 0 is Monday, times are wall minutes after local midnight.

    `closes` may pass 1440: the shift ends after midnight and still belongs to the weekday on which it opened.
    """

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True)
class Hours:
    """When one provider works. It is a cache key: equal hours share their resolved windows.

    `breaks` are cut out of the weekly hours of their weekday. An entry of `overrides` (one per date)
    replaces that date's weekly hours and breaks, () closes the day; it decides every minute of its date, so
    a shift that runs into it from the evening before ends at midnight. `off` holds naive wall times [from,
    to) and beats everything. Raises ValueError when a time lies outside 0..2880 minutes.
    """

    zone: str
    weekly: tuple[Weekly, ...] = ()
    breaks: tuple[Weekly, ...] = ()
    overrides: tuple[tuple[date, tuple[tuple[int, int], ...]], ...] = ()
    off: tuple[tuple[datetime, datetime], ...] = ()

    def __post_init__(self) -> None:
        edges = [edge for row in (*self.weekly, *self.breaks) for edge in row[1:]]
        edges += [edge for _, spans in self.overrides for span in spans for edge in span]
        if edges and not 0 <= min(edges) <= max(edges) <= LATEST_CLOSE:
            raise ValueError(f"hours must lie within 0..{LATEST_CLOSE} minutes after midnight")

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.zone, self.weekly, self.breaks, self.overrides, self.off))

    @cached_property
    def _override(self) -> dict[date, tuple[tuple[int, int], ...]]:
        return dict(self.overrides)

    def on(self, day: date) -> tuple[tuple[int, int], ...]:
        """The wall minutes (opens, closes) that belong to one local date, before breaks and time off."""
        return self._override.get(day, tuple(row[1:] for row in self.weekly if row.weekday == day.weekday()))


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    """The IANA zone, kept for the life of the process. Raises ZoneInfoNotFoundError."""
    return ZoneInfo(name)


def instant(wall: datetime, zone: str) -> int:
    """A naive wall time as UTC epoch minutes, by RFC 5545 section 3.3.5.

    A time that a change of offset skips takes the offset before the gap; one that happens twice is the first.
    """
    return int(wall.replace(tzinfo=zone_of(zone), fold=0).timestamp()) // 60


def local_date(minute: int, zone: str) -> date:
    """The date in `zone` at a UTC epoch minute."""
    return datetime.fromtimestamp(minute * 60, zone_of(zone)).date()


@lru_cache(maxsize=256)
def midnights(zone: str, first: date, last: date) -> tuple[int, ...]:
    """The UTC epoch minutes at which the local dates first..last begin."""
    return tuple(instant(datetime.combine(day, time()), zone) for day in dates(first, last))


def dates(first: date, last: date) -> Iterator[date]:
    """The dates first..last, both included."""
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def day_windows(hours: Hours, day: date) -> list[Span]:
    """The windows that open on one local date, sorted and apart, as UTC minutes.

    Breaks and time off split a window; each part has an opening of its own.
    """
    midnight = datetime.combine(day, time())

    def resolved(spans: Iterable[tuple[int, int]]) -> list[Span]:
        edges = [[instant(midnight + timedelta(minutes=edge), hours.zone) for edge in span] for span in spans]
        return [(opens, closes) for opens, closes in edges if opens < closes]

    spans = merged(resolved(hours.on(day)))
    if day not in hours._override:
        spans = without(spans, resolved(row[1:] for row in hours.breaks if row.weekday == day.weekday()))
    tomorrow = day + timedelta(days=1)
    if tomorrow in hours._override:
        limit = instant(datetime.combine(tomorrow, time()), hours.zone)
        spans = [(opens, min(closes, limit)) for opens, closes in spans if opens < limit]
    return without(spans, time_off(hours, day, tomorrow))


def time_off(hours: Hours, first: date, last: date) -> list[Span]:
    """The time off that touches the local dates first..last, as UTC minutes."""
    touching = (span for span in hours.off if span[0].date() <= last and span[1].date() >= first)
    spans = ((instant(since, hours.zone), instant(until, hours.zone)) for since, until in touching)
    return [(since, until) for since, until in spans if since < until]


def windows(hours: Hours, first: date, last: date) -> list[Span]:
    """The windows that open on the local dates first..last: sorted UTC minutes, touching ones merged."""
    return merged(span for day in dates(first, last) for span in day_windows(hours, day))


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same minutes as sorted spans that neither overlap nor touch."""
    result: list[Span] = []
    for since, until in sorted(spans):
        if result and since <= result[-1][1]:
            result[-1] = (result[-1][0], max(until, result[-1][1]))
        else:
            result.append((since, until))
    return result


def without(spans: Iterable[Span], cuts: Iterable[Span]) -> list[Span]:
    """The spans less the minutes of the cuts; `spans` are sorted and apart, and so is the result."""
    left = list(spans)
    for since, until in cuts:
        left = [
            part
            for opens, closes in left
            for part in ((opens, min(closes, since)), (max(opens, until), closes))
            if part[0] < part[1]
        ]
    return left
