"""Dates that name a month or only numbers: `the 14th of March`, `15/2`, `2026-12-24`, `in May`."""

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.values import Clock, Days, one_day, tagged

# A number above this one is no hour of the day.
HOURS = 24
# Other years than these are no dates of visits.
YEARS = range(1900, 2100)
# A month's or a year's days, told apart by their number.
YEAR = 360


def day_month(context: Context, day: int, month: int, year: int | None = None) -> Tags | None:
    """The day of a month: in the year that was said, else the next one."""
    found = calendar.day_of(year, month, day) if year else calendar.next_date(month, day, context.now.date())
    if found is None or found.year not in YEARS:
        return None
    days = one_day(found, floating=year is None)
    return {"days": days, "date": days, "day_first": days}


def _short_year(context: Context, day: int, month: int, year: int) -> Tags | None:
    """`14 April 27`: a number that no hour and no day can be is a year."""
    return day_month(context, day, month, 2000 + year) if year > HOURS else None


def month_day(context: Context, month: int, day: int, year: int | None = None) -> Tags | None:
    """The day of a month where it stands behind it."""
    tags = day_month(context, day, month, year)
    return tags and {"days": tags["days"], "date": tags["date"]}


def _pair(context: Context, pair: tuple[int, int], year: int | None = None) -> Tags | None:
    first, second = pair
    orders = ((second, first), (first, second)) if context.month_first else ((first, second), (second, first))
    return next((tags for day, month in orders if (tags := day_month(context, day, month, year))), None)


def _dotted_pair(context: Context, pair: tuple[int, int]) -> Tags | None:
    """`24.12` is a date, `10.30` a time unless months come first."""
    return _pair(context, pair) if context.month_first else day_month(context, *pair)


def _dotted_clock(context: Context, at: Clock) -> Tags:
    """`15.30` is a time, `5.30` only beside other words of time, `4.22` rather a date."""
    if at.minute >= 10 * 60:
        return {"clock": at}
    date = day_month(context, at.minute % 60, at.minute // 60) if at.minute % 15 else None
    return date or {"maybe_clock": at}


def _spaced(context: Context, first: int, second: int, year: int | None = None) -> Tags | None:
    return _pair(context, (first, second), year)


def _written(context: Context, parts: tuple[int, int, int]) -> Tags | None:
    return _pair(context, parts[:2], parts[2])


def _iso(context: Context, year: int, month: int, day: int) -> Tags | None:
    return day_month(context, day, month, year)


def _year_month(_: Context, year: int, month: int) -> Tags | None:
    return tagged(calendar.month_of(year, month))


def _month_year(_: Context, month: int, year: int) -> Tags | None:
    return tagged(calendar.month_of(year, month))


def _month(context: Context, month: int) -> Tags | None:
    return tagged(calendar.next_month(month, context.now.date()))


def _doubtful_month(context: Context, month: int) -> Tags | None:
    found = calendar.next_month(month, context.now.date())
    return {"maybe_days": found} if found else None


def _month_of(context: Context, month: int, days: Days) -> Tags | None:
    whole_year = (days.end - days.start).days > YEAR
    return tagged(calendar.month_of(days.start.year, month)) if whole_year else None


def _whole_year(_: Context, year: int) -> Tags | None:
    january, december = calendar.month_of(year, 1), calendar.month_of(year, 12)
    return tagged(Days(january.start, december.end, "month")) if january and december else None


def _certain(_: Context, days: Days) -> Tags:
    return {"days": days}


def _dropped(_: Context) -> Tags:
    return {}


WRITTEN = Pass(
    rule("YMD", lambda context, parts: _iso(context, *parts)),
    rule("WRITTEN", _written),
    rule("on WEEKDAY >thing", lambda _, weekday: {"weekday": weekday, "weekday_alone": weekday}),
    rule("ordinal|weekday_ordinal thing", _dropped),
    rule("with month|weekday", _dropped),
    rule("NUMBER|ORDINAL dash|slash? of? MONTH of|comma|dash|slash? YEAR", day_month),
    rule("MONTH dash|slash? the? ORDINAL|NUMBER of|comma? YEAR", month_day),
    rule("PAIR|DOTTED_PAIR of? YEAR", _pair),
    rule("YEAR slash|comma|dash? MONTH slash|comma|dash? DIGITS", _iso),
    rule("YEAR comma|slash? MONTH", _year_month),
    rule("MONTH of|comma|dash|slash? YEAR", _month_year),
    rule("NUMBER|ORDINAL of? MONTH comma? DIGITS", _short_year),
    rule("DIGITS dash MONTH dash DIGITS", _short_year),
    rule("DIGITS slash MONTH slash DIGITS", _short_year),
    rule("MONTH the? ORDINAL|NUMBER comma DIGITS", lambda c, month, day, year: _short_year(c, day, month, year)),
    rule("SPOKEN MONTH_ALONE", day_month),
    rule("NUMBER|ORDINAL of MONTH", day_month),
    rule("DIGITS|ORDINAL dash|slash? of? MONTH", day_month),
    rule("digits|dated of? month", _dropped),
    rule("MONTH comma? the? ORDINAL", month_day),
    rule("MONTH dash|slash? the? DIGITS", month_day),
    rule("MONTH SPOKEN", month_day),
    rule("DIGITS DIGITS YEAR", _spaced),
    rule("month digits", _dropped),
    rule("PAIR", _pair),
    rule("DOTTED_PAIR", _dotted_pair),
    rule("DOTTED_CLOCK", _dotted_clock),
    rule("YEAR_MONTH", lambda context, parts: _year_month(context, *parts)),
    rule("weekday comma? WEAK_PAIR", _pair),
    rule("NUMBER slash NUMBER", _spaced),
    rule("NUMBER dash|slash YEAR", _month_year),
    rule("YEAR slash NUMBER", _year_month),
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
