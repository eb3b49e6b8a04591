"""The one time that is about to be offered."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood, Stop
from flows.talk import Talk
from flows.work.request import offering

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The time and the client."""
    booking = talk.booking()
    time = offering.label(talk, booking, talk.draft["time"]["start"])
    offers = [
        menu.answer(talk.say("work.suggest.yes"), FIELD, True),
        menu.change(talk.say("menu.change_time"), "time"),
        *menu.leave(talk),
    ]
    text = talk.say("work.suggest.ask", client=talk.client_of(booking).name, time=time)
    return talk.reply(text, offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood | Stop:
    """The booking's public id. Raises SlotTaken, or AlreadyDone where it was answered meanwhile."""
    if heard.answer is False:
        return Stop()
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("book.confirm.unknown"))
    return offering.offered(talk, [talk.draft["time"]["start"]])
