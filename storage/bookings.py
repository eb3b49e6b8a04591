"""Bookings: adding, changing by compare-and-set, finding and counting them."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, text, true, update

from storage.models import (
    Approval,
    AuditEntry,
    Booking,
    CommandResult,
    DueNotice,
    Event,
    EventCounter,
    MenuToken,
    Outbox,
    Tombstone,
    changed,
    values_of,
)
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
_OPEN_OF = select(func.count()).where(
    _booking.c.business_id == bindparam("business"),
    _booking.c.client_id == bindparam("client"),
    _booking.c.status.in_(_OPEN),
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


def starting(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings whose start is reached and that wait for nobody's yes, the earliest first."""
    query = (
        select(_booking)
        .where(text("booking.status IN ('pending', 'confirmed')"), _booking.c.starts_at <= now)
        .where(_booking.c.approval != Approval.AWAITED)
        .order_by(_booking.c.starts_at, _booking.c.id)
        .limit(most)
    )
    return [noun(Booking, row) for row in connection.execute(query)]


def ending(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings in progress whose end is reached and was not noticed yet, the earliest first."""
    return _in_progress(connection, _booking.c.ends_at, _booking.c.completes_at.is_(None), now, most)


def completing(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings in progress that ended so long ago that they complete by themselves, the earliest first."""
    return _in_progress(connection, _booking.c.completes_at, true(), now, most)


def awaiting(connection: Connection, until: datetime) -> list[Booking]:
    """Requests that start by then and that nobody has answered, the earliest first."""
    query = (
        select(_booking)
        .where(text("booking.status IN ('pending', 'confirmed')"), _booking.c.starts_at <= until)
        .where(_booking.c.status == "pending", _booking.c.approval == Approval.AWAITED)
        .order_by(_booking.c.starts_at, _booking.c.id)
    )
    return [noun(Booking, row) for row in connection.execute(query)]


def requests_of(connection: Connection, business: int, provider: int | None) -> list[Booking]:
    """A business's requests that nobody has answered, of one provider if asked, by start."""
    query = select(_booking).where(
        _booking.c.business_id == business,
        text("booking.status IN ('pending', 'confirmed', 'in_progress')"),
        _booking.c.status == "pending",
        _booking.c.approval == Approval.AWAITED,
    )
    if provider is not None:
        query = query.where(_booking.c.provider_id == provider)
    return [noun(Booking, row) for row in connection.execute(query.order_by(_booking.c.starts_at, _booking.c.id))]


def _in_progress(
    connection: Connection, reached: ColumnElement[Any], which: ColumnElement[bool], now: datetime, most: int
) -> list[Booking]:
    query = select(_booking).where(text("booking.status = 'in_progress'"), reached <= now, which)
    return [noun(Booking, row) for row in connection.execute(query.order_by(reached, _booking.c.id).limit(most))]


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


def counted_of(connection: Connection, business: int, client: int) -> Counter[str]:
    """How many bookings of a client have each status."""
    query = (
        select(_booking.c.status, func.count().label("many"))
        .where(_booking.c.business_id == business, _booking.c.client_id == client)
        .group_by(_booking.c.status)
    )
    return Counter({row.status: row.many for row in connection.execute(query)})


def late_cancels_of(connection: Connection, business: int, client: int) -> int:
    """How many bookings a client cancelled after the cut-off."""
    query = select(func.count()).where(
        _booking.c.business_id == business, _booking.c.client_id == client, _booking.c.cancelled_late
    )
    return connection.execute(query).scalar_one()


def last_completed_of(connection: Connection, business: int, client: int) -> Booking | None:
    """The client's latest visit that took place."""
    query = (
        select(_booking)
        .where(_booking.c.business_id == business, _booking.c.client_id == client, _booking.c.status == "completed")
        .order_by(_booking.c.starts_at.desc(), _booking.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return noun(Booking, row) if row else None


def made_since(connection: Connection, business: int, since: datetime) -> int:
    """How many bookings were made since then; a chain of reschedules counts once."""
    return connection.execute(_MADE_SINCE, {"business": business, "since": since}).scalar_one()


def open_of(connection: Connection, business: int, client: int) -> int:
    """How many open bookings a client has."""
    return connection.execute(_OPEN_OF, {"business": business, "client": client}).scalar_one()


def last_of(connection: Connection, business: int, client: int) -> Booking | None:
    """The client's newest booking that was not cancelled."""
    query = (
        select(_booking)
        .where(
            _booking.c.business_id == business,
            _booking.c.client_id == client,
            _booking.c.status.not_in(("cancelled", "rescheduled")),
        )
        .order_by(_booking.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return noun(Booking, row) if row else None


def completed_of(connection: Connection, business: int, client: int) -> int:
    """How many visits a client has completed here."""
    query = select(func.count()).where(
        _booking.c.business_id == business, _booking.c.client_id == client, _booking.c.status == "completed"
    )
    return connection.execute(query).scalar_one()


def recent_of(connection: Connection, business: int, client: int, most: int) -> Sequence[tuple[str, bool]]:
    """(status, cancelled late) of the client's last bookings, newest first."""
    query = (
        select(_booking.c.status, _booking.c.cancelled_late)
        .where(
            _booking.c.business_id == business,
            _booking.c.client_id == client,
            _booking.c.status != "rescheduled",
        )
        .order_by(_booking.c.starts_at.desc(), _booking.c.id.desc())
        .limit(most)
    )
    return [(row.status, row.cancelled_late) for row in connection.execute(query)]


_counter = table(EventCounter)
_COUNT_EVENTS = (
    update(_counter)
    .where(_counter.c.business_id == bindparam("of"))
    .values(last=_counter.c.last + bindparam("more"))
    .returning(_counter.c.last)
)


def add_events(connection: Connection, business: int, events: Sequence[Event]) -> None:
    """Stores events under the next numbers of their business.

    The counter's lock keeps numbers in the order of commits.
    """
    last: int = connection.execute(_COUNT_EVENTS, {"of": business, "more": len(events)}).scalar_one()
    numbered = [changed(event, seq=seq) for seq, event in enumerate(events, last - len(events) + 1)]
    rows = [{name: value for name, value in values_of(event).items() if name != "id"} for event in numbered]
    connection.execute(insert(table(Event)), rows)


def audit_of(connection: Connection, business: int, booking: int) -> list[AuditEntry]:
    """What happened to a booking, oldest first."""
    entries = table(AuditEntry)
    query = select(entries).where(entries.c.business_id == business, entries.c.booking_id == booking)
    return [noun(AuditEntry, row) for row in connection.execute(query.order_by(entries.c.id))]


def last_change(connection: Connection, business: int, booking: int) -> AuditEntry | None:
    """The newest change of a booking's status."""
    entries = table(AuditEntry)
    of_status = (entries.c.business_id == business, entries.c.booking_id == booking, entries.c.change == "status")
    row = connection.execute(select(entries).where(*of_status).order_by(entries.c.id.desc()).limit(1)).one_or_none()
    return noun(AuditEntry, row) if row else None


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
