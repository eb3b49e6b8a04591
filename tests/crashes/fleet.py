"""The processes of an installation, started as a user starts them, killed and started again."""

import os
import select
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.conversing.terminal import SLOTWRIGHT
from tests.house.project import ROOT

_START_SECONDS = 60
_STOP_SECONDS = 15
# Clients of a test share one machine, and tell by a proxy's header that they come from many.
_SETTINGS = {"TRUSTED_PROXIES": "127.0.0.1/32"}


class Member:
    """One process: `slotwright run` or `slotwright worker`. Its log grows over all its lives."""

    def __init__(self, command: str, database: str, log: Path) -> None:
        self.command = command
        self.log = log
        self.base: str | None = None
        self._arguments = [command, "--database", database]
        self._process = self._start(["--port", "0"] if command == "run" else [])

    def wait_until_up(self) -> None:
        """Waits until a server has printed its address, which it keeps over all its lives. Raises AssertionError."""
        if self.command != "run":
            return
        output = self._process.stdout
        assert output is not None
        printed = select.select([output], [], [], _START_SECONDS)[0] and output.readline().decode()
        assert printed, f"the server did not start:\n{self.log.read_text()}"
        self.base = printed.split()[-1]
        self._arguments += ["--port", self.base.rpartition(":")[2]]

    def freeze(self) -> None:
        """Stops the process where it is, and returns when it stands still."""
        self._process.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WNOWAIT)

    def thaw(self) -> None:
        """Lets a frozen process go on."""
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Ends the process by SIGKILL, frozen or not."""
        self._process.kill()
        self._process.wait()
        self._close()

    def start_again(self) -> None:
        """Starts the killed process anew."""
        self._process = self._start([])

    def stop(self) -> int:
        """Tells the process to end and returns its exit code; one that does not end in time is killed."""
        self._process.terminate()
        try:
            return self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
        finally:
            self._close()

    def _start(self, more: Sequence[str]) -> "subprocess.Popen[bytes]":
        with self.log.open("a") as log:
            return subprocess.Popen(
                [*SLOTWRIGHT, *self._arguments, *more],
                cwd=ROOT,
                env={**os.environ, **_SETTINGS},
                stdout=subprocess.PIPE,
                stderr=log,
            )

    def _close(self) -> None:
        if self._process.stdout is not None:
            self._process.stdout.close()


class Fleet:
    """All processes over one database, ended at the end of the block, which fails where one did not end orderly."""

    def __init__(self, database: str, folder: Path, commands: Sequence[str]) -> None:
        self.members = [
            Member(command, database, folder / f"{command}-{number}.log") for number, command in enumerate(commands)
        ]

    def __enter__(self) -> Self:
        try:
            for member in self.members:
                member.wait_until_up()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
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

    def _stop(self) -> list[int]:
        return [member.stop() for member in self.members]
