"""Opening stores for tests, whose engines serve one test after another: so nearly every statement is compiled once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from typing import Any

from sqlalchemy import event, make_url

from storage.database import Store, open_store


@contextmanager
def opened(url: str, *, busy_seconds: float = 5.0) -> Iterator[Store]:
    """The store at an address, one of each kind at a time; at the end of the block nothing is connected any more."""
    if url.startswith("sqlite"):
        kept, file = _anywhere(busy_seconds)
        file[:] = [str(make_url(url).database)]
        store = replace(kept, url=kept.url.replace(_NOWHERE, file[0]))
    else:
        store = _there(url)
    try:
        yield store
    finally:
        store.close()


_NOWHERE = "nowhere"
_there = cache(open_store)


@cache
def _anywhere(busy_seconds: float) -> tuple[Store, list[str]]:
    """A store on SQLite, and the file that it is in."""
    store, file = open_store(f"sqlite:///{_NOWHERE}", busy_seconds=busy_seconds), [_NOWHERE]
    for engine in (store.write_engine, store.read_engine):
        event.listen(engine, "do_connect", partial(_elsewhere, file))
        event.listen(engine, "connect", _in_a_hurry)
    return store, file


def _elsewhere(file: list[str], dialect: object, record: object, arguments: list[Any], options: object) -> None:
    arguments[:] = file


def _in_a_hurry(connection: Any, record: object) -> None:
    # This process is never killed, so its files need not survive that, nor a power cut.
    connection.execute("PRAGMA synchronous=OFF")
