"""Stretches of a day: `tomorrow morning`, `from 3 to 4`, `after 5`, `between 9:30 and 11`, `before lunch`."""

from dataclasses import replace
from datetime import timedelta

from flows.understanding.rules.dates.calendar import next_date, next_weekday
from flows.understanding.rules.dates.clocks import clock, hour_of
from flows.understanding.rules.dates.day_parts import maybe_part, part, part_hours
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.halves import in_part
from flows.understanding.rules.dates.values import MINUTES, NOON, Amount, Clock, Days, Hours, Told, one_day

MONTHS = 12
# Hours before this one are of the afternoon.
MORNING = 7


def between(first: Clock, last: Clock) -> Hours:
    """From one time to another; where one of them says its half of the day, the other follows.

    `3 to 4pm` is 15 to 16, `11 to 1pm` is 11 to 13, `12 to 3am` begins at midnight, `10am to 2` is 10 to 14; `10 to 2`
    is open in both until opening hours decide.
    """
    if last.minute == 0:
        last = replace(last, minute=MINUTES)
    if last.sure and not first.sure:
        halves = (first.late(), first.early())
        first = next((half for half in halves if half.minute < last.minute), halves[0])
    elif first.sure and not last.sure:
        last = last.late() if last.minute <= first.minute else replace(last, sure=True)
    elif not first.sure and not last.sure and last.minute <= first.minute < NOON + 60:
        first, last = replace(first, sure=True), last.late()
    return Hours(first, last)


def from_to(_: Context, first: int | Clock, last: int | Clock) -> Tags | None:
    """`from 3 to 4`."""
    one, other = hour_of(first), hour_of(last)
    return {"hours": between(one, other)} if one and other else None


def _between_said(context: Context, first: int | Clock, last: int | Clock) -> Tags | None:
    """`9 to 5` are hours where nothing else is said."""
    tags = from_to(context, first, last)
    return tags if context.asks == "time" else tags and {"maybe_hours": tags["hours"], "likely": True}


def _between_dashed(context: Context, first: int | Clock, last: int | Clock) -> Tags | None:
    """`9-5` too, but `2-3` may count anything."""
    few = isinstance(first, int) and isinstance(last, int) and last - first == 1 and first < MORNING
    tags = _between_said(context, first, last)
    return {tag: value for tag, value in tags.items() if tag != "likely"} if tags and few else tags


def _between_in_part(_: Context, first: int | Clock, last: int | Clock, part: str) -> Tags | None:
    one, other = hour_of(first), hour_of(last)
    return {"hours": between(one, in_part(other, part))} if one and other else None


def from_hour(_: Context, said: int | Clock) -> Tags | None:
    """`after 5`."""
    at = hour_of(said)
    return {"hours": Hours(at, None)} if at else None


def up_to_hour(_: Context, said: int | Clock) -> Tags | None:
    """`before 5`."""
    at = hour_of(said)
    return {"hours": Hours(None, at)} if at else None


def _both(_: Context, first: Hours, last: Hours) -> Tags | None:
    if first.since and not first.until and last.until and not last.since:
        return {"hours": between(first.since, last.until)}
    return None


def _after_part(context: Context, name: str) -> Tags | None:
    hours = part_hours(context, name)
    return {"hours": Hours(hours.until, None)} if hours else None


def _since_part(context: Context, name: str) -> Tags | None:
    hours = part_hours(context, name)
    return {"hours": Hours(hours.since, None)} if hours else None


def _before_part(context: Context, name: str) -> Tags | None:
    hours = part_hours(context, name)
    return {"hours": Hours(None, hours.since)} if hours else None


def _lasting(_: Context, said: int | Clock, length: Amount) -> Tags | None:
    at = hour_of(said)
    end = at.minute + length.seconds // 60 if at else 0
    if at is None or not 0 < length.seconds < MINUTES * 60 or end > MINUTES or length.days:
        return None
    return {"hours": Hours(at, replace(at, minute=end))}


def _hours_on(_: Context, length: Amount, at: Clock) -> Tags | None:
    """`an hour after 5pm`."""
    minute = at.minute + length.seconds // 60
    return {"clock": replace(at, minute=minute)} if length.seconds and 0 <= minute <= MINUTES else None


def _hours_back(_: Context, length: Amount, at: Clock) -> Tags | None:
    return _hours_on(_, replace(length, seconds=-length.seconds), at)


def _first_lasting(_: Context, length: Amount, at: Clock) -> Tags | None:
    return _lasting(_, at, length)


def _weekday_hours(context: Context, weekday: int, first: int | Clock, last: int | Clock) -> Tags | None:
    """`Monday 12-4`: after a weekday two small numbers are hours."""
    one, other = hour_of(first), hour_of(last)
    day = replace(one_day(next_weekday(weekday, context.now.date())), named=True)
    return {"told": Told(day, between(one, other))} if one and other else None


def _weekdays_hours(context: Context, first: int, last: int, one: int | Clock, other: int | Clock) -> Tags | None:
    """`Mon-Wed 9-5`."""
    hours = from_to(context, one, other)
    start = next_weekday(first, context.now.date())
    days = Days(start, next_weekday(last, start) + timedelta(days=1), "week", named=True)
    return {"told": Told(days, hours["hours"])} if hours else None


