"""Days: `tomorrow`, `the 14th of March`, `Friday next week`, `last Friday of October`, `15/2`."""

from dataclasses import replace
from datetime import timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.periods import nth_week
from flows.understanding.rules.dates.values import Clock, Days, one_day, tagged


def dated(context: Context, day: int, month: int, year: int | None = None) -> Days | None:
    """The day of a month: in the year that was said, else the next one."""
    if year is not None:
        found = calendar.day_of(year, month, day)
        return one_day(found) if found else None
    found = calendar.next_date(month, day, context.now.date())
    return one_day(found, floating=True) if found else None


def _day_month(context: Context, day: int, month: int, year: int | None = None) -> Tags | None:
    days = dated(context, day, month, year)
    return {"days": days, "date": days} if days else None


def _short_year(context: Context, day: int, month: int, year: int) -> Tags | None:
    """`14 April 27`: a number that no hour and no day can be is a year."""
    return _day_month(context, day, month, 2000 + year) if year > 24 else None


def _month_day(context: Context, month: int, day: int, year: int | None = None) -> Tags | None:
    return _day_month(context, day, month, year)


def _pair(context: Context, pair: tuple[int, int]) -> Tags | None:
    first, second = pair
    orders = ((second, first), (first, second)) if context.month_first else ((first, second), (second, first))
    return next((tags for day, month in orders if (tags := _day_month(context, day, month))), None)


def _dotted_pair(context: Context, pair: tuple[int, int]) -> Tags | None:
    """`24.12` is a date, `10.30` a time unless months come first."""
    return _pair(context, pair) if context.month_first else _day_month(context, *pair)


def _dotted_clock(_: Context, at: Clock) -> Tags:
    """`15.30` is a time, `5.30` only beside other words of time."""
    return {"clock" if at.minute >= 10 * 60 else "maybe_clock": at}


def _pair_year(context: Context, pair: tuple[int, int], year: int) -> Tags | None:
    return _written(context, (*pair, year))


def _spaced(context: Context, first: int, second: int) -> Tags | None:
    return _pair(context, (first, second))


def _written(context: Context, parts: tuple[int, int, int]) -> Tags | None:
    first, second, year = parts
    orders = ((second, first), (first, second)) if context.month_first else ((first, second), (second, first))
    return next((tags for day, month in orders if (tags := _day_month(context, day, month, year))), None)


def _iso(context: Context, parts: tuple[int, int, int]) -> Tags | None:
    year, month, day = parts
    return _day_month(context, day, month, year)


def _year_month(_: Context, parts: tuple[int, int]) -> Tags | None:
    year, month = parts
    return tagged(calendar.month_of(year, month))


def _month_year(_: Context, month: int, year: int) -> Tags | None:
    return tagged(calendar.month_of(year, month))


def _year_then_month(_: Context, year: int, month: int) -> Tags | None:
    return tagged(calendar.month_of(year, month))


def _month(context: Context, month: int) -> Tags | None:
    return tagged(calendar.next_month(month, context.now.date()))


def _doubtful_month(context: Context, month: int) -> Tags | None:
    found = calendar.next_month(month, context.now.date())
    return {"maybe_days": found} if found else None


def _month_of(context: Context, month: int, days: Days) -> Tags | None:
    whole_year = (days.end - days.start).days > 360
    return tagged(calendar.month_of(days.start.year, month)) if whole_year else None


def _offset(context: Context, ahead: int) -> Tags | None:
    day = calendar.shift(context.now.date(), ahead)
    return {"days": one_day(day), "near": one_day(day)} if day else None


def _feast(context: Context, feast: tuple[int, int], year: int | None) -> Tags | None:
    return _day_month(context, feast[1], feast[0], year)


def _weekday(context: Context, weekday: int) -> Tags | None:
    return {"days": replace(one_day(calendar.next_weekday(weekday, context.now.date())), named=True)}


def _doubtful_weekday(context: Context, weekday: int) -> Tags | None:
    return {"maybe_days": replace(one_day(calendar.next_weekday(weekday, context.now.date())), named=True)}


def _this_weekday(context: Context, weekday: int) -> Tags | None:
    today = context.now.date()
    return tagged(one_day(today if weekday == today.weekday() else calendar.next_weekday(weekday, today)))


def _weekday_in(context: Context, weekday: int, weeks: int) -> Tags | None:
    day = calendar.shift(calendar.monday(context.now.date()), weekday + 7 * weeks)
    return tagged(day)


