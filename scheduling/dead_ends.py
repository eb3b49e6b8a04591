"""Dead ends: what becomes of a chat's messages when nobody can be reached at its address."""

from scheduling import due, mail, outcomes, reaching, telling
from scheduling.transaction import Transaction
from storage import chats, sending
from storage import due as notices
from storage.models import Chat, DueState, Outbox, OutboxKind, OutboxState

DEAD_ADDRESS = "address is dead"


def gone(tx: Transaction, row: Outbox, holder: str, why: str, *, opted_out: bool = False) -> bool:
    """Notes that nobody can be reached where a message should go; false where the claim is not the holder's any more.

    Notices of the chat go to the client's other living address on a channel that pushes, with their buttons, and those
    to a master to the managers. Where there is none, those that are due fail with this one; later ones wait, for
    whoever it is may be back by then. Replies that wait in the chat are cancelled. opted_out: it is because they want
    nothing from us, so no follow-ups go anywhere.
    """
    chat = mail.chat(tx, row.chat_id)
    if not outcomes.settle(tx, row, holder, OutboxState.FAILED, f"{DEAD_ADDRESS}: {why}"):
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
