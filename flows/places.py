"""Where a business is found, in words and on a map."""

from typing import NamedTuple

from flows import sentences
from flows.messages import Pin
from flows.talk import Talk
from storage.models import Booking, Location


class Place(NamedTuple):
    """A name, an address that may be empty, and the spot on a map where that is known."""

    name: str
    address: str
    pin: Pin | None = None


def of_booking(talk: Talk, booking: Booking) -> Place | None:
    """Where the visit takes place; None where nobody wrote that down."""
    if booking.place:
        return Place(talk.catalogue.business.name, booking.place)
    if booking.location_id is not None:
        return of_location(talk.language, talk.catalogue.locations[booking.location_id])
    return of_business(talk)


def of_location(language: str, location: Location) -> Place:
    """One of the business's places."""
    name = sentences.named(location, language)
    if location.latitude is None or location.longitude is None:
        return Place(name, location.address)
    return Place(name, location.address, Pin(location.latitude, location.longitude, name, location.address))


def of_business(talk: Talk) -> Place | None:
    """The business itself, where it tells its address."""
    business = talk.catalogue.business
    return Place(business.name, business.address) if business.address else None


def reach(talk: Talk) -> list[str]:
    """How a client reaches a person there, where the business tells; those who work there know."""
    contact = talk.catalogue.business.contact
    return [talk.say("help.contact", contact=contact)] if contact and talk.member is None else []


def label(language: str, location: Location) -> str:
    """One line for a menu, such as `Centre · Calle Mayor 1`."""
    name = sentences.named(location, language)
    return f"{name} · {location.address}" if location.address else name
