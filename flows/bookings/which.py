"""Which of the client's own bookings is meant."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import asked
from scheduling.errors import NotFound
from scheduling.lifecycle import Happening
from storage.models import Booking, BookingStatus

FIELD: Final = "booking"

_ASK = {"reschedule": "reschedule.booking.ask", "cancel": "cancel.booking.ask"}
_HAPPENING = {"reschedule": Happening.MOVED_AWAY, "cancel": Happening.CANCELLED}


def ask(talk: Talk) -> Reply:
    """The client's bookings that are to come, the next one first."""
    found = talk.open_bookings()
    if not found:
        return talk.reply(talk.say("bookings.none"), [*menu.onward(talk), menu.help_(talk)])
    flow = str(talk.position.flow)
    if flow == "bookings":
        shown = [menu.begin(cards.brief(talk, one), flow, booking=one.public_id) for one in found]
        offers = [*menu.listed(talk, shown, flow), *menu.onward(talk)]
        return talk.reply(talk.say("bookings.ask", count=len(found)), offers)
    answers = [menu.answer(cards.brief(talk, one), FIELD, one.public_id) for one in found]
    text = "\n".join([*asked.noted(talk), talk.say(_ASK[flow])])
    return talk.reply(text, [*menu.listed(talk, answers), *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id. Raises TooLate, AlreadyDone or NotAllowed where nothing can be done about it."""
    if heard.value is None:
        return Misunderstood(talk.say("bookings.unknown"))
    booking = talk.own_booking(heard.value)
    _check(talk, booking)
    return booking.public_id


def fits(talk: Talk, value: str) -> bool:
    """Whether something can still be done about the booking."""
    try:
        booking = talk.own_booking(value)
    except NotFound:
        return False
    return booking.status in (BookingStatus.PENDING, BookingStatus.CONFIRMED)


def preset(talk: Talk) -> str | None:
    """The only one. Raises as `take` does."""
    found = talk.open_bookings()
    if len(found) != 1:
        return None
    _check(talk, found[0])
    return found[0].public_id


def _check(talk: Talk, booking: Booking) -> None:
    happening = _HAPPENING.get(str(talk.position.flow))
    if happening is not None:
        talk.desk.check_may(talk.catalogue, booking, happening, talk.actor)
