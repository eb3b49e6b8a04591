"""Receipts: what a messenger tells of a message since it took it. They come late, twice and in any order."""

from scheduling.transaction import Transaction
from storage import receipts, sending
from storage.models import Outbox

FAILED = frozenset({"failed", "undelivered", "canceled"})
"""Those that say that a message came to nothing."""

# A later one counts for more than all before it; those of a line count alike.
_RANKS: tuple[frozenset[str], ...] = (
    frozenset({"accepted", "scheduled", "queued"}),
    frozenset({"sending"}),
    frozenset({"sent"}),
    FAILED,
    frozenset({"delivered"}),
    frozenset({"read"}),
)


def note(tx: Transaction, account_id: int, provider_id: str, receipt: str) -> Outbox | None:
    """Keeps a receipt, and returns its message; None for one that tells nothing new or is of no message of ours."""
    rank = next((rank for rank, alike in enumerate(_RANKS) if receipt in alike), None)
    if rank is None:
        return None
    above = frozenset[str]().union(*_RANKS[:rank])
    return receipts.note(tx.connection, account_id, provider_id, receipt, above, tx.now)


def is_known(tx: Transaction, account_id: int, provider_id: str) -> bool:
    """Whether a messenger took a message of the account's under this id, as far as was written by now."""
    return receipts.taken_as(tx.connection, account_id, provider_id) is not None


def older_message(tx: Transaction, account_id: int, provider_id: str) -> Outbox | None:
    """The message that a messenger took under an id, unless its chat got no later one; None where there is none."""
    row = receipts.taken_as(tx.connection, account_id, provider_id)
    last = sending.last_accepted(tx.connection, row.chat_id) if row is not None else None
    return row if row is not None and last is not None and last.id != row.id else None
