"""The worker handles every message once and in order, outlives poison and a database that is away."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import event, make_url

from bot.assembly import Parts
from bot.worker import ATTEMPTS, run_next, work
from scheduling import mail
from scheduling.doctor import examine
from scheduling.errors import StorageUnavailable
from storage.database import Store
from storage.models import InboxState
from tests.bot.shop import came, left, open_shop, send


def _drain(parts: Parts) -> None:
    while run_next(parts) is not None:
        pass


def test_a_message_is_answered(store: Store) -> None:
    parts = open_shop(store)
    received = send(parts, "1", "hello")
    assert run_next(parts) == received.chat_id
    assert run_next(parts) is None
    [message], [reply] = came(parts), left(parts)
    assert message.state == InboxState.DONE
    assert (reply.inbox_id, reply.chat_id, reply.kind) == (message.id, message.chat_id, "reply")


def test_many_workers_answer_each_chat_in_order_and_once(store: Store) -> None:
    parts = open_shop(store)
    for number in range(4):
        for address in ("ann", "bob", "carl", "dora", "eve"):
            send(parts, str(number), "hello", address=address)
    workers = [Thread(target=_drain, args=(parts,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    _drain(parts)
    answered = defaultdict(list)
    for reply in left(parts):
        answered[reply.chat_id].append(reply.inbox_id)
    received = defaultdict(list)
    for message in came(parts):
        assert message.state == InboxState.DONE
        received[message.chat_id].append(message.id)
    assert dict(answered) == dict(received)


def test_poison_is_set_aside_with_one_apology_and_the_chat_goes_on(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    parts = open_shop(store)
    poisoned = send(parts, "1", "hello")
    with parts.desk() as desk:
        account = mail.account(desk, "web", "demo")
        mail.receive(desk, account, "ann", "poison", {"no such field": "secret"})
    last = send(parts, "2", "hello")
    turns = 0
    while run_next(parts) is not None:
        turns += 1
    first, poison, second = came(parts)
    assert (first.id, second.id) == (poisoned.inbox_id, last.inbox_id)
    assert [message.state for message in (first, poison, second)] == ["done", "dead", "done"]
    assert (poison.attempts, poison.error) == (ATTEMPTS, "TypeError")
    assert turns == ATTEMPTS + 2
    assert [reply.inbox_id for reply in left(parts)] == [first.id, poison.id, second.id]
    assert "secret" not in caplog.text


def test_a_message_that_ends_every_process_is_set_aside(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    parts = open_shop(store)
    poison = send(parts, "1", "hello")

    def dies(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        """As a process that is killed does: nothing of the turn is kept, and nothing is noted."""
        if statement.startswith("UPDATE chat "):
            raise SystemExit

    event.listen(store.write_engine, "before_cursor_execute", dies)
    lives = 0
    while not left(parts):
        lives += 1
        assert lives <= ATTEMPTS
        with suppress(SystemExit):
            work(parts, _Until(lambda: bool(left(parts))))
    event.remove(store.write_engine, "before_cursor_execute", dies)
    assert lives == ATTEMPTS
    [message], [apology] = came(parts), left(parts)
    assert (message.id, message.state, message.attempts) == (poison.inbox_id, InboxState.DEAD, ATTEMPTS)
    assert apology.inbox_id == message.id
    assert f"message {message.id} is set aside" in caplog.text
    with parts.look() as desk:
        assert f"1 messages set aside: {message.id}" in [finding.what for finding in examine(desk) if not finding.sound]
    send(parts, "2", "hello")
    assert run_next(parts) == message.chat_id
    assert len(left(parts)) == 2


class _Until(Event):
    """Is set as soon as something is so."""

    def __init__(self, so: Callable[[], bool]) -> None:
        super().__init__()
        self._so = so

    def is_set(self) -> bool:
        return super().is_set() or self._so()


def test_nothing_is_done_while_the_database_is_away_and_everything_afterwards(sqlite_store: Store) -> None:
    parts = open_shop(sqlite_store)
    send(parts, "1", "hello")
    other = sqlite3.connect(str(make_url(sqlite_store.url).database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageUnavailable):
        run_next(parts)
    stop = Event()
    worker = Thread(target=work, args=(parts, stop))
    worker.start()
    other.execute("ROLLBACK")
    other.close()
    while came(parts)[0].state != InboxState.DONE:
        assert worker.is_alive()
        stop.wait(0.02)
    stop.set()
    parts.wake.stop()
    worker.join()
    assert len(left(parts)) == 1
