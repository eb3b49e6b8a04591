"""What else may happen to a booking: answers, ends, and corrections that touch neither status nor time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from scheduling import mail
from scheduling.announcing import announce
from scheduling.catalogue import Catalogue
from scheduling.errors import AlreadyDone, NotAllowed, NotFound, ReasonRequired
from scheduling.idempotency import once
from scheduling.lifecycle import OPEN, EventKind, Happening, apply, transition
from scheduling.policy import check_in_time, is_late
from scheduling.record import add_events, change_booking, client_of, last_change, note_edit
from scheduling.reporting import attends
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings, clients, segments
from storage.models import Attendance, Booking, BookingStatus, Client, Tombstone, changed

_FREES_TIME = frozenset({BookingStatus.CANCELLED, BookingStatus.NO_SHOW})


@dataclass(frozen=True, slots=True)
class Edits:
    """New values of a booking's or its client's details; None leaves one as it is."""

    notes: str | None = None
    place: str | None = None
    source: str | None = None
    extra: dict[str, Any] | None = None
    client_name: str | None = None
    client_email: str | None = None


def happen(
    tx: Transaction,
    catalogue: Catalogue,
    public_id: str,
    happening: Happening,
    *,
    actor: Actor,
    why: str | None = None,
    version: int | None = None,
    key: str | None = None,
) -> Booking:
    """Approves, declines, cancels, completes or marks as missed the live booking of a chain.

    Staff give a reason for cancelling. Raises ReasonRequired, TooLate, AlreadyDone (with who was faster), NotAllowed,
    NotFound or KeyReused.
    """

    def do() -> Booking:
        before = actors_booking(tx, catalogue, public_id, actor)
        with told_who(tx, before):
            check_version(before, version)
            transition(before, happening, actor)
        if happening == Happening.CANCELLED and actor.kind == "staff" and not (why and why.strip()):
            raise ReasonRequired
        values: dict[str, Any] = {}
        if happening in (Happening.CANCELLED, Happening.DECLINED, Happening.LAPSED):
            check_in_time(catalogue.business, before, happening, actor, tx.now)
            # After the cut-off a client can only ask staff to cancel, so that staff's cancelling counts, too.
            by_people = happening == Happening.CANCELLED and actor.kind != "system"
            values = {
                "cancel_reason": why,
                "cancelled_by": actor.kind,
                "cancelled_late": by_people and is_late(catalogue.business, before, happening, tx.now),
            }
        change = apply(before, happening, actor, tx.now, why=why, **values)
        booking = change_booking(tx, before, change)
        if booking.status in _FREES_TIME:
            segments.free(tx.connection, booking.id)
        announce(tx, catalogue, booking, client_of(tx, booking), change)
        return booking

    asked = {"id": public_id, "why": why}
    return once(tx, catalogue.business.id, actor, happening.value, key, asked, do)


def check_may(
    tx: Transaction, catalogue: Catalogue, booking: Booking, happening: Happening, actor: Actor
) -> None:
    """Says early what a command would refuse. Raises TooLate, AlreadyDone or NotAllowed."""
    transition(booking, happening, actor)
    check_in_time(catalogue.business, booking, happening, actor, tx.now)


def attend(tx: Transaction, catalogue: Catalogue, public_id: str, attendance: Attendance, *, actor: Actor) -> Booking:
    """Keeps whether a client comes to a visit that is not over, with the instant at which they said so.

    Staff hear of it where it is not what they count on.

    The booking's version stays, so that the buttons of its notices go on working. Raises AlreadyDone or NotFound.
    """
    before = actors_booking(tx, catalogue, public_id, actor)
    if before.status not in OPEN:
        raise AlreadyDone
    said = {"attendance": attendance.value, "attendance_at": tx.now}
    if not bookings.change(tx.connection, before.id, before.version, said):
        raise AlreadyDone
    if before.attendance != attendance:
        note_edit(tx, before, actor, "attendance", before.attendance, attendance.value)
        attends(tx, catalogue, changed(before, **said), Attendance(before.attendance), actor)
    return changed(before, **said)


def no_follow_ups(tx: Transaction, client: Client) -> None:
    """Honours a client's wish for no more messages after visits; those about a booking itself go on."""
    clients.change(tx.connection, client.id, {"no_follow_ups_at": tx.now})


