"""Weeks, weekends, months and their parts: `this week`, `week of the 18th`, `end of April`, `rest of the week`."""

from collections.abc import Callable
from datetime import date, timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.values import Days, Told, one_day, tagged

SATURDAY = 5


def _ahead(count: int, context: Context, unit: str) -> Tags | None:
    return tagged(calendar.unit_ahead(unit, count, context.now.date()))


def _this(context: Context, unit: str) -> Tags | None:
    return _ahead(0, context, unit)


def _next(context: Context, unit: str) -> Tags | None:
    return _ahead(1, context, unit)


def _last(context: Context, unit: str) -> Tags | None:
    return _ahead(-1, context, unit)


def _coming_weekend(context: Context, unit: str) -> Tags | None:
    """The one of this week until it has begun."""
    return _ahead(int(context.now.weekday() >= SATURDAY), context, unit)


def _this_and_next(context: Context, unit: str) -> Tags | None:
    first, last = (calendar.unit_ahead(unit, count, context.now.date()) for count in (0, 1))
    return tagged(Days(first.start, last.end, first.grain)) if first and last else None


def _after_next(context: Context, unit: str) -> Tags | None:
    return _ahead(2, context, unit)


def _week_of(_: Context, days: Days) -> Tags | None:
    start = calendar.monday(days.start)
    return tagged(Days(start, start + timedelta(days=7), "week")) if days.grain == "day" else None


def _week_of_day(context: Context, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date())
    return _week_of(context, one_day(found)) if found else None


def _weekend_of_day(context: Context, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date())
    return _weekend_of(context, one_day(found)) if found else None


def _day_after(_: Context, days: Days) -> Tags | None:
    return tagged(days.end) if days.grain == "day" else None


def _and_day_after(_: Context, near: Days) -> Tags | None:
    """`tomorrow or the day after`."""
    return {"several": (Told(near), Told(one_day(near.end)))}


def _weekend_of(_: Context, days: Days) -> Tags | None:
    saturday = calendar.monday(days.start) + timedelta(days=5)
    return tagged(Days(saturday, saturday + timedelta(days=2), "week")) if days.grain == "day" else None


def _workdays(context: Context) -> Tags | None:
    """`on weekdays`: what is left of them this week, and those of the next."""
    today = context.now.date()
    saturdays = (calendar.shift(calendar.monday(today), SATURDAY + 7 * count) for count in (0, 1))
    weeks = (Days(max(end - timedelta(days=5), today), end, "week") for end in saturdays if end and end > today)
    return {"several": tuple(map(Told, weeks))}


def _workdays_of(_: Context, week: Days) -> Tags | None:
    """`weekdays next week`."""
    whole = week.grain == "week" and (week.end - week.start).days == calendar.WEEK
    return tagged(Days(week.start, week.end - timedelta(days=2), "week")) if whole else None


def _week_number(context: Context, number: int) -> Tags | None:
    return _nth_week_of_year(context, number, context.now.year)


def nth_week(_: Context, nth: int, days: Days) -> Tags | None:
    """The weeks of a month are those of its Thursdays."""
    if days.grain != "month" or not 1 <= nth <= 5:
        return None
    first = calendar.next_weekday(3, days.start - timedelta(days=1))
    start = calendar.shift(calendar.monday(first), 7 * (nth - 1))
    return tagged(start and Days(start, start + timedelta(days=7), "week"))


def _nth_week_of_year(_: Context, nth: int, year: int) -> Tags | None:
    start = date.fromisocalendar(year, nth, 1) if 1 <= nth <= 52 else None
    return tagged(start and Days(start, start + timedelta(days=7), "week"))


def last_week(_: Context, days: Days) -> Tags | None:
    """The week of a month's last Thursday."""
    if days.grain != "month":
        return None
    thursday = calendar.shift(calendar.next_weekday(3, days.end - timedelta(days=1)), -7)
    return _week_of(_, one_day(thursday)) if thursday else None


def _final(_: Context, unit: str) -> Tags:
    return {f"final_{unit}": True}


def _last_weekend(_: Context, days: Days) -> Tags | None:
    if days.grain != "month":
        return None
    sunday = calendar.shift(calendar.next_weekday(6, days.end - timedelta(days=1)), -7)
    return tagged(Days(sunday - timedelta(days=1), sunday + timedelta(days=1), "week")) if sunday else None


def _day_before(_: Context, days: Days) -> Tags | None:
    return tagged(calendar.shift(days.start, -1)) if days.grain == "day" else None


def _week_before(_: Context, days: Days) -> Tags | None:
    start = calendar.shift(calendar.monday(days.start), -7)
    return tagged(Days(start, start + timedelta(days=7), "week")) if start else None


def _last_week_of_year(_: Context, year: int) -> Tags | None:
    december = calendar.month_of(year, 12)
    return last_week(_, december) if december else None


def _part_of(days: Days, place: str) -> Days | None:
    """The beginning, middle or end of a week (three days), a month (ten) or a year (four months)."""
    length = (days.end - days.start).days
    if days.grain == "week" and length == 7:
        first, last = {"begin": (0, 3), "middle": (1, 4), "end": (4, 7)}[place]
        return Days(days.start + timedelta(days=first), days.start + timedelta(days=last), "week")
    if days.grain == "month" and length > 360:
        first, last = {"begin": (0, 3), "middle": (4, 8), "end": (8, 12)}[place]
        start, end = calendar.add_months(days.start, first), calendar.add_months(days.start, last)
        return Days(start, end, "month") if start and end else None
    if days.grain == "month" and length < 32:
        first, last = {"begin": (0, 10), "middle": (10, 20), "end": (20, length)}[place]
        return Days(days.start + timedelta(days=first), days.start + timedelta(days=last), "week")
    return days if days.grain == "day" else None