def _next_weekday(context: Context, weekday: int) -> Tags | None:
    return _weekday_in(context, weekday, 1)


def _last_weekday(context: Context, weekday: int) -> Tags | None:
    found = calendar.shift(calendar.next_weekday(weekday, context.now.date()), -7)
    return tagged(found - timedelta(days=7) if found == context.now.date() else found) if found else None


def _weekday_after_next(context: Context, weekday: int) -> Tags | None:
    upcoming = calendar.next_weekday(weekday, context.now.date())
    day = calendar.shift(upcoming, 7)
    return tagged(day)


def _weekday_of_week(_: Context, weekday: int, week: Days) -> Tags | None:
    if week.grain != "week":
        return None
    day = calendar.shift(calendar.monday(week.start), weekday)
    return tagged(day)


def _week_weekday(context: Context, week: Days, weekday: int) -> Tags | None:
    return _weekday_of_week(context, weekday, week)


def _weekday_date(_: Context, weekday: int, days: Days) -> Tags | None:
    return tagged(days) if days.grain == "day" else None


def _dated_weekday(_: Context, days: Days, weekday: int) -> Tags:
    return {"days": days, "date": days}


def _weekday_number(context: Context, weekday: int, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date(), weekday)
    return tagged(found)


def _day_of_month(context: Context, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date())
    return tagged(found)


def _day_of(_: Context, day: int, month: Days) -> Tags | None:
    if month.grain != "month":
        return None
    found = calendar.day_of(month.start.year, month.start.month, day)
    return tagged(found)


def _day_of_this(context: Context, day: int, _: str) -> Tags | None:
    return tagged(calendar.day_of(context.now.year, context.now.month, day))


def _nth_weekday(_: Context, nth: int, weekday: int, month: Days) -> Tags | None:
    if month.grain != "month" or not 1 <= nth <= 5:
        return None
    before = calendar.shift(month.start, -1)
    day = before and calendar.shift(calendar.next_weekday(weekday, before), 7 * (nth - 1))
    return tagged(one_day(day)) if day and day < month.end else None


def _last_weekday_of(_: Context, weekday: int, month: Days) -> Tags | None:
    if month.grain != "month":
        return None
    day = calendar.shift(calendar.next_weekday(weekday, month.end), -7)
    if day == month.end:
        day = calendar.shift(day, -7)
    return tagged(day)


def _weekdays_ahead(context: Context, count: int, weekday: int) -> Tags | None:
    upcoming = calendar.next_weekday(weekday, context.now.date())
    day = calendar.shift(upcoming, 7 * (count - 1))
    return tagged(day)


def _nth_weekday_of_this(context: Context, nth: int, weekday: int) -> Tags | None:
    month = calendar.unit_ahead("month", 0, context.now.date())
    return _nth_weekday(context, nth, weekday, month) if month else None


def _last_weekday_of_this(context: Context, weekday: int) -> Tags | None:
    month = calendar.unit_ahead("month", 0, context.now.date())
    return _last_weekday_of(context, weekday, month) if month else None


def _last_day_of(_: Context, days: Days) -> Tags | None:
    return tagged(days.end - timedelta(days=1)) if days.grain != "day" else None


def _whole_year(_: Context, year: int) -> Tags | None:
    january, december = calendar.month_of(year, 1), calendar.month_of(year, 12)
    return tagged(Days(january.start, december.end, "month")) if january and december else None


def _certain(_: Context, days: Days) -> Tags:
    return {"days": days}


def _dropped(_: Context) -> Tags:
    return {}


