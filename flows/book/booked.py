"""What a client sees once the booking is made."""

from typing import Final

from flows import cards, menu, texts
from flows.attend import attendance
from flows.bookings import card
from flows.messages import Reply
from flows.talk import Talk
from storage.models import Attendance, BookingStatus

FIELD: Final = "booked"


def ask(talk: Talk) -> Reply:
    """The booking as it is now, and what can be done with it."""
    booking = talk.own_booking(talk.draft["confirm"])
    key = "book.booked.waiting" if booking.status == BookingStatus.PENDING else "book.booked.done"
    if booking.status not in (BookingStatus.PENDING, BookingStatus.CONFIRMED):
        return card.show(talk, booking)
    asks = talk.desk.asks_attendance(booking)
    offers = [
        *([attendance.saying(talk, booking.public_id, Attendance.COMING)] if asks else []),
        menu.begin(talk.say("menu.bookings"), "bookings"),
        *menu.for_booking(talk, booking),
        menu.begin(talk.say("menu.book_another"), "book"),
    ]
    heading = " ".join([talk.say(key), *([talk.say("book.booked.soon")] if asks else [])])
    return cards.of_booking(talk, booking, heading, offers, below=texts.below(talk, booking))
