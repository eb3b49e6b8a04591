"""A business as a person reaches it through one channel: what they do there, and what they see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, Self
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from flows.messages import Choice
from scheduling import mail
from scheduling.clock import SetClock
from scheduling.listing import booking_summaries, businesses
from storage.database import Store
from storage.models import Business, ChannelAccount, Client, ClientAddress, Outbox, OutboxState
from storage.rows import table
from tests.bot.shop import left, unhandled
from tests.waiting import wait_until

MONDAY = datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("Europe/Madrid"))
TESTS = Path(__file__).parents[1]
NUMBER = "+34612345678"
ATELIER = TESTS / "telegram" / "setups" / "atelier.yaml"
PALACE = TESTS / "conversations" / "setups" / "palace.yaml"

_UNDER_WAY = (OutboxState.PENDING, OutboxState.LEASED)


@dataclass(frozen=True)
class Seen:
    """A message on somebody's screen, with what can be tapped of it."""

    text: str
    choices: tuple[Choice, ...] = ()

    @property
    def labels(self) -> list[str]:
        """What stands on its buttons."""
        return [choice.label for choice in self.choices]

    def value(self, like: str) -> str:
        """What the only button carries that says this, or that holds it where none says just this."""
        fitting = [one for one in self.choices if one.label == like] or [
            one for one in self.choices if like in one.label
        ]
        assert len(fitting) == 1, f"{like!r} among {self.labels} of {self.text!r}"
        return fitting[0].value


class Person(Protocol):
    """Somebody at a channel. Whatever they do is only delivered, an answer may still be under way."""

    @property
    def address(self) -> str:
        """What the business knows them by."""

    @property
    def screen(self) -> list[Seen]:
        """The messages that they were shown, oldest first; a menu that was changed in place counts again."""

    def write(self, text: str) -> None:
        """Types something."""

    def press(self, value: str) -> None:
        """Taps something that carries a value, whether it was shown to them or not."""

    def repeat(self) -> None:
        """Has the channel deliver once more what it delivered last."""

    @property
    def number(self) -> str:
        """Their own."""

    def share(self) -> None:
        """Shares their own number by the means that the channel has for it."""

    def leave(self) -> None:
        """Is not there any more."""

    def come_back(self) -> None:
        """Can be reached again."""


class Channel(Protocol):
    """One way in. longest: characters of a message; most: things to tap under one; more: what leads to the next page of
    a list; pushes: whether messages are sent to an address, which may be dead; vouches: whether it knows whose a number
    is."""

    longest: int
    most: int
    more: str
    pushes: bool
    vouches: bool

    @property
    def account(self) -> ChannelAccount:
        """The business's account there."""

    def delivered(self) -> bool:
        """Whether whatever people did has reached the business."""

    def caught_up(self, rows: Sequence[Outbox]) -> bool:
        """Whether everybody who is there was shown what there is to show of these messages."""

    def person(self, name: str) -> Person:
        """Somebody who was never there."""


class House:
    """A business and its parts, which work while a channel is open."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        with self.parts.look() as desk:
            self.business: Business = businesses(desk)[0]

    @classmethod
    def open(cls, store: Store, setup: Path, **settings: Any) -> Self:
        """A new business."""
        parts = Parts(Settings(_env_file=None, **settings), store, SetClock(MONDAY))
        import_file(parts, setup, check=False)
        return cls(parts)

    def settle(self, channel: Channel) -> None:
        """Waits until all that came is handled, and all that was said is shown. Raises AssertionError."""
        wait_until(lambda: self._settled(channel))

    def account(self, channel: str, name: str) -> ChannelAccount:
        """An account by its name."""
        with self.parts.look() as desk:
            return mail.account(desk, channel, name)

    def bookings(self) -> list[str]:
        """What the store holds, by start: service and status."""
        with self.parts.look() as desk:
            held = booking_summaries(desk, desk.catalogue(self.business.id))
        return [f"{one['service']} {one['status']}" for one in held]

    def known_as(self, channel: Channel, person: Person) -> Client:
        """Who the business knows at somebody's address. Raises AssertionError where nobody."""
        with self.parts.look() as desk:
            found = desk.client_at(self.business.id, channel.account.id, person.address)
        assert found is not None
        return found

    def is_dead(self, person: Person) -> bool:
        """Whether a client is known not to be reached where they wrote from."""
        rows = table(ClientAddress)
        with self.parts.store.reading() as connection:
            found = connection.execute(select(rows.c.dead_at).where(rows.c.external_id == person.address))
            return found.scalar_one() is not None

    def to(self, channel: Channel, person: Person) -> list[Outbox]:
        """What leaves for somebody."""
        with self.parts.look() as desk:
            chat = mail.find_chat(desk, channel.account, person.address)
        assert chat is not None
        return [row for row in left(self.parts) if row.chat_id == chat.id]

    def _settled(self, channel: Channel) -> bool:
        # In the order in which things happen: whatever is missed here is seen further on.
        if not channel.delivered() or unhandled(self.parts):
            return False
        return channel.caught_up(left(self.parts))


def sent(rows: Sequence[Outbox]) -> bool:
    """Whether nothing waits to be sent any more."""
    return not any(row.state in _UNDER_WAY for row in rows)
