"""What a channel that pushes gives to the sender."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.delivery.outcomes import Outcome
from flows.messages import Reply
from storage.models import ChannelAccount, Inbox, Outbox


@dataclass(frozen=True, slots=True)
class Parcel:
    """An outbox row on its way, and what its carrier may want to know.

    address: of the chat. last: the newest message that this chat was sent before. answers: the message that it
    replies to, None for a notice. send_to: where messages go, when that is not the address. window_until: until when
    they may be in our own words, where the messenger has such a rule; None where that is over.
    """

    row: Outbox
    address: str
    reply: Reply
    last: Outbox | None = None
    answers: Inbox | None = None
    send_to: str | None = None
    window_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second through an account and into a chat, and how many a chat may get at once after a pause."""

    rate: float
    chat_rate: float
    chat_burst: int


class Carrier(Protocol):
    """One channel account's way out."""

    @property
    def account(self) -> ChannelAccount:
        """Whose messages it carries."""

    @property
    def limits(self) -> Limits:
        """How fast it may."""

    def weight(self, parcel: Parcel) -> int:
        """How many messages of the messenger's it takes, one or more."""

    async def carry(self, parcel: Parcel) -> Outcome:
        """Hands it over. Whatever the messenger answers is an outcome; anything raised is a bug."""
