"""A visit that did not come about is booked anew, at another time."""

from zoneinfo import ZoneInfo

from flows.steps import Heard
from flows.talk import Talk
from scheduling.clock import from_minute
from scheduling.errors import NotFound


def answers(talk: Talk, public_id: str, start: int) -> dict[str, Heard]:
    """What is known of it: all that was chosen before, on the day and at the start (UTC epoch minute) of a tap.

    Nothing where the visit is somebody else's or is deleted.
    """
    try:
        booking = talk.own_booking(public_id)
    except NotFound:
        return {}
    catalogue = talk.catalogue
    location = catalogue.locations.get(booking.location_id) if booking.location_id is not None else None
    day = from_minute(start).astimezone(ZoneInfo(booking.zone)).date()
    chosen = {
        "service": catalogue.services[booking.service_id].uid,
        **({"location": location.uid} if location else {}),
        "provider": catalogue.providers[booking.provider_id].uid,
        "day": day.isoformat(),
        "time": start,
    }
    return {field: Heard(value=value) for field, value in chosen.items()}
