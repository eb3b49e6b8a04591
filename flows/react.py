"""From what came in to the moment at which the graph starts."""

import re

from flows import texts
from flows.messages import Incoming
from flows.moment import Moment
from flows.moves import again, begin, hearing, pending
from flows.state import Position, State
from flows.steps import Heard
from flows.talk import Talk
from flows.taps import tapped
from flows.typed import typed
from flows.understanding.protocol import Understanding

_TAKE_A_CONTACT = ("phone", "confirm")
_COMMAND = re.compile(r"/(?P<name>\w{1,32})(?:@\w+)?")


def react(talk: Talk, state: State, incoming: Incoming, understand: Understanding) -> Moment:
    """What a message changes of where the conversation stands, before any step looks at it."""
    if incoming.unread is not None:
        return again(talk, state.position, talk.say(f"unread.{incoming.unread}"))
    token = incoming.link()
    if token is not None:
        return _started(talk, token)
    if incoming.choice is not None:
        return tapped(talk, state, incoming.choice)
    if incoming.contact is not None:
        if pending(state.position) in _TAKE_A_CONTACT and state.position.flow == talk.routes.first:
            return hearing(talk, state.position, {"phone": Heard(contact=incoming.contact)})
        return again(talk, state.position, talk.say("turn.contact_unasked"))
    words = incoming.words()
    if not words:
        return again(talk, state.position, talk.say("turn.empty"))
    if command := _COMMAND.fullmatch(words):
        return begin(talk, talk.routes.commands.get(command["name"].lower(), "help"), kept=state.position)
    return typed(talk, state, words, understand)


def _started(talk: Talk, token: str) -> Moment:
    note = texts.welcome(talk)
    if not token:
        return begin(talk, talk.routes.first, None, note, kept=Position())
    link = talk.desk.open_link(token)
    if link is None or link.business_id != talk.catalogue.business.id:
        return begin(talk, talk.routes.first, None, note, talk.say("turn.link_over"), kept=Position())
    named: dict[str, Heard] = {}
    if link.service_id is not None:
        named["service"] = Heard(value=talk.catalogue.services[link.service_id].uid)
    if link.provider_id is not None:
        named["provider"] = Heard(text=talk.catalogue.providers[link.provider_id].uid)
    return begin(talk, talk.routes.first, named, note, kept=Position())
