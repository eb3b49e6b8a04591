"""Hearing that something was said in a chat, whichever process said it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from storage import outbox
from storage.database import Store
from storage.errors import StorageUnavailable

Hear = Callable[[float], set[int]]


@contextmanager
def hearing(store: Store) -> Iterator[Hear]:
    """A function that waits so many seconds at most and returns the chats that got messages meanwhile.

    PostgreSQL tells; a SQLite file is looked at when the seconds are over. Raises StorageUnavailable.
    """
    listen = _told if store.dialect == "postgresql" else _looked
    with listen(store) as hear:
        yield hear


@contextmanager
def _told(store: Store) -> Iterator[Hear]:
    # Imported where it is needed: on SQLite nobody waits for its start-up.
    import psycopg

    address = store.write_engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"LISTEN {outbox.NEW_MESSAGE}")
            yield lambda seconds: {int(notice.payload) for notice in connection.notifies(timeout=seconds, stop_after=1)}
    except psycopg.OperationalError as error:
        raise StorageUnavailable(str(error)) from error


@contextmanager
def _looked(store: Store) -> Iterator[Hear]:
    with store.reading() as connection:
        newest = outbox.newest(connection)

    def hear(seconds: float) -> set[int]:
        nonlocal newest
        time.sleep(seconds)
        with store.reading() as connection:
            found = outbox.chats_after(connection, newest)
        newest = max([newest, *found.values()])
        return set(found)

    yield hear
