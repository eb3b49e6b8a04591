"""The worker: one waiting message after another, each in a transaction of its own."""

import logging
from threading import Event
from time import perf_counter

from bot import metrics
from bot.assembly import Parts
from bot.retry import rerun
from scheduling import mail
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import Inbox

ATTEMPTS = 5
_IDLE_SECONDS = 0.25
_LONGEST_PAUSE = 5.0
# So that other processes get at SQLite's one write lock while turns run back to back.
_BREATH_SECONDS = 0.005

_log = logging.getLogger(__name__)


class _TurnFailed(Exception):
    """A bug met while a message was handled; nothing of the turn was kept."""

    def __init__(self, message: Inbox) -> None:
        super().__init__(message.id)
        self.message = message


def run_next(parts: Parts, chat_id: int | None = None) -> int | None:
    """Handles one waiting message, of one chat or of any whose channel has no reader of its own.

    Returns the message's chat, None where nothing waits. A message that fails stays waiting and is tried again,
    five times in all; then it is set aside with one apology and its chat goes on. Raises RunAgain or
    StorageUnavailable, and then nothing was done.
    """
    without = frozenset() if chat_id is not None else mail.HANDLED_BY_THEIR_READER
    with parts.look() as tx:
        if not mail.waiting(tx, chat_id=chat_id, without=without):
            return None
    began = perf_counter()
    try:
        message = rerun(lambda: _turn(parts, chat_id, without))
    except _TurnFailed as failure:
        metrics.turned(perf_counter() - began, "failed")
        message = failure.message
        kind = type(failure.__cause__).__name__
        _log.error("message %d failed", message.id, exc_info=failure.__cause__)
        rerun(lambda: _count(parts, message, kind))
    else:
        if message is not None:
            metrics.turned(perf_counter() - began, "handled")
    return message.chat_id if message else None


def work(parts: Parts, stop: Event) -> None:
    """Handles messages until told to stop; while the database is unusable it waits, keeping nothing in memory."""
    breath = _BREATH_SECONDS if parts.store.dialect == "sqlite" else 0
    pause = 0.0
    while not stop.is_set():
        try:
            chat_id = run_next(parts)
        except (StorageUnavailable, RunAgain) as error:
            pause = min(max(2 * pause, 0.1), _LONGEST_PAUSE)
            _log.warning("%s; next try in %.1f s", type(error).__name__, pause)
            stop.wait(pause)
            continue
        except Exception:
            # A bug outside any message: the worker must outlive it.
            pause = _LONGEST_PAUSE
            _log.exception("the worker failed; next try in %.1f s", pause)
            stop.wait(pause)
            continue
        pause = 0.0
        if chat_id is None:
            parts.wake.wait_for_message(_IDLE_SECONDS)
        else:
            parts.wake.chat(chat_id)
            stop.wait(breath)


def _turn(parts: Parts, chat_id: int | None, without: frozenset[str]) -> Inbox | None:
    # Imported late: LangGraph takes a second, and start-up has forbidden its tracing by now.
    from flows import turn

    with parts.desk() as desk:
        message = mail.claim(desk, chat_id=chat_id, without=without)
        if message is None:
            return None
        try:
            turn.handle(desk, message, network_holds=parts.settings.web_holds)
        except (RunAgain, StorageUnavailable):
            raise
        except Exception as error:
            raise _TurnFailed(message) from error
    return message


def _count(parts: Parts, message: Inbox, kind: str) -> None:
    from flows import turn

    with parts.desk() as desk:
        attempts = mail.failed(desk, message.id, kind)
    if attempts < ATTEMPTS:
        return
    with parts.desk() as desk:
        if not mail.set_aside(desk, message, kind):
            return
    _log.error("message %d is set aside", message.id)
    with parts.desk() as desk:
        turn.apologise(desk, message)
