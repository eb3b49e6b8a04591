"""The worker: one waiting message after another, each in a transaction of its own."""

import logging
from collections.abc import Callable
from threading import Event
from time import perf_counter
from typing import TypeVar

from bot import metrics, voices
from bot.assembly import Parts
from bot.retry import rerun
from bot.turns import Asked, Spoken, Turn, TurnFailed, begin, finish, hear
from scheduling import claims
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import Inbox

ATTEMPTS = 5
# What is noted of a try that only the end of its process ends.
_UNFINISHED = "Unfinished"
_IDLE_SECONDS = 0.25
_LONGEST_PAUSE = 5.0
# So that other processes get at SQLite's one write lock while turns run back to back.
_BREATH_SECONDS = 0.005

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


def run_next(parts: Parts, chat_id: int | None = None, *, beside: bool = False, wary: bool = False) -> int | None:
    """Handles one waiting message, of one chat or of any whose channel has no reader of its own.

    Returns the message's chat, None where nothing waits. A message that fails stays waiting and is tried again,
    five times in all; then it is set aside with one apology and its chat goes on. beside: a message about which a
    model is asked goes on in another thread. wary: the try is counted before it is made, as the message may be what
    ended the last process. Raises RunAgain or StorageUnavailable, and then nothing was done.
    """
    without = frozenset() if chat_id is not None else claims.HANDLED_BY_THEIR_READER
    with parts.look() as tx:
        if not claims.waiting(tx, chat_id=chat_id, without=without):
            return None
    if wary:
        _count_beforehand(parts, chat_id, without)
    thinker = parts.thinker
    may_ask = thinker.takes_place()
    turn: Turn = None
    try:
        turn = _counted(parts, lambda: begin(parts, chat_id, without, may_ask=may_ask))
    finally:
        if may_ask and not isinstance(turn, Asked | Spoken):
            thinker.leaves_place()
    if not isinstance(turn, Asked | Spoken):
        return turn.chat_id if turn else None
    waits = turn
    if beside:
        thinker.later(lambda: _go_on(parts, waits))
    else:
        _go_on(parts, waits)
    return waits.message.chat_id


def work(parts: Parts, stop: Event) -> None:
    """Handles messages until told to stop; while the database is unusable it waits, keeping nothing in memory.

    It is wary of the first: the oldest message that waits is the one whose turn ended the last process, if any did.
    """
    wary = True
    breath = _BREATH_SECONDS if parts.store.dialect == "sqlite" else 0
    pause = 0.0
    while not stop.is_set():
        try:
            chat_id = run_next(parts, beside=True, wary=wary)
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
            wary = False
            parts.wake.chat(chat_id)
            stop.wait(breath)


def _go_on(parts: Parts, turn: Asked | Spoken) -> None:
    """Asks the model and finishes the turn; what it cannot finish now is claimed again when the lease is over."""
    message = turn.message
    waits: Turn = turn
    try:
        if isinstance(waits, Spoken):
            waits = _written_down(parts, waits)
        if isinstance(waits, Asked):
            _answered(parts, waits)
    except (StorageUnavailable, RunAgain) as error:
        _log.warning("message %d waits for the end of its lease: %s", message.id, type(error).__name__)
    except Exception:
        # A bug outside the turn: nobody waits for this thread, so it is told here or nowhere.
        _log.exception("message %d waits for the end of its lease", message.id)
    finally:
        parts.thinker.leaves_place()
    parts.wake.chat(message.chat_id)


def _written_down(parts: Parts, spoken: Spoken) -> Turn:
    def heard() -> str | None:
        voice = voices.fetch(parts.settings, spoken.account, spoken.message.raw or {})
        return parts.thinker.hear(voice) if voice else None

    text = _beside(spoken.message, heard)
    metrics.asked("heard" if text else "unheard")
    return _counted(parts, lambda: hear(parts, spoken, text))


def _answered(parts: Parts, asked: Asked) -> None:
    proposal = _beside(asked.message, lambda: parts.thinker.ask(asked.doubt))
    metrics.asked("answered" if proposal else "unavailable")
    _counted(parts, lambda: finish(parts, asked, proposal))


def _beside(message: Inbox, ask: Callable[[], Answer | None]) -> Answer | None:
    """What is found out beside the turn; where that meets a bug the turn goes on without it."""
    try:
        return ask()
    except Exception:
        _log.exception("nobody could be asked about message %d", message.id)
        return None


def _counted(parts: Parts, turn: Callable[[], Turn]) -> Turn:
    """What a turn returns; one that failed is noted, and its message returned."""
    began = perf_counter()
    try:
        done = rerun(turn)
    except TurnFailed as failure:
        metrics.turned(perf_counter() - began, "failed")
        message, kind = failure.message, type(failure.__cause__).__name__
        _log.error("message %d failed", message.id, exc_info=failure.__cause__)
        rerun(lambda: _count(parts, message, kind))
        return message
    if isinstance(done, Inbox):
        metrics.turned(perf_counter() - began, "handled")
    return done


def _count_beforehand(parts: Parts, chat_id: int | None, without: frozenset[str]) -> None:
    def count() -> tuple[Inbox | None, int]:
        with parts.desk() as desk:
            message = claims.claim(desk, chat_id=chat_id, without=without)
            return message, claims.failed(desk, message.id, _UNFINISHED) if message else 0

    message, attempts = rerun(count)
    if message and attempts >= ATTEMPTS:
        _set_aside(parts, message, _UNFINISHED)


def _count(parts: Parts, message: Inbox, kind: str) -> None:
    with parts.desk() as desk:
        attempts = claims.failed(desk, message.id, kind)
    if attempts >= ATTEMPTS:
        _set_aside(parts, message, kind)


def _set_aside(parts: Parts, message: Inbox, kind: str) -> None:
    from flows import turn

    with parts.desk() as desk:
        if not claims.set_aside(desk, message, kind):
            return
    _log.error("message %d is set aside", message.id)
    with parts.desk() as desk:
        turn.apologise(desk, message)
