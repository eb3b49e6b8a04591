"""Requests that nobody answers: their master is asked again, then the managers; an answer calls it off."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from scheduling import reporting
from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.planning import Reason
from scheduling.telling import still_asked, when
from scheduling.transaction import Transaction
from storage import due as rows
from storage.models import Approval, Booking, DueKind, DueNotice, DueState

NUDGES = (DueKind.NUDGE, DueKind.ESCALATION)
_TEMPLATES = {DueKind.NUDGE: "request_again", DueKind.ESCALATION: "request_escalated"}


def plan(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    """Plans to ask again about a request, counted from when its provider hears of it, while it has not lapsed."""
    if booking.approval != Approval.AWAITED:
        return
    before = [one.sequence for one in rows.of_booking(tx.connection, booking.id) if one.kind in NUDGES]
    rows.add_all(
        tx.connection,
        [
            DueNotice(
                business_id=booking.business_id,
                booking_id=booking.id,
                kind=kind.value,
                sequence=max(before, default=0) + 1,
                due_at=due_at,
                created_at=tx.now,
            )
            for kind, due_at in _planned(catalogue, booking, tx.now)
        ],
    )


def call_off(tx: Transaction, booking: Booking) -> None:
    """Ends the asking, for somebody answered."""
    rows.end_waiting(tx.connection, booking.id, DueState.CANCELLED, Reason.ANSWERED, tx.now, NUDGES)


def send(tx: Transaction, notice: rows.Due, booking: Booking) -> None:
    """Asks again, or settles what fell due with the reason why not."""
    template = _TEMPLATES[DueKind(notice.kind)]
    told: list[int] = []
    if still_asked(template, booking):
        told = reporting.asked(tx, catalogue_of(tx, booking.business_id), booking, template)
    reason = None if told else Reason.NO_CHANNEL if still_asked(template, booking) else Reason.ANSWERED
    rows.settle(tx.connection, [notice.id], DueState.SENT if told else DueState.SKIPPED, reason, tx.now)


def _planned(catalogue: Catalogue, booking: Booking, now: datetime) -> Iterator[tuple[DueKind, datetime]]:
    business = catalogue.business
    came = when(catalogue, booking, now, catalogue.zone(booking.provider_id))
    lapses = booking.starts_at - timedelta(minutes=business.expiry_minutes)
    for kind, minutes in ((DueKind.NUDGE, business.nudge_minutes), (DueKind.ESCALATION, business.escalate_minutes)):
        due_at = came + timedelta(minutes=minutes)
        if due_at < lapses:
            yield kind, due_at
