"""Counting what waits; settled rows, which are most, are never read."""

from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from storage.models import ChannelAccount, Inbox, InboxState, Outbox, OutboxState
from storage.rows import table

_inbox = table(Inbox)
_outbox = table(Outbox)
_account = table(ChannelAccount)
_UNHANDLED = (InboxState.NEW, InboxState.LEASED, InboxState.DEAD)
_UNDELIVERED = (OutboxState.PENDING, OutboxState.LEASED, OutboxState.FAILED)
_TO_SEND = (OutboxState.PENDING, OutboxState.LEASED)


def oldest_due(connection: Connection, now: datetime, without: frozenset[str]) -> dict[str, datetime | None]:
    """When the oldest unsent message was due that is due by now, by channel that has an active account."""
    unsent = _outbox.c.state.in_(_TO_SEND) & (_outbox.c.due_at <= now)
    query = (
        select(_account.c.channel, func.min(_outbox.c.due_at))
        .select_from(_account.outerjoin(_outbox, (_outbox.c.channel_account_id == _account.c.id) & unsent))
        .where(_account.c.active, _account.c.channel.not_in(sorted(without)))
        .group_by(_account.c.channel)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def unhandled(connection: Connection) -> dict[str, int]:
    """How many messages that came in are in each state but done."""
    return _by_state(connection, _inbox, _UNHANDLED)


def undelivered(connection: Connection) -> dict[str, int]:
    """How many messages that leave are to be sent, on their way, or failed."""
    return _by_state(connection, _outbox, _UNDELIVERED)


def _by_state(connection: Connection, rows: Table, states: tuple[str, ...]) -> dict[str, int]:
    query = select(rows.c.state, func.count()).where(rows.c.state.in_(states)).group_by(rows.c.state)
    return dict.fromkeys(states, 0) | {row[0]: row[1] for row in connection.execute(query)}
