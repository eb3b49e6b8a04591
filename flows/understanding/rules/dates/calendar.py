"""Sums with days: the next such day, months ahead, weeks from Monday."""

from calendar import monthrange
from datetime import date, timedelta

from flows.understanding.rules.dates.values import Days, one_day

WEEK = 7
# A 29 February returns after at most eight years.
YEARS = 8
# A weekday falls on a given day of the month within so many months.
MONTHS = 48


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none."""
    valid = 1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if valid else None


def shift(day: date, days: int) -> date | None:
    """The day so many days on, None past the calendar's end."""
    ahead = day.toordinal() + days
    return date.fromordinal(ahead) if 1 <= ahead <= date.max.toordinal() - 800 else None


def add_months(day: date, months: int) -> date | None:
    """The same day so many months on, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9990:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_date(month: int, day: int, today: date) -> date | None:
    """The first such date from today on."""
    ahead = (day_of(today.year + years, month, day) for years in range(YEARS + 1))
    return next((found for found in ahead if found and found >= today), None)


def next_day_of_month(day: int, today: date, weekday: int | None = None) -> date | None:
    """The first such day of a month from today on; on a given weekday, where one was said."""
    for months in range(MONTHS):
        first = add_months(today.replace(day=1), months)
        found = first and day_of(first.year, first.month, day)
        if found and found >= today and weekday in (None, found.weekday()):
            return found
    return None


def next_weekday(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def month_of(year: int, month: int, *, floating: bool = False) -> Days | None:
    """A whole month."""
    start = day_of(year, month, 1)
    end = start and add_months(start, 1)
    return Days(start, end, "month", floating) if start and end else None


def next_month(month: int, today: date) -> Days | None:
    """The first such month that is not over."""
    return month_of(today.year + (month < today.month), month, floating=True)


def unit_ahead(unit: str, count: int, today: date) -> Days | None:
    """The whole week, weekend, month, year or day that lies `count` of them ahead; 0 is the one of today."""
    if unit == "day":
        day = shift(today, count)
        return one_day(day) if day else None
    if unit in ("week", "weekend"):
        start = shift(monday(today), WEEK * count + (5 if unit == "weekend" else 0))
        end = start and shift(start, 2 if unit == "weekend" else WEEK)
        return Days(start, end, "week") if start and end else None
    if unit in ("month", "year"):
        step = 1 if unit == "month" else 12
        first = today.replace(day=1, month=today.month if unit == "month" else 1)
        start = add_months(first, step * count)
        end = start and add_months(start, step)
        return Days(start, end, "month") if start and end else None
    return None
