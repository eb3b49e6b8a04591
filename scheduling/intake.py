"""Taking messages in by many at once: those that come at the same moment share one commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from scheduling import correspondents, mail
from scheduling.clock import Clock
from scheduling.transaction import Transaction
from storage import arrivals
from storage.database import Store
from storage.models import ChannelAccount


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as a channel brings it; see `mail.receive`.

    send_to: where its sender is answered, when that is not their address. window_until: until when they may be
    answered in our own words, where the messenger has such a rule; the latest one holds.
    """

    account: ChannelAccount
    address: str
    message_id: str
    payload: dict[str, Any]
    name: str
    raw: dict[str, Any]
    send_to: str | None = None
    window_until: datetime | None = None


def take_in(store: Store, clock: Clock, letters: Sequence[Letter]) -> int:
    """Stores each message once, those of a chat in their order, and returns how many were new.

    One statement stores all that are new and whose chat is known as it is; only where that is not every one each goes
    the way of `mail.receive`. Raises RunAgain or StorageUnavailable; then some may be stored, and all can be given
    again.
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
    account, address = letter.account, letter.address
    if letter.window_until is not None:
        address = correspondents.recognised(tx, account, address, letter.send_to)
    received = mail.receive(tx, account, address, letter.message_id, letter.payload, name=letter.name, raw=letter.raw)
    if letter.window_until is not None and received.new:
        correspondents.heard(tx, account, address, letter.send_to or letter.address, letter.window_until)
    return received.new


def _row(letter: Letter, now: datetime) -> dict[str, Any]:
    return {
        "business_id": letter.account.business_id,
        "channel_account_id": letter.account.id,
        "at": letter.address,
        "message_id": letter.message_id,
        "payload": letter.payload,
        "raw": letter.raw,
        "received_at": now,
        "send_to": letter.send_to,
        "window_until": letter.window_until,
    }
