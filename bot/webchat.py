"""The web chat channel: a visitor's messages come in, both sides of the chat go out as events."""

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from bot import metrics
from bot.addresses import message_id_of, message_key
from bot.assembly import Parts
from bot.retry import rerun
from bot.said import START, Said, washed
from bot.showing import shown
from scheduling import mail
from scheduling.clock import iso
from scheduling.desk import Desk
from scheduling.errors import Refusal
from storage.models import Business, ChannelAccount, Chat, Inbox, Outbox

CHANNEL = "web"
_RECENT = 50


class BadMessage(Refusal):
    """What was posted is no message."""

    code = "bad_input"


class Posted(Said):
    """What a browser sends; with the same id again it is the same message."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


@dataclass(frozen=True)
class Door:
    """One business's web chat."""

    business: Business
    account: ChannelAccount


@dataclass(frozen=True)
class Visitor:
    """A browser: its address, the network it comes from as a keyed hash, and the language it asks for."""

    address: str
    network: str | None = None
    language: str | None = None


class Cursor(NamedTuple):
    """How far a stream has come: the row numbers of the last message that left and the last that came in."""

    outbox: int = 0
    inbox: int = 0

    def __str__(self) -> str:
        return f"{self.outbox}-{self.inbox}"

    @classmethod
    def read(cls, text: str) -> "Cursor | None":
        """The cursor that an event's id names; None where it is none."""
        parts = text.split("-")
        if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts):
            return None
        return cls(*map(int, parts))


class Event(NamedTuple):
    """Something to show: where the stream is after it, what it is, and an outbox row's number if it is one."""

    cursor: Cursor
    data: dict[str, Any]
    outbox_id: int | None


def new_key() -> str:
    """What a browser keeps to come back to its chat: 128 random bits."""
    return secrets.token_urlsafe(16)


def address_of(key: str) -> str:
    """The address that a browser's key stands for. Who reads the database cannot make the key from it."""
    return hashlib.sha256(key.encode()).hexdigest()


def open_door(parts: Parts, slug: str) -> Door:
    """The web chat of a business. Raises NotFound."""
    with parts.look() as desk:
        return Door(desk.business_named(slug).business, mail.account(desk, CHANNEL, slug))


def find_chat(parts: Parts, door: Door, address: str) -> Chat | None:
    """The chat of an address, if it ever wrote."""
    with parts.look() as desk:
        return mail.find_chat(desk, door.account, address)


def post(parts: Parts, door: Door, visitor: Visitor, body: Any) -> bool:
    """Takes a message in and wakes a worker; false where it was delivered before.

    Raises BadMessage, TooManyMessages, RunAgain or StorageUnavailable.
    """
    try:
        posted = Posted.model_validate(washed(body) if isinstance(body, dict) else body)
    except ValueError as error:
        raise BadMessage from error
    settings = parts.settings
    caps = mail.Caps(settings.web_chats_an_hour, settings.web_messages_a_minute)

    def take_in() -> mail.Received:
        with parts.desk() as desk:
            return mail.receive(
                desk,
                door.account,
                visitor.address,
                message_key(visitor.address, posted.id),
                posted.incoming("", visitor.language, vouched=False).to_json(),
                network=visitor.network,
                caps=caps,
            )

    received = rerun(take_in)
    if received.new:
        metrics.received(CHANNEL)
    parts.wake.message()
    parts.wake.chat(received.chat_id)
    return received.new


def events(parts: Parts, chat: Chat, after: Cursor | None) -> list[Event]:
    """What happened in a chat after a cursor, oldest first; without one the recent past of both sides."""
    with parts.look() as desk:
        if after is None:
            came, left = mail.recent(desk, chat.id, _RECENT)
            after = Cursor(left[0].id - 1 if left else 0, came[0].id - 1 if came else 0)
        else:
            came = mail.incoming(desk, chat.id, after.inbox)
            left = mail.outgoing(desk, chat.id, after.outbox)
        return list(_told(desk, chat, after, came, left))


def unnoted(parts: Parts, chat: Chat, until: Cursor) -> list[int]:
    """What streams showed up to a cursor and nobody noted, since their server was killed: its row numbers."""
    with parts.look() as desk:
        return [row.id for row in mail.unsent(desk, chat.id) if row.id <= until.outbox]


def _told(desk: Desk, chat: Chat, cursor: Cursor, came: list[Inbox], left: list[Outbox]) -> Iterator[Event]:
    sides: tuple[list[Inbox | Outbox], ...] = ([*came], [*left])
    # Merging keeps the order of each side, whatever the clocks say.
    for row in merge(*sides, key=_moment):
        if isinstance(row, Outbox):
            cursor = cursor._replace(outbox=row.id)
            told = {"kind": row.kind, **shown(desk, row).told(), "at": iso(row.created_at)}
            yield Event(cursor, told, row.id)
            continue
        cursor = cursor._replace(inbox=row.id)
        said = _said(row)
        if said:
            message_id = message_id_of(row.message_id, chat.external_id)
            yield Event(cursor, {"kind": "mine", "id": message_id, **said, "at": iso(row.received_at)}, None)


def _moment(row: Inbox | Outbox) -> tuple[datetime, int, bool]:
    """When it happened; of what happened at once a reply comes after the message that it answers."""
    if isinstance(row, Outbox):
        return row.created_at, row.inbox_id or 0, True
    return row.received_at, row.id, False


def _said(row: Inbox) -> dict[str, Any]:
    """What the client sees of their own message: nothing of one that only opened the chat."""
    if "contact" in row.payload:
        return {"text": row.payload["contact"]["phone"]}
    if row.payload.get("text") == START:
        return {}
    return {name: row.payload[name] for name in ("text", "choice") if name in row.payload}
