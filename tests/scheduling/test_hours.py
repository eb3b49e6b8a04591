"""Wall-clock hours become UTC windows, each edge on its own local date."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduling.hours import Hours, Weekly, instant, merged, windows, without
from tests.scheduling.moments import at

MON = date(2025, 6, 2)
TUE = date(2025, 6, 3)
WED = date(2025, 6, 4)
WEEK = range(7)


def daily(opens: int, closes: int) -> tuple[Weekly, ...]:
    return tuple(Weekly(weekday, opens * 60, closes * 60) for weekday in WEEK)


@pytest.mark.parametrize(
    ("zone", "wall", "expected"),
    [
        ("America/New_York", "2025-03-09T01:30", "2025-03-09T06:30"),
        ("America/New_York", "2025-03-09T02:30", "2025-03-09T07:30"),  # skipped: read with the offset before
        ("America/New_York", "2025-03-09T13:00", "2025-03-09T17:00"),
        ("America/New_York", "2025-11-02T01:30", "2025-11-02T05:30"),  # happens twice: the first
        ("Australia/Lord_Howe", "2025-10-05T02:15", "2025-10-04T15:45"),
        ("Australia/Lord_Howe", "2025-04-06T01:45", "2025-04-05T14:45"),
        ("Asia/Kathmandu", "2025-06-15T09:00", "2025-06-15T03:15"),
        ("Africa/Casablanca", "2025-02-23T02:30", "2025-02-23T01:30"),
        ("Africa/Casablanca", "2025-04-06T02:30", "2025-04-06T02:30"),
        ("Africa/Cairo", "2024-04-26T00:00", "2024-04-25T22:00"),
    ],
)
def test_a_wall_time_is_one_instant(zone: str, wall: str, expected: str) -> None:
    assert instant(datetime.fromisoformat(wall), zone) == at(expected)


@pytest.mark.parametrize(
    ("zone", "day", "hours", "expected"),
    [
        ("America/New_York", "2025-03-09", (9, 17), ("2025-03-09T13:00", "2025-03-09T21:00")),
        ("America/New_York", "2025-03-09", (1, 5), ("2025-03-09T06:00", "2025-03-09T09:00")),
        ("America/New_York", "2025-11-02", (0, 4), ("2025-11-02T04:00", "2025-11-02T09:00")),
        ("Australia/Lord_Howe", "2025-10-05", (1, 4), ("2025-10-04T14:30", "2025-10-04T17:00")),
        ("Australia/Lord_Howe", "2025-10-05", (13, 15), ("2025-10-05T02:00", "2025-10-05T04:00")),
        ("Australia/Lord_Howe", "2025-04-06", (1, 3), ("2025-04-05T14:00", "2025-04-05T16:30")),
        ("Asia/Kathmandu", "2025-06-15", (9, 17), ("2025-06-15T03:15", "2025-06-15T11:15")),
        ("Africa/Casablanca", "2025-02-22", (9, 12), ("2025-02-22T08:00", "2025-02-22T11:00")),
        ("Africa/Casablanca", "2025-02-23", (9, 12), ("2025-02-23T09:00", "2025-02-23T12:00")),
        ("Africa/Casablanca", "2025-02-23", (1, 4), ("2025-02-23T00:00", "2025-02-23T04:00")),
        ("Africa/Casablanca", "2025-04-06", (1, 4), ("2025-04-06T01:00", "2025-04-06T03:00")),
        ("Africa/Cairo", "2024-04-26", (0, 2), ("2024-04-25T22:00", "2024-04-25T23:00")),
    ],
)
def test_days_of_23_and_25_hours(zone: str, day: str, hours: tuple[int, int], expected: tuple[str, str]) -> None:
    when = date.fromisoformat(day)
    assert windows(Hours(zone, daily(*hours)), when, when) == [(at(expected[0]), at(expected[1]))]


def test_a_break_splits_a_window_and_only_on_its_weekday() -> None:
    hours = Hours("UTC", daily(9, 18), breaks=(Weekly(1, 13 * 60, 14 * 60),))
    assert windows(hours, MON, TUE) == [
        (at("2025-06-02T09:00"), at("2025-06-02T18:00")),
        (at("2025-06-03T09:00"), at("2025-06-03T13:00")),
        (at("2025-06-03T14:00"), at("2025-06-03T18:00")),
    ]


def test_an_override_replaces_hours_and_breaks() -> None:
    breaks = tuple(Weekly(weekday, 780, 840) for weekday in WEEK)
    hours = Hours("UTC", daily(9, 18), breaks, overrides=((MON, ((720, 900),)), (TUE, ())))
    assert windows(hours, MON, TUE) == [(at("2025-06-02T12:00"), at("2025-06-02T15:00"))]


def test_time_off_beats_an_override_and_splits_it() -> None:
    off = ((datetime.fromisoformat("2025-06-02T12:30"), datetime.fromisoformat("2025-06-02T13:00")),)
    hours = Hours("UTC", overrides=((MON, ((720, 900),)),), off=off)
    assert windows(hours, MON, MON) == [
        (at("2025-06-02T12:00"), at("2025-06-02T12:30")),
        (at("2025-06-02T13:00"), at("2025-06-02T15:00")),
    ]


def test_windows_that_touch_over_midnight_are_one() -> None:
    hours = Hours("Europe/London", (Weekly(0, 0, 1440), Weekly(1, 0, 1440)))
    assert windows(hours, MON, WED) == [(at("2025-06-01T23:00"), at("2025-06-03T23:00"))]


def test_a_shift_over_midnight_ends_at_midnight_where_an_override_decides() -> None:
    night = Hours("UTC", (Weekly(0, 20 * 60, 26 * 60),))
    assert windows(night, MON, MON) == [(at("2025-06-02T20:00"), at("2025-06-03T02:00"))]
    closed = replace(night, overrides=((TUE, ()),))
    assert windows(closed, MON, MON) == [(at("2025-06-02T20:00"), at("2025-06-03T00:00"))]


def test_empty_and_reversed_hours_are_no_windows() -> None:
    assert windows(Hours("UTC", (Weekly(0, 600, 600), Weekly(0, 700, 650))), MON, MON) == []


@pytest.mark.parametrize("row", [Weekly(0, -1, 60), Weekly(0, 60, 2881)])
def test_hours_outside_two_days_are_refused(row: Weekly) -> None:
    with pytest.raises(ValueError, match=r"0\.\.2880"):
        Hours("UTC", weekly=(row,))


def test_equal_hours_share_a_cache_key() -> None:
    assert hash(Hours("UTC", daily(9, 18))) == hash(Hours("UTC", daily(9, 18)))
    assert Hours("UTC", daily(9, 18)) == Hours("UTC", daily(9, 18))
    assert Hours("UTC", daily(9, 18)) != Hours("Europe/Paris", daily(9, 18))


def test_spans_merge_and_are_cut() -> None:
    assert merged([(5, 7), (1, 2), (2, 4), (6, 9)]) == [(1, 4), (5, 9)]
    assert without([(0, 10), (20, 30)], [(25, 40), (3, 5), (4, 6), (12, 15)]) == [(0, 3), (6, 10), (20, 25)]
