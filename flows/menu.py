"""The entries of a menu: what a tap on each of them does."""

from collections.abc import Sequence
from typing import Any

from flows import places
from flows.state import Offer
from flows.talk import Talk
from storage.models import Booking, BookingStatus


def answer(label: str, field: str, value: Any, **others: Any) -> Offer:
    """An answer to a step of the flow under way, and to others at once."""
    return Offer(label, ("answer", field, value, *([others] if others else [])))


def begin(label: str, flow: str, **answers: Any) -> Offer:
    """Opens a flow, with some of its answers given."""
    return Offer(label, ("open", flow, answers))


def change(label: str, field: str) -> Offer:
    """Asks a step again that was answered or left out."""
    return Offer(label, ("change", field))


def widen(label: str, field: str) -> Offer:
    """Asks a step without what was said to narrow it."""
    return Offer(label, ("widen", field))


def turn(label: str, page: int, aside: str | None = None) -> Offer:
    """Shows another page of the menu under way, or of the aside that is named."""
    return Offer(label, ("page", page, aside))


def pages(talk: Talk, earlier: str, later: str, shown: int, total: int, aside: str | None = None) -> list[Offer]:
    """The entries that lead to the neighbouring pages of a list, which is that of an aside where one is named."""
    page = _page(talk, shown, total)
    found = [turn(earlier, page - 1, aside)] if page else []
    return [*found, turn(later, page + 1, aside)] if (page + 1) * shown < total else found


def listed(talk: Talk, entries: Sequence[Offer], aside: str | None = None) -> list[Offer]:
    """The page of a list that there is room for, and the way to its neighbours."""
    shown = talk.room.entries
    turns = pages(talk, talk.say("menu.earlier"), talk.say("menu.later"), shown, len(entries), aside)
    return [*page_of(talk, entries, shown), *turns]


def back(talk: Talk) -> list[Offer]:
    """One question back, where there was one."""
    return [Offer(talk.say("menu.back"), ("back",))] if talk.draft or len(talk.position.trail) > 1 else []


def leave(talk: Talk) -> list[Offer]:
    """One question back, and out of the flow."""
    return [*back(talk), begin(talk.say("menu.stop"), "stop")]


def onward(talk: Talk) -> list[Offer]:
    """Where an aside leads: back to what is under way, or to the main things to do."""
    if talk.kept is not None:
        return [Offer(talk.say("menu.continue"), ("again",))]
    return [begin(talk.say(talk.routes.home), talk.routes.first)]


def mine(talk: Talk) -> list[Offer]:
    """The client's bookings, where there are any."""
    return [begin(talk.say("menu.bookings"), "bookings")] if talk.open_bookings() else []


def languages(talk: Talk) -> list[Offer]:
    """The choice of languages, where there are several."""
    return [begin(talk.say("menu.language"), "language")] if len(talk.languages) > 1 else []


def elsewhere(talk: Talk) -> list[Offer]:
    """The way to another business, where the channel account serves several."""
    shared = talk.account.business_id is None and len(talk.businesses()) > 1
    return [begin(talk.say("menu.other_business"), "business")] if shared else []


def help_(talk: Talk) -> Offer:
    """What can be said here."""
    return begin(talk.say("menu.help"), "help")


def besides(talk: Talk) -> list[Offer]:
    """What stands below the first question: other things than booking."""
    return [*mine(talk), help_(talk), *languages(talk)]


def page_of(talk: Talk, entries: Sequence[Any], shown: int) -> Sequence[Any]:
    """The part of a list that is on the present page; an impossible page shows the last one."""
    first = _page(talk, shown, len(entries)) * shown
    return entries[first : first + shown]


def for_booking(talk: Talk, booking: Booking) -> list[Offer]:
    """What a client may do about a booking that is to come."""
    if booking.status not in (BookingStatus.PENDING, BookingStatus.CONFIRMED):
        return []
    return [
        begin(talk.say("menu.move"), "reschedule", booking=booking.public_id),
        begin(talk.say("menu.cancel"), "cancel", booking=booking.public_id),
        *where(talk, booking),
    ]


def where(talk: Talk, booking: Booking) -> list[Offer]:
    """The way there, where it is known."""
    known = places.of_booking(talk, booking)
    return [begin(talk.say("menu.where"), "where", location={"booking": booking.public_id})] if known else []


def _page(talk: Talk, shown: int, total: int) -> int:
    return min(talk.position.page, max(0, (total - 1) // shown))
