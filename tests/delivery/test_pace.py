"""No second holds more than the rate, however it is cut; evenly spaced; and a chat's bucket holds what it may."""

from itertools import pairwise
from math import floor

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pace import SECOND, Bucket, Pace

RATES = st.one_of(st.floats(0.1, 60), st.integers(1, 60).map(float))
# After its turn has come, by how many seconds each message is late, and how much it weighs.
LATE = st.one_of(st.just(0.0), st.floats(0, 0.05), st.floats(0, 3))
SENDS = st.lists(st.tuples(LATE, st.integers(1, 3)), min_size=1, max_size=120)


@given(rate=RATES, start=st.floats(0, 1e6), sends=SENDS)
def test_no_second_holds_more_than_the_rate(rate: float, start: float, sends: list[tuple[float, int]]) -> None:
    pace, now, left = Pace(rate), start, []
    for late, weight in sends:
        now = max(now, pace.opens(weight)) + late
        pace = pace.after(now, weight)
        left += [now] * weight
    heaviest = max(weight for _, weight in sends)
    for first in left:
        assert sum(first <= at < first + SECOND for at in left) <= max(floor(rate), 1, heaviest)


@given(rate=RATES, late=st.lists(st.floats(0, 0.9), min_size=30, max_size=120))
def test_being_late_by_less_than_a_gap_costs_nothing(rate: float, late: list[float]) -> None:
    gap = SECOND / (floor(rate) if rate >= 1 else rate)
    pace, now = Pace(rate), 0.0
    pace = pace.after(now)
    for part in late:
        now = max(now, pace.due + part * gap, pace.opens())
        pace = pace.after(now)
    # Lateness adds up to the greatest of them at most.
    assert now <= (len(late) + max(late) + 1e-6) * gap


@given(rate=RATES, pauses=st.lists(st.floats(0, 5), min_size=2, max_size=60))
def test_messages_leave_one_gap_apart(rate: float, pauses: list[float]) -> None:
    gap = SECOND / (floor(rate) if rate >= 1 else rate)
    pace, now, left = Pace(rate), 0.0, []
    for pause in pauses:
        # A pause is no lateness: what comes after it starts anew.
        now = max(now + (pause if pause > 2 * gap else 0), pace.opens())
        pace = pace.after(now)
        left.append(now)
    assert all(after - before >= gap - 1e-9 for before, after in pairwise(left))


@given(
    rate=st.floats(0.2, 5),
    burst=st.integers(1, 5),
    pauses=st.lists(st.floats(0, 10), min_size=1, max_size=60),
)
def test_a_chat_gets_a_burst_and_then_its_rate(rate: float, burst: int, pauses: list[float]) -> None:
    bucket, now, left = Bucket(rate, burst), 0.0, []
    for pause in pauses:
        now = max(now + pause, bucket.opens)
        bucket = bucket.after(now)
        left.append(now)
    for place, first in enumerate(left):
        for many, last in enumerate(left[place:], 1):
            assert many <= burst + rate * (last - first) + 1e-6
    assert bucket.after(now).opens <= max(now, bucket.opens + 1 / rate) + 1e-6


def test_a_full_bucket_lets_a_burst_through_at_once() -> None:
    bucket = Bucket(rate=1, burst=3)
    opened = []
    for _ in range(5):
        now = max(100.0, bucket.opens)
        opened.append(now)
        bucket = bucket.after(now)
    assert opened == [100, 100, 100, 101, 102]


def test_a_heavy_message_takes_the_places_of_several() -> None:
    pace = Pace(rate=4).after(0.0, weight=3)
    assert (pace.due, pace.opens(), pace.opens(weight=2)) == (0.75 * SECOND, 0.75 * SECOND, SECOND)
