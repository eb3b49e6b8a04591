"""Running the command: as a user would, in a process that is forked from one, or in this one where only the answer
matters."""

import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from tempfile import TemporaryFile
from typing import Any, TextIO

import pytest

from slotwright import main as slotwright_main
from tests.forking import slotwright
from tests.house.project import ROOT
from tests.waiting import PATIENCE_SECONDS


def command(*arguments: str) -> list[str]:
    """The words that start `slotwright` with these arguments."""
    return [sys.executable, "-W", "error", "-m", "slotwright", *arguments]


def environment(url: str | None = None, **extra: str) -> dict[str, str]:
    """This process's environment with another database, and no `.env` of a developer's."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, **({"DATABASE_URL": url} if url else {}), "PYTHONPATH": str(ROOT), **extra}


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What a command that went well wrote, as JSON."""
        assert self.code == 0, self.err
        return json.loads(self.out)


class Here:
    """Runs commands in this process, on one database unless another is named."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._url = url
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, url: str | None = None) -> Ran:
        root = logging.getLogger()
        handlers, level = root.handlers[:], root.level
        with self._monkeypatch.context() as changed:
            changed.setenv("DATABASE_URL", url or self._url)
            changed.setattr(sys, "argv", ["slotwright", *arguments])
            with pytest.raises(SystemExit) as left:
                slotwright_main()
        root.handlers[:] = handlers
        root.setLevel(level)
        return Ran(int(left.value.code or 0), *self._capsys.readouterr())


def run(*arguments: str, url: str, said: str = "", **extra: str) -> Ran:
    """Runs a command in a process of its own."""
    finished = subprocess.run(
        command(*arguments),
        input=said,
        env=environment(url, **extra),
        cwd=ROOT / "docs",
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
    )
    return Ran(finished.returncode, finished.stdout, finished.stderr)


def forked(*arguments: str, url: str, said: str = "", **extra: str) -> Ran:
    """Runs a command in a process of its own that need not import anything."""
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as errors:
        given.write(said.encode())
        given.seek(0)
        streams = {"given": given.fileno(), "out": out.fileno(), "errors": errors.fileno()}
        process = slotwright(arguments, environment(url, **extra), **streams)
        process.join(PATIENCE_SECONDS)
        assert process.exitcode is not None, "it never ended"
        out.seek(0)
        errors.seek(0)
        return Ran(process.exitcode, out.read().decode(), errors.read().decode())


class Forked:
    """A command that runs on in a process of its own, which need not import anything. out: what it writes."""

    def __init__(self, process: ForkServerProcess, out: TextIO) -> None:
        self.out = out
        self._process = process

    @property
    def code(self) -> int | None:
        """How it ended, None while it runs."""
        return self._process.exitcode

    def tell(self, name: signal.Signals) -> None:
        """Sends it a signal."""
        assert self._process.pid is not None
        os.kill(self._process.pid, name)

    def ended(self) -> int | None:
        """How it ended, None where it never does."""
        self._process.join(PATIENCE_SECONDS)
        return self.code


@contextmanager
def forked_on(*arguments: str, url: str) -> Iterator[Forked]:
    """A command that runs on; it is killed where it has not left by itself."""
    written, writes = os.pipe()
    with os.fdopen(written) as out:
        with os.fdopen(writes) as end, open(os.devnull, "w") as nowhere:
            process = slotwright(arguments, environment(url), out=end.fileno(), errors=nowhere.fileno())
        try:
            yield Forked(process, out)
        finally:
            process.kill()
            process.join()


@contextmanager
def started(*arguments: str, url: str, **extra: str) -> Iterator[subprocess.Popen[str]]:
    """A command that runs on in a process of its own; it is killed where it has not left by itself."""
    process = subprocess.Popen(
        command(*arguments),
        env=environment(url, **extra),
        cwd=ROOT / "docs",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    with process:
        try:
            yield process
        finally:
            process.kill()
