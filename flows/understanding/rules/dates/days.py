"""Days by their name or number: `tomorrow`, `the 14th`, `Friday next week`, `last Friday of October`."""

from dataclasses import replace
from datetime import timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.clocks import hour_of
from flows.understanding.rules.dates.feasts import Feast, days_of
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.nths import NTHS, nth_weekday
from flows.understanding.rules.dates.values import Days, Hours, Told, one_day, tagged
from flows.understanding.rules.dates.written import HOURS

# A weekday with a number is no date where it falls on it only later.
SOON = 45
# Such a number above this one is no hour.
EVENING = 20


def _offset(context: Context, ahead: int) -> Tags | None:
    day = calendar.shift(context.now.date(), ahead)
    return {"days": one_day(day), "near": one_day(day)} if day else None


def _feast(context: Context, feast: Feast, year: int | None) -> Tags | None:
    found = days_of(feast, context.now.date(), year, southern=context.southern)
    return {"days": found, "date": found, "day_first": found} if found else None


def _weekday(context: Context, weekday: int) -> Tags | None:
    return {"days": replace(one_day(calendar.next_weekday(weekday, context.now.date())), named=True)}


def _doubtful_weekday(context: Context, weekday: int) -> Tags | None:
    return {"maybe_days": replace(one_day(calendar.next_weekday(weekday, context.now.date())), named=True)}


def _closing_weekday(context: Context, weekday: int) -> Tags | None:
    """`haircut sat` is about a day, `I sat down` is not."""
    tags = _doubtful_weekday(context, weekday)
    return tags and {**tags, "closing": True}


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
    return {"days": one_day(day), "in_week": one_day(day)} if day else None


def _week_weekday(context: Context, week: Days, weekday: int) -> Tags | None:
    return _weekday_of_week(context, weekday, week)


def _weekday_date(_: Context, weekday: int, days: Days) -> Tags | None:
    return tagged(days) if days.grain == "day" else None


def _dated_weekday(_: Context, days: Days, weekday: int) -> Tags:
    return {"days": days, "date": days}


def _near_weekday(_: Context, near: Days, weekday: int) -> Tags | None:
    """`tomorrow, Friday` where it is one."""
    return {"days": near, "near": near} if near.start.weekday() == weekday else None


def _weekday_number(context: Context, weekday: int, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date(), weekday)
    return tagged(found)


def _weekday_digits(context: Context, weekday: int, number: int) -> Tags | None:
    """`Friday 27` is a date where it falls on a Friday soon, `Friday 5` a time where it does not."""
    day = calendar.next_day_of_month(number, context.now.date(), weekday)
    if day and (day - context.now.date()).days <= SOON:
        return tagged(day)
    at = hour_of(number) if number <= EVENING else None
    if at is None:
        return tagged(day)
    return {"told": Told(one_day(calendar.next_weekday(weekday, context.now.date())), Hours(at, at))}


def _day_of_month(context: Context, day: int) -> Tags | None:
    found = calendar.next_day_of_month(day, context.now.date())
    return tagged(found)


def _late_day_of_month(context: Context, day: int) -> Tags | None:
    """`the fourteenth`: so far down there is no list to choose from."""
    return _day_of_month(context, day) if day > 12 or context.asks == "day" else None


def _late_digits(context: Context, day: int) -> Tags | None:
    """Russian `на 28`: no hour is so late."""
    return _day_of_month(context, day) if day > HOURS else None


def _first_or_late_day_of_month(context: Context, day: int) -> Tags | None:
    """Spanish `el primero`; `el segundo` is rather the second thing."""
    return _day_of_month(context, day) if day == 1 else _late_day_of_month(context, day)


def _day_of(_: Context, day: int, month: Days) -> Tags | None:
    if month.grain != "month":
        return None
    found = calendar.day_of(month.start.year, month.start.month, day)
    return {"days": one_day(found), "date": one_day(found), "day_first": one_day(found)} if found else None


def _day_of_this(context: Context, day: int, _: str) -> Tags | None:
    return tagged(calendar.day_of(context.now.year, context.now.month, day))


def _weekdays_ahead(context: Context, count: int, weekday: int) -> Tags | None:
    upcoming = calendar.next_weekday(weekday, context.now.date())
    day = calendar.shift(upcoming, 7 * (count - 1))
    return tagged(day)


NAMED: tuple[Pass, ...] = (
    Pass(
        rule("OFFSET", _offset),
        rule("FEAST YEAR?", _feast),
        *NTHS,
        rule("WEEKDAY after_next", _weekday_after_next),
        rule("WEEKDAY beyond the? next", _weekday_after_next),
        rule("NUMBER|VAGUE|ORDINAL WEEKDAY later", _weekdays_ahead),
        rule("DATE comma? WEEKDAY", _dated_weekday),
        rule("WEEKDAY comma? on|of|in? the? DAYS", _weekday_of_week),
        rule("WEEKDAY of|in the? DAYS|MAYBE_DAYS", lambda c, weekday, month: nth_weekday(c, 1, weekday, month)),
        rule("DAYS comma? on? WEEKDAY", _week_weekday),
        rule("this|next|coming on? WEEKDAY comma|bracket? the|day_the? DATE", _weekday_date),
        rule("this|next|coming on? WEEKDAY comma|bracket? the? DATED", _weekday_number),
        rule("WEEKDAY next_behind comma|bracket? the|day_the? DATE", _weekday_date),
        rule("WEEKDAY comma|bracket? the|day_the? DAYS", _weekday_date),
        rule("WEEKDAY comma|bracket? on? the? DATED|ORDINAL", _weekday_number),
        rule("WEEKDAY comma? day_the DIGITS|SPOKEN", _weekday_number),
        rule("WEEKDAY comma? DIGITS|SPOKEN >comma? at the? number|clock", _weekday_number),
        rule("this|next|coming WEEKDAY comma? DIGITS", _weekday_digits),
        rule("WEEKDAY comma? DIGITS", _weekday_digits),
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
        rule("ORDINAL unit_day? DAYS", _day_of),
        rule("ORDINAL|NUMBER number_word DAYS", _day_of),
        rule("day_the ORDINAL|NUMBER DAYS", _day_of),
    ),
    Pass(
        rule("NEAR comma? WEEKDAY", _near_weekday),
        rule("DATED unit_day|number_word?", _day_of_month),
        rule("NUMBER|ORDINAL number_word", _day_of_month),
        rule("day_the DIGITS|SPOKEN", _day_of_month),
        rule("day_the ORDINAL", _first_or_late_day_of_month),
        rule("on the ORDINAL|DIGITS", _day_of_month),
        rule("on DIGITS", _late_digits),
        rule("ORDINAL", _late_day_of_month),
        rule("WEEKDAY_ALONE", _weekday),
        rule("on WEEKDAY", _weekday),
        rule("WEEKDAY_CLOSING", _closing_weekday),
        rule("WEEKDAY_DOUBTFUL", _doubtful_weekday),
    ),
)
