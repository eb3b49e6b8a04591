"""Days by month: pages that end with their month, and turns that reach every day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.room import room_of
from flows.when import months

MOST = room_of("telegram").days
HORIZON = 60
DAYS = st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 31)), unique=True, max_size=80).map(sorted)


@given(DAYS)
def test_pages_hold_every_day_once_and_no_page_two_months(days: list[date]) -> None:
    pages = months.pages(days, MOST)
    assert [day for page in pages for day in page] == days
    assert all(0 < len(page) <= MOST and len({day.month for day in page}) == 1 for page in pages)


@given(DAYS, st.dates(date(2025, 1, 1), date(2028, 12, 31)))
def test_a_page_goes_by_a_day_though_that_is_free_no_longer(days: list[date], wanted: date) -> None:
    shown = months.page_of(months.pages(days, MOST), wanted.toordinal())
    following = [day for day in days if day >= wanted]
    assert (following[0] in shown) if following else (shown == () or shown[-1] == days[-1])


@given(DAYS.filter(bool), st.data())
def test_a_turn_leads_where_it_says(days: list[date], data: st.DataObject) -> None:
    pages = months.pages(days, MOST)
    shown = data.draw(st.sampled_from(pages))
    beside = months.beside(pages, shown)
    here = (shown[0].year, shown[0].month)
    for day in (*beside.before, *beside.earlier, *beside.later, *beside.after):
        assert months.page_of(pages, day.toordinal())[0] == day
    assert all((day.year, day.month) == here for day in (*beside.earlier, *beside.later))
    assert all((day.year, day.month) < here for day in beside.before)
    assert all((day.year, day.month) > here for day in beside.after)


@pytest.mark.parametrize("since", [date(2026, 1, 1) + timedelta(days=ahead) for ahead in range(366)], ids=str)
def test_any_day_of_two_months_is_three_taps_away(since: date) -> None:
    days = [since + timedelta(days=ahead) for ahead in range(HORIZON + 1)]
    pages = months.pages(days, MOST)
    reached = {months.page_of(pages, 0)}
    for _turn in range(2):
        reached |= {months.page_of(pages, day.toordinal()) for page in reached for day in turns(pages, page)}
    assert reached == set(pages)


def turns(pages: list[months.Days], page: months.Days) -> list[date]:
    return [day for group in months.beside(pages, page) for day in group]


@pytest.mark.parametrize(
    ("number", "shown", "meant"),
    [
        (24, date(2026, 11, 23), date(2026, 11, 24)),
        (2, date(2026, 11, 23), date(2026, 12, 2)),
        (31, date(2026, 11, 23), date(2026, 12, 31)),
        (24, date(2026, 12, 1), date(2026, 12, 24)),
        (1, date(2027, 1, 3), date(2027, 1, 1)),
        (30, date(2027, 2, 1), date(2027, 3, 30)),
        (0, date(2026, 12, 1), None),
        (32, date(2026, 12, 1), None),
    ],
)
def test_a_number_is_a_day_of_the_month_that_is_shown(number: int, shown: date, meant: date | None) -> None:
    assert months.numbered(number, shown, date(2026, 11, 23)) == meant
