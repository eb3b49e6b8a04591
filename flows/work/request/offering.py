"""Offering other times for a request."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from flows import sentences
from flows.talk import Talk
from scheduling.clock import from_minute
from scheduling.requests import offer
from storage.models import Booking


def label(talk: Talk, booking: Booking, start: int) -> str:
    """Such as `Tue 24 Nov 15:00`, by the visit's clock."""
    at = from_minute(start).astimezone(ZoneInfo(booking.zone))
    return talk.say("time.dated", date=sentences.short_date(talk.language, at.date()), time=sentences.clock(at))


def offered(talk: Talk, starts: Sequence[int]) -> str:
    """Keeps the times for the client, who is told; the booking's public id. Raises SlotTaken or AlreadyDone."""
    public_id: str = talk.draft["booking"]
    offer(talk.desk, talk.catalogue, public_id, starts, talk.actor)
    return public_id