def rate(
    tx: Transaction,
    catalogue: Catalogue,
    public_id: str,
    rating: int,
    *,
    actor: Actor,
    comment: str | None = None,
) -> Booking:
    """Keeps a rating of 0 to 5, at any time, and a comment of at most 500 characters. Raises ValueError or NotFound."""
    if not 0 <= rating <= 5:
        raise ValueError("rating must be 0 to 5")
    if comment is not None and len(comment) > 500:
        raise ValueError("comment must be at most 500 characters long")
    before = actors_booking(tx, catalogue, public_id, actor)
    said = {"rating": rating} if comment is None else {"rating": rating, "comment": comment}
    booking = _edit(tx, before, actor, said)
    if booking is before:
        return before
    add_events(tx, catalogue, booking, client_of(tx, booking), [EventKind.UPDATE_RATING])
    return booking


def edit(tx: Transaction, catalogue: Catalogue, public_id: str, edits: Edits, *, actor: Actor) -> Booking:
    """Corrects details, in any status; each change is audited. Raises NotFound."""
    before = actors_booking(tx, catalogue, public_id, actor)
    told = {name: value for name, value in asdict(edits).items() if value is not None}
    client = client_of(tx, before)
    renamed = {"client_name": "name", "client_email": "email"}
    for name, column in renamed.items():
        if name in told and told[name] != getattr(client, column):
            clients.change(tx.connection, client.id, {column: told[name]})
            note_edit(tx, before, actor, name, getattr(client, column), told[name])
    return _edit(tx, before, actor, {name: value for name, value in told.items() if name not in renamed})


def delete(tx: Transaction, catalogue: Catalogue, public_id: str, *, actor: Actor) -> None:
    """Removes a chain of bookings, their messages and log; a tombstone stays. Raises NotAllowed or NotFound."""
    if actor.is_client:
        raise NotAllowed
    booking = actors_booking(tx, catalogue, public_id, actor)
    stone = Tombstone(
        business_id=booking.business_id, public_id=public_id, deleted_by=str(actor), deleted_at=tx.now
    )
    segments.forget(tx.connection, booking.business_id, public_id)
    bookings.delete_chain(tx.connection, booking.business_id, public_id, stone)


def actors_booking(tx: Transaction, catalogue: Catalogue, public_id: str, actor: Actor) -> Booking:
    """The live booking of a chain, with its chat locked before anything else, so that two commands on one booking
    wait for each other in one order. A client reaches only their own. Raises NotFound."""
    business = catalogue.business.id
    found = bookings.find(tx.connection, business, public_id)
    if found is None:
        raise NotFound
    if actor.is_client and client_of(tx, found).public_id != actor.name:
        raise NotFound
    if found.chat_id is None:
        return found
    mail.chat(tx, found.chat_id)
    locked = bookings.find(tx.connection, business, public_id)
    if locked is None:
        raise NotFound
    return locked


@contextmanager
def told_who(tx: Transaction, booking: Booking) -> Iterator[None]:
    """Adds to AlreadyDone who changed the booking."""
    try:
        yield
    except AlreadyDone as error:
        raise AlreadyDone(last_change(tx, booking)) from error


def check_version(booking: Booking, version: int | None) -> None:
    """Raises AlreadyDone where the actor saw another version of the booking."""
    if version is not None and version != booking.version:
        raise AlreadyDone


def _edit(tx: Transaction, before: Booking, actor: Actor, values: dict[str, Any]) -> Booking:
    edited = {name: value for name, value in values.items() if value != getattr(before, name)}
    if not edited:
        return before
    after = {**edited, "updated_at": tx.now, "version": before.version + 1}
    if not bookings.change(tx.connection, before.id, before.version, after):
        raise AlreadyDone
    for name, value in edited.items():
        note_edit(tx, before, actor, name, getattr(before, name), value)
    return changed(before, **after)
