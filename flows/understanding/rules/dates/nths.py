"""The so-manieth of a week, a month or a year: `last Friday of October`, `the second half of March`."""

from collections.abc import Callable
from datetime import timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.day_parts import part_hours
from flows.understanding.rules.dates.grammar import Context, Tags, rule
from flows.understanding.rules.dates.numbers import amount
from flows.understanding.rules.dates.periods import last_week, nth_week, of_this
from flows.understanding.rules.dates.values import Amount, Days, Told, one_day, tagged

# Days of the first half.
_HALVES = {"month": 15, "week": 3}


def _half_of(_: Context, nth: int, days: Days) -> Tags | None:
    """`la segunda quincena de marzo`, `the first half of March`; of a week up to Wednesday, and from Thursday on."""
    if days.grain not in _HALVES or not 1 <= nth <= 2:
        return None
    middle = days.start + timedelta(days=_HALVES[days.grain])
    return tagged(Days(days.start, middle, "week") if nth == 1 else Days(middle, days.end, "week"))


def _half_of_this(context: Context, nth: int, unit: str) -> Tags | None:
    return of_this(lambda _, days: _half_of(context, nth, days), context, unit)


def nth_weekday(_: Context, nth: int, weekday: int, month: Days) -> Tags | None:
    """`the second Tuesday of March`."""
    if month.grain != "month" or not 1 <= nth <= 5:
        return None
    before = calendar.shift(month.start, -1)
    day = before and calendar.shift(calendar.next_weekday(weekday, before), 7 * (nth - 1))
    return tagged(one_day(day)) if day and day < month.end else None


def _in_part(context: Context, name: str, found: Tags | None) -> Tags | None:
    hours = part_hours(context, name)
    return {"told": Told(found["days"], hours)} if found and hours else None


def _nth_weekday_part(context: Context, nth: int, weekday: int, name: str, month: Days) -> Tags | None:
    """`the first Monday evening of next month`."""
    return _in_part(context, name, nth_weekday(context, nth, weekday, month))


def _nth_weekend(context: Context, nth: int, month: Days) -> Tags | None:
    found = nth_weekday(context, nth, 5, month)
    saturday = found and found["days"].start
    return tagged(Days(saturday, saturday + timedelta(days=2), "week")) if saturday else None


def _last_weekday_of(_: Context, weekday: int, month: Days) -> Tags | None:
    if month.grain != "month":
        return None
    day = calendar.shift(calendar.next_weekday(weekday, month.end), -7)
    if day == month.end:
        day = calendar.shift(day, -7)
    return tagged(day)


def _last_weekday_part(context: Context, weekday: int, name: str, month: Days) -> Tags | None:
    return _in_part(context, name, _last_weekday_of(context, weekday, month))


def _first_of(context: Context, nth: int, length: Amount, days: Days) -> Tags | None:
    """`the first two weeks of January` are those of its Thursdays."""
    if nth != 1 or days.grain != "month" or length.months or length.seconds:
        return None
    whole = nth_week(context, 1, days) if length.grain in ("week", "fortnight") else tagged(days)
    end = whole and calendar.shift(whole["days"].start, length.days)
    return tagged(Days(whole["days"].start, end, "week")) if whole and end and end <= days.end else None


def _last_of(context: Context, length: Amount, days: Days) -> Tags | None:
    if days.grain != "month" or length.months or length.seconds:
        return None
    whole = last_week(context, days) if length.grain in ("week", "fortnight") else tagged(days)
    start = whole and calendar.shift(whole["days"].end, -length.days)
    return tagged(Days(start, whole["days"].end, "week")) if whole and start and start >= days.start else None


def _first_units_of(context: Context, count: int, nth: int, unit: str, days: Days) -> Tags | None:
    """Spanish `las dos primeras semanas`."""
    return _first_of(context, nth, amount(count, unit), days)


def _last_units_of(context: Context, count: int, unit: str, days: Days) -> Tags | None:
    return _last_of(context, amount(count, unit), days)


def _coming(found: Callable[[Days], Tags | None], context: Context) -> Tags | None:
    """That day of this month, or of the next one where it is over."""
    today = context.now.date()
    months = (calendar.unit_ahead("month", count, today) for count in (0, 1))
    days = (found(month) for month in months if month)
    return next((tags for tags in days if tags and tags["days"].start >= today), None)


def _nth_weekday_of_this(context: Context, nth: int, weekday: int) -> Tags | None:
    return _coming(lambda month: nth_weekday(context, nth, weekday, month), context)


def _last_weekday_of_this(context: Context, weekday: int) -> Tags | None:
    return _coming(lambda month: _last_weekday_of(context, weekday, month), context)


def _last_day_of(_: Context, days: Days) -> Tags | None:
    return tagged(days.end - timedelta(days=1)) if days.grain != "day" else None


def _last_day_of_this(context: Context, unit: str) -> Tags | None:
    return of_this(_last_day_of, context, unit)


NTHS = (
    rule("ORDINAL|WEEKDAY_ORDINAL unit_week of|in? the? DAYS|MAYBE_DAYS", nth_week),
    rule("ORDINAL|WEEKDAY_ORDINAL unit_fortnight|half|half_month of|in? the? DAYS|MAYBE_DAYS", _half_of),
    rule("ORDINAL|WEEKDAY_ORDINAL half|half_month of|in? the? UNIT_MONTH|UNIT_WEEK", _half_of_this),
    rule("ORDINAL unit_weekend of|in? the? DAYS|MAYBE_DAYS", _nth_weekend),
    rule("ORDINAL WEEKDAY in? the? PART of the? DAYS|MAYBE_DAYS", _nth_weekday_part),
    rule("ORDINAL WEEKDAY of|in? the? DAYS|MAYBE_DAYS", nth_weekday),
    rule("ORDINAL WEEKDAY of? the? unit_month", _nth_weekday_of_this),
    rule("last WEEKDAY of? the? unit_month", _last_weekday_of_this),
    rule("last WEEKDAY in? the? PART of the? DAYS|MAYBE_DAYS", _last_weekday_part),
    rule("last WEEKDAY of|in? the? DAYS|MAYBE_DAYS", _last_weekday_of),
    rule("WEEKDAY last_behind of|in the? DAYS|MAYBE_DAYS", _last_weekday_of),
    rule("last unit_day of|in? the? DAYS|MAYBE_DAYS", _last_day_of),
    rule("last unit_day of|in? the? UNIT_WEEK|UNIT_MONTH|UNIT_YEAR", _last_day_of_this),
    rule("ORDINAL AMOUNT of|in? the? DAYS|MAYBE_DAYS", _first_of),
    rule("NUMBER ORDINAL UNIT of the? DAYS|MAYBE_DAYS", _first_units_of),
    rule("last AMOUNT of|in? the? DAYS|MAYBE_DAYS", _last_of),
    rule("NUMBER last UNIT of the? DAYS|MAYBE_DAYS", _last_units_of),
)
