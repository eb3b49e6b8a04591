"""Catching up: what came to a channel account while nobody was there to take it in; over an open transaction."""

from collections.abc import Sequence
from datetime import datetime

from scheduling.accounts import account_with
from scheduling.correspondents import known_as
from scheduling.transaction import Transaction
from storage import arrivals, chats
from storage.models import ChannelAccount


def lease_name(account_id: int) -> str:
    """The name of the lease that lets a process catch up for an account."""
    return f"catch-up:{account_id}"


def heard_until(tx: Transaction, account_id: int) -> datetime | None:
    """Until when all that came to an account is taken in; None where nobody has looked yet. Raises NotFound."""
    return account_with(tx, account_id).heard_until


def hear(tx: Transaction, account_id: int, until: datetime) -> None:
    """Notes until when all that came to an account is taken in."""
    chats.change_account(tx.connection, account_id, heard_until=until)


def unseen(tx: Transaction, account: ChannelAccount, message_ids: Sequence[str]) -> set[str]:
    """Those of an account's messages that never came in."""
    return set(message_ids) - arrivals.seen(tx.connection, account.id, message_ids)


def wrote_since(tx: Transaction, account: ChannelAccount, address: str, at: datetime) -> bool:
    """Whether something that was written later has come in from the same person."""
    chat = known_as(tx, account, address)
    latest = arrivals.latest(tx.connection, account.id, chat) if chat is not None else None
    return latest is not None and latest > at
