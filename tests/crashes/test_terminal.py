"""`slotwright chat` is killed between what it commits, what it prints and what it notes as printed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select, text

from flows.messages import Reply
from storage.database import Store
from storage.models import Inbox, Outbox
from storage.rows import table
from tests.conversing.terminal import Terminal
from tests.waiting import wait_until

_START = {"id": "first", "text": "/start"}


def test_what_a_killed_call_committed_is_shown_by_the_next_and_not_done_again(store_url: str, demo: Store) -> None:
    with Terminal(store_url, "ann", dammed=True) as committing:
        committing.send(_START)
        wait_until(lambda: _outbox(demo), "no reply was committed")
        committing.kill()
        committing.let_flow()
        assert committing.line() is None
    assert _outbox(demo) == [("pending", False)]

    with _writers_shut_out(demo), Terminal(store_url, "ann") as printing:
        printed = printing.line()
        printing.kill()
    assert printed is not None
    assert printed.pop("kind") == "reply"
    assert _outbox(demo) == [("pending", False)]

    with Terminal(store_url, "ann") as third:
        [shown] = third.ask(_START)
        assert shown == Reply.from_json(printed)
        [after] = third.ask({"id": "second", "choice": shown.choices[0].value})
        assert after.asks == "location"
    assert _outbox(demo) == [("sent", True), ("sent", False)]
    assert _inbox(demo) == ["done", "done"]


@contextmanager
def _writers_shut_out(store: Store) -> Iterator[None]:
    with store.writing() as connection:
        if store.dialect == "postgresql":
            connection.execute(text("LOCK TABLE outbox IN SHARE MODE"))
        yield


def _outbox(store: Store) -> list[tuple[str, bool]]:
    rows = table(Outbox)
    with store.reading() as connection:
        found = connection.execute(select(rows.c.state, rows.c.maybe_repeated).order_by(rows.c.id))
        return [(row.state, row.maybe_repeated) for row in found]


def _inbox(store: Store) -> list[str]:
    rows = table(Inbox)
    with store.reading() as connection:
        return list(connection.execute(select(rows.c.state).order_by(rows.c.id)).scalars())
