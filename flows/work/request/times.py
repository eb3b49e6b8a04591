"""Which other times the client of a request is offered."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work.request import offering
from scheduling.elsewhen import times_to_offer

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The nearest free times: all of them at once, or one; or any other day and time."""
    booking = talk.booking()
    starts = times_to_offer(talk.desk, talk.catalogue, booking)
    labels = [offering.label(talk, booking, start) for start in starts]
    all_of_them = [menu.answer(talk.say("work.propose.all"), FIELD, starts)] if len(starts) > 1 else []
    offers = [
        *all_of_them,
        *(menu.answer(label, FIELD, [start]) for label, start in zip(labels, starts, strict=True)),
        menu.begin(talk.say("work.propose.other"), "suggest", booking=booking.public_id),
        *menu.leave(talk),
    ]
    client = talk.client_of(booking).name
    if not starts:
        return talk.reply(talk.say("work.propose.none", client=client), offers, asks=FIELD)
    minutes = talk.say("card.minutes", minutes=talk.catalogue.business.offer_minutes)
    return talk.reply(talk.say("work.propose.ask", client=client, minutes=minutes), offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id. Raises SlotTaken, or AlreadyDone where it was answered meanwhile."""
    if not heard.value or heard.answer:
        return Misunderstood(talk.say("work.propose.unknown"))
    return offering.offered(talk, heard.value)
