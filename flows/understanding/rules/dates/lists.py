"""Lists: `14, 15 or 16 March`, `5 or 6pm`, and what is said beside them."""

from datetime import date, timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.clocks import hour_of
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.hours import between
from flows.understanding.rules.dates.joins import TIMED, Timed, join
from flows.understanding.rules.dates.values import Clock, Days, Hours, Told, one_day


def _several(_: Context, first: int, others: Days | tuple[Told, ...]) -> Tags | None:
    """`14, 15 or 16 March` are days of one month."""
    whens = others if isinstance(others, tuple) else (Told(others),)
    after = whens[0].days
    day = after and calendar.day_of(after.start.year, after.start.month, first)
    return {"several": (Told(one_day(day)), *whens)} if after and day and day < after.start else None


def _weekdays_in(_: Context, weekday: int, others: Days | tuple[Told, ...]) -> Tags | None:
    """`Tuesday or Thursday next week` are days of one week."""
    whens = others if isinstance(others, tuple) else (Told(others),)
    return _days_of_week((_day_beside(whens[0], weekday), *whens))


def _more_weekdays_in(_: Context, first: Days | tuple[Told, ...], weekday: int) -> Tags | None:
    whens = first if isinstance(first, tuple) else (Told(first),)
    return _days_of_week((*whens, _day_beside(whens[-1], weekday)))


def _day_beside(when: Told, weekday: int) -> Told:
    day = when.days.start if when.days else date.min
    return Told(one_day(calendar.monday(day) + timedelta(days=weekday)))


def _days_of_week(whens: tuple[Told, ...]) -> Tags:
    return {"several": whens, "several_in_week": whens}


def either_hour(_: Context, first: int, last: int | Clock) -> Tags | None:
    """`5 or 6pm` are two times of one half of the day."""
    one, other = hour_of(first), hour_of(last)
    if one is None or other is None:
        return None
    one = between(one, other).since or one
    return {"several": (Told(hours=Hours(one, one)), Told(hours=Hours(other, other)))}


def _either_asked(context: Context, first: int, last: int) -> Tags | None:
    """`3 or 4` where a time or a day was asked for."""
    if context.asks != "day":
        return either_hour(context, first, last) if context.asks == "time" else None
    days = [calendar.next_day_of_month(day, context.now.date()) for day in (first, last)]
    return {"several": tuple(Told(one_day(day)) for day in days if day)} if all(days) else None


def _each(context: Context, several: tuple[Told, ...], other: Timed) -> Tags | None:
    """`14 or 15 March at 5`, `5 or 6pm tomorrow`: what is said beside a list is said of each."""
    joined = [tags["told"] for one in several if (tags := join(context, one, other))]
    return {"several": tuple(joined)} if len(joined) == len(several) else None


def _each_of(context: Context, other: Timed, several: tuple[Told, ...]) -> Tags | None:
    return _each(context, several, other)


SEVERAL = Pass(
    rule("NUMBER|ORDINAL and|or the? day_the? SEVERAL|DAY_FIRST", _several),
    rule("the|day_the DIGITS|ORDINAL comma the|day_the SEVERAL|DAY_FIRST", _several),
    rule("DIGITS|ORDINAL comma SEVERAL|DAY_FIRST", _several),
    rule("WEEKDAY and|or|comma|slash or? on? the? IN_WEEK|SEVERAL_IN_WEEK", _weekdays_in),
    rule("IN_WEEK|SEVERAL_IN_WEEK and|or|comma|slash or? on? the? WEEKDAY", _more_weekdays_in),
)

EITHER = Pass(
    rule("NUMBER or at? the? CLOCK", either_hour),
    rule("at the? NUMBER or at? the? NUMBER", either_hour),
    rule("the? NUMBER or the? NUMBER", _either_asked),
)

EACH = Pass(
    rule(f"SEVERAL comma? on|at|of|in? day_the? the? about? {TIMED}", _each),
    rule(f"{TIMED} comma? on|at|of|in? day_the? the? about? SEVERAL", _each_of),
)
