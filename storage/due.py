"""Reminders, follow-ups and nudges: planned with their booking, claimed in batches when due, settled once."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, text, update

from storage.models import Booking, DueKind, DueNotice, DueState, values_of
from storage.rows import noun, table

_due = table(DueNotice)
_booking = table(Booking)
# Word by word as the partial index has it, or SQLite would not use that index.
_WAITING = text("due_notice.state = 'pending'")


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


def queued_as(connection: Connection, outbox_ids: Collection[int]) -> dict[int, DueNotice]:
    """The notices that became these messages and are not settled yet, by the message."""
    if not outbox_ids:
        return {}
    query = select(_due).where(_due.c.outbox_id.in_(outbox_ids), _due.c.state == DueState.QUEUED)
    return {row.outbox_id: noun(DueNotice, row) for row in connection.execute(query)}


def failed_as(connection: Connection, outbox_ids: Collection[int]) -> list[DueNotice]:
    """The notices that became these messages and could not be delivered."""
    query = select(_due).where(_due.c.outbox_id.in_(outbox_ids), _due.c.state == DueState.FAILED)
    return [noun(DueNotice, row) for row in connection.execute(query)]


def claim(connection: Connection, now: datetime, most: int) -> list[DueNotice]:
    """What fell due and nobody else is busy with, the oldest first; kept from others until the transaction ends."""
    query = select(_due).where(_WAITING, _due.c.due_at <= now).order_by(_due.c.due_at, _due.c.id).limit(most)
    rows = connection.execute(query.with_for_update(skip_locked=True))
    return [noun(DueNotice, row) for row in rows]


def settle(
    connection: Connection, ids: Collection[int], state: DueState, reason: str | None, at: datetime | None
) -> None:
    """Gives notices their state."""
    if ids:
        connection.execute(
            update(_due).where(_due.c.id.in_(ids)).values(state=state.value, reason=reason, settled_at=at)
        )


def queue(connection: Connection, notice: int, outbox_id: int) -> None:
    """Notes which message a notice became."""
    connection.execute(
        update(_due).where(_due.c.id == notice).values(state=DueState.QUEUED.value, outbox_id=outbox_id)
    )


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
