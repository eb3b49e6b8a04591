"""The moving parts of a server process: workers, watch, timers and messengers, started and stopped together."""

import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from time import monotonic

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.watch import watch
from bot.worker import work
from scheduling import upkeep
from scheduling.desk import Desk
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.ticks import ticking

_STOP_SECONDS = 10.0
_DUE_EVERY = timedelta(seconds=30)
_PRUNE_EVERY = timedelta(hours=1)
# A backlog is worked off in transactions of some hundred rows; what is left waits for the next tick.
_MOST_RUNS = 100

_log = logging.getLogger(__name__)


class Running:
    """What runs beside the web server."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._stop = Event()
        # A second writer of this process would only stand in SQLite's line.
        workers = parts.settings.workers if parts.store.dialect == "postgresql" else 1
        jobs = [("worker", work)] * workers + [("watch", watch), *_messengers(parts)]
        self._threads = [
            Thread(target=run, args=(parts, self._stop), name=f"{name}-{number}", daemon=True)
            for number, (name, run) in enumerate(jobs)
        ]

    def start(self) -> None:
        """Starts every thread."""
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether every thread still runs."""
        return all(thread.is_alive() for thread in self._threads)

    def stop(self) -> None:
        """Lets nobody take up anything new and every stream end; returns at once, and may be called again."""
        self._stop.set()
        self._parts.wake.stop()

    def join(self) -> None:
        """Waits for what is under way; a turn that takes longer is rolled back by the process's end."""
        until = monotonic() + _STOP_SECONDS
        for thread in self._threads:
            thread.join(max(until - monotonic(), 0))


@contextmanager
def running(parts: Parts, *, due_every: timedelta = _DUE_EVERY) -> Iterator[Running]:
    """Workers, watch, timers and messengers until the block ends, which takes ten seconds at most.

    due_every: how often it looks for what fell due. Raises BadArgument for a messenger that cannot be served as the
    settings say.
    """
    found = Running(parts)
    jobs = {
        _job(parts, "due work", upkeep.run_due): due_every,
        _job(parts, "pruning", lambda desk: upkeep.prune(desk, timedelta(days=parts.settings.keep_days))): (
            _PRUNE_EVERY
        ),
    }
    with ticking(jobs):
        found.start()
        try:
            yield found
        finally:
            found.stop()
            found.join()


def check_many(parts: Parts) -> None:
    """Raises BadArgument on SQLite, where a second process would only wait, NotMigrated or StorageUnavailable."""
    if parts.store.dialect != "postgresql":
        raise BadArgument(
            "worker: needs PostgreSQL; on SQLite `slotwright run` has the one worker that its single writer allows"
        )
    parts.check_migrated()


def run_worker(parts: Parts) -> None:
    """Works until SIGTERM or SIGINT. Raises what `check_many` raises."""
    check_many(parts)
    told = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda number, frame: told.set())
    with running(parts):
        _log.info("working")
        told.wait()


def _messengers(parts: Parts) -> list[tuple[str, Callable[[Parts, Event], None]]]:
    """What runs the messengers that are set; the libraries of others are not even imported."""
    found: list[tuple[str, Callable[[Parts, Event], None]]] = []
    if parts.settings.bots:
        from bot.telegram.accounts import open_accounts as open_bots
        from bot.telegram.bots import usable
        from bot.telegram.running import run_telegram

        open_bots(parts, usable(parts.settings.bots))
        found.append(("telegram", run_telegram))
    if parts.settings.whatsapp:
        from bot.whatsapp.accounts import open_accounts as open_numbers
        from bot.whatsapp.running import run_whatsapp

        open_numbers(parts, parts.settings.whatsapp_sender)
        found.append(("whatsapp", run_whatsapp))
    return found


def _job(parts: Parts, name: str, do: Callable[[Desk], object]) -> Callable[[], None]:
    def tick() -> None:
        try:
            for _ in range(_MOST_RUNS):
                with parts.desk() as desk:
                    if not do(desk):
                        return
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("%s is put off: %s", name, type(error).__name__)

    return tick
