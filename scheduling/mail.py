"""The post: what came in, what goes out, and the chats between; functions over an open transaction."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from scheduling.errors import NotFound, Refusal
from scheduling.transaction import Transaction
from storage import chats, due, inbox, notifications, outbox
from storage.errors import RunAgain
from storage.models import ChannelAccount, Chat, DueState, Inbox, MenuToken, Outbox, OutboxKind
from storage.rows import add_once

# Waits for messages that any process writes; see there.
hearing = notifications.hearing


class TooManyMessages(Refusal):
    """A network opens chats or sends messages faster than is allowed."""

    code = "too_many_messages"


@dataclass(frozen=True, slots=True)
class Caps:
    """What one network may do on a channel account."""

    chats_an_hour: int
    messages_a_minute: int


@dataclass(frozen=True, slots=True)
class Received:
    """A stored message; `new` is false where it had been delivered before."""

    inbox_id: int
    chat_id: int
    new: bool


def account(tx: Transaction, channel: str, name: str) -> ChannelAccount:
    """The channel account of that name. Raises NotFound."""
    found = chats.account(tx.connection, channel, name)
    if found is None:
        raise NotFound
    return found


def accounts(tx: Transaction) -> list[ChannelAccount]:
    """Every active channel account."""
    return chats.accounts(tx.connection)


def find_chat(tx: Transaction, account: ChannelAccount, external_id: str) -> Chat | None:
    """The chat that this address has, if it ever wrote."""
    return chats.find(tx.connection, account.id, external_id)


def open_chat(
    tx: Transaction, account: ChannelAccount, external_id: str, name: str = "", network: str | None = None
) -> int:
    """The row number of the chat that an address has through an account, opened where it is the first."""
    opened = Chat(
        business_id=account.business_id,
        channel_account_id=account.id,
        external_id=external_id,
        profile_name=name,
        network=network,
        created_at=tx.now,
        last_message_at=tx.now,
    )
    number = add_once(tx.connection, opened)
    if number is not None:
        return number
    found = chats.find(tx.connection, account.id, external_id)
    if found is None:
        raise RunAgain("the same chat was opened and forgotten just now")
    return found.id


def receive(
    tx: Transaction,
    account: ChannelAccount,
    external_id: str,
    message_id: str,
    payload: dict[str, Any],
    *,
    name: str = "",
    raw: dict[str, Any] | None = None,
    network: str | None = None,
    caps: Caps | None = None,
) -> Received:
    """Stores a message once, opening its chat where it is the first.

    raw: what the messenger sent, where that says more than `payload`. message_id: unique within the account; a second
    delivery changes nothing. network: a keyed hash of where it came from, counted against `caps`.
    Raises TooManyMessages.
    """
    before = inbox.find(tx.connection, account.id, message_id)
    if before:
        return Received(*before, new=False)
    chat = chats.find(tx.connection, account.id, external_id)
    if caps and network:
        _within(tx, account, network, caps, opens=chat is None)
    chat_id = chat.id if chat else open_chat(tx, account, external_id, name, network)
    message = Inbox(
        business_id=account.business_id,
        channel_account_id=account.id,
        chat_id=chat_id,
        message_id=message_id,
        payload=payload,
        raw=raw,
        network=network,
        received_at=tx.now,
    )
    number = inbox.receive(tx.connection, message)
    if number is not None:
        return Received(number, chat_id, new=True)
    before = inbox.find(tx.connection, account.id, message_id)
    if before is None:
        raise RunAgain("the same message was received and forgotten just now")
    return Received(*before, new=False)


def chat(tx: Transaction, chat_id: int) -> Chat:
    """The chat, kept from other writers until the transaction ends. Raises NotFound."""
    found = chats.lock(tx.connection, chat_id)
    if found is None:
        raise NotFound
    return found


def free_chats(tx: Transaction, bookings: Collection[int]) -> set[int]:
    """The chats of these bookings that nobody is busy with, kept from other writers until the transaction ends."""
    return chats.lock_free(tx.connection, bookings)


def save_chat(tx: Transaction, chat: Chat, *, state: dict[str, Any], schema_version: int, language: str | None) -> None:
    """Writes what a turn made of a chat, the business it is with, too; its version grows by one.

    Raises RunAgain where another turn was faster.
    """
    values = {
        "business_id": chat.business_id,
        "state": state,
        "schema_version": schema_version,
        "language": language,
        "last_message_at": tx.now,
    }
    if not chats.save(tx.connection, chat.id, chat.version, values):
        raise RunAgain


def say(
    tx: Transaction,
    chat: Chat,
    payload: dict[str, Any],
    *,
    kind: OutboxKind | Literal["reply", "notice"],
    business_id: int | None = None,
    inbox_id: int | None = None,
    booking_id: int | None = None,
    due_at: datetime | None = None,
) -> int:
    """Writes a message to a chat that this transaction has locked, and returns its row number.

    The lock lets the row numbers of a chat follow the order of commits, which matters where messages are asked for by
    number, as on the web; a chat of staff needs none. business_id: whose message it is, that of the
    chat where left out. due_at: now where left out.
    """
    return outbox.say(
        tx.connection,
        Outbox(
            business_id=business_id or chat.business_id,
            channel_account_id=chat.channel_account_id,
            chat_id=chat.id,
            inbox_id=inbox_id,
            booking_id=booking_id,
            kind=OutboxKind(kind),
            payload=payload,
            due_at=due_at or tx.now,
            created_at=tx.now,
        ),
    )


def outgoing(tx: Transaction, chat_id: int, after: int, limit: int = 100) -> list[Outbox]:
    """What was said in a chat after a row number and is due, oldest first."""
    return outbox.after(tx.connection, chat_id, after, tx.now, limit)


def incoming(tx: Transaction, chat_id: int, after: int, limit: int = 100) -> list[Inbox]:
    """What the client sent in a chat after a row number, oldest first."""
    return inbox.after(tx.connection, chat_id, after, limit)


def recent(tx: Transaction, chat_id: int, limit: int = 50) -> tuple[list[Inbox], list[Outbox]]:
    """The last messages of both sides of a chat, oldest first."""
    return (
        inbox.latest(tx.connection, chat_id, limit),
        outbox.latest(tx.connection, chat_id, tx.now, limit),
    )


def unsent(tx: Transaction, chat_id: int) -> list[Outbox]:
    """What is due in a chat and was not shown yet, oldest first."""
    return outbox.unsent(tx.connection, chat_id, tx.now)


def mark_sent(tx: Transaction, outbox_ids: Sequence[int], *, maybe_repeated: Sequence[int] = ()) -> None:
    """Notes that messages were shown, some of them perhaps for the second time."""
    outbox.mark_sent(tx.connection, outbox_ids, maybe_repeated, tx.now)
    due.carried(tx.connection, outbox_ids, DueState.SENT, None, tx.now)


def menu_token(tx: Transaction, token: str) -> MenuToken | None:
    """The buttons of a notice."""
    return chats.menu_token(tx.connection, token)


def _within(tx: Transaction, account: ChannelAccount, network: str, caps: Caps, *, opens: bool) -> None:
    minute_ago, hour_ago = tx.now - timedelta(minutes=1), tx.now - timedelta(hours=1)
    if inbox.received_since(tx.connection, account.id, network, minute_ago) >= caps.messages_a_minute:
        raise TooManyMessages
    if opens and chats.opened_since(tx.connection, account.id, network, hour_ago) >= caps.chats_an_hour:
        raise TooManyMessages
