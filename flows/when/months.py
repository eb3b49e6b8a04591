"""Days in pages of a month each; a page is named by the number of a day in the calendar: it is the one of that day."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

# So many months to either side are one tap away; within two months from today, all are.
_AROUND = 3

Days = tuple[date, ...]


class Beside(NamedTuple):
    """Where one may turn from a page, by the first days of those pages, in the order of time.

    before, after: the months around. earlier, later: what did not fit of the same month, at most one day each.
    """

    before: Days
    earlier: Days
    later: Days
    after: Days


def pages(days: Sequence[date], most: int) -> list[Days]:
    """Ascending days by month, and a month of more than `most` in several parts."""
    months = [tuple(month) for _, month in groupby(days, key=_month)]
    return [month[first : first + most] for month in months for first in range(0, len(month), most)]


def page_of(found: Sequence[Days], page: int) -> Days:
    """The page that reaches to day number `page` (`date.toordinal`), else the last one; empty where there is none."""
    return next((days for days in found if days[-1].toordinal() >= page), found[-1] if found else ())


def beside(found: Sequence[Days], shown: Days) -> Beside:
    """The pages that can be turned to from one of them."""
    at, here = found.index(shown), _month(shown[0])
    opening = {_month(days[0]): days[0] for days in reversed(found)}
    months = sorted(opening)
    return Beside(
        before=tuple(opening[month] for month in months if month < here)[-_AROUND:],
        earlier=tuple(days[0] for days in found[:at][-1:] if _month(days[0]) == here),
        later=tuple(days[0] for days in found[at + 1 :][:1] if _month(days[0]) == here),
        after=tuple(opening[month] for month in months if month > here)[:_AROUND],
    )


def numbered(number: int, shown: date, today: date) -> date | None:
    """The day of that number in the month that is shown, else in the next one; None where both have none to come."""
    for month in (shown.year * 12 + shown.month - 1, shown.year * 12 + shown.month):
        try:
            day = date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
        if day >= today:
            return day
    return None


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
