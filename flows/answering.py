"""A typed yes or no right after a notice that asks one is the tap on its button."""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Final

from flows.moment import Moment
from flows.moves import again, begin, pending
from flows.state import State
from flows.talk import Talk
from flows.taps import tapped
from flows.understanding.protocol import Understood
from scheduling import mail
from scheduling.notices import BUTTONS
from scheduling.telling import STAFF_BUTTONS
from storage.models import Outbox, OutboxKind

# The field that the card before a write asks for.
CARD: Final = "confirm"

# What the words mean below a notice: the button that says the same.
_REQUEST = {"yes": "approve", "no": "decline"}
_ASKS: Mapping[str, Mapping[str, str]] = {
    "reminder": {"yes": "coming", "no": "cancel", "late": "late"},
    "request": _REQUEST,
    "request_again": _REQUEST,
    "request_escalated": _REQUEST,
    "outcome": {"yes": "complete", "no": "no_show"},
}
# What can be said again and otherwise, so that it does not matter what else was asked.
_HARMLESS = frozenset({"coming", "late"})
_MOST = 20


def answered(talk: Talk, state: State, understood: Understood) -> Moment | None:
    """What words do that answer the notice which was the last thing said; None where they answer none.

    Of several questions nobody knows which one is meant: then a tap has to say it.
    """
    word = _word(understood)
    asking = _asking(talk) if word else []
    button = _ASKS[asking[0].payload["template"]].get(str(word)) if asking else None
    if button is None:
        return None
    several = len({notice.booking_id for notice in asking}) > 1
    if several or (pending(state.position) == CARD and button not in _HARMLESS):
        return _which(talk, state)
    return tapped(talk, state, _choice(asking[0], button))


def _word(understood: Understood) -> str | None:
    if understood.wish == "late":
        return "late"
    return None if understood.answer is None else "yes" if understood.answer else "no"


def _asking(talk: Talk) -> Sequence[Outbox]:
    """The notices since the last reply that ask something, the newest first; none where the newest does not."""
    _, shown = mail.recent(talk.desk, talk.chat.id, _MOST)
    seen = [row for row in reversed(shown) if row.due_at <= talk.received]
    notices = list(takewhile(lambda row: row.kind == OutboxKind.NOTICE, seen))
    asking = [row for row in notices if row.payload["template"] in _ASKS]
    return asking if asking[:1] == notices[:1] else []


def _choice(notice: Outbox, button: str) -> str:
    buttons = {**BUTTONS, **STAFF_BUTTONS}[notice.payload["template"]]
    return f"{notice.payload['token']}:{buttons.index(button)}"


def _which(talk: Talk, state: State) -> Moment:
    note = talk.say("turn.which_one")
    if pending(state.position) is not None:
        return again(talk, state.position, note)
    return begin(talk, talk.routes.of_wish["list"], None, note, kept=state.position)
