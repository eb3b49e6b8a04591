"""Outcomes: what became of a message that was claimed to leave."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from scheduling import due
from scheduling.transaction import Transaction
from storage import chats, sending
from storage import due as notices
from storage.models import DueState, Outbox, OutboxKind, OutboxState

UNKNOWN = "unknown outcome"
UNKNOWN_TWICE = "unknown outcome twice"
LEFT = "left by every sender"
WINDOW_CLOSED = "window is closed"
TEMPLATE_ONLY = "template_only"
# A message that was on its way so often, and now again when its sender died, may be what it died of.
MOST_LEFT = 20
_ERROR_LENGTH = 200
# What becomes of the reminder or follow-up that a message was.
_CARRIED = {
    OutboxState.SENT: DueState.SENT,
    OutboxState.SKIPPED: DueState.SKIPPED,
    OutboxState.FAILED: DueState.FAILED,
}


def sent(tx: Transaction, row: Outbox, holder: str, provider_id: str | None) -> bool:
    """Notes that the messenger took a message, under this id; false where the claim is not the holder's any more."""
    return settle(tx, row, holder, OutboxState.SENT, None, sent_at=tx.now, provider_id=provider_id)


def put_back(
    tx: Transaction, row: Outbox, holder: str, error: str | None, retry_at: datetime | None, counted: bool
) -> bool:
    """Lets a message that was not taken wait again, until `retry_at` if given; a try that does not count is undone.

    False where the claim is not the holder's any more.
    """
    attempts = row.attempts if counted else row.attempts - 1
    return settle(tx, row, holder, OutboxState.PENDING, error, attempts=attempts, retry_at=retry_at)


def fail(tx: Transaction, row: Outbox, holder: str, error: str) -> bool:
    """Gives a message up, to be looked at by people; false where the claim is not the holder's any more.

    Staff hear of a reminder that never arrived.
    """
    if not settle(tx, row, holder, OutboxState.FAILED, error):
        return False
    due.undelivered(tx, [row.id])
    return True


def unknown(tx: Transaction, row: Outbox, holder: str, error: str, retry_at: datetime | None) -> bool:
    """Notes that nobody knows whether a message was taken; false where the claim is not the holder's any more.

    It waits again and is marked as perhaps repeated; a notice that was so marked before fails.
    """
    if row.maybe_repeated and row.kind == OutboxKind.NOTICE:
        return fail(tx, row, holder, UNKNOWN_TWICE)
    return settle(tx, row, holder, OutboxState.PENDING, error, maybe_repeated=True, retry_at=retry_at)


def left(tx: Transaction, row: Outbox) -> bool:
    """Notes that a message was on its way when its sender died; false where the claim is not that sender's any more.

    Nobody knows whether it arrived, and it fails where that went on for too long.
    """
    holder = str(row.lease)
    if row.attempts >= MOST_LEFT:
        return fail(tx, row, holder, LEFT)
    return unknown(tx, row, holder, UNKNOWN, None)


def closed(tx: Transaction, row: Outbox, holder: str) -> bool:
    """Notes that nothing but templates reaches a chat; false where the claim is not the holder's any more.

    A notice leaves once more, as a template; a reply has none and is given up.
    """
    chats.close_window(tx.connection, row.chat_id, tx.now)
    if not has_template(row):
        return fail(tx, row, holder, WINDOW_CLOSED)
    return settle(tx, row, holder, OutboxState.PENDING, WINDOW_CLOSED, retry_at=None, payload=as_template(row))


def taken_as(tx: Transaction, account_id: int, provider_ids: Sequence[str]) -> set[str]:
    """Which of these ids of a messenger's are those of messages that it is known to have taken."""
    return sending.taken_as(tx.connection, account_id, provider_ids)


def has_template(row: Outbox) -> bool:
    """Whether a message that met a closed window can still be said by a template, which it was not."""
    return row.kind == OutboxKind.NOTICE and not row.payload.get(TEMPLATE_ONLY)


def as_template(row: Outbox) -> dict[str, Any]:
    """The payload of a notice that is to leave as a template, whatever the window."""
    return {**row.payload, TEMPLATE_ONLY: True}


def settle(tx: Transaction, row: Outbox, holder: str, state: OutboxState, error: str | None, **values: Any) -> bool:
    """Writes what became of a message, and of the reminder or follow-up that it was.

    False where the claim is not the holder's any more.
    """
    shown = error[:_ERROR_LENGTH] if error else None
    settled = sending.settle(tx.connection, row.id, holder, state=state, error=shown, **values)
    if settled and row.kind == OutboxKind.NOTICE and state in _CARRIED:
        notices.carried(tx.connection, [row.id], _CARRIED[state], shown, tx.now)
    return settled


def refuse(tx: Transaction, row: Outbox, holder: str, why: str) -> None:
    """Settles a claimed message that is not to go out any more; it failed where it may have gone out before."""
    if row.maybe_repeated:
        settle(tx, row, holder, OutboxState.FAILED, UNKNOWN)
    else:
        settle(tx, row, holder, OutboxState.SKIPPED, why)
