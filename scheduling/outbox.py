"""The outbox as operators see it: what is not settled, what failed, and sending that again."""

from typing import Any

from scheduling.errors import AlreadyDone, NotFound
from scheduling.transaction import Transaction
from storage import due as notices
from storage import sending
from storage.models import OutboxState

TO_LOOK_AT = frozenset({OutboxState.PENDING, OutboxState.LEASED, OutboxState.FAILED})


def listed(tx: Transaction, *, state: OutboxState | None = None, limit: int = 1000) -> list[dict[str, Any]]:
    """What may be told of the newest messages in a state, newest last; else of those not settled and those failed.

    Never what they say, nor to whom. `account` is the name by which people know it.
    """
    found = sending.listed(tx.connection, TO_LOOK_AT if state is None else {state}, limit)
    return [
        {
            "id": row.id,
            "state": row.state,
            "kind": row.kind,
            "channel": row.channel,
            "account": row.handle or row.name,
            "attempts": row.attempts,
            "due_at": row.due_at,
            "sent_at": row.sent_at,
            "error": row.error,
            "maybe_repeated": row.maybe_repeated,
            "provider_id": row.provider_id,
        }
        for row in found
    ]


def retry(tx: Transaction, outbox_id: int) -> None:
    """Lets a failed message wait again, due now. Raises NotFound, or AlreadyDone where it did not fail."""
    if sending.again(tx.connection, outbox_id, tx.now):
        notices.waits_again(tx.connection, outbox_id)
        return
    raise AlreadyDone if sending.by_id(tx.connection, outbox_id) else NotFound
