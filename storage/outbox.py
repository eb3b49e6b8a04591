"""Messages that leave: written in the transaction that caused them, shown in the order of their chat."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from storage.models import ChannelAccount, Outbox, OutboxState
from storage.rows import add, noun, table

NEW_MESSAGE = "slotwright_outbox"
UNHEARD = "terminal"

_outbox = table(Outbox)
_account = table(ChannelAccount)
_SHOWN = (OutboxState.PENDING, OutboxState.LEASED, OutboxState.SENT)


def say(connection: Connection, message: Outbox) -> int:
    """Stores a message and returns its row number; at the commit whoever shows or sends it hears of it."""
    row = add(connection, message)
    if connection.dialect.name == "postgresql":
        connection.execute(
            select(func.pg_notify(NEW_MESSAGE, str(message.chat_id)))
            .select_from(_account)
            .where(_account.c.id == message.channel_account_id, _account.c.channel != UNHEARD)
        )
    return row


def after(connection: Connection, chat_id: int, outbox_id: int, due: datetime, limit: int) -> list[Outbox]:
    """The messages of a chat after one of them that are due, oldest first."""
    rows = connection.execute(
        select(_outbox)
        .where(_outbox.c.chat_id == chat_id, _outbox.c.id > outbox_id)
        .where(_outbox.c.state.in_(_SHOWN), _outbox.c.due_at <= due)
        .order_by(_outbox.c.id)
        .limit(limit)
    )
    return [noun(Outbox, row) for row in rows]


def latest(connection: Connection, chat_id: int, due: datetime, limit: int) -> list[Outbox]:
    """The last messages of a chat that are due, oldest first."""
    rows = connection.execute(
        select(_outbox)
        .where(_outbox.c.chat_id == chat_id, _outbox.c.state.in_(_SHOWN), _outbox.c.due_at <= due)
        .order_by(_outbox.c.id.desc())
        .limit(limit)
    )
    return [noun(Outbox, row) for row in reversed(rows.all())]


def unsent(connection: Connection, chat_id: int, due: datetime) -> list[Outbox]:
    """The messages of a chat that are due and not yet shown, oldest first."""
    rows = connection.execute(
        select(_outbox)
        .where(_outbox.c.chat_id == chat_id, _outbox.c.state == OutboxState.PENDING, _outbox.c.due_at <= due)
        .order_by(_outbox.c.id)
    )
    return [noun(Outbox, row) for row in rows]


def mark_sent(connection: Connection, shown: Sequence[int], maybe_repeated: Sequence[int], at: datetime) -> None:
    """Notes that messages were shown; those that were noted before stay as they are."""
    connection.execute(
        update(_outbox)
        .where(_outbox.c.id.in_(shown), _outbox.c.state == OutboxState.PENDING)
        .values(state=OutboxState.SENT, sent_at=at, maybe_repeated=_outbox.c.id.in_(maybe_repeated))
    )


def newest(connection: Connection) -> int:
    """The highest row number so far, 0 where there is none."""
    return connection.execute(select(func.max(_outbox.c.id))).scalar_one() or 0


def chats_after(connection: Connection, outbox_id: int) -> dict[int, int]:
    """The chats that got messages after one of them, each with its newest row number."""
    rows = connection.execute(
        select(_outbox.c.chat_id, func.max(_outbox.c.id)).where(_outbox.c.id > outbox_id).group_by(_outbox.c.chat_id)
    )
    return {row[0]: row[1] for row in rows}
