"""Days from one to another: `13 to 15 July`, `Monday to Thursday`, `from December 7 for five days`."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.lengths import later
from flows.understanding.rules.dates.values import Amount, Days, one_day


def _range(start: date | None, end: Days) -> Tags | None:
    if start is None or end.end <= start:
        return None
    return {"days": Days(start, end.end, "week")}


def _day_to_date(_: Context, first: int, last: Days) -> Tags | None:
    """`13 to 15 July`: the month of the second is that of the first."""
    start = calendar.day_of(last.start.year, last.start.month, first)
    return _range(start, last) if start and start < last.start else None


def _date_to_day(_: Context, first: Days, last: int) -> Tags | None:
    end = calendar.day_of(first.start.year, first.start.month, last)
    return _range(first.start, one_day(end)) if end and end > first.start else None


def _date_to_day_of_year(_: Context, first: Days, last: int, year: int) -> Tags | None:
    start, end = (calendar.day_of(year, first.start.month, day) for day in (first.start.day, last))
    return _range(start, one_day(end)) if start and end and end > start else None


def _days_of_month(_: Context, first: int, last: int, month: Days) -> Tags | None:
    if month.grain != "month":
        return None
    start, end = (calendar.day_of(month.start.year, month.start.month, day) for day in (first, last))
    return _range(start, one_day(end)) if start and end else None


def _month_days(_: Context, month: Days, first: int, last: int) -> Tags | None:
    return _days_of_month(_, first, last, month)


def _this_months_days(context: Context, first: int, last: int) -> Tags | None:
    start = calendar.next_day_of_month(first, context.now.date())
    end = start and calendar.next_day_of_month(last, start)
    return _range(start, one_day(end)) if end else None


def _day_to_day(_: Context, first: Days, last: Days) -> Tags | None:
    """An end before the start: the stretch is under way, or the end is that of the next year or week.

    A year that was said of the end is that of the start, too.
    """
    if last.end <= first.start and first.floating and last.floating:
        back = calendar.add_months(first.start, -12)
        first = replace(first, start=back or first.start)
    elif last.end <= first.start and last.floating:
        start, end = (calendar.add_months(day, 12) for day in (last.start, last.end))
        last = Days(start, end, last.grain) if start and end else last
    elif first.floating and first.grain == "day" and not (last.floating or last.named):
        first = replace(first, start=_before_end(first.start, last.end))
    elif last.end <= first.start:
        last = replace(last, start=last.start + timedelta(days=7), end=last.end + timedelta(days=7))
    found = _range(first.start, last)
    return {"days": replace(found["days"], named=first.named and last.named)} if found else None


def _before_end(start: date, end: date) -> date:
    """The last such date before another one."""
    of_years = (calendar.day_of(end.year - back, start.month, start.day) for back in range(calendar.YEARS + 1))
    return next((day for day in of_years if day and day < end), start)


def _days_lasting(_: Context, days: Days, length: Amount) -> Tags | None:
    end = None if length.seconds else later(datetime.combine(days.start, time()), length)
    return _range(days.start, one_day(end.date() - timedelta(days=1))) if end else None


def _until_now(context: Context, first: Days) -> Tags | None:
    return _day_to_day(context, first, one_day(context.now.date()))


DATES = Pass(
    rule(
        "from|between? the? day_the? NUMBER|ORDINAL thru|and|dash the? day_the? NUMBER|ORDINAL of? the? DAYS",
        _days_of_month,
    ),
    rule("from|between? the? day_the? NUMBER|ORDINAL thru|dash the? day_the? DATE", _day_to_date),
    rule("between the? day_the? NUMBER|ORDINAL and the? day_the? DATE", _day_to_date),
    rule("DAYS between the? NUMBER|ORDINAL and the? NUMBER|ORDINAL", _month_days),
    rule("DATE >up_to number", lambda _, days: {"days": days}),
    rule("from? DATE thru|dash the? day_the? NUMBER|ORDINAL of|comma? YEAR", _date_to_day_of_year),
    rule("from? DATE thru|dash the? day_the? NUMBER|ORDINAL", _date_to_day),
    rule("day_the DIGITS thru day_the? DIGITS", _this_months_days),
    rule("from DIGITS thru_day DIGITS", _this_months_days),
)

RANGES = Pass(
    rule("from? DAYS LASTING", _days_lasting),
    rule("LASTING from DAYS", lambda c, length, days: _days_lasting(c, days, length)),
    rule("from|between DAYS thru|and now", _until_now),
    rule("from|between now thru|and the? day_the? DAYS", lambda c, last: _day_to_day(c, one_day(c.now.date()), last)),
    rule("between? day_the NUMBER thru|and|dash day_the NUMBER", _this_months_days),
    rule("from? the? ORDINAL thru|dash the? ORDINAL", _this_months_days),
    rule("from|between the? on? day_the? DAYS|MAYBE_DAYS thru|and|dash the? on? day_the? DAYS|MAYBE_DAYS", _day_to_day),
    rule("DAYS|MAYBE_DAYS thru|dash the? on? day_the? DAYS|MAYBE_DAYS", _day_to_day),
)
