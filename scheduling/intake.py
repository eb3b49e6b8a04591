"""Taking messages in by many at once: those that come at the same moment share one commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from scheduling import mail
from scheduling.clock import Clock
from scheduling.transaction import Transaction
from storage import arrivals
from storage.database import Store
from storage.models import ChannelAccount


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as a channel brings it; see `mail.receive`."""

    account: ChannelAccount
    address: str
    message_id: str
    payload: dict[str, Any]
    name: str
    raw: dict[str, Any]


def take_in(store: Store, clock: Clock, letters: Sequence[Letter]) -> int:
    """Stores each message once, those of a chat in their order, and returns how many were new.

    One statement stores all that are new and whose chat is known; only where that is not every one each goes the way
    of `mail.receive`. Raises RunAgain or StorageUnavailable; then some may be stored, and all can be given again.
    """
    # Whoever takes in several at once enters the chats' lines in the same order.
    in_line = sorted(letters, key=attrgetter("account.id", "address"))
    now = clock.now()
    stored = arrivals.arrive(store, [_row(letter, now) for letter in in_line])
    if stored == len(letters):
        return stored
    with store.writing() as connection:
        tx = Transaction(store, connection, now)
        return stored + sum(_receive(tx, letter) for letter in in_line)


def _receive(tx: Transaction, letter: Letter) -> bool:
    return mail.receive(
        tx, letter.account, letter.address, letter.message_id, letter.payload, name=letter.name, raw=letter.raw
    ).new


def _row(letter: Letter, now: datetime) -> dict[str, Any]:
    return {
        "business_id": letter.account.business_id,
        "channel_account_id": letter.account.id,
        "external_id": letter.address,
        "message_id": letter.message_id,
        "payload": letter.payload,
        "raw": letter.raw,
        "received_at": now,
    }
