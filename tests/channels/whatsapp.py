"""The channel that WhatsApp is: a number, what stands in for Twilio, and people who tap what it shows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from flows.messages import Choice
from flows.sentences import say
from storage.database import Store
from storage.models import ChannelAccount, Outbox
from tests.channels.doors import House, Seen, sent
from tests.whatsapp.arriving import Form
from tests.whatsapp.contents import Option
from tests.whatsapp.phone import Phone, Town, town
from tests.whatsapp.twilio import Twilio
from tests.whatsapp.window import Bubble

_NOT_ON_WHATSAPP = 63024


class WhatsAppPerson:
    """Somebody with a telephone."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone

    @property
    def address(self) -> str:
        """WhatsApp's id of the person."""
        return self._phone.user_id

    @property
    def screen(self) -> list[Seen]:
        """What arrived; of a list's item the description belongs to the label."""
        return [_seen(bubble) for bubble in self._phone.sees]

    def write(self, text: str) -> None:
        """Types."""
        self._send(self._phone.message(Body=text))

    def press(self, value: str) -> None:
        """Taps the newest message."""
        self._send(self._phone.pressing(Option("Tapped", value), self._phone.last))

    def repeat(self) -> None:
        """Twilio posts again what it posted last, as it does where it heard of no answer."""
        assert self._phone.town.post(self._phone.posted[-1]) == 200

    @property
    def number(self) -> str:
        """Which WhatsApp tells."""
        return self._phone.number

    def share(self) -> None:
        """By a card of the own contact."""
        self._phone.share()

    def leave(self) -> None:
        """Is not on WhatsApp any more."""
        self._phone.town.window.dead[self._phone.address] = _NOT_ON_WHATSAPP

    def come_back(self) -> None:
        """Is there again; that shows once they write."""
        self._phone.town.window.dead.pop(self._phone.address, None)

    def _send(self, form: Form) -> None:
        assert self._phone.send(form) == 200


class WhatsAppChannel:
    """A number."""

    longest, most, pushes, vouches = 1600, 10, True, True
    more = say("en", "menu.more")

    def __init__(self, place: Town) -> None:
        self._place = place

    @property
    def account(self) -> ChannelAccount:
        """By its digits."""
        return self._place.account

    def delivered(self) -> bool:
        """Who posts waits until it is."""
        return True

    def caught_up(self, rows: Sequence[Outbox]) -> bool:
        """Twilio took what it was sent, or refused it."""
        return sent(rows)

    def person(self, name: str) -> WhatsAppPerson:
        """Somebody new."""
        return WhatsAppPerson(self._place.phone(name=name))


@contextmanager
def whatsapp(store: Store, setup: Path, twilio: Twilio) -> Iterator[tuple[House, WhatsAppChannel]]:
    """A business with a number, until the block ends."""
    with town(store, twilio, setup) as place:
        yield House(place.at_work), WhatsAppChannel(place)


def _seen(bubble: Bubble) -> Seen:
    told = [(one.label, one.description) for one in bubble.shown.options]
    # No description may be empty, so a dot stands in its place.
    labels = [" · ".join(part for part in parts if part.strip("·")) for parts in told]
    return Seen(
        bubble.text, tuple(Choice(label, one.id) for label, one in zip(labels, bubble.shown.options, strict=True))
    )
