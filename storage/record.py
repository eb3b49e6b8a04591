"""What happened to bookings: the audit, and the numbered events of each business."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.models import AuditEntry, Event, EventCounter, changed, values_of
from storage.rows import noun, table

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
