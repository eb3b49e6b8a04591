"""The budget of calls to a language model."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from scheduling import upkeep
from scheduling.spending import spend
from storage.database import Store
from storage.models import Chat, ModelUse
from tests import builders
from tests.scheduling.postroom import PostRoom

RACERS = 8


@pytest.fixture
def room(store: Store) -> PostRoom:
    found = PostRoom(store)
    with store.writing() as connection:
        builders.change(connection, found.business, {"model_calls_a_chat": 2, "model_calls_a_day": 3})
    return found


def _spend(room: PostRoom, address: str) -> bool:
    business = room.rows(type(room.business), id=room.business.id)[0]
    return room.do(spend, business, room.chat(address))


def test_a_chat_and_a_business_have_so_many_a_day(room: PostRoom) -> None:
    assert [_spend(room, "ann") for _ in range(3)] == [True, True, False]
    assert [_spend(room, "bob") for _ in range(2)] == [True, False]
    assert sorted(use.calls for use in room.rows(ModelUse)) == [1, 2]


def test_many_at_once_do_not_exceed_it(room: PostRoom) -> None:
    """Chats that all ask at the same moment, on several days."""
    chats = [room.chat(f"racer-{number}") for number in range(RACERS)]
    business = room.rows(type(room.business), id=room.business.id)[0]
    with ThreadPoolExecutor(RACERS) as threads:
        for _ in range(5):
            ready = Barrier(RACERS)

            def race(chat: Chat, ready: Barrier = ready) -> bool:
                ready.wait()
                return room.do(spend, business, chat)

            assert sum(threads.map(race, chats)) == business.model_calls_a_day
            room.pass_time(days=1)


def test_a_new_day_of_the_business_begins_anew(room: PostRoom) -> None:
    assert [_spend(room, "ann") for _ in range(3)] == [True, True, False]
    room.pass_time(days=1)
    assert _spend(room, "ann")


def test_old_counts_are_pruned(room: PostRoom) -> None:
    assert _spend(room, "ann")
    room.pass_time(days=40)
    assert _spend(room, "ann")
    assert room.do(upkeep.prune, timedelta(days=30)) == 1
    assert len(room.rows(ModelUse)) == 1
