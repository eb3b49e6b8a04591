"""What staff are told when something happens to a booking; whoever caused it knows already."""

from collections.abc import Mapping
from typing import Any

from scheduling.agenda import history, knock_on
from scheduling.catalogue import Catalogue
from scheduling.clock import iso
from scheduling.staffing import known_as
from scheduling.telling import To, tell_staff
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings
from storage.models import Approval, Attendance, Booking

_ATTENDANCE = {Attendance.LATE: "late", Attendance.NOT_COMING: "attendance"}


def created(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    """A new booking, or one that waits for a yes."""
    _came(tx, catalogue, booking, "booked", actor, {})


def moved(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    """A booking at its new time, which may wait for a yes again; its former provider hears of it, too."""
    before = bookings.by_ids(tx.connection, {booking.previous_id} if booking.previous_id is not None else set())
    for earlier in before.values():
        _came(tx, catalogue, booking, "moved", actor, {"was": iso(earlier.starts_at)})
        if earlier.provider_id != booking.provider_id:
            tell_staff(tx, catalogue, earlier, "moved_away", but=actor)


def answered(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    """That somebody else answered a request, to everybody who was asked."""
    if booking.approval in (Approval.GIVEN, Approval.DECLINED):
        by = known_as(tx, catalogue, booking, str(actor))
        tell_staff(tx, catalogue, booking, "answered", to="asked", but=actor, more={"by": by})


def cancelled(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    """A booking that will not take place: declined by a colleague, not answered in time, or cancelled."""
    if booking.approval == Approval.DECLINED:
        answered(tx, catalogue, booking, actor)
    elif actor.kind == "system":
        tell_staff(tx, catalogue, booking, "lapsed", to="asked")
    else:
        by = known_as(tx, catalogue, booking, str(actor))
        tell_staff(tx, catalogue, booking, "cancelled", but=actor, more={"by": by})


def ended(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    """Whether the client came, as long as that can still be told."""
    if catalogue.business.grace_minutes:
        tell_staff(tx, catalogue, booking, "outcome")


def attends(tx: Transaction, catalogue: Catalogue, booking: Booking, before: Attendance, actor: Actor) -> None:
    """That a client comes late, with the visits that this may push back; that they do not come, or do after all.

    before: what was known of it.
    """
    said = Attendance(booking.attendance)
    after_all = (before, said) == (Attendance.NOT_COMING, Attendance.COMING)
    template = "coming" if after_all else _ATTENDANCE.get(said)
    if template is not None:
        tell_staff(tx, catalogue, booking, template, but=actor, more={"next": knock_on(tx, catalogue, booking)})


def asked(tx: Transaction, catalogue: Catalogue, booking: Booking, template: str, **more: Any) -> list[int]:
    """A request, to its provider or to the managers, with the client's past here."""
    past = history(tx, booking.business_id, booking.client_id)
    counts = {"visits": past.visits, "no_shows": past.no_shows, "cancelled_late": past.cancelled_late}
    to: To = "managers" if template == "request_escalated" else "provider"
    return tell_staff(tx, catalogue, booking, template, to=to, more={**more, "history": counts})


def _came(
    tx: Transaction, catalogue: Catalogue, booking: Booking, template: str, actor: Actor, more: Mapping[str, Any]
) -> None:
    if booking.approval == Approval.AWAITED:
        asked(tx, catalogue, booking, "request", **more)
    else:
        tell_staff(tx, catalogue, booking, template, but=actor, more=more)
