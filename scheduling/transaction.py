"""One turn, request or tick is one transaction with one idea of now; nothing inside it commits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from scheduling.clock import Clock
from storage.database import Store
from storage.models import Event
from storage.rows import Connection


@dataclass(frozen=True)
class Transaction:
    """An open transaction on a store, and the instant at which it happens. events: what is to be written at its end."""

    store: Store
    connection: Connection
    now: datetime
    events: list[Event] = field(default_factory=list)


@contextmanager
def open_reading(store: Store, clock: Clock) -> Iterator[Transaction]:
    """A transaction that only reads. Raises StorageUnavailable."""
    with store.reading() as connection:
        yield Transaction(store, connection, clock.now())
