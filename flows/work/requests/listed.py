"""The requests that wait, each a way to its card."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.talk import Talk
from flows.work import home
from flows.work.requests import waiting
from storage.models import Booking

FIELD: Final = "listed"


def ask(talk: Talk) -> Reply:
    """The next to start first; of very many those that there is room for, since each answer makes room."""
    found = waiting.found(talk)
    if not found:
        return talk.reply(talk.say("work.requests.none"), home.onward(talk))
    shown = found[: talk.room.times]
    requests = [menu.begin(_label(talk, one), "visit", booking=one.public_id) for one in shown]
    return talk.reply(talk.say("work.requests.ask", count=len(found)), [*requests, *menu.onward(talk)])


def _label(talk: Talk, booking: Booking) -> str:
    return f"{cards.brief(talk, booking)} · {talk.client_of(booking).name}"
