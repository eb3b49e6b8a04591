"""Looking after a store: what an operator should know about its files and its queues."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, text

from storage.models import Booking, ChannelAccount, Inbox, InboxState, Outbox, OutboxState
from storage.rows import table

_inbox = table(Inbox)
_outbox = table(Outbox)
_account = table(ChannelAccount)
_booking = table(Booking)


def file_faults(connection: Connection) -> list[str]:
    """What is wrong with a SQLite file; always empty for PostgreSQL, which looks after its own."""
    if connection.dialect.name != "sqlite":
        return []
    found = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    found += [
        f"row {row[1]} of {row[0]} refers to nothing" for row in connection.execute(text("PRAGMA foreign_key_check"))
    ]
    mode = connection.execute(text("PRAGMA journal_mode")).scalar_one()
    return found if mode == "wal" else [*found, f"the journal mode is {mode}, not wal"]


def server(connection: Connection) -> str:
    """The kind and version of the database."""
    kind = connection.dialect.name
    query = "SELECT sqlite_version()" if kind == "sqlite" else "SHOW server_version"
    return f"{kind} {connection.execute(text(query)).scalar_one()}"


def dead_messages(connection: Connection) -> list[int]:
    """The row numbers of messages that were set aside."""
    rows = connection.execute(select(_inbox.c.id).where(_inbox.c.state == InboxState.DEAD).order_by(_inbox.c.id))
    return [row.id for row in rows]


def oldest_waiting(connection: Connection, without: frozenset[str]) -> datetime | None:
    """Since when the oldest unhandled message waits, channels with a reader of their own aside."""
    query = (
        select(func.min(_inbox.c.received_at))
        .join(_account, _account.c.id == _inbox.c.channel_account_id)
        .where(_inbox.c.state.in_((InboxState.NEW, InboxState.LEASED)), _account.c.channel.not_in(sorted(without)))
    )
    oldest: datetime | None = connection.execute(query).scalar_one()
    return oldest


def undelivered(connection: Connection) -> dict[str, int]:
    """How many messages that leave are not yet shown, and how many failed, by state."""
    query = (
        select(_outbox.c.state, func.count())
        .where(_outbox.c.state.in_((OutboxState.PENDING, OutboxState.LEASED, OutboxState.FAILED)))
        .group_by(_outbox.c.state)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def due(connection: Connection, now: datetime, without: frozenset[str]) -> list[Row[Any]]:
    """(id, channel, name, handle, messages, since) of the accounts with unsent messages that are due, by number."""
    # Written out as the partial index has it, or SQLite would not use that index.
    waiting = text("outbox.state IN ('pending', 'leased')")
    query = (
        select(
            _account.c.id,
            _account.c.channel,
            _account.c.name,
            _account.c.handle,
            func.count().label("messages"),
            func.min(_outbox.c.due_at).label("since"),
        )
        .join(_outbox, _outbox.c.channel_account_id == _account.c.id)
        .where(waiting, _outbox.c.due_at <= now, _account.c.channel.not_in(sorted(without)))
        .group_by(_account.c.id)
        .order_by(_account.c.id)
    )
    return list(connection.execute(query))


def open_bookings_after(connection: Connection, now: datetime) -> list[Row[Any]]:
    """(public_id, starts_at, local_start, zone) of the bookings to come."""
    query = select(_booking.c.public_id, _booking.c.starts_at, _booking.c.local_start, _booking.c.zone).where(
        _booking.c.starts_at > now, _booking.c.status.in_(("pending", "confirmed"))
    )
    return list(connection.execute(query.order_by(_booking.c.starts_at, _booking.c.public_id)))
