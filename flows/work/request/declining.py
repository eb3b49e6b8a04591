"""The request that is about to be declined; only a yes does it."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood, Stop
from flows.talk import Talk
from flows.work.visit import asking

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The request, and the reason if one was given; a yes is to the request as it is shown."""
    offers = [
        menu.answer(talk.say("work.decline.yes"), FIELD, talk.booking().version),
        *([] if talk.draft["why"] else [menu.change(talk.say("menu.add_reason"), "why")]),
        menu.begin(talk.say("work.decline.no"), "stop"),
    ]
    return asking.card(talk, "work.decline.ask", offers)


def take(talk: Talk, heard: Heard) -> str | Misunderstood | Stop:
    """The booking's public id. Raises AlreadyDone where it was answered meanwhile."""
    if heard.answer is False:
        return Stop()
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("cancel.confirm.unknown"))
    booking = talk.desk.decline(
        talk.catalogue,
        talk.draft["booking"],
        actor=talk.actor,
        why=talk.draft["why"] or None,
        version=heard.value,
    )
    talk.changed(booking)
    return booking.public_id
