"""What became of a booking meanwhile, for whoever taps late."""

from zoneinfo import ZoneInfo

from flows import sentences
from flows.talk import Talk
from scheduling.errors import NotFound
from scheduling.record import last_change
from scheduling.staffing import known_as
from storage.models import Approval, AuditEntry, Booking, BookingStatus


def note(talk: Talk, public_id: str) -> str:
    """That it has changed; a member is told who did what, and when."""
    if talk.member is None:
        return talk.say("turn.booking_changed")
    try:
        booking = talk.own_booking(public_id)
    except NotFound:
        return talk.say("turn.booking_gone")
    change = last_change(talk.desk, booking)
    if change is None:
        return talk.say("turn.booking_changed")
    key = f"work.latest.{_happened(booking, change)}"
    who = known_as(talk.desk, talk.catalogue, booking, change.actor)
    return talk.say(key, who=who, when=_when(talk, change))


def _happened(booking: Booking, change: AuditEntry) -> str:
    if change.before is None and booking.seq:
        return "moved"
    if booking.status == BookingStatus.CANCELLED and booking.approval == Approval.DECLINED:
        return "declined"
    return booking.status


def _when(talk: Talk, change: AuditEntry) -> str:
    at = change.at.astimezone(ZoneInfo(talk.catalogue.business.zone))
    if at.date() == talk.now().date():
        return sentences.clock(at)
    return talk.say("time.dated", date=sentences.short_date(talk.language, at.date()), time=sentences.clock(at))
