"""The entrance: which business a message is for is known, or is asked before anything else."""

from dataclasses import dataclass, replace

from flows.business import FLOW, choose
from flows.messages import START, Incoming
from flows.moment import Moment
from flows.moves import again, hearing, pending
from flows.react import react
from flows.state import Position, State, parted
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.taps import done
from flows.understanding.protocol import Said, Understanding
from scheduling import mail

# Under this name waits what was written before there was a business to take it.
_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Entered:
    """The business that a message is for, by row number, and what it says there."""

    business: int
    incoming: Incoming


def enter(lobby: Talk, state: State | None, incoming: Incoming, understand: Understanding) -> Entered | Moment:
    """The business that a link or a notice's button names, else that of the chat, else the only one; else it is asked.

    lobby: a talk without a business. state: None where another release wrote it.
    """
    account, chat = lobby.account, lobby.chat
    if account.business_id is not None:
        return Entered(account.business_id, incoming)
    for business in (_of_link(lobby, incoming), _of_notice(lobby, state, incoming), chat.business_id):
        if business is not None and lobby.serves(business):
            return Entered(business, incoming)
    served = lobby.businesses()
    if len(served) == 1:
        return Entered(served[0].id, incoming)
    choosing = state if state is not None and state.position.flow == FLOW.name else State(Position(flow=FLOW.name))
    return _asking(lobby, choosing, incoming, understand)


def _of_link(lobby: Talk, incoming: Incoming) -> int | None:
    token = incoming.link()
    link = lobby.desk.open_link(token) if token else None
    return link.business_id if link else None


def _of_notice(lobby: Talk, state: State | None, incoming: Incoming) -> int | None:
    if incoming.choice is None or (state is not None and state.act(incoming.choice) is not None):
        return None
    token, _ = parted(incoming.choice)
    notice = mail.menu_token(lobby.desk, token)
    return notice.business_id if notice is not None and notice.chat_id == lobby.chat.id else None


def _asking(lobby: Talk, state: State, incoming: Incoming, understand: Understanding) -> Entered | Moment:
    position, token, words = state.position, incoming.link(), incoming.words()
    if token is not None:
        return again(lobby, position, *([lobby.say("turn.link_over")] if token else []))
    if words and pending(position) is None:
        return _keeping(again(lobby, position), words)
    moment = _typed(lobby, state, words, understand) if words else react(lobby, state, incoming, understand)
    if choose.FIELD not in moment.heard:
        return moment
    waiting = position.hints.get(_WORDS, "")
    chosen = choose.take(lobby, moment.heard[choose.FIELD])
    if isinstance(chosen, Misunderstood):
        return _keeping(again(lobby, position, chosen.why), f"{waiting} {words}".strip())
    return Entered(chosen, Incoming(text=waiting or START, name=incoming.name, language=incoming.language))


def _typed(lobby: Talk, state: State, words: str, understand: Understanding) -> Moment:
    offered = tuple(offer.label for offer in state.offers)
    said = Said(words, lobby.language, lobby.desk.now, pending=choose.FIELD, offered=offered, answers=len(offered))
    choice = understand(said).choice
    if choice is not None:
        return done(lobby, state.position, state.offers[choice].act)
    return hearing(lobby, state.position, {choose.FIELD: Heard(text=words)})


def _keeping(moment: Moment, words: str) -> Moment:
    return replace(moment, heard={_WORDS: Heard(text=words)})
