"""Start-up: from settings to the parts that every door works with."""

import os
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field

from bot.exits import BadArgument
from bot.settings import Settings
from bot.thinking import Thinker
from bot.wake import Wake
from scheduling.clock import Clock
from scheduling.desk import Desk, open_desk
from scheduling.transaction import open_reading
from storage.database import BadAddress, Store, check_migrated, migrate, open_store

_TRACING = ("LANGSMITH_", "LANGCHAIN_")


@dataclass(frozen=True)
class Parts:
    """An open store, a clock, the bell that wakes this process's workers and streams, the row numbers of what its
    streams have shown and nobody has noted yet, and the language model beside the turns, off where none is set."""

    settings: Settings
    store: Store
    clock: Clock
    wake: Wake = field(default_factory=Wake)
    shown: deque[int] = field(default_factory=deque)
    thinker: Thinker = field(init=False)

    def __post_init__(self) -> None:
        # Before any thread asks for it, so that all have the same.
        object.__setattr__(self, "thinker", Thinker(self.settings.model))

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """A writing transaction. Raises RunAgain or StorageUnavailable."""
        with open_desk(self.store, self.clock) as desk:
            yield desk

    @contextmanager
    def look(self) -> Iterator[Desk]:
        """A reading transaction. Raises StorageUnavailable."""
        with open_reading(self.store, self.clock) as tx:
            yield Desk(tx.store, tx.connection, tx.now)

    def at(self, clock: Clock) -> "Parts":
        """The very same parts by another clock."""
        moved = copy(self)
        object.__setattr__(moved, "clock", clock)
        return moved

    def check_migrated(self) -> None:
        """Raises NotMigrated or StorageUnavailable."""
        check_migrated(self.store)


@contextmanager
def assembled(settings: Settings, clock: Clock, *, busy_seconds: float = 30.0) -> Iterator[Parts]:
    """The parts, until the block ends.

    busy_seconds: how long a SQLite writer waits for other processes. Raises BadArgument for a bad address.
    """
    forbid_tracing()
    store = _open(settings.database_url, busy_seconds)
    parts = Parts(settings, store, clock)
    try:
        yield parts
    finally:
        parts.thinker.close()
        store.close()


def migrate_database(settings: Settings) -> None:
    """Brings the database's tables to this release. Raises BadArgument or StorageUnavailable."""
    _open(settings.database_url, 1.0).close()
    migrate(settings.database_url)


def forbid_tracing() -> None:
    """Keeps what people say from a tracing service that LangGraph's dependencies would send it to.

    They read these variables once, so this comes before their first import.
    """
    for name in [name for name in os.environ if name.startswith(_TRACING)]:
        del os.environ[name]
    for prefix in _TRACING:
        os.environ[f"{prefix}TRACING_V2"] = "false"
        os.environ[f"{prefix}TRACING"] = "false"


def _open(url: str, busy_seconds: float) -> Store:
    try:
        return open_store(url, busy_seconds=busy_seconds)
    except BadAddress as error:
        raise BadArgument(f"--database / DATABASE_URL: {error}") from error
