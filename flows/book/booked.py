"""What a client sees once the booking is made."""

from typing import Final

from flows import cards, menu
from flows.bookings import card
from flows.messages import Reply
from flows.talk import Talk
from storage.models import BookingStatus

FIELD: Final = "booked"


def ask(talk: Talk) -> Reply:
    """The booking as it is now, and what can be done with it."""
    booking = talk.own_booking(talk.draft["confirm"])
    key = "book.booked.waiting" if booking.status == BookingStatus.PENDING else "book.booked.done"
    if booking.status not in (BookingStatus.PENDING, BookingStatus.CONFIRMED):
        return card.show(talk, booking)
    offers = [
        menu.begin(talk.say("menu.bookings"), "bookings"),
        *menu.for_booking(talk, booking),
        menu.begin(talk.say("menu.book_another"), "book"),
    ]
    return cards.of_booking(talk, booking, talk.say(key), offers)
