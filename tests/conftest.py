"""Databases for tests: migrated once, empty for each test, on SQLite and on PostgreSQL."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storage.database import Store, migrate, open_store
from tests.postgres import Cluster, empty
from tests.sizes import FULL

_CLUSTER = pytest.StashKey[Cluster]()

# `make test` draws the same examples every time; `make chaos` draws new ones.
settings.register_profile(
    "house", deadline=None, derandomize=not FULL, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    worker = getattr(config, "workerinput", None)
    if worker is not None:
        config.stash[_CLUSTER] = Cluster(Path(worker["cluster"]))
        return
    config.stash[_CLUSTER] = Cluster.create()
    # So that a run that is told to stop stops its server too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: pytest.Item) -> None:
    """Tells an xdist worker where the cluster of this run lies."""
    node.workerinput["cluster"] = str(node.config.stash[_CLUSTER].folder)  # type: ignore[attr-defined]


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.stash[_CLUSTER].remove()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    file = tmp_path_factory.mktemp("template") / "slotwright.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgresql_database(pytestconfig: pytest.Config) -> str:
    """This worker's own migrated PostgreSQL database."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    return pytestconfig.stash[_CLUSTER].database(f"slotwright_{worker}", prepare=migrate)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated, empty SQLite store of this test."""
    file = shutil.copyfile(sqlite_template, tmp_path / "slotwright.db")
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(postgresql_database: str) -> str:
    """A migrated, empty PostgreSQL store; the next test of this worker empties it again."""
    empty(postgresql_database)
    return postgresql_database


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of a migrated, empty store, of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A migrated, empty, open store, of each kind in turn."""
    opened = open_store(store_url)
    yield opened
    opened.close()