WRITTEN = Pass(
    rule("YMD", _iso),
    rule("WRITTEN", _written),
    rule("ordinal|weekday_ordinal thing", _dropped),
    rule("with month|weekday", _dropped),
    rule("NUMBER|ORDINAL dash|slash? of? MONTH of|comma|dash|slash? YEAR", _day_month),
    rule("MONTH dash|slash? the? ORDINAL|NUMBER of|comma? YEAR", _month_day),
    rule("PAIR|DOTTED_PAIR of? YEAR", _pair_year),
    rule("YEAR slash|comma? MONTH slash|comma NUMBER", lambda c, year, month, day: _day_month(c, day, month, year)),
    rule("YEAR comma|slash? MONTH", _year_then_month),
    rule("MONTH of|comma|slash? YEAR", _month_year),
    rule("NUMBER|ORDINAL of? MONTH comma? DIGITS", _short_year),
    rule("MONTH the? ORDINAL|NUMBER comma DIGITS", lambda c, month, day, year: _short_year(c, day, month, year)),
    rule("SPOKEN MONTH_ALONE", _day_month),
    rule("NUMBER|ORDINAL of MONTH", _day_month),
    rule("DIGITS|ORDINAL dash|slash? of? MONTH", _day_month),
    rule("digits of? month", _dropped),
    rule("MONTH comma? the? ORDINAL", _month_day),
    rule("MONTH dash? the? NUMBER", _month_day),
    rule("DIGITS DIGITS YEAR", lambda c, first, second, year: _written(c, (first, second, year))),
    rule("month digits", _dropped),
    rule("PAIR", _pair),
    rule("DOTTED_PAIR", _dotted_pair),
    rule("DOTTED_CLOCK", _dotted_clock),
    rule("YEAR_MONTH", _year_month),
    rule("WEEKDAY comma? WEAK_PAIR", lambda c, _, pair: _pair(c, pair)),
    rule("NUMBER slash NUMBER", _spaced),
    rule("NUMBER dash|slash YEAR", _month_year),
    rule("YEAR slash NUMBER", _year_then_month),
    rule("day_the NUMBER of NUMBER", _spaced),
)

MONTHS: tuple[Pass, ...] = (
    Pass(
        rule("MONTH of? DAYS", _month_of),
        rule("next MONTH", _month),
        rule("this MONTH_ALONE", _month),
        rule("MONTH_ALONE", _month),
        rule("MONTH_DOUBTFUL", _doubtful_month),
    ),
    Pass(rule("during MAYBE_DAYS", _certain), rule("during YEAR", _whole_year)),
)

NAMED: tuple[Pass, ...] = (
    Pass(
        rule("OFFSET", _offset),
        rule("FEAST YEAR?", _feast),
        rule("ORDINAL unit_week of|in? the? DAYS|MAYBE_DAYS", nth_week),
        rule("ORDINAL WEEKDAY of|in? the? DAYS|MAYBE_DAYS", _nth_weekday),
        rule("ORDINAL WEEKDAY of? the? unit_month", _nth_weekday_of_this),
        rule("last WEEKDAY of? the? unit_month", _last_weekday_of_this),
        rule("last WEEKDAY of|in? the? DAYS|MAYBE_DAYS", _last_weekday_of),
        rule("WEEKDAY last_behind of|in the? DAYS|MAYBE_DAYS", _last_weekday_of),
        rule("WEEKDAY after_next", _weekday_after_next),
        rule("WEEKDAY beyond the? next", _weekday_after_next),
        rule("NUMBER|VAGUE WEEKDAY later", _weekdays_ahead),
        rule("DATE comma? WEEKDAY", _dated_weekday),
        rule("WEEKDAY comma? on|of|in? the? DAYS", _weekday_of_week),
        rule("DAYS comma? on? WEEKDAY", _week_weekday),
        rule("WEEKDAY comma? the|day_the? DAYS", _weekday_date),
        rule("WEEKDAY comma? on? the? DATED|ORDINAL", _weekday_number),
        rule("WEEKDAY comma? day_the? DIGITS|SPOKEN", _weekday_number),
        rule("last unit_day of|in the? DAYS|MAYBE_DAYS", _last_day_of),
        rule("coming WEEKDAY", _weekday),
        rule("this on? WEEKDAY", _this_weekday),
        rule("next WEEKDAY", _next_weekday),
        rule("last WEEKDAY", _last_weekday),
        rule("WEEKDAY next_behind", _next_weekday),
        rule("WEEKDAY last_behind", _last_weekday),
        rule("ORDINAL|NUMBER unit_day? of the UNIT_MONTH", _day_of_this),
        rule("DAYS comma? on? the? DATED", lambda c, month, day: _day_of(c, day, month)),
        rule("DAYS comma? day_the DIGITS|SPOKEN", lambda c, month, day: _day_of(c, day, month)),
        rule("ORDINAL|NUMBER unit_day? number_word? of|in the? DAYS|MAYBE_DAYS", _day_of),
    ),
    Pass(
        rule("DATED unit_day|number_word?", _day_of_month),
        rule("NUMBER|ORDINAL number_word", _day_of_month),
        rule("day_the DIGITS|ORDINAL|SPOKEN", _day_of_month),
        rule("on the ORDINAL|DIGITS", _day_of_month),
        rule("WEEKDAY_ALONE", _weekday),
        rule("on WEEKDAY", _weekday),
        rule("WEEKDAY_DOUBTFUL", _doubtful_weekday),
    ),
)
