"""A command given twice under one key happens once, and gives its first result again."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from scheduling.errors import KeyReused, NotFound, RunAgain
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings, commands
from storage.models import Booking, CommandResult

KEPT = timedelta(days=7)


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

    Raises KeyReused where the key came with another request, RunAgain where a twin is running just now.
    """
    if key is None:
        return do()
    asked = hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()
    first = commands.find(tx.connection, business, str(actor), command, key)
    if first is not None:
        if first.request_hash != asked:
            raise KeyReused
        found = bookings.find(tx.connection, business, first.result["id"])
        if found is None:
            raise NotFound
        return found
    booking = do()
    result = CommandResult(
        business_id=business,
        actor=str(actor),
        command=command,
        key=key,
        request_hash=asked,
        result={"id": booking.public_id, "seq": booking.seq},
        created_at=tx.now,
    )
    if not commands.keep(tx.connection, result):
        raise RunAgain("the same command runs twice at once")
    return booking
