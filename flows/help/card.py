"""What can be said here."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "help"


def ask(talk: Talk) -> Reply:
    """The few things to do, each with a button, and how to reach a person."""
    business = talk.catalogue.business
    reach = [talk.say("help.contact", contact=business.contact)] if business.contact else []
    offers = [*menu.onward(talk), *menu.mine(talk), *menu.languages(talk), *menu.elsewhere(talk)]
    return talk.reply(
        "\n".join([talk.say("help.text", business=business.name, example=talk.example()), *reach]), offers
    )
