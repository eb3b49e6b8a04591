"""What can be said here."""

from typing import Final

from flows import menu, places
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "help"


def ask(talk: Talk) -> Reply:
    """The few things to do, each with a button, and how to reach a person."""
    told = talk.say(talk.routes.help, business=talk.catalogue.business.name, example=talk.example())
    offers = [*menu.onward(talk), *menu.mine(talk), *menu.languages(talk), *menu.elsewhere(talk)]
    return talk.reply("\n".join([told, *places.reach(talk)]), offers)
