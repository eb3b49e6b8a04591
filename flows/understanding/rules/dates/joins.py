"""Days with hours or weeks, open ends, what is not wanted: `Monday, in the morning`, `from tomorrow`, `not Friday`."""

from dataclasses import replace
from datetime import timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.clocks import clock, hour_of
from flows.understanding.rules.dates.day_parts import part_hours
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.halves import in_part
from flows.understanding.rules.dates.hours import between
from flows.understanding.rules.dates.resolve import moments
from flows.understanding.rules.dates.values import Clock, Days, Hours, Told, one_day

Timed = Days | Clock | Hours | Told


def told(value: Timed) -> Told:
    """Anything that was said of a time, as a whole."""
    if isinstance(value, Told):
        return value
    if isinstance(value, Days):
        return Told(days=value)
    return Told(hours=Hours(value, value) if isinstance(value, Clock) else value)


def join(_: Context, one: Timed, other: Timed) -> Tags | None:
    """A day and a time of it, or a part of day and a time in it; None where they say the same twice."""
    first, second = told(one), told(other)
    if first.since or second.since or first.open or second.open:
        return None
    days = _one_of(first.days, second.days) if first.days and second.days else first.days or second.days
    hours = _together(first.hours, second.hours) if first.hours and second.hours else first.hours or second.hours
    if hours is None or (days is None and (first.days or not (first.hours and second.hours))):
        return None
    return {"told": Told(days, hours, zone=first.zone or second.zone)}


def _one_of(one: Days, other: Days) -> Days | None:
    """`Wednesday at 4 next week`, `next week from Tuesday to Thursday`: the weekdays in that week."""
    named, week = (one, other) if one.named else (other, one)
    if not named.named or week.named or week.grain != "week":
        return None
    start = calendar.monday(week.start) + timedelta(days=named.start.weekday())
    return Days(start, start + (named.end - named.start), named.grain)


def _weekdays_of(_: Context, one: Days, other: Days) -> Tags | None:
    found = _one_of(one, other)
    return {"days": found} if found else None


def _together(one: Hours, other: Hours) -> Hours | None:
    """A part of day and a time in it: the part says which half of the day is meant."""
    if bool(one.part) == bool(other.part):
        return None
    part, exact = (one.part, other) if one.part else (other.part, one)
    if exact.since and exact.until and exact.since != exact.until:
        return between(exact.since, in_part(exact.until, part))
    since, until = (at and in_part(at, part) for at in (exact.since, exact.until))
    return Hours(since, until)


def _near_hour(_: Context, days: Days, hour: int | Clock) -> Tags | None:
    at = hour_of(hour)
    return {"told": Told(days, Hours(at, at))} if at else None


def _near_minutes(_: Context, days: Days, hour: int, minute: int) -> Tags | None:
    at = clock(hour, minute, told=True) if minute % 5 == 0 else None
    return {"told": Told(days, Hours(at, at))} if at else None


def _hour_in_part(_: Context, hour: int, whole: Told) -> Tags | None:
    """`9 tomorrow morning`."""
    at = hour_of(hour)
    return join(_, at, whole) if at and whole.hours and whole.hours.part else None


def _day_part(context: Context, days: Days, name: str) -> Tags | None:
    hours = part_hours(context, name)
    return {"told": Told(days, hours)} if hours else None


def _after(_: Context, said: Days | Told) -> Tags | None:
    """After a day is from the next one on."""
    if isinstance(said, Days):
        return {"told": Told(Days(said.end, said.end, said.grain), open="after")}
    return _since(_, said)


def _since(_: Context, said: Days | Told) -> Tags | None:
    whole = told(said)
    return {"told": replace(whole, open="after")} if not whole.open and whole.days else None


def _before(_: Context, said: Days | Told) -> Tags | None:
    whole = told(said)
    if whole.open or not whole.days:
        return None
    if whole.hours is None:
        whole = replace(whole, days=replace(whole.days, end=whole.days.start))
    return {"told": replace(whole, open="before")}


def _until(_: Context, said: Days | Told) -> Tags | None:
    whole = told(said)
    return {"told": replace(whole, open="before")} if not whole.open and whole.days else None


def _today(context: Context) -> Tags:
    return {"told": Told(one_day(context.now.date()), open="before")}


def _moments(context: Context, first: Timed, last: Timed) -> Tags | None:
    one, other = (moments(told(value), context) for value in (first, last))
    if not (one and other and one[0]):
        return None
    end = other[1] or other[0] or one[0]
    if end <= one[0] and (days := told(last).days) and days.named:
        end += timedelta(days=calendar.WEEK)  # Said on a Wednesday, the Tuesday behind a Monday is the one after it.
    return {"stretch": (one[0], end)} if end > one[0] else None


def _not(_: Context, said: Timed) -> Tags | None:
    return {"told": replace(told(said), negated=True)}


WEEKS = Pass(rule("DAYS comma? on|of|in|from? the? DAYS", _weekdays_of))

TIMED = "TOLD|DAYS|HOURS|CLOCK|MAYBE_DAYS|MAYBE_HOURS|MAYBE_CLOCK"

JOINS = Pass(
    rule("NEAR comma? DIGITS DIGITS", _near_minutes),
    rule("NEAR comma? NUMBER|FOUR", _near_hour),
    rule("NEAR to NUMBER", _near_hour),
    rule("DAYS early", lambda _, days: _day_part(_, days, "early")),
    rule("DAYS at|about? MEAL", _day_part),
    rule("DAYS eod", lambda context, days: _day_part(context, days, "late")),
    rule("eod of|on? the? DAYS", lambda context, days: _day_part(context, days, "late")),
    rule("MEAL on? DAYS", lambda context, meal, days: _day_part(context, days, meal)),
    rule(f"{TIMED} comma|dash? about? on|at|of|in? day_the? the? about? {TIMED}", join),
)

OPEN: tuple[Pass, ...] = (
    Pass(
        rule("at? NUMBER comma? TOLD", _hour_in_part),
        rule("until? the? eod", _today),
    ),
    Pass(
        rule("from|between TOLD|DAYS to|and TOLD|DAYS|CLOCK", _moments),
        rule("TOLD to|thru|dash TOLD|DAYS", _moments),
        rule("within? since the? on? day_the? DAYS|TOLD|MAYBE_DAYS onwards?", _since),
        rule("earliest on? DAYS|TOLD", lambda _, said: {"told": told(said)}),
        rule("after the? on? day_the? DAYS|TOLD", _after),
        rule("until the? on? day_the? DAYS|TOLD|MAYBE_DAYS", _until),
        rule("before the? on? day_the? DAYS|TOLD|MAYBE_DAYS", _before),
        rule("DAYS|TOLD onwards", _since),
        rule("DAYS|TOLD or|and after|later", _since),
        rule("DAYS|TOLD downwards", _until),
    ),
    Pass(
        rule("DAYS|TOLD|MAYBE_DAYS comma? who? cannot", _not),
        rule("cannot on|at|in? the|day_the? DAYS|TOLD|HOURS|CLOCK|MAYBE_DAYS", _not),
        rule("DAYS|TOLD|MAYBE_DAYS not comma|stop|polite", _not),
        rule("not on|at|in? the|day_the? every? DAYS|TOLD|HOURS|CLOCK|MAYBE_DAYS", _not),
    ),
)
