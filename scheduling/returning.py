"""What comes back: messages that a messenger took, and told later that it could not deliver."""

from scheduling import due, mail
from scheduling.dead_ends import DEAD_ADDRESS, nobody_there
from scheduling.outcomes import WINDOW_CLOSED, as_template, has_template
from scheduling.transaction import Transaction
from storage import chats, sending
from storage import due as notices
from storage.models import DueState, Outbox, OutboxKind


def closed(tx: Transaction, row: Outbox) -> None:
    """Notes that nothing but templates reaches the message's chat; a notice leaves once more, as a template."""
    chats.close_window(tx.connection, row.chat_id, row.sent_at or tx.now)
    if not has_template(row):
        failed(tx, row, WINDOW_CLOSED)
    elif sending.anew(tx.connection, row.id, tx.now, payload=as_template(row), error=WINDOW_CLOSED):
        notices.waits_again(tx.connection, row.id)


def gone(tx: Transaction, row: Outbox, why: str, *, opted_out: bool = False) -> None:
    """Notes that nobody can be reached where a message went; what follows is as where that is known at once."""
    chat = mail.chat(tx, row.chat_id)
    if _given_up(tx, row, f"{DEAD_ADDRESS}: {why}"):
        nobody_there(tx, chat, row, opted_out=opted_out)


def failed(tx: Transaction, row: Outbox, why: str) -> None:
    """Gives a message up, to be looked at by people; staff hear of a reminder that never arrived."""
    if _given_up(tx, row, why):
        due.undelivered(tx, [row.id])


def _given_up(tx: Transaction, row: Outbox, why: str) -> bool:
    given_up = sending.came_to_nothing(tx.connection, row.id, why)
    if given_up and row.kind == OutboxKind.NOTICE:
        # What became of it was settled when it was taken.
        notices.waits_again(tx.connection, row.id)
        notices.carried(tx.connection, [row.id], DueState.FAILED, why, tx.now)
    return given_up
