"""What a client sees once the booking is cancelled."""

from typing import Final

from flows import cards, menu
from flows.bookings import card
from flows.messages import Reply
from flows.talk import Talk
from storage.models import BookingStatus

FIELD: Final = "cancelled"


def ask(talk: Talk) -> Reply:
    """That the time is free again, and how to book another."""
    booking = talk.own_booking(talk.draft["confirm"])
    if booking.status != BookingStatus.CANCELLED:
        return card.show(talk, booking)
    offers = [menu.begin(talk.say("menu.book"), "book"), *menu.mine(talk)]
    return cards.of_booking(talk, booking, talk.say("cancel.cancelled.done"), offers)
