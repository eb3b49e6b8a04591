"""The requests that wait for a member's yes."""

from flows.talk import Talk
from scheduling.staffing import may
from storage.models import Approval, Booking, BookingStatus


def found(talk: Talk) -> list[Booking]:
    """Those that the member may answer, by start."""
    member = talk.member
    if member is None:
        return []
    business = talk.catalogue.business.id
    to_come = talk.once("to come", lambda: talk.desk.bookings(business, open_only=True))
    return [one for one in to_come if waits(one) and may(member, one)]


def waits(booking: Booking) -> bool:
    """Whether somebody has to say yes to it."""
    return booking.status == BookingStatus.PENDING and booking.approval == Approval.AWAITED
