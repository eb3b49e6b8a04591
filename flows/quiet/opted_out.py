"""What a client sees who asked for no more messages after visits."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "opted_out"


def ask(talk: Talk) -> Reply:
    """That it is done, and that messages about bookings themselves go on."""
    return talk.reply(talk.say("quiet.done"), [*menu.mine(talk), *menu.onward(talk)])