def _weekday_part(context: Context, weekday: int, hour: int, part: str) -> Tags | None:
    """`sexta 10 da manhã`: not the tenth."""
    at = hour_of(hour)
    day = one_day(next_weekday(weekday, context.now.date()))
    return {"told": Told(day, Hours(in_part(at, part), in_part(at, part)))} if at else None


def _part_hour(_: Context, part: str, hour: int) -> Tags | None:
    """`evening 5, 10th of March`: what a comma follows is no day of that month."""
    at = hour_of(hour)
    return {"clock": in_part(at, part)} if at else None


def _part_hour_date(context: Context, part: str, hour: int, month: int, day: int) -> Tags | None:
    """`morning 9 March 10th`: the number is the hour, since the month has its own."""
    at, date = hour_of(hour), next_date(month, day, context.now.date())
    if at is None or date is None:
        return None
    at = in_part(at, part)
    return {"told": Told(one_day(date, floating=True), Hours(at, at))}


def _weekday_minutes(context: Context, weekday: int, hour: int, minute: int) -> Tags | None:
    """`Friday 17 30`."""
    at = clock(hour, minute, told=True) if minute % 5 == 0 else None
    day = one_day(next_weekday(weekday, context.now.date()))
    return {"told": Told(day, Hours(at, at))} if at else None


def _weekday_dotted(context: Context, weekday: int, at: Clock) -> Tags | None:
    """`Friday 8.30`, where the number behind the dot can be no month."""
    if 0 < at.minute % 60 <= MONTHS:
        return None
    return {"told": Told(one_day(next_weekday(weekday, context.now.date())), Hours(at, at))}


def _day_before_hours(_: Context, day: int) -> Tags:
    """Spanish `el 30 de 3 a 5` is not the 30th of the third month."""
    return {"ordinal": day, "dated": day}


PART_DATES = Pass(
    rule("day_the NUMBER >from number to|thru at? the? number|clock", _day_before_hours),
    rule("WEEKDAY comma? DOTTED_CLOCK", _weekday_dotted),
    rule("PART_ONLY at? NUMBER comma", _part_hour),
    rule("PART_ONLY NUMBER on? the? MONTH the? ORDINAL|NUMBER", _part_hour_date),
)

WEEKDAYS = Pass(
    rule("from? WEEKDAY dash|thru WEEKDAY comma? from|at? NUMBER|CLOCK dash|thru NUMBER|CLOCK", _weekdays_hours),
    rule("WEEKDAY comma? DIGITS of|in the? PART", _weekday_part),
    rule("WEEKDAY comma? at? NUMBER dash|thru NUMBER|CLOCK", _weekday_hours),
    rule("WEEKDAY comma? at? DIGITS DIGITS", _weekday_minutes),
)

_TIME = "CLOCK|NUMBER|MAYBE_CLOCK"

_CLOCKS = f"{_TIME}|FOUR"

IN_PART = Pass(
    rule(f"between at? the? {_TIME} and|to|dash at? the? {_TIME} of|in? the? PART", _between_in_part),
    rule(f"from? at? the? {_TIME} to|dash at? the? {_TIME} of|in? the? PART", _between_in_part),
)

PAIRS = Pass(
    rule(f"between at? the? {_CLOCKS} and|to|dash at? the? {_CLOCKS}", from_to),
    rule(f"from at? the? {_CLOCKS} to|dash at? the? {_CLOCKS}", from_to),
    rule(f"from at? the? {_CLOCKS} to hour_one", lambda _, first: from_to(_, first, 1)),
    rule("at? the? CLOCK to|dash at? the? CLOCK|NUMBER", from_to),
    rule("at? the? NUMBER|FOUR to|dash at? the? CLOCK", from_to),
    rule("at the? NUMBER to|dash at? the? NUMBER", from_to),
    rule("AMOUNT from|after at? CLOCK", _hours_on),
    rule("AMOUNT before at? CLOCK", _hours_back),
    rule("from CLOCK|NUMBER LASTING", _lasting),
    rule("LASTING from CLOCK", _first_lasting),
)

OPEN = Pass(
    rule("before|until the? PART|MEAL", _before_part),
    rule("after the? PART|MEAL", _after_part),
    rule("since the? PART|MEAL", _since_part),
    rule(f"before|until at? the? {_CLOCKS}", up_to_hour),
    rule("before|until hour_one|hour_one_of", lambda _: up_to_hour(_, 1)),
    rule(f"after|since at? the? {_CLOCKS} onwards?", from_hour),
    rule(f"earliest at? the? {_CLOCKS}", from_hour),
    rule("after|since hour_one|hour_one_of", lambda _: from_hour(_, 1)),
    rule("at? CLOCK|NUMBER or? onwards", from_hour),
    rule("at? CLOCK|NUMBER or? downwards", up_to_hour),
    rule("in|of|the PART", part),
    rule("in|of the PART", part),
    rule("PART_DOUBTFUL", maybe_part),
    rule("PART", part),
    rule("at|about|in the? MEAL", part),
    rule("NUMBER|FOUR to NUMBER|FOUR", _between_said),
    rule("NUMBER|FOUR dash NUMBER|FOUR", _between_dashed),
)

BOTH = Pass(
    rule("HOURS and|comma? HOURS", _both),
    rule("at? CLOCK|NUMBER or|and after|later", from_hour),
)
