"""Bookings: changing by compare-and-set, finding, listing, removing."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from storage.models import AuditEntry, Booking, CommandResult, DueNotice, Event, MenuToken, Outbox, Tombstone
from storage.rows import add, noun, table

_booking = table(Booking)
_OPEN = ("pending", "confirmed", "in_progress")
_CHAIN = (
    select(_booking)
    .where(_booking.c.public_id == bindparam("public_id"), _booking.c.business_id == bindparam("business"))
    .order_by(_booking.c.seq.desc())
    .limit(1)
)
_MADE_SINCE = select(func.count()).where(
    _booking.c.business_id == bindparam("business"),
    _booking.c.created_at >= bindparam("since"),
    _booking.c.seq == 0,
)


def find(connection: Connection, business: int, public_id: str) -> Booking | None:
    """The last booking of a chain, which is the live one."""
    row = connection.execute(_CHAIN, {"public_id": public_id, "business": business}).one_or_none()
    return noun(Booking, row) if row else None


def by_ids(connection: Connection, ids: Collection[int]) -> dict[int, Booking]:
    """Bookings by row number."""
    if not ids:
        return {}
    rows = connection.execute(select(_booking).where(_booking.c.id.in_(ids)))
    return {row.id: noun(Booking, row) for row in rows}


def businesses_with(connection: Connection, public_id: str) -> list[int]:
    """The businesses that have a booking of this public id; at most one, as ids are random."""
    query = select(_booking.c.business_id).where(_booking.c.public_id == public_id).distinct()
    return [row.business_id for row in connection.execute(query)]


def change(connection: Connection, booking: int, version: int, values: dict[str, Any]) -> bool:
    """Changes a booking that is still at `version`; False where somebody was faster."""
    statement = update(_booking).where(_booking.c.id == booking, _booking.c.version == version)
    return connection.execute(statement, values).rowcount == 1


def listing(
    connection: Connection,
    business: int,
    *,
    client: int | None = None,
    open_only: bool = False,
) -> list[Booking]:
    """A business's bookings by start, id and place in the chain; of one client, or only the open ones, if asked."""
    query = select(_booking).where(_booking.c.business_id == business)
    if client is not None:
        query = query.where(_booking.c.client_id == client)
    if open_only:
        query = query.where(_booking.c.status.in_(_OPEN))
    ordered = query.order_by(_booking.c.starts_at, _booking.c.public_id, _booking.c.seq)
    return [noun(Booking, row) for row in connection.execute(ordered)]


def between(
    connection: Connection,
    business: int,
    provider: int | None,
    since: datetime,
    until: datetime,
    statuses: Collection[str],
    *,
    most: int | None = None,
) -> list[Booking]:
    """A business's bookings that start in [since, until), of one provider or of all, by start."""
    query = (
        select(_booking)
        .where(_booking.c.business_id == business, _booking.c.starts_at >= since, _booking.c.starts_at < until)
        .where(_booking.c.status.in_(statuses))
        .order_by(_booking.c.starts_at, _booking.c.id)
        .limit(most)
    )
    if provider is not None:
        query = query.where(_booking.c.provider_id == provider)
    return [noun(Booking, row) for row in connection.execute(query)]


def overlapping(
    connection: Connection, business: int, provider: int, since: datetime, until: datetime, statuses: Collection[str]
) -> list[Booking]:
    """A provider's bookings that last into [since, until), by start."""
    query = (
        select(_booking)
        .where(_booking.c.business_id == business, _booking.c.provider_id == provider)
        .where(_booking.c.starts_at < until, _booking.c.ends_at > since, _booking.c.status.in_(statuses))
        .order_by(_booking.c.starts_at, _booking.c.id)
    )
    return [noun(Booking, row) for row in connection.execute(query)]


def made_since(connection: Connection, business: int, since: datetime) -> int:
    """How many bookings were made since then; a chain of reschedules counts once."""
    return connection.execute(_MADE_SINCE, {"business": business, "since": since}).scalar_one()


def delete_chain(connection: Connection, business: int, public_id: str, stone: Tombstone) -> None:
    """Removes a chain of bookings with everything that tells of it; only the tombstone stays."""
    query = select(_booking.c.id).where(_booking.c.business_id == business, _booking.c.public_id == public_id)
    ids = [row.id for row in connection.execute(query)]
    for model in (AuditEntry, DueNotice, Event, MenuToken, Outbox):
        rows = table(model)
        connection.execute(delete(rows).where(rows.c.booking_id.in_(ids)))
    results = table(CommandResult)
    stored = select(results.c.id, results.c.result).where(results.c.business_id == business)
    named = [row.id for row in connection.execute(stored) if row.result.get("id") == public_id]
    connection.execute(delete(results).where(results.c.id.in_(named)))
    connection.execute(update(_booking).where(_booking.c.id.in_(ids)).values(previous_id=None))
    connection.execute(delete(_booking).where(_booking.c.id.in_(ids)))
    add(connection, stone)
