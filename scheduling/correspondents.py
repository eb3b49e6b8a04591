"""Whom a message is from, where a messenger knows people by an id, by a number, or both; over an open transaction."""

from datetime import datetime

from scheduling.errors import RunAgain
from scheduling.phones import variants
from scheduling.transaction import Transaction
from storage import chats, correspondents
from storage.models import ChannelAccount


def recognised(tx: Transaction, account: ChannelAccount, address: str, send_to: str | None) -> str:
    """The id of the chat that a message belongs to, which may be a new one.

    address: the sender's id, or their number where the messenger told no other. send_to: their number beside an id.
    A chat that was known by the number only is known by the id from now on. Raises RunAgain.
    """
    if chats.find(tx.connection, account.id, address) is None:
        known = correspondents.with_numbers(
            tx.connection, account.id, variants(send_to or address), own=send_to is not None
        )
        if known is not None and send_to is None:
            return known
        if known is not None and not correspondents.rename(tx.connection, account.id, known, address):
            raise RunAgain("the same chat got its id just now")
    if send_to is not None:
        correspondents.left(tx.connection, account.id, address, send_to)
    return address


def known_as(tx: Transaction, account: ChannelAccount, address: str) -> str | None:
    """The id of the chat that somebody has who is known by an id, or by a number; None where they have none."""
    if chats.find(tx.connection, account.id, address) is not None:
        return address
    return correspondents.with_numbers(tx.connection, account.id, variants(address), own=False)


def heard(tx: Transaction, account: ChannelAccount, chat_id: str, wrote_from: str, window_until: datetime) -> None:
    """Notes from where somebody wrote in a chat, and until when they may be answered in our own words."""
    send_to = wrote_from if wrote_from != chat_id else None
    correspondents.heard(tx.connection, account.id, chat_id, send_to, window_until)
