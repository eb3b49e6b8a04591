"""What is shown after a flow was left."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "stopped"


def ask(talk: Talk) -> Reply:
    """That nothing was changed, and what there is to do."""
    cancel = [menu.begin(talk.say("menu.cancel_one"), "cancel")] if talk.open_bookings() else []
    offers = [*menu.onward(talk), *menu.mine(talk), *cancel, menu.help_(talk)]
    return talk.reply(talk.say("stop.done"), offers)
