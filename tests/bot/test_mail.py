"""Messages are stored once and claimed one at a time, in the order of their chat."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from bot.assembly import Parts
from scheduling import claims, mail, upkeep
from scheduling.clock import SetClock
from scheduling.mail import Caps, TooManyMessages
from storage import sending
from storage.database import Store
from storage.models import InboxState, OutboxState
from tests.bot.shop import came, left, open_shop, send
from tests.builders import NOW

CAPS = Caps(chats_an_hour=2, messages_a_minute=3)


def test_a_message_that_is_delivered_again_is_stored_once(store: Store) -> None:
    parts = open_shop(store)
    first = send(parts, "1", "hello")
    again = send(parts, "1", "hello")
    assert (first.new, again.new) == (True, False)
    assert (again.inbox_id, again.chat_id) == (first.inbox_id, first.chat_id)
    assert len(came(parts)) == 1


def test_deliveries_at_the_same_moment_make_one_message_and_one_chat(store: Store) -> None:
    parts = open_shop(store)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: send(parts, "1", "hello"), range(16)))
    assert [one.new for one in found].count(True) == 1
    assert len({(one.inbox_id, one.chat_id) for one in found}) == 1


def test_the_oldest_message_of_a_chat_comes_first_and_bars_the_next(store: Store) -> None:
    parts = open_shop(store)
    first, second = send(parts, "1", "one"), send(parts, "2", "two")
    with parts.desk() as desk:
        claimed = claims.claim(desk)
        assert claimed is not None
        assert claimed.id == first.inbox_id
        claims.finish(desk, claimed)
    with parts.desk() as desk:
        claimed = claims.claim(desk)
        assert claimed is not None
        assert claimed.id == second.inbox_id


def test_workers_pass_a_chat_that_is_worked_on(postgresql_store: Store) -> None:
    parts = open_shop(postgresql_store)
    ours = send(parts, "1", "one")
    send(parts, "2", "two")
    theirs = send(parts, "1", "hello", address="bob")
    with parts.desk() as first, parts.desk() as second, parts.desk() as third:
        claimed = [claims.claim(desk) for desk in (first, second, third)]
    assert [one and one.id for one in claimed] == [ours.inbox_id, theirs.inbox_id, None]


def test_workers_leave_the_terminal_to_its_reader(store: Store) -> None:
    parts = open_shop(store)
    received = send(parts, "1", "hello", channel="terminal")
    with parts.desk() as desk:
        assert not claims.waiting(desk)
        assert claims.claim(desk) is None
        own = claims.claim(desk, chat_id=received.chat_id, without=frozenset())
        assert own is not None
        assert own.id == received.inbox_id


def _from_network(parts: Parts, message_id: str, address: str, network: str = "office") -> mail.Received:
    with parts.desk() as desk:
        account = mail.account(desk, "web", "demo")
        return mail.receive(desk, account, address, message_id, {"text": "hi"}, network=network, caps=CAPS)


def test_a_network_sends_so_many_messages_a_minute(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    for number in range(3):
        _from_network(parts, f"{number}", "ann")
    with pytest.raises(TooManyMessages):
        _from_network(parts, "3", "ann")
    assert not _from_network(parts, "2", "ann").new, "a redelivery is never too much"
    assert _from_network(parts, "4", "bob", network="home").new
    clock.set(NOW + timedelta(seconds=61))
    assert _from_network(parts, "3", "ann").new


def test_a_network_opens_so_many_chats_an_hour(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    for address in ("ann", "bob"):
        _from_network(parts, address, address)
    with pytest.raises(TooManyMessages):
        _from_network(parts, "carl", "carl")
    assert _from_network(parts, "ann again", "ann").new
    clock.set(NOW + timedelta(minutes=61))
    assert _from_network(parts, "carl", "carl").new


def test_what_was_handled_and_shown_is_pruned_after_its_time(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    received = send(parts, "1", "one")
    send(parts, "2", "two")
    with parts.desk() as desk:
        chat = mail.chat(desk, received.chat_id)
        reply = mail.say(desk, chat, {"text": "hello"}, kind="reply", inbox_id=received.inbox_id)
        message = claims.claim(desk)
        assert message is not None
        claims.finish(desk, message)
        mail.mark_sent(desk, [reply])
    kept = timedelta(days=30)
    for days, expected in ((30, (2, 1)), (31, (1, 0))):
        clock.set(NOW + timedelta(days=days))
        with parts.desk() as desk:
            upkeep.prune(desk, kept)
        assert (len(came(parts)), len(left(parts))) == expected
    assert came(parts)[0].state == InboxState.NEW


def test_what_failed_or_was_set_aside_is_pruned_with_all_its_words(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    with parts.desk() as desk:
        account = mail.account(desk, "web", "demo")
        received = mail.receive(desk, account, "ann", "1", {"text": "one"}, raw={"message": "one"})
        message = claims.claim(desk)
        assert message is not None
        assert claims.set_aside(desk, message, "ValueError")
        chat = mail.chat(desk, received.chat_id)
        late = NOW + timedelta(days=20)
        said = [mail.say(desk, chat, {"text": "hello"}, kind="notice", due_at=due) for due in (NOW, NOW, NOW, late)]
        sending.end(desk.connection, said[:1], OutboxState.CANCELLED, "no longer true")
        sending.end(desk.connection, said[1:2], OutboxState.SKIPPED, "no longer true")
        sending.end(desk.connection, [said[2], said[3]], OutboxState.FAILED, "bad request")
    for days, expected in ((30, (1, said)), (31, (0, said[3:])), (51, (0, []))):
        clock.set(NOW + timedelta(days=days))
        with parts.desk() as desk:
            upkeep.prune(desk, timedelta(days=30))
        assert (len(came(parts)), [row.id for row in left(parts)]) == expected