def _begin(_: Context, days: Days) -> Tags | None:
    return tagged(_part_of(days, "begin"))


def _middle(_: Context, days: Days) -> Tags | None:
    return tagged(_part_of(days, "middle"))


def _end(_: Context, days: Days) -> Tags | None:
    return tagged(_part_of(days, "end"))


def _place_of_this(place: str, context: Context, unit: str) -> Tags | None:
    days = calendar.unit_ahead(unit, 0, context.now.date())
    return tagged(days and _part_of(days, place)) if unit in ("week", "month", "year") else None


def of_this(found: Callable[[Context, Days], Tags | None], context: Context, unit: str) -> Tags | None:
    """What is found of this week, month or year."""
    days = calendar.unit_ahead(unit, 0, context.now.date())
    return found(context, days) if days else None


def _rest(context: Context, days: Days) -> Tags | None:
    today = context.now.date()
    return tagged(Days(today, days.end, days.grain)) if days.start <= today < days.end else None


def _rest_of_this(context: Context, unit: str) -> Tags | None:
    return of_this(_rest, context, unit)


_WHOLE = "UNIT_WEEK|UNIT_WEEKEND|UNIT_MONTH|UNIT_YEAR"

LAST_WEEK = Pass(
    rule("next day_the DIGITS", lambda c, day: tagged(calendar.next_day_of_month(day, c.now.date()))),
    rule("last UNIT_WEEK|UNIT_WEEKEND of|in", _final),
)

PERIODS = Pass(
    rule("coming UNIT_WEEKEND", _coming_weekend),
    rule(f"{_WHOLE} after_next", _after_next),
    rule(f"{_WHOLE} beyond the? next", _after_next),
    rule(f"after_next {_WHOLE}", _after_next),
    rule(f"{_WHOLE} next_behind", _next),
    rule(f"{_WHOLE} this_behind", _this),
    rule(f"{_WHOLE} last_behind", _last),
    rule(f"next {_WHOLE}|UNIT_DAY", _next),
    rule(f"this or|and the? next {_WHOLE}", _this_and_next),
    rule(f"this {_WHOLE} or|and on? the? next one?", _this_and_next),
    rule(f"coming {_WHOLE}", _next),
    rule("whole the? UNIT_WEEK|UNIT_WEEKEND", _this),
    rule(f"this {_WHOLE}", _this),
    rule(f"last {_WHOLE}", _last),
    rule("eom", lambda context: _place_of_this("end", context, "month")),
    rule("eoy", lambda context: _place_of_this("end", context, "year")),
    rule("unit_week NUMBER", _week_number),
    rule("ORDINAL|WEEKDAY_ORDINAL unit_week of|in? YEAR", _nth_week_of_year),
    rule("unit_week NUMBER of|in YEAR", _nth_week_of_year),
)

PARTS_OF = Pass(
    rule("on|in? every? workdays of|in|on? the? DAYS", _workdays_of),
    rule("DAYS comma? on|in? every? workdays", _workdays_of),
    rule("on|in? every? workdays", _workdays),
    rule("rest of? the? this? UNIT", _rest_of_this),
    rule(f"begin of|dash? the? {_WHOLE}", lambda context, unit: _place_of_this("begin", context, unit)),
    rule(f"middle of|dash? the? {_WHOLE}", lambda context, unit: _place_of_this("middle", context, unit)),
    rule(f"end of|dash? the? {_WHOLE}", lambda context, unit: _place_of_this("end", context, unit)),
    rule("the? unit_weekend of? the? DAYS", _weekend_of),
    rule("the? unit_day beyond the? DAYS", _day_after),
    rule("NEAR or|and the? unit_day beyond", _and_day_after),
    rule("NEAR or|and overmorrow", _and_day_after),
    rule("the unit_day beyond", lambda context: _ahead(1, context, "day")),
    rule("the unit_week beyond", lambda context: _ahead(1, context, "week")),
    rule("unit_week beginning? of? the? on? DAYS", _week_of),
    rule("unit_week of the? day_the? ORDINAL|NUMBER", _week_of_day),
    rule("the? unit_weekend of the? day_the? ORDINAL|NUMBER", _weekend_of_day),
    rule("final_week the? DAYS|MAYBE_DAYS", last_week),
    rule("final_week the? UNIT_MONTH", lambda context, unit: of_this(last_week, context, unit)),
    rule("final_weekend the? UNIT_MONTH", lambda context, unit: of_this(_last_weekend, context, unit)),
    rule("final_weekend the? DAYS|MAYBE_DAYS", _last_weekend),
    rule("the? unit_day before the? DAYS", _day_before),
    rule("the? unit_week before the? DAYS", _week_before),
    rule("final_week YEAR", _last_week_of_year),
    rule("begin of|dash? the? DAYS|MAYBE_DAYS", _begin),
    rule("middle of|dash? the? DAYS|MAYBE_DAYS", _middle),
    rule("end of|dash? the? DAYS|MAYBE_DAYS", _end),
    rule("rest of? the? DAYS", _rest),
    rule("rest day_the", lambda context: _rest_of_this(context, "day")),
    rule("in? the? UNIT_WEEKEND", _this),
)

THIS = Pass(rule("in|of the UNIT_WEEK|UNIT_MONTH", _this))
