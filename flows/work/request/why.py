"""Why a request is declined, for those who care to say."""

from flows import menu
from flows.cancel.why import FIELD, preset, take
from flows.messages import Reply
from flows.talk import Talk

__all__ = ["FIELD", "ask", "preset", "take"]


def ask(talk: Talk) -> Reply:
    """A few words to type, which the client is told."""
    skip = menu.answer(talk.say("menu.skip"), FIELD, "")
    client = talk.client_of(talk.booking()).name
    return talk.reply(talk.say("work.decline.why", client=client), [skip, *menu.leave(talk)])
