"""Deleting what has served its time, at most so many rows at once."""

from datetime import datetime

from sqlalchemy import Connection, Select, Table, delete, exists, select

from storage.models import CommandResult, Hold, Inbox, InboxState, ModelUse, Outbox, OutboxState
from storage.rows import table

_inbox = table(Inbox)
_outbox = table(Outbox)
_result = table(CommandResult)
_hold = table(Hold)
_use = table(ModelUse)


def sent(connection: Connection, before: datetime, most: int) -> int:
    """Deletes messages that were shown before an instant; returns how many."""
    old = select(_outbox.c.id).where(_outbox.c.state == OutboxState.SENT, _outbox.c.sent_at < before)
    return _delete(connection, _outbox, old.limit(most))


def unsent(connection: Connection, before: datetime, most: int) -> int:
    """Deletes messages that were due before an instant and will not be sent; returns how many."""
    ended = (OutboxState.FAILED, OutboxState.CANCELLED, OutboxState.SKIPPED)
    old = select(_outbox.c.id).where(_outbox.c.state.in_(ended), _outbox.c.due_at < before)
    return _delete(connection, _outbox, old.limit(most))


def handled(connection: Connection, before: datetime, most: int) -> int:
    """Deletes messages that were handled or set aside before an instant, their replies being gone; returns how many."""
    old = select(_inbox.c.id).where(
        _inbox.c.state.in_((InboxState.DONE, InboxState.DEAD)),
        _inbox.c.handled_at < before,
        ~exists().where(_outbox.c.inbox_id == _inbox.c.id),
    )
    return _delete(connection, _inbox, old.limit(most))


def command_results(connection: Connection, before: datetime, most: int) -> int:
    """Deletes results that can no longer be asked for; returns how many."""
    old = select(_result.c.id).where(_result.c.created_at < before)
    return _delete(connection, _result, old.limit(most))


def ended_holds(connection: Connection, before: datetime, most: int) -> int:
    """Deletes holds from before an instant that ended, booked or not; returns how many."""
    old = select(_hold.c.id).where(_hold.c.created_at < before, ~_hold.c.live)
    return _delete(connection, _hold, old.limit(most))


def model_calls(connection: Connection, before: datetime, most: int) -> int:
    """Deletes the counts of days that ended before an instant; returns how many."""
    old = select(_use.c.id).where(_use.c.on < before.date())
    return _delete(connection, _use, old.limit(most))


def _delete(connection: Connection, rows: Table, which: Select[tuple[int]]) -> int:
    return connection.execute(delete(rows).where(rows.c.id.in_(which.scalar_subquery()))).rowcount
