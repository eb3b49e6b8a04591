"""Delivery: what is to leave next; functions over an open transaction.

A row is claimed when it is about to leave. So whatever is claimed when a sender dies is what was on its way.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduling import due, outcomes, telling
from scheduling.leases import sender_lease
from scheduling.transaction import Transaction
from storage import leases, sending
from storage.models import Inbox, Outbox, OutboxKind


@dataclass(frozen=True, slots=True)
class Addressed:
    """A claimed row, the address of its chat, the newest message that the chat was sent, and what the row answers.

    send_to and window_until are the chat's.
    """

    row: Outbox
    address: str
    last: Outbox | None
    answers: Inbox | None
    send_to: str | None = None
    window_until: datetime | None = None


def take_over(tx: Transaction, account_id: int, holder: str) -> int:
    """Settles what earlier senders left on its way, for the one who just won the account's lease; returns how much.

    Nobody knows whether it arrived. It waits again; a notice about which nobody knew before fails, and so does a
    message that was tried too often.
    """
    left = sending.claimed_by_others(tx.connection, account_id, holder)
    for row in left:
        outcomes.left(tx, row)
    return len(left)


def claim(tx: Transaction, account_id: int, holder: str, *, most: int, without: Collection[int] = ()) -> list[Outbox]:
    """The messages that leave next, `most` of them at most and one a chat, now claimed by this holder.

    A chat's messages leave in the order of their row numbers among those that are due; chats to which a reply waits
    come first, then the oldest due. A notice that is not to go out any more is settled instead.
    without: chats to pass over. Empty where the holder has not the account's lease.
    """
    if not leases.keep(tx.connection, sender_lease(account_id), holder):
        return []
    claimed = sending.claim(tx.connection, account_id, holder, tx.now, most, without)
    leaving = [row for row in claimed if row.kind == OutboxKind.NOTICE]
    refused = {**due.refused(tx, [row.id for row in leaving]), **telling.refused(tx, leaving)}
    for row in claimed:
        if row.id in refused:
            outcomes.refuse(tx, row, holder, refused[row.id])
    return [row for row in claimed if row.id not in refused]


def unclaim(tx: Transaction, account_id: int, holder: str, known: Collection[int]) -> int:
    """Lets a holder's own messages wait again that it does not know to be claimed; returns how many.

    So it ends where a claim was committed and the news of that was lost: those messages were never handed over.
    """
    return sending.unclaim(tx.connection, account_id, holder, known)


def addressed(tx: Transaction, rows: Sequence[Outbox]) -> list[Addressed]:
    """What a channel must know to send these rows, in their order."""
    addresses = sending.addresses(tx.connection, [row.chat_id for row in rows])
    answered = sending.answered(tx.connection, [row.inbox_id for row in rows if row.inbox_id is not None])
    return [
        Addressed(
            row,
            addresses[row.chat_id].external_id,
            sending.last_accepted(tx.connection, row.chat_id),
            answered.get(row.inbox_id) if row.inbox_id is not None else None,
            addresses[row.chat_id].send_to,
            addresses[row.chat_id].window_until,
        )
        for row in rows
    ]
