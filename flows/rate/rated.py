"""Thanks for a rating."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "rated"


def ask(talk: Talk) -> Reply:
    """Thanks, and how to book the next visit."""
    offers = [menu.begin(talk.say("menu.book_another"), "book"), *menu.mine(talk)]
    return talk.reply(talk.say("rate.done"), offers)
