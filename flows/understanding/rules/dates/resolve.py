"""What was said, against now and the opening hours: naive wall times of the business."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flows.understanding.rules.dates.grammar import Context
from flows.understanding.rules.dates.values import MINUTES, NOON, Clock, Days, Grain, Hours, Told

# Where opening hours do not decide, a bare hour up to this one is of the afternoon.
AFTERNOON = 7 * 60 + 59

Ends = tuple[datetime | None, datetime | None]


def moments(told: Told, context: Context) -> Ends | None:
    """The start and the exclusive end of what was said; an end that is None is a point or open. None past all time."""
    days, hours = told.days, told.hours
    if hours is None:
        return _of_days(days, told, context) if days else None
    day = days.start if days else _day_for(hours, context)
    since, until = decided(hours, day, context)
    start = _moment(day, since) if since else None
    end = _moment(days.end - timedelta(days=1) if days else day, until) if until else None
    point = hours.since == hours.until
    if point and told.open != "before":
        return start, None
    if start and end and end <= start and not point:
        end += timedelta(days=1)
    if told.open == "after":
        return start or end, None
    if told.open == "before" or (start is None and end):
        return _floor(day, context) if end and _floor(day, context) < end else None, end or start
    return start, end


def decided(hours: Hours, day: date, context: Context) -> tuple[Clock | None, Clock | None]:
    """The times with the half of the day that opening hours leave to them."""
    since, until = hours.since, hours.until
    if since and until and since != until and not since.sure and not until.sure:
        late = replace(since, minute=since.minute + NOON), replace(until, minute=until.minute + NOON)
        return max((since, until), late, key=lambda ends: _shared(ends[0], ends[1], day, context))
    return since and readings(since, day, context)[0], until and readings(until, day, context)[0]


def readings(at: Clock, day: date, context: Context) -> tuple[Clock, ...]:
    """A time as it is most likely meant, and its other half of the day where the business is open then, too."""
    if at.sure or at.minute >= NOON + 60:
        return (at,)
    both = (at.early(), at.late()) if at.minute < NOON else (at.late(), at.early())
    fits = tuple(one for one in both if _open(one.minute, day, context))
    if fits:
        return fits
    return both[::-1] if at.minute <= AFTERNOON else both[:1]


def other_half(told: Told, start: datetime, context: Context) -> datetime | None:
    """The start in the other half of the day, where the business is open then, too."""
    since = told.hours.since if told.hours else None
    if since is None:
        return None
    return next((_moment(start.date(), one) for one in readings(since, start.date(), context)[1:]), None)


def grain_of(told: Told) -> Grain:
    """The finest that was said."""
    if told.hours is None:
        return told.days.grain if told.days else "minute"
    if told.hours.part:
        return "part"
    ends = (told.hours.since, told.hours.until)
    return "minute" if any(end and (end.told or end.minute % 60) for end in ends) else "hour"


def _shared(since: Clock, until: Clock, day: date, context: Context) -> int:
    """How many minutes of a stretch the business is open, nothing where it passes midnight."""
    if until.minute > MINUTES:
        return 0
    return sum(max(0, min(until.minute, end) - max(since.minute, start)) for start, end in _stretches(day, context))


def _open(minute: int, day: date, context: Context) -> bool:
    return any(since <= minute < until for since, until in _stretches(day, context))


def _stretches(day: date, context: Context) -> Sequence[tuple[int, int]]:
    """Opening hours of a day; of all days where that one has none."""
    every = context.opening.values()
    return context.opening.get(day.weekday()) or [stretch for stretches in every for stretch in stretches]


def _day_for(hours: Hours, context: Context) -> date:
    """Without a day the next such time is meant: today's, or tomorrow's where it has begun; a part until its end."""
    today = context.now.date()
    since, until = decided(hours, today, context)
    ends = (until, since) if hours.part else (since, until)
    at = next((end for end in ends if end), None)
    over = at is not None and _moment(today, at) < context.now
    return today + timedelta(days=1) if over else today


def _of_days(days: Days, told: Told, context: Context) -> Ends:
    start, end = (datetime.combine(day, time()) for day in (days.start, days.end))
    if told.open == "after":
        return start, None
    if told.open == "before":
        return min(_floor(context.now.date(), context), end), end
    return start, end


def _moment(day: date, at: Clock) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=at.minute, seconds=at.second)


def _floor(day: date, context: Context) -> datetime:
    return max(context.now, datetime.combine(day, time()))
