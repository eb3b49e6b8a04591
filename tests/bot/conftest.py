"""Stores of one kind, for what only that kind does, and the command line in this process."""

from collections.abc import Iterator

import pytest

from storage.database import Store
from tests.bot.command import Here
from tests.opening import opened


@pytest.fixture
def postgresql_store(postgresql_url: str) -> Iterator[Store]:
    """A migrated, empty, open PostgreSQL store."""
    with opened(postgresql_url) as store:
        yield store


@pytest.fixture
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    """A migrated, empty, open SQLite store that waits for no other writer."""
    with opened(sqlite_url, busy_seconds=0.1) as store:
        yield store


@pytest.fixture
def here(store_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    """Runs commands in this process on the test's store."""
    return Here(store_url, monkeypatch, capsys)
