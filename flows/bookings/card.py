"""One booking as it is now."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.talk import Talk
from storage.models import Booking

FIELD: Final = "card"


def ask(talk: Talk) -> Reply:
    """The booking that was chosen."""
    return show(talk, talk.booking())


def show(talk: Talk, booking: Booking) -> Reply:
    """Its status, its lines and what can be done about it."""
    several = len(talk.open_bookings()) > 1
    more = [menu.begin(talk.say("menu.bookings"), "bookings")] if several else []
    offers = [*menu.for_booking(talk, booking), *more, *menu.onward(talk)]
    return cards.of_booking(talk, booking, talk.say(f"status.{booking.status}"), offers)
