"""Delivery: who may send, what is to leave next, and what became of it; functions over an open transaction.

A row is claimed when it is about to leave. So whatever is claimed when a sender dies is what was on its way.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scheduling import due, mail, reaching, telling
from scheduling.errors import AlreadyDone, NotFound
from scheduling.reaching import PULLED, alive
from scheduling.transaction import Transaction
from storage import chats, leases, sending
from storage import due as notices
from storage.models import Chat, DueState, Inbox, Outbox, OutboxKind, OutboxState

__all__ = [
    "PULLED",
    "Addressed",
    "acquire",
    "addressed",
    "alive",
    "claim",
    "closed",
    "fail",
    "gone",
    "held",
    "idle",
    "listed",
    "poller_lease",
    "put_back",
    "release",
    "retry",
    "sender_lease",
    "sent",
    "take_over",
    "taken_as",
    "unclaim",
    "unknown",
]

UNKNOWN = "unknown outcome"
UNKNOWN_TWICE = "unknown outcome twice"
DEAD_ADDRESS = "address is dead"
WINDOW_CLOSED = "window is closed"
TEMPLATE_ONLY = "template_only"
TO_LOOK_AT = frozenset({OutboxState.PENDING, OutboxState.LEASED, OutboxState.FAILED})
_ERROR_LENGTH = 200
# What becomes of the reminder or follow-up that a message was.
_CARRIED = {
    OutboxState.SENT: DueState.SENT,
    OutboxState.SKIPPED: DueState.SKIPPED,
    OutboxState.FAILED: DueState.FAILED,
}


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


def sender_lease(account_id: int) -> str:
    """The name of the lease that lets a process send for an account."""
    return f"send:{account_id}"


def poller_lease(account_id: int) -> str:
    """The name of the lease that lets a process ask a messenger for an account's updates."""
    return f"poll:{account_id}"


def held(tx: Transaction) -> frozenset[str]:
    """The names of the leases that somebody holds now."""
    return leases.held(tx.connection)


def acquire(tx: Transaction, name: str, holder: str, seconds: float) -> bool:
    """Takes a lease, or prolongs one's own, for so many seconds of the database's clock; false where another has it."""
    return leases.acquire(tx.connection, name, holder, seconds)


def idle(tx: Transaction, name: str) -> float:
    """For how many seconds of the database's clock nobody has had a lease, infinitely many where nobody ever had."""
    return leases.idle(tx.connection, name)


def release(tx: Transaction, name: str, holder: str) -> None:
    """Gives a lease up, so that another process need not wait for its end."""
    leases.release(tx.connection, name, holder)


def take_over(tx: Transaction, account_id: int, holder: str) -> int:
    """Settles what earlier senders left on its way, for the one who just won the account's lease; returns how much.

    Nobody knows whether it arrived. It waits again; a notice about which nobody knew before fails.
    """
    left = sending.claimed_by_others(tx.connection, account_id, holder)
    for row in left:
        _not_known(tx, row, str(row.lease), UNKNOWN, None)
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
            _refuse(tx, row, holder, refused[row.id])
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


def sent(tx: Transaction, row: Outbox, holder: str, provider_id: str | None) -> bool:
    """Notes that the messenger took a message, under this id; false where the claim is not the holder's any more."""
    return _settle(tx, row, holder, OutboxState.SENT, None, sent_at=tx.now, provider_id=provider_id)


def put_back(
    tx: Transaction, row: Outbox, holder: str, error: str | None, retry_at: datetime | None, counted: bool
) -> bool:
    """Lets a message that was not taken wait again, until `retry_at` if given; a try that does not count is undone.

    False where the claim is not the holder's any more.
    """
    attempts = row.attempts if counted else row.attempts - 1
    return _settle(tx, row, holder, OutboxState.PENDING, error, attempts=attempts, retry_at=retry_at)


def fail(tx: Transaction, row: Outbox, holder: str, error: str) -> bool:
    """Gives a message up, to be looked at by people; false where the claim is not the holder's any more.

    Staff hear of a reminder that never arrived.
    """
    if not _settle(tx, row, holder, OutboxState.FAILED, error):
        return False
    due.undelivered(tx, [row.id])
    return True


def unknown(tx: Transaction, row: Outbox, holder: str, error: str, retry_at: datetime | None) -> bool:
    """Notes that nobody knows whether a message was taken; false where the claim is not the holder's any more.

    It waits again and is marked as perhaps repeated; a notice that was so marked before fails.
    """
    return _not_known(tx, row, holder, error, retry_at)


