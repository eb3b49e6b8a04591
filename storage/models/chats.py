"""Chats, and the messages that come in and go out."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import document, key, one_of, partial_index, refers
from storage.models.words import InboxState, OutboxKind, OutboxState


class Chat(SQLModel, table=True):
    """One conversation: a channel account and the address that writes to it.

    `state` is the conversation's small JSON, `version` grows with every turn, `schema_version` tells which
    release wrote the state. `network` is a keyed hash of where a web visitor came from. `send_to` is where messages
    go, empty where that is `external_id`; until `window_until` they may be in our own words, by the messenger's rules.
    """

    __table_args__ = (
        UniqueConstraint("channel_account_id", "external_id"),
        Index(None, "channel_account_id", "network", "created_at"),
        partial_index("ix_chat_send_to", "channel_account_id", "send_to", where="send_to IS NOT NULL"),
    )

    id: int = key()
    business_id: int | None = refers("business.id", nullable=True, index=True)
    channel_account_id: int = refers("channel_account.id")
    external_id: str = Field(max_length=200)
    language: str | None = Field(default=None, max_length=8)
    profile_name: str = Field(default="", max_length=100)
    network: str | None = Field(default=None, max_length=64)
    send_to: str | None = Field(default=None, max_length=200)
    window_until: datetime | None = None
    state: dict[str, Any] = document()
    schema_version: int = 0
    version: int = 0
    created_at: datetime
    last_message_at: datetime


class MenuToken(SQLModel, table=True):
    """A notice's buttons, bound to the chat and to the booking as it was; they work until the booking changes."""

    __tablename__ = "menu_token"

    id: int = key()
    business_id: int = refers("business.id")
    token: str = Field(max_length=32, unique=True)
    chat_id: int = refers("chat.id", index=True)
    booking_id: int = refers("booking.id", index=True)
    booking_version: int
    choices: list[Any] = Field(sa_type=JSON)
    created_at: datetime


class Inbox(SQLModel, table=True):
    """A message as received; unique by the id that its channel gave it, handled once and in order of `id`.

    `payload` is what it says, in our own form; `raw` is what the messenger sent, word by word.
    """

    __table_args__ = (
        one_of("state", InboxState),
        UniqueConstraint("channel_account_id", "message_id"),
        partial_index("ix_inbox_waiting", "chat_id", "id", where="state IN ('new', 'leased')"),
        partial_index("ix_inbox_line", "id", where="state IN ('new', 'leased')"),
        Index(None, "channel_account_id", "network", "received_at"),
        Index(None, "state", "handled_at"),
        {"sqlite_autoincrement": True},
    )

    id: int = key()
    business_id: int | None = refers("business.id", nullable=True)
    channel_account_id: int = refers("channel_account.id")
    chat_id: int = refers("chat.id")
    message_id: str = Field(max_length=300)
    payload: dict[str, Any] = document()
    raw: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    network: str | None = Field(default=None, max_length=64)
    state: str = Field(default=InboxState.NEW, max_length=16)
    attempts: int = 0
    leased_until: datetime | None = None
    lease: str | None = Field(default=None, max_length=64)
    error: str | None = Field(default=None, max_length=200)
    received_at: datetime
    handled_at: datetime | None = None


class Outbox(SQLModel, table=True):
    """A message that leaves, written in the transaction that caused it; `payload` is a reply as JSON, or a notice.

    `retry_at` is the earliest next try of one that failed; `lease` is the sender
    that carries it now; `provider_id` is the id under which the messenger took it, `receipt` what it told of it since.
    """

    __table_args__ = (
        one_of("state", OutboxState),
        one_of("kind", OutboxKind),
        Index(None, "chat_id", "id"),
        partial_index(
            "ix_outbox_waiting", "channel_account_id", "kind", "due_at", "id", where="state IN ('pending', 'leased')"
        ),
        partial_index("ix_outbox_line", "chat_id", "id", where="state IN ('pending', 'leased')"),
        Index(None, "state", "sent_at"),
        Index(None, "inbox_id"),
        partial_index("ix_outbox_provider_id", "channel_account_id", "provider_id", where="provider_id IS NOT NULL"),
        partial_index("ix_outbox_accepted", "chat_id", "sent_at", "id", where="provider_id IS NOT NULL"),
        {"sqlite_autoincrement": True},
    )

    id: int = key()
    business_id: int | None = refers("business.id", nullable=True)
    channel_account_id: int = refers("channel_account.id")
    chat_id: int = refers("chat.id")
    inbox_id: int | None = refers("inbox.id", nullable=True)
    booking_id: int | None = refers("booking.id", nullable=True)
    kind: str = Field(max_length=16)
    payload: dict[str, Any] = document()
    state: str = Field(default=OutboxState.PENDING, max_length=16)
    due_at: datetime
    attempts: int = 0
    retry_at: datetime | None = None
    lease: str | None = Field(default=None, max_length=64)
    maybe_repeated: bool = False
    error: str | None = Field(default=None, max_length=200)
    created_at: datetime
    sent_at: datetime | None = None
    provider_id: str | None = Field(default=None, max_length=100)
    receipt: str | None = Field(default=None, max_length=16)
    receipt_at: datetime | None = None
