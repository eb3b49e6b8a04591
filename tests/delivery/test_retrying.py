"""Longer waits after each failure, by chance apart, for a day."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.retrying import backoff, next_try
from tests.builders import NOW

CHANCES = st.floats(0, 1)


def test_waits_double_up_to_five_minutes() -> None:
    assert [backoff(attempts, 1.0) for attempts in range(1, 12)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert backoff(10**9, 1.0) == 300


@given(attempts=st.integers(0, 200), chance=CHANCES)
def test_at_least_half_of_the_longest_wait_passes(attempts: int, chance: float) -> None:
    assert backoff(attempts, 1.0) / 2 <= backoff(attempts, chance) <= backoff(attempts, 1.0)


@given(attempts=st.integers(1, 200), age=st.floats(0, 100_000), chance=CHANCES)
def test_a_message_is_given_up_a_day_after_it_was_due(attempts: int, age: float, chance: float) -> None:
    now = NOW + timedelta(seconds=age)
    again = next_try(NOW, attempts, now, chance)
    day = NOW + timedelta(days=1)
    assert (again is None) == (now + timedelta(seconds=backoff(attempts, chance)) >= day)
    assert again is None or now < again < day
