"""What a client sees once the booking is moved."""

from typing import Final

from flows import cards, menu, texts
from flows.bookings import card
from flows.messages import Reply
from flows.talk import Talk
from storage.models import BookingStatus

FIELD: Final = "moved"

_KEYS = {BookingStatus.CONFIRMED: "reschedule.moved.done", BookingStatus.PENDING: "reschedule.moved.waiting"}


def ask(talk: Talk) -> Reply:
    """The booking as it is now, and what can be done with it."""
    booking = talk.own_booking(talk.draft["confirm"])
    key = _KEYS.get(BookingStatus(booking.status))
    if key is None:
        return card.show(talk, booking)
    offers = [menu.begin(talk.say("menu.bookings"), "bookings"), *menu.for_booking(talk, booking)]
    return cards.of_booking(talk, booking, talk.say(key), offers, below=texts.below(talk, booking))
