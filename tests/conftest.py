"""A migrated, empty database for each test, on SQLite and on PostgreSQL; and a Twilio for all of a run."""

import gc
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from bot.settings import Settings
from storage.database import Store, migrate
from tests.opening import opened
from tests.postgres import Cluster, emptying
from tests.sizes import FULL
from tests.waiting import PATIENCE_SECONDS

if TYPE_CHECKING:
    from llmock.pytest_plugin import LLMock

    from tests.sharing_out import SharingOut
    from tests.whatsapp.twilio import Twilio

_CLUSTER = pytest.StashKey[Cluster]()

# `make test` draws the same examples every time; `make chaos` draws new ones.
settings.register_profile("house", deadline=None, derandomize=not FULL, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    # What a developer has set for themselves, such as the key of a model, is not for tests.
    for setting in Settings.model_fields:
        os.environ.pop(setting.upper(), None)
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


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is imported and collected stays to the end: looking for garbage among it costs a tenth of the run."""
    gc.disable()
    found = yield
    gc.enable()
    gc.freeze()
    return found


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> "SharingOut":
    """How workers share the tests out."""
    from tests.sharing_out import SharingOut

    return SharingOut(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begins with the heavy runs, which take longest."""
    items.sort(key=lambda item: item.get_closest_marker("chaos") is None)


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


@pytest.fixture(scope="session")
def empty_postgresql(postgresql_database: str) -> Iterator[Callable[[], None]]:
    """What empties this worker's database."""
    with emptying(postgresql_database) as empty:
        yield empty


@pytest.fixture
def postgresql_url(postgresql_database: str, empty_postgresql: Callable[[], None]) -> str:
    """A migrated, empty PostgreSQL store; the next test of this worker empties it again."""
    empty_postgresql()
    return postgresql_database


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of a migrated, empty store, of each kind in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """A migrated, empty, open store, of each kind in turn."""
    with opened(store_url) as store:
        yield store


@pytest.fixture(scope="session")
def twilio(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Twilio"]:
    """What stands in for Twilio; skips where there is no Node to run it."""
    from tests.whatsapp.counterparts import missing
    from tests.whatsapp.twilio import opened

    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    with opened(tmp_path_factory.mktemp("twilio")) as found:
        yield found


@pytest.fixture(scope="session")
def model_server() -> Iterator["LLMock"]:
    """A model server of this worker's."""
    from tests.flows.understanding.scripted import scripted

    with scripted() as found:
        yield found


@pytest.fixture
def llm(model_server: "LLMock", monkeypatch: pytest.MonkeyPatch) -> "LLMock":
    """A model server that has been asked nothing yet, and told nothing; however slow it is, it is waited for."""
    monkeypatch.setattr("flows.understanding.model.SECONDS", PATIENCE_SECONDS)
    return model_server.reset()
