"""An offered time that is gone: another is chosen by moving the request."""

from zoneinfo import ZoneInfo

from flows.offer.answer import About
from flows.state import Position
from flows.talk import Talk
from scheduling.clock import from_minute


def moving(talk: Talk, about: About) -> Position:
    """Where the request is moved, on the day of that time."""
    booking = talk.own_booking(about["booking"])
    day = from_minute(about["said"]).astimezone(ZoneInfo(booking.zone)).date()
    return Position("reschedule", draft={"booking": booking.public_id, "day": day.isoformat()})
