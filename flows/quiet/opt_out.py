"""The client wants no more messages after visits."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard
from flows.talk import Talk

FIELD: Final = "opt_out"


def ask(talk: Talk) -> Reply:
    """Whether they mean it."""
    yes = menu.begin(talk.say("menu.no_follow_ups"), "quiet", opt_out=True)
    return talk.reply(talk.say("quiet.ask"), [yes, *menu.onward(talk)])


def take(talk: Talk, heard: Heard) -> bool:
    """The desk keeps it for who is known here; a stranger gets no such messages anyway."""
    if talk.client is not None:
        talk.desk.no_follow_ups(talk.client)
    return True
