"""A command given twice under one key happens once, and gives its first result again."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from scheduling.errors import KeyReused, NotFound, RunAgain
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings, commands
from storage.errors import savepoint
from storage.models import Booking, CommandResult


def once(
    tx: Transaction,
    business: int,
    actor: Actor,
    command: str,
    key: str | None,
    request: dict[str, Any],
    do: Callable[[], Booking],
) -> Booking:
    """Runs `do`, or returns the booking that the same request under the same key led to before.

    A refusal is not kept: the same key may try again. Raises KeyReused where the key came with another request.
    """
    if key is None:
        return do()
    asked = hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()
    mine = CommandResult(
        business_id=business, actor=str(actor), command=command, key=key, request_hash=asked, created_at=tx.now
    )
    with savepoint(tx.connection):
        # The key is taken first, so that a twin waits here and finds the result, instead of losing the time to it.
        number = commands.begin(tx.connection, mine)
        if number is not None:
            booking = do()
            commands.settle(tx.connection, number, {"id": booking.public_id, "seq": booking.seq})
            return booking
    first = commands.find(tx.connection, business, str(actor), command, key)
    if first is None:
        raise RunAgain("the same command was forgotten just now")
    if first.request_hash != asked:
        raise KeyReused
    found = bookings.find(tx.connection, business, first.result["id"])
    if found is None:
        raise NotFound
    return found
