"""Opening the database: two engines a store, one of them writing, and the check that its tables are current."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import PoolProxiedConnection, QueuePool

from storage.errors import NotMigrated, explained

SCHEMA_VERSION = "0004"
_MIGRATE_LOCK = 7_205_759


class BadAddress(ValueError):
    """A database address that names no store we can open."""


@dataclass(frozen=True)
class Store:
    """An open database. On PostgreSQL both engines are one; on SQLite the writing one is a single connection,
    so that writers of this process wait in line instead of colliding."""

    url: str
    write_engine: Engine
    read_engine: Engine

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self.write_engine.dialect.name

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: commits at the end, rolls back on any exception.

        Raises RunAgain, Duplicate, Overlap or StorageUnavailable in place of the driver's errors.
        """
        with explained(), self.write_engine.begin() as connection:
            yield connection

    @contextmanager
    def driving(self) -> Iterator[Any]:
        """The driver's own cursor, outside any transaction that is not begun by words; for the one place where what
        SQLAlchemy does around a statement would cost more than the statement.

        Raises what `writing` raises.
        """
        driver: Any = self.write_engine.dialect.loaded_dbapi
        with explained():
            try:
                with _own_commits(self.write_engine.raw_connection()) as connection:
                    yield connection.cursor()
            except driver.Error as error:
                raise DBAPIError.instance(None, None, error, driver.Error) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; it sees one snapshot on SQLite."""
        with explained(), self.read_engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Closes every connection."""
        self.read_engine.dispose()
        self.write_engine.dispose()


def open_store(url: str, *, busy_seconds: float = 5.0) -> Store:
    """Opens `sqlite:///FILE` or `postgresql://…`, with or without a driver's name.

    busy_seconds: how long a SQLite writer waits for another process. Raises BadAddress.
    """
    address = _address(url)
    if address.startswith("postgresql"):
        engine = create_engine(address, pool_size=12, max_overflow=8, pool_timeout=30)
        return Store(address, engine, engine)
    busy = {"timeout": busy_seconds, "check_same_thread": False}
    writer = create_engine(
        address, poolclass=QueuePool, pool_size=1, max_overflow=0, pool_timeout=30, connect_args=busy
    )
    reader = create_engine(address, poolclass=QueuePool, pool_size=8, max_overflow=8, connect_args=busy)
    for engine, begin in ((writer, "BEGIN IMMEDIATE"), (reader, "BEGIN")):
        _prepare_sqlite(engine, begin)
    return Store(address, writer, reader)


def check_migrated(store: Store) -> None:
    """Raises NotMigrated where the tables are missing or of another release."""
    with store.reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            raise NotMigrated("the database has no tables yet; run `slotwright migrate`")
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found != SCHEMA_VERSION:
        raise NotMigrated(
            f"the database is at version {found}, this release needs {SCHEMA_VERSION}; run `slotwright migrate`"
        )


def migrate(url: str) -> None:
    """Brings the tables to this release, creating a SQLite file and its folder where missing.

    Several processes may call it at once: the first does the work, the others wait and find it done.
    """
    from alembic import command
    from alembic.config import Config

    address = _address(url)
    if address.startswith("sqlite"):
        Path(str(make_url(address).database)).parent.mkdir(parents=True, exist_ok=True)
    store = open_store(address, busy_seconds=60)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    try:
        with store.writing() as connection:
            if store.dialect == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATE_LOCK})
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        store.close()


@contextmanager
def _own_commits(pooled: PoolProxiedConnection) -> Iterator[Any]:
    """The driver's connection, each of whose statements commits by itself; dropped from the pool on any exception."""
    connection: Any = pooled.driver_connection
    # SQLite's are that way already: they were told to begin nothing by themselves.
    switched = hasattr(connection, "set_autocommit")
    try:
        if switched:
            connection.set_autocommit(True)
        yield connection
        if switched:
            connection.set_autocommit(False)
    except BaseException:
        pooled.invalidate()
        raise
    finally:
        pooled.close()


def _address(url: str) -> str:
    allowed = "allowed: sqlite:///FILE or postgresql://USER@HOST/NAME"
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise BadAddress(f"the database address cannot be read; {allowed}") from error
    kind = parsed.get_backend_name()
    if kind == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed.set(drivername="sqlite+pysqlite").render_as_string(hide_password=False)
    if kind in ("postgresql", "postgres") and parsed.database:
        return parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    raise BadAddress(f"the database address names {kind!r} without a usable database; {allowed}")


def _prepare_sqlite(engine: Engine, begin: str) -> None:
    # sqlite3 must not open transactions by itself: writers have to take the lock before they read.
    def connected(connection: Any, record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for setting in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "cache_size=-20000",
            "temp_store=MEMORY",
        ):
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
