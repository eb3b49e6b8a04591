"""Many times of a day, where few can be shown: some of each part, and the way to all of them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from flows.when.dayparts import Part, parted, some

_NINE = datetime(2030, 1, 7, 9, tzinfo=UTC)
_BEGINS = {"morning": 0, "afternoon": 720, "evening": 1020}


def _times(first: datetime, many: int, minutes: int = 30) -> tuple[datetime, ...]:
    return tuple(first + timedelta(minutes=minutes * number) for number in range(many))


def test_times_are_told_by_the_part_of_the_day_in_which_they_begin() -> None:
    times = _times(_NINE, 20)
    assert parted(times, _BEGINS) == [
        Part("morning", times[:6]),
        Part("afternoon", times[6:16]),
        Part("evening", times[16:]),
    ]


def test_a_part_without_free_time_is_not_told() -> None:
    assert [part.name for part in parted(_times(_NINE, 2) + _times(_NINE.replace(hour=18), 2), _BEGINS)] == [
        "morning",
        "evening",
    ]


def test_what_comes_before_the_first_part_belongs_to_it() -> None:
    night = _times(_NINE.replace(hour=1), 1)
    assert parted(night, {"morning": 480, "afternoon": 720}) == [Part("morning", night)]


def test_some_are_spread_over_all() -> None:
    times = _times(_NINE, 10)
    assert some(times, 2) == (times[0], times[5])
    assert some(times[:1], 3) == times[:1]


@given(st.integers(1, 60), st.integers(1, 9))
def test_some_are_different_ascending_and_no_more_than_there_is_room_for(many: int, most: int) -> None:
    times = _times(_NINE.replace(hour=0), many, 15)
    chosen = some(times, most)
    assert len(chosen) == min(most, many)
    assert list(chosen) == sorted(set(chosen))
    assert chosen[0] == times[0]
    assert set(chosen) <= set(times)
