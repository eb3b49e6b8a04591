"""The old time and the new one; only a yes to them moves the visit."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.reschedule.confirm import moved
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work import clients, start

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """What will be, what was, and whom it concerns; a yes is to the visit as it is shown."""
    booking = talk.booking()
    later, before = moved(talk, booking), cards.visit_of(talk.catalogue, booking)
    lines = [
        talk.say("work.shift.ask"),
        cards.card(talk.language, later, talk.catalogue.business),
        talk.say("reschedule.confirm.before", when=cards.when(talk.language, before)),
        *clients.lines(talk, booking),
        *start.warnings(talk),
    ]
    offers = [
        menu.answer(talk.say("menu.confirm_move"), FIELD, booking.version),
        menu.change(talk.say("menu.change_time"), "time"),
        *menu.leave(talk),
    ]
    return talk.reply("\n".join(lines), offers, asks=FIELD, moment=cards.moment(talk.language, later))


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id, which stays the same. Raises Refusal, SlotTaken if the time has gone meanwhile."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("reschedule.confirm.no" if heard.answer is False else "book.confirm.unknown"))
    time = talk.draft["time"]
    booking = talk.desk.reschedule(
        talk.catalogue,
        talk.draft["booking"],
        time["start"],
        actor=talk.actor,
        version=heard.value,
        any_time=time["any_time"],
    )
    talk.changed(booking)
    return booking.public_id
