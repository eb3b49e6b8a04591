"""Claims: who handles which message that came in, for how long, and how that ended."""

from scheduling.identity import new_id
from scheduling.transaction import Transaction
from storage import inbox
from storage.models import Inbox, InboxState

HANDLED_BY_THEIR_READER = frozenset({"terminal"})


def waiting(tx: Transaction, *, chat_id: int | None = None, without: frozenset[str] = HANDLED_BY_THEIR_READER) -> bool:
    """Whether a message waits; a cheap look before SQLite's write lock is taken for `claim`."""
    return inbox.waiting(tx.connection, chat_id=chat_id, without=without)


def claim(
    tx: Transaction, *, chat_id: int | None = None, without: frozenset[str] = HANDLED_BY_THEIR_READER
) -> Inbox | None:
    """The oldest waiting message of a chat whose earlier ones are handled; it is ours until the transaction ends.

    chat_id: of this chat only. without: channels whose own reader handles what comes in.
    """
    return inbox.claim(tx.connection, chat_id=chat_id, without=without)


def lease(tx: Transaction, message: Inbox, seconds: float) -> str:
    """Keeps a claimed message over the end of this transaction; returns the token by which `leased` gives it back.

    Until the lease is over, by the database's clock, neither it nor a later one of its chat is claimed.
    """
    token = new_id()
    inbox.lease(tx.connection, message.id, token, seconds)
    return token


def leased(tx: Transaction, inbox_id: int, token: str) -> Inbox | None:
    """The message under this lease, claimed again; None where it is settled or somebody else's by now."""
    return inbox.leased(tx.connection, inbox_id, token)


def finish(tx: Transaction, message: Inbox) -> None:
    """Notes that a message is handled."""
    inbox.finish(tx.connection, message.id, InboxState.DONE, tx.now, None)


def failed(tx: Transaction, inbox_id: int, error_kind: str) -> int:
    """Counts a failed attempt and returns how many there are; 0 where the message is settled by now."""
    return inbox.failed(tx.connection, inbox_id, error_kind)


def set_aside(tx: Transaction, message: Inbox, error_kind: str) -> bool:
    """Gives a message up, so that its chat goes on; false where it is settled by now."""
    return inbox.finish(tx.connection, message.id, InboxState.DEAD, tx.now, error_kind)
