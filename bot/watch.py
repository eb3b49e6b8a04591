"""The watch: hears what any process says in a chat, and notes what this process's streams have shown."""

import logging
from threading import Event

from bot.assembly import Parts
from bot.retry import rerun
from scheduling import mail
from scheduling.errors import RunAgain, StorageUnavailable

_SECONDS = 0.2
_PAUSE = 1.0

_log = logging.getLogger(__name__)


def watch(parts: Parts, stop: Event) -> None:
    """Wakes streams and senders, and notes what streams showed, until told to stop.

    An unusable database is tried again.
    """
    while not stop.is_set():
        try:
            with mail.hearing(parts.store) as hear:
                # Whatever was said before we listened.
                parts.wake.everybody()
                while not stop.is_set():
                    for chat_id in hear(_SECONDS):
                        parts.wake.chat(chat_id)
                    note_shown(parts)
            note_shown(parts)
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("%s; listening again in %.1f s", type(error).__name__, _PAUSE)
            stop.wait(_PAUSE)


def note_shown(parts: Parts) -> None:
    """Marks what streams have shown. Raises RunAgain or StorageUnavailable; what was not noted is kept."""
    shown = [parts.shown.popleft() for _ in range(len(parts.shown))]
    if not shown:
        return

    def note() -> None:
        with parts.desk() as desk:
            mail.mark_sent(desk, shown)

    try:
        rerun(note)
    except (StorageUnavailable, RunAgain):
        parts.shown.extend(shown)
        raise
