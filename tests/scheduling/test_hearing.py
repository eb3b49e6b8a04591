"""Whoever shows or sends messages hears of them, whichever process wrote them."""

import pytest

from scheduling import mail
from storage.database import Store, open_store
from tests import builders
from tests.scheduling.postroom import PostRoom
from tests.waiting import PATIENCE_SECONDS


@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_a_message_that_is_to_be_sent_is_heard_of(store: Store, channel: str) -> None:
    room = PostRoom(store)
    room.account = room.do(lambda desk: builders.an_account(desk.connection, room.business, channel))
    with mail.hearing(store) as hear:
        room.say()
        assert hear(0.1 if store.dialect == "sqlite" else PATIENCE_SECONDS) == {room.chat().id}


def test_a_message_that_a_terminal_comes_for_wakes_nobody(postgresql_url: str) -> None:
    store = open_store(postgresql_url)
    room, pushing = PostRoom(store), PostRoom(store, "other")
    room.account = room.do(lambda desk: builders.an_account(desk.connection, room.business, "terminal"))
    with mail.hearing(store) as hear:
        room.say()
        pushing.say()
        assert hear(PATIENCE_SECONDS) == {pushing.chat().id}
    store.close()
