"""A lease is one holder's until its time is over, by the clock of the database."""

from concurrent.futures import ThreadPoolExecutor
from math import inf

import pytest
from sqlalchemy import text

from scheduling.clock import SystemClock
from storage import leases
from storage.database import Store


def _acquire(store: Store, holder: str, seconds: float = 1000, name: str = "job") -> bool:
    with store.writing() as connection:
        return leases.acquire(connection, name, holder, seconds)


def _release(store: Store, holder: str) -> None:
    with store.writing() as connection:
        leases.release(connection, "job", holder)


def _lapse(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(text("UPDATE lease SET until = until - 2000"))


def _keeps(store: Store, holder: str) -> bool:
    with store.writing() as connection:
        return leases.keep(connection, "job", holder)


def _idle(store: Store, name: str = "job") -> float:
    with store.writing() as connection:
        return leases.idle(connection, name)


def _held(store: Store) -> set[str]:
    with store.reading() as connection:
        return set(leases.held(connection))


def test_a_lease_is_one_holders_and_can_be_prolonged(store: Store) -> None:
    assert _acquire(store, "first")
    assert not _acquire(store, "second")
    assert _acquire(store, "first")
    assert _acquire(store, "second", name="another job")
    assert (_keeps(store, "first"), _keeps(store, "second")) == (True, False)
    assert _held(store) == {"job", "another job"}


def test_a_lease_that_lapsed_is_free(store: Store) -> None:
    assert _acquire(store, "first")
    _lapse(store)
    assert not _keeps(store, "first")
    assert _held(store) == set()
    assert _acquire(store, "second")
    assert not _acquire(store, "first")
    assert _keeps(store, "second")


def test_a_lease_that_was_released_is_free_and_only_its_holder_releases_it(store: Store) -> None:
    assert _acquire(store, "first")
    _release(store, "second")
    assert not _acquire(store, "second")
    _release(store, "first")
    assert not _keeps(store, "first")
    assert _held(store) == set()
    assert _acquire(store, "second")


def test_a_lease_tells_for_how_long_nobody_has_had_it(store: Store) -> None:
    assert _idle(store) == inf
    assert _acquire(store, "first", seconds=1500)
    assert _idle(store) == 0
    _lapse(store)
    assert 500 <= _idle(store) < 560
    assert _acquire(store, "second")
    _release(store, "second")
    assert 0 <= _idle(store) < 60


def test_one_of_many_at_once_gets_the_lease(store: Store) -> None:
    holders = [f"holder {number}" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda holder: _acquire(store, holder), holders))
    assert won.count(True) == 1


@pytest.mark.parametrize("seconds", [0.5, 60])
def test_a_lease_is_told_in_the_seconds_of_the_databases_clock(store: Store, seconds: float) -> None:
    with store.writing() as connection:
        before = leases.clock(connection)
        assert leases.acquire(connection, "job", "first", seconds)
        until = connection.execute(text("SELECT until FROM lease")).scalar_one()
        after = leases.clock(connection)
    assert before + seconds <= until <= after + seconds
    assert abs(before - SystemClock().now().timestamp()) < 60
