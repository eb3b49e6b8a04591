"""How long the queues are: what came in and waits, and what leaves and is due."""

from datetime import datetime
from typing import NamedTuple

from scheduling.claims import HANDLED_BY_THEIR_READER
from scheduling.reaching import PULLED
from scheduling.transaction import Transaction
from storage import health
from storage import queues as rows


class Queues(NamedTuple):
    """The queues at one instant; whatever is settled for good is not counted.

    waiting_since: when the oldest unhandled message came. due_since: by pushing channel that has an account, when its
    oldest message was due. inbox, outbox: how many rows are in each state that somebody may have to look at.
    """

    waiting_since: datetime | None
    due_since: dict[str, datetime | None]
    inbox: dict[str, int]
    outbox: dict[str, int]


def queues(tx: Transaction) -> Queues:
    """The queues as they are now. Raises StorageUnavailable."""
    return Queues(
        health.oldest_waiting(tx.connection, HANDLED_BY_THEIR_READER),
        rows.oldest_due(tx.connection, tx.now, PULLED),
        rows.unhandled(tx.connection),
        rows.undelivered(tx.connection),
    )
