"""The processes of the installation: begun, killed, begun again; and what their messenger took."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from multiprocessing.context import ForkServerProcess
from random import Random
from threading import Event

from tests.forking import FORKING
from tests.month.line import Line
from tests.month.worker import AFTER, BEFORE, Asked, work
from tests.waiting import PATIENCE_SECONDS

_LONGEST_WAIT = 0.3


@dataclass(frozen=True)
class Taken:
    """A message that the messenger took: from which of our lives, which row, and when by the clock."""

    life: int
    row: int
    at: datetime


@dataclass(frozen=True)
class Kill:
    """Which lives ended at once, at what kind of moment, and the rows that were at the messenger for certain."""

    when: str
    lives: tuple[int, ...]
    rows: tuple[int, ...] = ()


class Processes:
    """So many at once; each new process is a life with a number of its own, 1 first."""

    def __init__(self, many: int, asked: Asked, line: Line, seed: str) -> None:
        self.kills: list[Kill] = []
        self._many = many
        self._asked = asked
        self._line = line
        self._running: dict[int, ForkServerProcess] = {}
        self._lives = 0
        self._random = Random(f"{seed} kills")
        self._moments = cycle((BEFORE, AFTER, "anything"))
        self._owed: deque[str] = deque()

    def begin(self) -> None:
        """Lets as many run as there should be."""
        while len(self._running) < self._many:
            self._lives += 1
            self._running[self._lives] = FORKING.Process(target=work, args=(self._asked, self._lives))
            self._running[self._lives].start()

    def strike(self) -> None:
        """Kills one or some, at each kind of moment in turn: before a message is taken, or after that and before the
        answer, as soon as there is one (see `look`), or now at any; begins others."""
        moment = next(self._moments)
        if moment in (BEFORE, AFTER):
            self._owed.append(moment)
            self._asked.holding.write_text(self._owed[0])
            return
        Event().wait(self._random.uniform(0, _LONGEST_WAIT))
        self._kill(moment, self._random.sample(sorted(self._running), self._random.randint(1, self._many)))
        self.begin()

    def look(self) -> None:
        """Kills whoever waits for a messenger that holds a message, and begins another."""
        held = [(int(life), int(row)) for life, row in map(str.split, self._asked.held.read_text().splitlines())]
        lives = {life for life, _ in held if life in self._running}
        if lives:
            moment = self._owed.popleft()
            self._asked.holding.write_text(self._owed[0] if self._owed else "")
            self._kill(moment, sorted(lives), [row for life, row in held if life in lives])
            self.begin()

    def fail(self, when: str) -> None:
        """Kills all, at a moment drawn by chance. when: what it is called."""
        Event().wait(self._random.uniform(0, _LONGEST_WAIT))
        self._kill(when, list(self._running))

    def end(self) -> None:
        """Tells all to end. Raises AssertionError where one does not end orderly."""
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.join(PATIENCE_SECONDS)
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

    def _kill(self, when: str, lives: Sequence[int], rows: Sequence[int] = ()) -> None:
        for life in lives:
            self._running[life].kill()
        for life in lives:
            self._running.pop(life).join()
        # Who is killed with a message in hand was the sender.
        if rows or not self._running:
            self._line.hand_over()
        self.kills.append(Kill(when, tuple(lives), tuple(rows)))
