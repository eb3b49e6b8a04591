"""The processes of an installation, killed and started again."""

import os
import select
from collections.abc import Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self, TextIO

import psutil

from tests.forking import slotwright
from tests.waiting import PATIENCE_SECONDS, wait_until

_LOOK_SECONDS = 0.001
# What a worker logs when it begins.
_WORKS = " bot.serving: working\n"
# Clients of a test share one machine, and tell by a proxy's header that they come from many.
_SETTINGS = {"TRUSTED_PROXIES": "127.0.0.1/32"}


class Member:
    """One process: `slotwright run` or `slotwright worker`. Its log grows over all its lives."""

    def __init__(self, command: str, database: str, log: Path) -> None:
        self.command = command
        self.log = log
        self.base: str | None = None
        self._arguments = [command, "--database", database]
        log.touch()
        self._is_up, self._logged = False, 0
        self._process, self._output = self._start(["--port", "0"] if command == "run" else [])

    def wait_until_up(self) -> None:
        """Waits until it can be told to end: a server has printed its address, which it keeps over all its lives, and a
        worker has said that it works. Raises AssertionError."""
        if self._is_up:
            return
        if self.command != "run":
            wait_until(lambda: _WORKS in self.log.read_text()[self._logged :], "the worker did not start")
        else:
            printed = select.select([self._output], [], [], PATIENCE_SECONDS)[0] and self._output.readline()
            assert printed, f"the server did not start:\n{self.log.read_text()}"
            if self.base is None:
                self.base = printed.split()[-1]
                self._arguments += ["--port", self.base.rpartition(":")[2]]
        self._is_up = True

    @property
    def number(self) -> int:
        """The process's id."""
        assert self._process.pid is not None
        return self._process.pid

    def freeze(self) -> None:
        """Stops the process where it is, and returns when it stands still."""
        seen = psutil.Process(self._process.pid)
        seen.suspend()
        while seen.status() != psutil.STATUS_STOPPED:
            Event().wait(_LOOK_SECONDS)

    def thaw(self) -> None:
        """Lets a frozen process go on."""
        psutil.Process(self._process.pid).resume()

    def kill(self) -> None:
        """Ends the process by SIGKILL, frozen or not."""
        self._process.kill()
        self._process.join()
        self._output.close()

    def start_again(self) -> None:
        """Starts the killed process anew."""
        self._process, self._output = self._start([])

    def stop(self) -> int | None:
        """Tells the process to end and returns its exit code; one that does not end is killed."""
        self._process.terminate()
        self._process.join(PATIENCE_SECONDS)
        self.kill()
        return self._process.exitcode

    def _start(self, more: Sequence[str]) -> tuple[ForkServerProcess, TextIO]:
        """The process, and what it prints."""
        self._is_up, self._logged = False, len(self.log.read_text())
        printed, prints = os.pipe()
        with self.log.open("a") as log, os.fdopen(prints) as out:
            asked = [*self._arguments, *more]
            process = slotwright(asked, {**os.environ, **_SETTINGS}, out=out.fileno(), errors=log.fileno())
        return process, os.fdopen(printed)


class Fleet:
    """All processes over one database, ended at the end of the block, which fails where one did not end orderly."""

    def __init__(self, database: str, folder: Path, commands: Sequence[str]) -> None:
        self.members = [
            Member(command, database, folder / f"{command}-{number}.log") for number, command in enumerate(commands)
        ]

    def __enter__(self) -> Self:
        try:
            self._wait_until_up()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._wait_until_up()
        finally:
            codes = self._stop()
        if error is None:
            assert set(codes) == {0}, f"exit codes {codes}"

    @property
    def bases(self) -> list[str]:
        """The addresses of the servers."""
        return [member.base for member in self.members if member.base]

    def server(self, base: str) -> Member:
        """The server at an address."""
        return next(member for member in self.members if member.base == base)

    def _wait_until_up(self) -> None:
        for member in self.members:
            member.wait_until_up()

    def _stop(self) -> list[int | None]:
        return [member.stop() for member in self.members]
