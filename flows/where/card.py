"""The address, and the spot on a map where that is known."""

from dataclasses import replace
from typing import Final

from flows import cards, menu, places
from flows.messages import Reply
from flows.places import Place
from flows.talk import Talk
from storage.models import Booking

FIELD: Final = "where"


def ask(talk: Talk) -> Reply:
    """Where the visit takes place, or where the business is."""
    about = talk.draft["location"]
    booking = talk.own_booking(about["booking"]) if "booking" in about else None
    place = _place(talk, booking, about.get("location"))
    offers = [*menu.mine(talk), *menu.onward(talk)]
    reply = talk.reply(_told(talk, booking, place), offers, booking=booking.public_id if booking else None)
    return replace(reply, pin=place.pin if place else None)


def _place(talk: Talk, booking: Booking | None, uid: str | None) -> Place | None:
    if booking is not None:
        return places.of_booking(talk, booking)
    return places.of_location(talk.language, talk.catalogue.location(uid)) if uid else places.of_business(talk)


def _told(talk: Talk, booking: Booking | None, place: Place | None) -> str:
    business = talk.catalogue.business
    if place is None:
        reach = [talk.say("help.contact", contact=business.contact)] if business.contact else []
        return "\n".join([talk.say("where.unknown", business=business.name), *reach])
    heading = talk.say("where.visit", visit=cards.brief(talk, booking)) if booking else talk.say("where.here")
    return "\n".join(line for line in (heading, place.name, place.address) if line)
