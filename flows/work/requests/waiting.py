"""The requests that wait for a member's yes."""

from flows.talk import Talk
from flows.work import team
from scheduling import requests
from storage.models import Approval, Booking, BookingStatus


def found(talk: Talk) -> list[Booking]:
    """Those that the member may answer, by start."""
    own = team.own(talk)
    return talk.once("requests", lambda: requests.waiting(talk.desk, talk.catalogue, own.id if own else None))


def waits(booking: Booking) -> bool:
    """Whether somebody has to say yes to it."""
    return booking.status == BookingStatus.PENDING and booking.approval == Approval.AWAITED
