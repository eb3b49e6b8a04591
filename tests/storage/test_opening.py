"""Opening a store: its two engines, its settings, its addresses."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import BadAddress, Store, open_store
from storage.models import Business, Chat
from storage.rows import noun, table
from tests import builders
from tests.builders import NOW

# synchronous=2 is FULL.
PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


@pytest.mark.parametrize("pragma", PRAGMAS)
def test_every_connection_to_sqlite_is_set_up(sqlite_url: str, pragma: str) -> None:
    store = open_store(sqlite_url)
    with store.write_engine.connect() as writer, store.reading() as first, store.reading() as second:
        for connection in (writer, first, second):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == PRAGMAS[pragma]
    store.close()


def test_the_wait_for_other_writers_is_told(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_seconds=2)
    with store.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 2000
    store.close()


def test_writers_of_one_process_stand_in_line(store: Store) -> None:
    with store.writing() as connection:
        builders.a_business(connection)
    rows = table(Business)

    def count_up() -> None:
        for _ in range(10):
            with store.writing() as connection:
                seen = connection.execute(text("SELECT version FROM business" + _for_update(store))).scalar_one()
                connection.execute(rows.update().values(version=seen + 1))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as connection:
        assert connection.execute(text("SELECT version FROM business")).scalar() == 41


def _for_update(store: Store) -> str:
    return " FOR UPDATE" if store.dialect == "postgresql" else ""


def test_two_openers_of_one_file_see_each_other(store_url: str) -> None:
    ours, theirs = open_store(store_url), open_store(store_url)
    with ours.writing() as connection:
        builders.a_business(connection, "ours")
        with theirs.reading() as other:
            assert other.execute(text("SELECT count(*) FROM business")).scalar() == 0
    with theirs.writing() as connection:
        builders.a_business(connection, "theirs")
    with ours.reading() as connection:
        assert connection.execute(text("SELECT slug FROM business ORDER BY slug")).scalars().all() == ["ours", "theirs"]
    ours.close()
    theirs.close()


def test_a_reader_sees_one_moment_while_others_write(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    with store.reading() as reader:
        assert reader.execute(text("SELECT count(*) FROM business")).scalar() == 0
        with store.writing() as connection:
            builders.a_business(connection)
        assert reader.execute(text("SELECT count(*) FROM business")).scalar() == 0
    with store.reading() as reader:
        assert reader.execute(text("SELECT count(*) FROM business")).scalar() == 1
    store.close()


def test_what_fails_is_undone(store: Store) -> None:
    with pytest.raises(KeyError):
        _write_and_fail(store)
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM business")).scalar() == 0


def _write_and_fail(store: Store) -> None:
    with store.writing() as connection:
        builders.a_business(connection)
        raise KeyError


def test_instants_come_back_as_utc_and_wall_times_as_told(store: Store) -> None:
    moment = datetime.fromisoformat("2030-01-07T10:00:00.123456+02:00")
    with store.writing() as connection:
        account = builders.an_account(connection, builders.a_business(connection), "terminal")
        builders.a_chat(connection, account, state={"step": "día"}, language="es")
        connection.execute(table(Chat).update().values(last_message_at=moment))
    with store.reading() as connection:
        [chat] = [noun(Chat, row) for row in connection.execute(table(Chat).select())]
    assert (chat.last_message_at, chat.created_at) == (moment, NOW)
    assert chat.last_message_at.tzinfo is UTC or chat.last_message_at.utcoffset() == NOW.utcoffset()
    assert (chat.state, chat.language) == ({"step": "día"}, "es")


@pytest.mark.parametrize(
    "address",
    ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://localhost/x", "postgresql://localhost"],
)
def test_an_address_of_no_store_is_refused(address: str) -> None:
    with pytest.raises(BadAddress, match="allowed: sqlite:///FILE or postgresql://"):
        open_store(address)


@pytest.mark.parametrize(
    ("address", "dialect"),
    [
        ("sqlite:///{folder}/a.db", "sqlite"),
        ("sqlite+pysqlite:///{folder}/a.db", "sqlite"),
        ("sqlite+aiosqlite:///{folder}/a.db", "sqlite"),
        ("postgresql://u:p@host/name", "postgresql"),
        ("postgres://u@host/name", "postgresql"),
        ("postgresql+psycopg2://u@host/name", "postgresql"),
        ("postgresql+asyncpg://u@host/name", "postgresql"),
    ],
)
def test_an_address_may_name_any_driver(address: str, dialect: str, tmp_path: Path) -> None:
    store = open_store(address.format(folder=tmp_path))
    assert store.dialect == dialect
    assert store.write_engine.driver == {"sqlite": "pysqlite", "postgresql": "psycopg"}[dialect]
    store.close()


def test_a_refused_address_does_not_show_its_password() -> None:
    with pytest.raises(BadAddress) as refused:
        open_store("mysql://user:secret@localhost/x")
    assert "secret" not in str(refused.value)
