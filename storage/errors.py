"""What can go wrong with a database, told apart once for every room above."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, TimeoutError

NO_DOUBLE_BOOKING = "no_double_booking"

# PostgreSQL's deadlock_detected and serialization_failure: the transaction did nothing and may simply run again.
_RUN_AGAIN = {"40P01", "40001"}
# PostgreSQL's read_only_sql_transaction, as a standby answers.
_READ_ONLY = "25006"
# Primary result codes of SQLite (sqlite.org/rescode.html) for a file that cannot be used as it is.
_SQLITE_UNAVAILABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class Overlap(Exception):
    """The database refused a segment because its provider is occupied then."""


class Duplicate(Exception):
    """A row with the same unique key is there already."""


class RunAgain(Exception):
    """The transaction lost against another one and can be repeated as it is."""


class StorageUnavailable(Exception):
    """The database cannot be used now: unreachable, locked for long, read-only or full."""


class NotMigrated(Exception):
    """The database's tables are missing or of another release."""


def explain(error: DBAPIError) -> Exception:
    """The exception that tells the rooms above what a driver's error means; the error itself where it is a bug.

    SQLite carries a trigger's text in its message, psycopg a SQLSTATE and the constraint's name.
    """
    origin = error.orig
    state = getattr(origin, "sqlstate", None)
    if state in _RUN_AGAIN:
        return RunAgain(str(state))
    if isinstance(error, IntegrityError):
        if state == "23P01" or NO_DOUBLE_BOOKING in str(origin):
            return Overlap()
        if state == "23505" or "UNIQUE constraint failed" in str(origin):
            return Duplicate(str(origin))
        return error
    if error.connection_invalidated or _is_unavailable(error):
        return StorageUnavailable(str(origin))
    return error


def _is_unavailable(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        # Its OperationalError also covers statements that are wrong, which are bugs. A full file ends the whole
        # transaction by itself, so that there is no savepoint left to go back to.
        code = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        return code in _SQLITE_UNAVAILABLE or "no such savepoint" in str(error.orig)
    return isinstance(error, OperationalError) or getattr(error.orig, "sqlstate", None) == _READ_ONLY


@contextmanager
def explained() -> Iterator[None]:
    """Raises what `explain` says instead of the driver's error."""
    try:
        yield
    except DBAPIError as error:
        meaning = explain(error)
        if meaning is error:
            raise
        raise meaning from error
    except TimeoutError as error:
        raise StorageUnavailable("no free database connection") from error


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """A part of a transaction that may fail alone.

    Raises Overlap or Duplicate after rolling back to where it began; the transaction stays usable.
    """
    with explained(), connection.begin_nested():
        yield
