"""Writing down what happened to a booking: its row, its audit entry, its events."""

from collections.abc import Sequence
from typing import Any

from scheduling.catalogue import Catalogue
from scheduling.errors import AlreadyDone, NotFound
from scheduling.lifecycle import Change, EventKind
from scheduling.snapshot import whole
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings, clients, record
from storage.models import AuditEntry, Booking, Client, Event, changed, values_of
from storage.rows import add


def add_booking(tx: Transaction, change: Change) -> Booking:
    """Inserts a new booking with its audit entry."""
    number = add(tx.connection, change.booking)
    add(tx.connection, changed(change.audit, booking_id=number))
    return changed(change.booking, id=number)


def change_booking(tx: Transaction, before: Booking, change: Change) -> Booking:
    """Writes a changed booking with its audit entry. Raises AlreadyDone where somebody was faster."""
    old = values_of(before)
    values = {name: value for name, value in values_of(change.booking).items() if value != old[name]}
    if not bookings.change(tx.connection, before.id, before.version, values):
        raise AlreadyDone
    add(tx.connection, change.audit)
    return change.booking


def add_events(
    tx: Transaction, catalogue: Catalogue, booking: Booking, client: Client, kinds: Sequence[EventKind]
) -> None:
    """Notes events; they get the next numbers of the business at the end of the transaction."""
    tx.events.extend(
        Event(
            business_id=booking.business_id,
            seq=0,
            kind=kind.value,
            booking_id=booking.id,
            payload=whole(catalogue, booking, client),
            at=tx.now,
        )
        for kind in kinds
    )


def write_events(tx: Transaction) -> None:
    """Writes what was noted. It comes last in a transaction: a business's counter, which everybody needs, is then
    locked for a moment only, and by nobody who waits for anything else."""
    for business in sorted({event.business_id for event in tx.events}):
        record.add_events(tx.connection, business, [one for one in tx.events if one.business_id == business])
    tx.events.clear()


def note_edit(tx: Transaction, booking: Booking, actor: Actor, field: str, before: Any, after: Any) -> None:
    """Adds the audit entry of a field that changed without the status."""
    add(
        tx.connection,
        AuditEntry(
            business_id=booking.business_id,
            booking_id=booking.id,
            at=tx.now,
            actor=str(actor),
            change=field,
            before=before,
            after=after,
        ),
    )


def last_change(tx: Transaction, booking: Booking) -> AuditEntry | None:
    """The newest change of a booking's status: who made it what it is."""
    return record.last_change(tx.connection, booking.business_id, booking.id)


def client_of(tx: Transaction, booking: Booking) -> Client:
    """The booking's client. Raises NotFound."""
    client = clients.by_id(tx.connection, booking.business_id, booking.client_id)
    if client is None:
        raise NotFound
    return client
