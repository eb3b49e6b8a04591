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
    text = f"{talk.say('cancel.cancelled.done')}\n{cards.booking_card(talk, booking)}"
    offers = [menu.begin(talk.say("menu.book"), "book"), *menu.mine(talk)]
    return talk.reply(text, offers, booking=booking.public_id)
