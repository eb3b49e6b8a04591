"""Reminders, follow-ups and nudges: planned with their booking, claimed in batches when due, settled once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, Connection, Update, any_, bindparam, insert, select, text, update

from storage.models import Booking, DueKind, DueNotice, DueState, values_of
from storage.rows import noun, table

_due = table(DueNotice)
_booking = table(Booking)
# Word by word as the partial index has it, or SQLite would not use that index.
_WAITING = text("due_notice.state = 'pending'")


class Due(NamedTuple):
    """What is asked of a notice that goes out: which it is, and of which booking."""

    id: int
    booking_id: int
    kind: str
    sequence: int
    due_at: datetime


_TOLD = [_due.c[name] for name in Due._fields]
_CLAIM = (
    select(*_TOLD)
    .where(_WAITING, _due.c.due_at <= bindparam("now"))
    .order_by(_due.c.due_at, _due.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_QUEUE = (
    update(_due)
    .where(_due.c.id == bindparam("notice"))
    .values(state=DueState.QUEUED.value, outbox_id=bindparam("became"))
)


def add_all(connection: Connection, planned: Iterable[DueNotice]) -> None:
    """Stores what was planned for a booking."""
    rows = [{name: value for name, value in values_of(one).items() if name != "id"} for one in planned]
    if rows:
        connection.execute(insert(_due), rows)


def of_booking(connection: Connection, booking: int) -> list[DueNotice]:
    """What was planned for a booking, by instant."""
    query = select(_due).where(_due.c.booking_id == booking).order_by(_due.c.due_at, _due.c.id)
    return [noun(DueNotice, row) for row in connection.execute(query)]


def gone_out(connection: Connection, business: int, public_id: str, kind: str) -> set[int]:
    """The sequences that went out, or are on their way, for any place of a chain."""
    query = (
        select(_due.c.sequence)
        .join(_booking, _booking.c.id == _due.c.booking_id)
        .where(_booking.c.business_id == business, _booking.c.public_id == public_id, _due.c.kind == kind)
        .where(_due.c.state.in_((DueState.QUEUED, DueState.SENT)))
    )
    return set(connection.execute(query).scalars())


def end_waiting(
    connection: Connection,
    booking: int,
    state: DueState,
    reason: str,
    at: datetime,
    kinds: Collection[str] = tuple(DueKind),
) -> None:
    """Settles what a booking still waits with: everything, or some kinds of it."""
    connection.execute(
        update(_due)
        .where(_due.c.booking_id == booking, _due.c.kind.in_(kinds), _WAITING)
        .values(state=state.value, reason=reason, settled_at=at)
    )


def queued_of(connection: Connection, booking: int) -> list[int]:
    """The outbox rows that a booking's notices became and that are not settled yet."""
    query = select(_due.c.outbox_id).where(_due.c.booking_id == booking, _due.c.state == DueState.QUEUED)
    return [row.outbox_id for row in connection.execute(query)]


def queued_as(connection: Connection, outbox_ids: Collection[int]) -> dict[int, Due]:
    """The notices that became these messages and are not settled yet, by the message."""
    if not outbox_ids:
        return {}
    query = select(_due.c.outbox_id, *_TOLD).where(_due.c.outbox_id.in_(outbox_ids), _due.c.state == DueState.QUEUED)
    return {outbox_id: Due(*told) for outbox_id, *told in connection.execute(query)}


def failed_as(connection: Connection, outbox_ids: Collection[int]) -> list[DueNotice]:
    """The notices that became these messages and could not be delivered."""
    query = select(_due).where(_due.c.outbox_id.in_(outbox_ids), _due.c.state == DueState.FAILED)
    return [noun(DueNotice, row) for row in connection.execute(query)]


def claim(connection: Connection, now: datetime, most: int) -> list[Due]:
    """What fell due and nobody else is busy with, the oldest first; kept from others until the transaction ends."""
    return [Due(*row) for row in connection.execute(_CLAIM, {"now": now, "most": most})]


def settle(
    connection: Connection, ids: Collection[int], state: DueState, reason: str | None, at: datetime | None
) -> None:
    """Gives notices their state."""
    if ids:
        connection.execute(
            _settling(connection.dialect.name), {"ids": list(ids), "into": state, "why": reason, "at": at}
        )


def queue(connection: Connection, messages: Mapping[int, int]) -> None:
    """Notes which message each notice became."""
    if messages:
        became = [{"notice": notice, "became": outbox_id} for notice, outbox_id in messages.items()]
        connection.execute(_QUEUE, became)


def carried(
    connection: Connection, outbox_ids: Sequence[int], state: DueState, reason: str | None, at: datetime
) -> None:
    """Settles the notices that became these messages, by what became of the messages."""
    if outbox_ids:
        connection.execute(
            update(_due)
            .where(_due.c.outbox_id.in_(outbox_ids), _due.c.state == DueState.QUEUED)
            .values(state=state.value, reason=reason, settled_at=at)
        )


def moved(connection: Connection, outbox_id: int, to: int) -> None:
    """Follows a message that goes to another address, under another row number."""
    on_its_way = {"outbox_id": to, "state": DueState.QUEUED.value, "reason": None, "settled_at": None}
    connection.execute(update(_due).where(_due.c.outbox_id == outbox_id).values(on_its_way))


def waits_again(connection: Connection, outbox_id: int) -> None:
    """Notes that a message that had failed is tried anew."""
    moved(connection, outbox_id, outbox_id)


@cache
def _settling(dialect: str) -> Update:
    # An array is one value to send, whatever its length.
    theirs = (
        _due.c.id == any_(bindparam("ids", type_=ARRAY(BigInteger)))
        if dialect == "postgresql"
        else _due.c.id.in_(bindparam("ids", expanding=True))
    )
    settled: dict[str, Any] = {"state": bindparam("into"), "reason": bindparam("why"), "settled_at": bindparam("at")}
    return update(_due).where(theirs).values(settled)
