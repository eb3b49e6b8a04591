"""What a killed test run leaves behind is cleared away by the next one, and by one of them alone."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest

from tests.postgres import Cluster, server_id
from tests.waiting import wait_until


@pytest.fixture
def gone() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture
def left(tmp_path: Path, gone: int, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a run that has ended, where nothing else lies."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = tmp_path / f"slotwright-postgres-{gone}-0"
    (folder / "data").mkdir(parents=True)
    return folder


def test_clears_away_a_server_that_was_killed(left: Path, gone: int) -> None:
    (left / "data" / "postmaster.pid").write_text(f"{gone}\n{left}/data\n")
    assert list(left.parent.iterdir()) != [Cluster.create().folder]
    assert not left.exists()


def test_clears_away_a_server_that_was_killed_while_it_was_prepared(left: Path, gone: int) -> None:
    (left / "data" / "postmaster.pid").write_text(f"-{gone}\n{left}/data\n")
    Cluster.create()
    assert not left.exists()


def test_leaves_a_stranger_with_the_old_number_alone(left: Path) -> None:
    (left / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n{left}/data\n")
    Cluster.create()
    assert not left.exists()


def test_stops_a_server_that_outlived_its_run(gone: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where nobody else clears away, and as near to the root that the server's own user can enter.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        monkeypatch.setattr("tempfile.tempdir", folder)
        _stops(Path(folder) / f"slotwright-postgres-{gone}-0")


def _stops(left: Path) -> None:
    left.mkdir()
    Cluster(left).database("any", prepare=lambda address: None)
    server = server_id(left / "data")
    Cluster.create().remove()
    assert not left.exists()
    wait_until(lambda: _has_ended(server))


def _has_ended(process: int) -> bool:
    try:
        # Where nothing waits for orphans, an ended one stays as a zombie.
        return bool(psutil.Process(process).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def test_workers_that_begin_at_once_share_one_server() -> None:
    # Under the number of a process that lives, so that nobody who begins meanwhile clears it away.
    shared = Path(tempfile.gettempdir()) / f"slotwright-postgres-{os.getpid()}-shared"
    shared.mkdir()
    names = [f"worker_{number}" for number in range(4)]
    program = (
        "import sys; from pathlib import Path; from tests.postgres import Cluster;"
        " Cluster(Path(sys.argv[1])).database(sys.argv[2], prepare=lambda address: None)"
    )
    workers = [subprocess.Popen([sys.executable, "-c", program, str(shared), name]) for name in names]
    assert [worker.wait() for worker in workers] == [0, 0, 0, 0]
    Cluster(shared).remove()
    assert not shared.exists()
