"""The processes of the installation: begun, killed, begun again; and what their messenger took."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.context import ForkServerProcess
from random import Random
from threading import Event
from time import monotonic

from tests.forking import FORKING
from tests.month.worker import Asked, work

_PATIENCE_SECONDS = 30.0
_LONGEST_WAIT = 0.3
_LONGEST_DELAY = 0.03
_SENDING_SECONDS = 2.0
_LOOK_SECONDS = 0.002


@dataclass(frozen=True)
class Taken:
    """A message that the messenger took: from which of our lives, which row, and when by the clock."""

    life: int
    row: int
    at: datetime


@dataclass(frozen=True)
class Kill:
    """Which lives ended at once, and at what kind of moment."""

    when: str
    lives: tuple[int, ...]


class Processes:
    """So many at once; each new process is a life with a number of its own, 1 first."""

    def __init__(self, many: int, asked: Asked, seed: str) -> None:
        self.kills: list[Kill] = []
        self._many = many
        self._asked = asked
        self._running: dict[int, ForkServerProcess] = {}
        self._lives = 0
        self._random = Random(f"{seed} kills")

    def begin(self) -> None:
        """Lets as many run as there should be."""
        while len(self._running) < self._many:
            self._lives += 1
            self._running[self._lives] = FORKING.Process(target=work, args=(self._asked, self._lives))
            self._running[self._lives].start()

    def strike(self) -> None:
        """Kills one or some, at a moment drawn by chance: as soon as a message was taken, or at any; begins others."""
        if self._random.random() < 0.5:
            self._kill("sending", [self._sending()])
        else:
            Event().wait(self._random.uniform(0, _LONGEST_WAIT))
            self._kill("anything", self._random.sample(sorted(self._running), self._random.randint(1, self._many)))
        self.begin()

    def fail(self) -> None:
        """Kills all, at a moment drawn by chance."""
        Event().wait(self._random.uniform(0, _LONGEST_WAIT))
        self._kill("downtime", list(self._running))

    def end(self) -> None:
        """Tells all to end. Raises AssertionError where one does not end orderly."""
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.join(_PATIENCE_SECONDS)
        self.check(ended=0)
        self._running.clear()

    def clear(self) -> None:
        """Kills what still runs."""
        for process in self._running.values():
            process.kill()
            process.join()

    def check(self, *, ended: int | None = None) -> None:
        """Raises AssertionError where one did not end so, or met a bug. ended: its exit code, None while it runs."""
        log = self._asked.log.read_text()
        assert {process.exitcode for process in self._running.values()} <= {ended}, log
        assert "Traceback" not in log, log

    def taken(self) -> list[Taken]:
        """What the messenger took so far, in order."""
        return list(self._read())

    def _read(self) -> Iterator[Taken]:
        for line in self._asked.taken.read_text().splitlines():
            life, row, at = line.split()
            yield Taken(int(life), int(row), datetime.fromisoformat(at))

    def _sending(self) -> int:
        """Who has just had a message taken; where that is nobody, anyone."""
        file = self._asked.taken
        before, until = file.stat().st_size, monotonic() + _SENDING_SECONDS
        while file.stat().st_size == before and monotonic() < until:
            Event().wait(_LOOK_SECONDS)
        Event().wait(self._random.uniform(0, _LONGEST_DELAY))
        sending = [taken.life for taken in self.taken()[-1:] if taken.life in self._running]
        return sending[0] if sending else self._random.choice(sorted(self._running))

    def _kill(self, when: str, lives: Sequence[int]) -> None:
        for life in lives:
            self._running[life].kill()
        for life in lives:
            self._running.pop(life).join()
        self.kills.append(Kill(when, tuple(lives)))