def gone(tx: Transaction, row: Outbox, holder: str, why: str, *, opted_out: bool = False) -> bool:
    """Notes that nobody can be reached where a message should go; false where the claim is not the holder's any more.

    Notices of the chat go to the client's other living address on a channel that pushes, with their buttons, and those
    to a master to the managers. Where there is none, those that are due fail with this one; later ones wait, for
    whoever it is may be back by then. Replies that wait in the chat are cancelled. opted_out: it is because they want
    nothing from us, so no follow-ups go anywhere.
    """
    chat = mail.chat(tx, row.chat_id)
    if not _settle(tx, row, holder, OutboxState.FAILED, f"{DEAD_ADDRESS}: {why}"):
        return False
    nobody_there(tx, chat, row, opted_out=opted_out)
    return True


def nobody_there(tx: Transaction, chat: Chat, row: Outbox, *, opted_out: bool) -> None:
    """What follows for a chat, locked, and what waits in it from the failure of a message at a dead address."""
    reaching.dead(tx, chat.channel_account_id, chat.external_id)
    if opted_out:
        reaching.opted_out(tx, chat.channel_account_id, chat.external_id)
    waiting = sending.pending_in(tx.connection, chat.id)
    replies = [one.id for one in waiting if one.kind == OutboxKind.REPLY]
    sending.end(tx.connection, replies, OutboxState.CANCELLED, DEAD_ADDRESS)
    for notice in [one for one in (row, *waiting) if one.kind == OutboxKind.NOTICE]:
        if _send_elsewhere(tx, chat, notice):
            sending.end(tx.connection, [notice.id], OutboxState.CANCELLED, DEAD_ADDRESS)
        elif notice is not row and notice.due_at <= tx.now:
            sending.end(tx.connection, [notice.id], OutboxState.FAILED, DEAD_ADDRESS)
            notices.carried(tx.connection, [notice.id], DueState.FAILED, DEAD_ADDRESS, tx.now)
    due.undelivered(tx, [row.id, *(notice.id for notice in waiting)])


def closed(tx: Transaction, row: Outbox, holder: str) -> bool:
    """Notes that nothing but templates reaches a chat; false where the claim is not the holder's any more.

    A notice leaves once more, as a template; a reply has none and is given up.
    """
    chats.close_window(tx.connection, row.chat_id, tx.now)
    if not has_template(row):
        return fail(tx, row, holder, WINDOW_CLOSED)
    return _settle(tx, row, holder, OutboxState.PENDING, WINDOW_CLOSED, retry_at=None, payload=as_template(row))


def taken_as(tx: Transaction, account_id: int, provider_ids: Sequence[str]) -> set[str]:
    """Which of these ids of a messenger's are those of messages that it is known to have taken."""
    return sending.taken_as(tx.connection, account_id, provider_ids)


def has_template(row: Outbox) -> bool:
    """Whether a message that met a closed window can still be said by a template, which it was not."""
    return row.kind == OutboxKind.NOTICE and not row.payload.get(TEMPLATE_ONLY)


def as_template(row: Outbox) -> dict[str, Any]:
    """The payload of a notice that is to leave as a template, whatever the window."""
    return {**row.payload, TEMPLATE_ONLY: True}


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


def _settle(tx: Transaction, row: Outbox, holder: str, state: OutboxState, error: str | None, **values: Any) -> bool:
    shown = error[:_ERROR_LENGTH] if error else None
    settled = sending.settle(tx.connection, row.id, holder, state=state, error=shown, **values)
    if settled and row.kind == OutboxKind.NOTICE and state in _CARRIED:
        notices.carried(tx.connection, [row.id], _CARRIED[state], shown, tx.now)
    return settled


def _not_known(tx: Transaction, row: Outbox, holder: str, error: str, retry_at: datetime | None) -> bool:
    if row.maybe_repeated and row.kind == OutboxKind.NOTICE:
        return fail(tx, row, holder, UNKNOWN_TWICE)
    return _settle(tx, row, holder, OutboxState.PENDING, error, maybe_repeated=True, retry_at=retry_at)


def _refuse(tx: Transaction, row: Outbox, holder: str, why: str) -> None:
    if row.maybe_repeated:
        _settle(tx, row, holder, OutboxState.FAILED, UNKNOWN)
    else:
        _settle(tx, row, holder, OutboxState.SKIPPED, why)


def _send_elsewhere(tx: Transaction, chat: Chat, notice: Outbox) -> bool:
    if notice.payload.get("audience") == telling.STAFF:
        return telling.instead(tx, notice)
    other = reaching.elsewhere(tx, notice.business_id, chat) if notice.business_id is not None else None
    if other is None:
        return False
    if notice.payload.get("token"):
        chats.move_token(tx.connection, notice.payload["token"], other.id)
    moved = mail.say(
        tx,
        other,
        notice.payload,
        kind=OutboxKind.NOTICE,
        business_id=notice.business_id,
        booking_id=notice.booking_id,
        due_at=notice.due_at,
    )
    notices.moved(tx.connection, notice.id, moved)
    return True
