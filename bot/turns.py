"""One turn, in one transaction; or in two, with a language model asked between them where the rules doubt."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import metrics, voices
from bot.assembly import Parts
from scheduling import claims, mail
from scheduling.accounts import account_with
from scheduling.desk import Desk
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.spending import spend
from storage.models import ChannelAccount, Inbox, changed

if TYPE_CHECKING:
    from flows.understanding.doubt import Doubt, Proposal
    from flows.understanding.protocol import Understanding

# Longer than fetching, writing down or asking may take; whoever comes back later finds the message claimed anew.
LEASE_SECONDS = 40.0


class TurnFailed(Exception):
    """A bug met while a message was handled; nothing of the turn was kept."""

    def __init__(self, message: Inbox) -> None:
        super().__init__(message.id)
        self.message = message


@dataclass(frozen=True, slots=True)
class Asked:
    """A message that is leased while a model is asked about it; `version` is the chat's at that time."""

    message: Inbox
    lease: str
    version: int
    doubt: "Doubt"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice note that is leased while it is written down."""

    message: Inbox
    account: ChannelAccount
    lease: str


Turn = Inbox | Asked | Spoken | None


def begin(parts: Parts, chat_id: int | None, without: frozenset[str], *, may_ask: bool) -> Turn:
    """Claims the next message and handles it, or leases it for a question that `may_ask` allows.

    None where nothing waits. Raises TurnFailed, RunAgain or StorageUnavailable, and then nothing was done.
    """
    with parts.desk() as desk:
        message = claims.claim(desk, chat_id=chat_id, without=without)
        if message is None:
            return None
        if may_ask and parts.thinker.hears and message.payload.get("unread") == "voice":
            account = account_with(desk, message.channel_account_id)
            lease = _lease(desk, message) if account.channel in voices.CHANNELS else None
            if lease is not None:
                return Spoken(message, account, lease)
        return _taken(parts, desk, message, may_ask=may_ask)


def hear(parts: Parts, spoken: Spoken, text: str | None) -> Turn:
    """Handles a voice note as if its text were typed; without a text as the voice note that it is.

    None where the lease was over and somebody else has it. Raises as `begin` does.
    """
    with parts.desk() as desk:
        message = claims.leased(desk, spoken.message.id, spoken.lease)
        if message is None or not text:
            return _taken(parts, desk, message, may_ask=False) if message else None
        written = {name: value for name, value in message.payload.items() if name != "unread"}
        return _taken(parts, desk, changed(message, payload={**written, "text": text}), may_ask=True)


def finish(parts: Parts, asked: Asked, proposal: "Proposal | None") -> Turn:
    """Handles the message with what was proposed, by the rules alone where nothing was or the chat went on meanwhile.

    None where the lease was over and somebody else has it. Raises as `begin` does.
    """
    from flows.understanding.doubt import Second
    from flows.understanding.rules import understand

    with parts.desk() as desk:
        if claims.leased(desk, asked.message.id, asked.lease) is None:
            return None
        unchanged = mail.chat(desk, asked.message.chat_id).version == asked.version
        second = Second(proposal, asked.doubt.said.text) if proposal and unchanged else understand
        _handle(parts, desk, asked.message, second)
    return asked.message


def _taken(parts: Parts, desk: Desk, message: Inbox, *, may_ask: bool) -> Turn:
    # Imported late: LangGraph takes a second, and start-up has forbidden its tracing by now.
    from flows.understanding.doubt import Unsure, doubting
    from flows.understanding.rules import understand

    if may_ask:
        try:
            _handle(parts, desk, message, doubting)
        except Unsure as unsure:
            lease = _lease(desk, message)
            if lease is not None:
                return Asked(message, lease, mail.chat(desk, message.chat_id).version, unsure.doubt)
        else:
            return message
    _handle(parts, desk, message, understand)
    return message


def _handle(parts: Parts, desk: Desk, message: Inbox, understand: "Understanding") -> None:
    from flows import turn
    from flows.understanding.doubt import Unsure

    try:
        turn.handle(desk, message, network_holds=parts.settings.web_holds, understand=understand)
    except (RunAgain, StorageUnavailable, Unsure):
        raise
    except Exception as error:
        raise TurnFailed(message) from error


def _lease(desk: Desk, message: Inbox) -> str | None:
    """The token under which the message is kept; None where the chat has no business yet, or its budget is spent."""
    chat = mail.chat(desk, message.chat_id)
    if chat.business_id is None:
        return None
    if not spend(desk, desk.catalogue(chat.business_id).business, chat):
        metrics.asked("over_budget")
        return None
    return claims.lease(desk, message, LEASE_SECONDS)
