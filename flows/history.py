"""What a client had here before, for "my usual" and "the same as last time"; nobody else's."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from flows.talk import Talk
from storage.models import Booking, BookingStatus

# The hint that means it, and its two forms.
LIKE: Final = "like"
USUAL: Final = "usual"

_NOT_HAD = (BookingStatus.CANCELLED, BookingStatus.RESCHEDULED, BookingStatus.NO_SHOW)

Visit = tuple[int, int, int | None]


def like(talk: Talk, which: str) -> dict[str, str]:
    """Service, provider and place of the client's last visit or, where it says `usual`, of most of their visits.

    Only what is still offered; empty where there is nothing to go by.
    """
    visits = [_visit(booking) for booking in talk.visits() if booking.status not in _NOT_HAD]
    offered = [visit for visit in visits if _offered(talk, visit)]
    if not offered:
        return {}
    service, provider, location = usual(offered) if which == USUAL else offered[-1]
    catalogue = talk.catalogue
    place = {"location": catalogue.locations[location].uid} if location in catalogue.locations else {}
    return {"service": catalogue.services[service].uid, "provider": catalogue.providers[provider].uid, **place}


def usual(visits: Sequence[Visit]) -> Visit:
    """The most frequent of visits, of several the latest. visits: by start, at least one."""
    count = Counter(visits)
    return max(visits[::-1], key=lambda visit: count[visit])


def _visit(booking: Booking) -> Visit:
    return booking.service_id, booking.provider_id, booking.location_id


def _offered(talk: Talk, visit: Visit) -> bool:
    service, provider, location = visit
    bookable = {one.id for one in talk.catalogue.bookable_services()}
    return service in bookable and talk.catalogue.can(service, provider, location)
