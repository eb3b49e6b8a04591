"""The old time and the new one; only a yes to them moves the booking."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.seal import seal
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from scheduling.clock import from_minute
from storage.models import Booking

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """What will be, and what was; a yes is to the card as it is shown."""
    card = _card(talk)
    offers = [
        menu.answer(talk.say("menu.confirm_move"), FIELD, seal(card)),
        menu.change(talk.say("menu.change_time"), "time"),
        *menu.leave(talk),
    ]
    later = moved(talk, talk.booking())
    return talk.reply(card, offers, asks=FIELD, moment=cards.moment(talk.language, later))


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id, which stays the same. Raises Refusal, SlotTaken if the time has gone meanwhile."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("reschedule.confirm.no" if heard.answer is False else "book.confirm.unknown"))
    if heard.value != seal(_card(talk)):
        return Misunderstood(talk.say("book.confirm.changed"))
    time = talk.draft["time"]
    booking = talk.desk.reschedule(
        talk.catalogue,
        talk.draft["booking"],
        time["start"],
        actor=talk.actor,
        hold_id=time["hold"],
        key=f"{talk.chat.id}:{talk.token}",
    )
    talk.changed(booking)
    return booking.public_id


def moved(talk: Talk, booking: Booking) -> cards.Visit:
    """The visit as it will be."""
    catalogue = talk.catalogue
    return cards.Visit(
        service=catalogue.services[booking.service_id],
        starts=from_minute(talk.draft["time"]["start"]),
        minutes=booking.duration,
        zone=catalogue.zone(booking.provider_id),
        provider=catalogue.providers[booking.provider_id],
        location=catalogue.locations.get(booking.location_id) if booking.location_id is not None else None,
        place=booking.place,
        price=catalogue.price(booking.service_id, booking.provider_id),
        currency=catalogue.currency(booking.service_id),
    )


def _card(talk: Talk) -> str:
    booking = talk.booking()
    later, before = moved(talk, booking), cards.visit_of(talk.catalogue, booking)
    needs_yes = talk.desk.approval_needed(talk.catalogue, booking.service_id, talk.client)
    lines = [
        talk.say("reschedule.confirm.ask"),
        cards.card(talk.language, later, talk.catalogue.business),
        talk.say("reschedule.confirm.before", when=cards.when(talk.language, before)),
        *([talk.say("book.confirm.approval")] if needs_yes else []),
    ]
    return "\n".join(lines)
