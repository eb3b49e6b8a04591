"""Why a visit is called off, which its client is told."""

from typing import Final

from flows import menu
from flows.cancel.why import MAX_REASON
from flows.messages import Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "why"


def ask(talk: Talk) -> Reply:
    """A few words to type."""
    client = talk.client_of(talk.booking()).name
    return talk.reply(talk.say("work.reason.ask", client=client), menu.leave(talk))


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The words as they are."""
    return clean(heard.text, MAX_REASON) or Misunderstood(talk.say("cancel.why.unknown"))
