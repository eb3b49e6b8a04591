"""The one message model: what any channel brings in and what any channel is given to show."""

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

MAX_TEXT = 2000
MAX_CHOICE = 64
MAX_NAME = 100
# What messengers send when a chat is opened; the token of a link may follow.
START = "/start"

Asks = Literal["service", "location", "provider", "day", "time", "name", "contact", "confirm"]
# What a messenger may bring that nobody here can read as an answer.
Unread = Literal["edited", "forwarded", "late", "sticker", "voice", "media", "location", "group", "other"]

_TOLD = ("text", "choices", "asks", "link", "booking", "error")


@dataclass(frozen=True, slots=True)
class Contact:
    """A phone number that was shared; `own` is false where it is somebody else's than the sender's.

    vouched: whether the channel knows that, and the sender does not only say so.
    """

    phone: str
    own: bool
    vouched: bool = True


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message of a client. What was tapped is `choice`, what was typed is `text`; `start` is a link's token.

    `unread` is what came in place of words. `name` and `language` are what the channel reports of the sender, `phone`
    their own number in E.164 where the channel vouches for it.
    """

    text: str | None = None
    choice: str | None = None
    contact: Contact | None = None
    start: str | None = None
    unread: Unread | None = None
    name: str = ""
    language: str | None = None
    phone: str | None = None

    def words(self) -> str:
        """What was typed; empty for anything else."""
        return clean(self.text or "") if not (self.unread or self.choice or self.contact) else ""

    def link(self) -> str | None:
        """The token of the link by which the chat is opened, empty without one; None for any other message."""
        if not self.start and not self.words().startswith(START):
            return None
        return self.start or self.words().removeprefix(START).strip()

    def to_json(self) -> dict[str, Any]:
        """The message as an inbox row keeps it, without empty fields."""
        told = {name: getattr(self, name) for name in self.__slots__ if getattr(self, name)}
        return {**told, "contact": asdict(self.contact)} if self.contact else told

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Incoming":
        """The message that an inbox row keeps."""
        contact = stored.get("contact")
        rest = {name: value for name, value in stored.items() if name != "contact"}
        return cls(**rest, contact=Contact(**contact) if contact else None)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap: a label for people and a value of at most 64 bytes that comes back as `choice`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant that the text tells in the business's wall time: ISO 8601 in UTC, and the words for it."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A place on a map, in degrees."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice tells, for channels that may say it only by a template: its name, and its words by placeholder."""

    template: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to show. `asks` names the field that is asked for, `error` the refusal's code, `booking` its id.

    step: the question that this is, such as `book.day`; the same step shown again may replace the message on the
    screen. own_number: the client may share their own phone number. moment: when the visit is. pin: where it is.
    answers: how many of the choices, from the first, answer the question; the others lead elsewhere. notice: what a
    notice tells.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    asks: Asks | None = None
    link: str | None = None
    booking: str | None = None
    error: str | None = None
    step: str | None = None
    language: str | None = None
    own_number: bool = False
    moment: Moment | None = None
    pin: Pin | None = None
    answers: int = 0
    notice: Notice | None = None

    def to_json(self) -> dict[str, Any]:
        """The reply as an outbox row keeps it."""
        return asdict(self)

    def told(self) -> dict[str, Any]:
        """What scripts and browsers are told of it."""
        return {name: value for name, value in asdict(self).items() if name in _TOLD}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Reply":
        """The reply that an outbox row keeps."""
        moment, pin = stored.get("moment"), stored.get("pin")
        nested = {
            "choices": tuple(Choice(**choice) for choice in stored["choices"]),
            "moment": Moment(**moment) if moment else None,
            "pin": Pin(**pin) if pin else None,
        }
        return cls(**{**stored, **nested})


def clean(text: str, limit: int = MAX_TEXT) -> str:
    """Text that every store and screen can take: no control or unpaired characters, at most `limit` long.

    Line breaks and tabs become spaces; directional marks stay, since right-to-left scripts need them.
    """
    kept = "".join(
        " " if char in "\r\n\t" else char
        for char in text[: limit * 2]
        if char in "\r\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Cn")
    )
    return kept.strip()[:limit]
