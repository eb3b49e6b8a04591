"""When staff may be told something: quiet hours over midnight, on one day, and where clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from scheduling.quiet import loud_at

MADRID = "Europe/Madrid"


def _wall(text: str, zone: str = MADRID, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "quiet", "loud"),
    [
        ("2030-01-07T12:00", ("22:00", "08:00"), "2030-01-07T12:00"),
        ("2030-01-07T21:59", ("22:00", "08:00"), "2030-01-07T21:59"),
        ("2030-01-07T22:00", ("22:00", "08:00"), "2030-01-08T08:00"),
        ("2030-01-07T23:59", ("22:00", "08:00"), "2030-01-08T08:00"),
        ("2030-01-08T00:00", ("22:00", "08:00"), "2030-01-08T08:00"),
        ("2030-01-08T07:59", ("22:00", "08:00"), "2030-01-08T08:00"),
        ("2030-01-08T08:00", ("22:00", "08:00"), "2030-01-08T08:00"),
        ("2030-01-07T13:00", ("13:00", "15:00"), "2030-01-07T15:00"),
        ("2030-01-07T15:00", ("13:00", "15:00"), "2030-01-07T15:00"),
        ("2030-01-07T12:59", ("13:00", "15:00"), "2030-01-07T12:59"),
        ("2030-01-07T23:30", ("22:00", "00:00"), "2030-01-08T00:00"),
        ("2030-01-07T00:30", ("22:00", "00:00"), "2030-01-07T00:30"),
        # The night before clocks go forward is an hour shorter, and its end is the wall's.
        ("2030-03-30T23:00", ("22:00", "08:00"), "2030-03-31T08:00"),
        # An end that is skipped comes an hour later on the wall.
        ("2030-03-31T01:00", ("22:00", "02:30"), "2030-03-31T03:30"),
        ("2030-10-26T23:00", ("22:00", "08:00"), "2030-10-27T08:00"),
    ],
)
def test_quiet_hours_end_by_the_wall(now: str, quiet: tuple[str, str], loud: str) -> None:
    since, until = (int(text[:2]) * 60 + int(text[3:]) for text in quiet)
    assert loud_at(_wall(now), since, until, MADRID) == _wall(loud)


def test_an_end_that_comes_twice_is_the_first_one() -> None:
    first, second = _wall("2030-10-27T02:10"), _wall("2030-10-27T02:10", fold=1)
    assert loud_at(first, 22 * 60, 150, MADRID) == _wall("2030-10-27T02:30")
    assert loud_at(second, 22 * 60, 150, MADRID) == second


def test_nobody_needs_quiet_hours() -> None:
    midnight = _wall("2030-01-07T00:00")
    assert loud_at(midnight, None, None, MADRID) == midnight


def test_quiet_hours_are_those_of_the_zone() -> None:
    at = _wall("2030-01-07T23:00")
    assert loud_at(at, 22 * 60, 8 * 60, "America/New_York") == at
