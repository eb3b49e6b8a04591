"""A driver's error becomes one of ours where it is no bug, and stays itself where it is one."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import insert, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError

from storage.database import Store, open_store
from storage.errors import Duplicate, RunAgain, StorageUnavailable, explain, savepoint
from storage.models import Business, Plan
from storage.rows import add, table
from tests import builders
from tests.builders import NOW
from tests.waiting import PATIENCE_SECONDS

BUSINESS: dict[str, Any] = {
    "slug": "demo",
    "name": "Demo",
    "zone": "UTC",
    "currency": "EUR",
    "default_language": "en",
    "languages": ["en"],
    "created_at": NOW,
}


def test_a_key_that_is_taken_is_a_duplicate_and_the_transaction_lives_on(store: Store) -> None:
    with store.writing() as connection:
        add(connection, Business(**BUSINESS))
        with pytest.raises(Duplicate), savepoint(connection):
            add(connection, Business(**BUSINESS))
        add(connection, Business(**{**BUSINESS, "slug": "other"}))
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM business")).scalar() == 2


def test_a_duplicate_ends_a_transaction_without_a_savepoint(store: Store) -> None:
    with store.writing() as connection:
        add(connection, Business(**BUSINESS))
    with pytest.raises(Duplicate), store.writing() as connection:
        add(connection, Business(**BUSINESS))


def test_a_missing_reference_is_a_bug(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as connection:
        add(connection, Plan(business_id=4711, name="default"))


def test_a_wrong_statement_is_a_bug(store: Store) -> None:
    with pytest.raises((OperationalError, ProgrammingError)), store.writing() as connection:
        connection.execute(text("SELECT nothing FROM nowhere"))


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (psycopg.errors.DeadlockDetected(), RunAgain),
        (psycopg.errors.SerializationFailure(), RunAgain),
        (psycopg.errors.DiskFull(), StorageUnavailable),
        (psycopg.errors.AdminShutdown(), StorageUnavailable),
        (psycopg.errors.TooManyConnections(), StorageUnavailable),
        (psycopg.errors.CannotConnectNow(), StorageUnavailable),
        (psycopg.errors.ReadOnlySqlTransaction(), StorageUnavailable),
        (psycopg.errors.StringDataRightTruncation(), DBAPIError),
        (psycopg.errors.UndefinedTable(), DBAPIError),
    ],
)
def test_what_postgresql_says_is_understood(error: psycopg.Error, meaning: type[Exception]) -> None:
    wrapped = DBAPIError.instance("", {}, error, psycopg.Error)
    assert isinstance(wrapped, DBAPIError)
    assert isinstance(explain(wrapped), meaning)


def test_two_that_wait_for_each_other_run_again(postgresql_url: str) -> None:
    store = open_store(postgresql_url)
    with store.writing() as connection:
        rows = [builders.a_business(connection, slug).id for slug in ("one", "two")]
    barrier = threading.Barrier(2)
    lost: list[type[BaseException]] = []

    def rename(first: int, second: int) -> None:
        try:
            with store.writing() as connection:
                for place, number in enumerate((first, second)):
                    connection.execute(update(table(Business)).where(table(Business).c.id == number), {"name": "x"})
                    if place == 0:
                        barrier.wait(PATIENCE_SECONDS)
        except RunAgain:
            lost.append(RunAgain)

    threads = [threading.Thread(target=rename, args=order) for order in (rows, rows[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    assert lost == [RunAgain]


def test_a_busy_file_is_unavailable_after_the_wait(sqlite_url: str) -> None:
    ours, theirs = open_store(sqlite_url, busy_seconds=0), open_store(sqlite_url)
    with theirs.writing() as connection:
        add(connection, Business(**BUSINESS))
        with pytest.raises(StorageUnavailable), ours.writing():
            pytest.fail("two writers at once")
    with ours.writing() as connection:
        add(connection, Business(**{**BUSINESS, "slug": "other"}))
    ours.close()
    theirs.close()


def test_a_read_only_file_is_read_but_not_written(sqlite_url: str) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    _write(sqlite_url, "demo")
    store = open_store(f"sqlite:///file:{file}?mode=ro&uri=true")
    with store.reading() as connection:
        assert connection.execute(text("SELECT slug FROM business")).scalars().all() == ["demo"]
    with pytest.raises(StorageUnavailable), store.writing() as connection:
        connection.execute(insert(table(Business)), {**BUSINESS, "slug": "other"})
    store.close()


def test_what_is_no_database_is_unavailable(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(b"Dear Ann, " * 1000)
    store = open_store(f"sqlite:///{file}")
    with pytest.raises(StorageUnavailable), store.reading():
        pytest.fail("a letter was opened")
    store.close()


def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/nowhere/slotwright.db")
    with pytest.raises(StorageUnavailable), store.writing():
        pytest.fail("a file in no folder was opened")
    store.close()


def test_a_server_that_is_away_is_unavailable() -> None:
    store = open_store("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(StorageUnavailable), store.reading():
        pytest.fail("no server was reached")
    store.close()


def test_a_server_that_ends_the_connection_is_unavailable_once(postgresql_url: str) -> None:
    store, other = open_store(postgresql_url), open_store(postgresql_url)
    with store.reading() as connection:
        process = connection.execute(text("SELECT pg_backend_pid()")).scalar()
    with other.writing() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:process)"), {"process": process})
    with pytest.raises(StorageUnavailable), store.writing() as connection:
        connection.execute(text("SELECT 1"))
    _write(postgresql_url, "demo")
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM business")).scalar() == 1
    store.close()
    other.close()


def test_the_codes_are_those_of_this_interpreter() -> None:
    broken = sqlite3.OperationalError("disk I/O error")
    broken.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    wrapped = DBAPIError.instance("", {}, broken, sqlite3.Error)
    assert isinstance(wrapped, DBAPIError)
    assert isinstance(explain(wrapped), StorageUnavailable)


def _write(url: str, slug: str) -> None:
    store = open_store(url)
    with store.writing() as connection:
        add(connection, Business(**{**BUSINESS, "slug": slug}))
    store.close()
