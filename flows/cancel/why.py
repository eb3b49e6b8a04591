"""Why the client cancels, if they care to say."""

from typing import Final

from flows import menu
from flows.messages import Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "why"
MAX_REASON = 500


def ask(talk: Talk) -> Reply:
    """A few words to type."""
    skip = menu.answer(talk.say("menu.skip"), FIELD, "")
    return talk.reply(talk.say("cancel.why.ask"), [skip, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The words as they are."""
    if heard.value is not None:
        return str(heard.value)
    return clean(heard.text, MAX_REASON) or Misunderstood(talk.say("cancel.why.unknown"))


def preset(talk: Talk) -> str:
    """None is given unless the client wants to."""
    return ""
