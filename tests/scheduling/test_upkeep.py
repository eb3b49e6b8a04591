"""What is thrown away after its time."""

from datetime import timedelta

import pytest

from scheduling.upkeep import prune
from storage.database import Store
from storage.models import Hold, Segment
from tests.builders import at
from tests.scheduling.salon import Salon

KEPT = timedelta(days=30)


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_holds_that_ended_are_forgotten_after_their_time(salon: Salon) -> None:
    held = salon.hold(at("10:00"))
    salon.book(at("10:00"), hold_id=held.id)
    salon.pass_time(days=30)
    assert salon.do(lambda desk, _: prune(desk, KEPT)) == 0
    salon.pass_time(seconds=1)
    assert salon.do(lambda desk, _: prune(desk, KEPT)) == 1
    assert salon.rows(Hold) == []
    assert len(salon.rows(Segment)) == 1


def test_a_hold_that_nobody_ended_stays(salon: Salon) -> None:
    salon.hold(at("10:00"))
    salon.pass_time(days=31)
    assert salon.do(lambda desk, _: prune(desk, KEPT)) == 0
    assert len(salon.rows(Hold)) == 1
