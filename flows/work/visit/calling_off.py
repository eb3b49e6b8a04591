"""The visit that is about to be called off; only a yes does it."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood, Stop
from flows.talk import Talk
from flows.work.visit import asking

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The visit, its client, and the reason that they are told; a yes is to the visit as it is shown."""
    offers = [
        menu.answer(talk.say("menu.confirm_cancel"), FIELD, talk.booking().version),
        *menu.back(talk),
        menu.begin(talk.say("menu.keep"), "stop"),
    ]
    return asking.card(talk, "work.call_off.ask", offers)


def take(talk: Talk, heard: Heard) -> str | Misunderstood | Stop:
    """The booking's public id. Raises AlreadyDone or NotAllowed where it cannot be called off any more."""
    return asking.taken(talk, heard, talk.desk.cancel, talk.draft["why"])
