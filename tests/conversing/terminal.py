"""`slotwright chat --json` as a process, driven line by line."""

import json
import os
import signal
from collections.abc import Mapping
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, Self

from flows.messages import Reply
from tests.forking import slotwright
from tests.waiting import PATIENCE_SECONDS


class Terminal:
    """One call of the command for one client.

    dammed: its output is a pipe that is full and that nobody reads before `let_flow`, so that it stands still at the
    first thing that it prints.
    """

    def __init__(self, database: str, address: str, *options: str, slug: str = "demo", dammed: bool = False) -> None:
        self._output, output = os.pipe()
        if dammed:
            _fill(output)
        command = ["chat", "--business", slug, "--as", address, "--json", "--database", database, *options]
        given, typed = os.pipe()
        self._process = slotwright(command, os.environ, given=given, out=output)
        self._input = os.fdopen(typed, "wb")
        os.close(given)
        os.close(output)
        self._lines: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._reader = Thread(target=self._read, daemon=True)
        if not dammed:
            self.let_flow()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the input and waits for the process, unless it was killed; after an exception it is killed."""
        if error is not None:
            self.kill()
        self._input.close()
        self._process.join(PATIENCE_SECONDS)
        assert self._process.exitcode in (0, -signal.SIGKILL)
        if self._reader.ident is None:
            os.close(self._output)
        else:
            self._reader.join()

    def let_flow(self) -> None:
        """Begins to read what is printed."""
        self._reader.start()

    def send(self, message: Mapping[str, Any] | str) -> None:
        """Types one line: plain text, or a message as JSON."""
        line = message if isinstance(message, str) else json.dumps(message)
        self._input.write(f"{line}\n".encode())
        self._input.flush()

    def line(self) -> dict[str, Any] | None:
        """The next line of output, None where the output is over. Raises Empty where none ever comes."""
        return self._lines.get(timeout=PATIENCE_SECONDS)

    def answer(self) -> list[Reply]:
        """The messages up to the next `end`. Raises AssertionError."""
        found: list[Reply] = []
        while (line := self.line()) is not None:
            if line.pop("kind") == "end":
                return found
            found.append(Reply.from_json(line))
        raise AssertionError("the output ended within an answer")

    def ask(self, message: Mapping[str, Any] | str) -> list[Reply]:
        """Types a line and returns what is answered to it."""
        self.send(message)
        return self.answer()

    def kill(self) -> None:
        """Ends the process by SIGKILL."""
        self._process.kill()
        self._process.join()

    def _read(self) -> None:
        with os.fdopen(self._output, "rb") as output:
            for raw in output:
                # What a dam was made of is no line, nor is one that a kill cut short.
                if raw.strip() and raw.endswith(b"\n"):
                    self._lines.put(json.loads(raw))
        self._lines.put(None)


def _fill(pipe: int) -> None:
    os.set_blocking(pipe, False)
    try:
        while True:
            os.write(pipe, b"\n" * 4096)
    except BlockingIOError:
        os.set_blocking(pipe, True)
