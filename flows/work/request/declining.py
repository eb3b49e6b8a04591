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
    return asking.taken(talk, heard, talk.desk.decline, talk.draft["why"] or None)
