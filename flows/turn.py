"""One turn: a message of a chat becomes replies and, through the desk, whatever it asked for."""

from collections.abc import Set
from dataclasses import replace

from flows import business, latest, sentences, texts
from flows.business.entry import Entered, enter
from flows.conversations import FLOWS
from flows.graph import run
from flows.messages import MAX_NAME, Incoming, Reply, clean
from flows.moment import Moment
from flows.moves import begin, pending
from flows.react import react
from flows.refusals import noted
from flows.routes import CLIENT, WORK
from flows.state import SCHEMA, Position, State
from flows.steps import Heard, fitting
from flows.talk import Talk
from flows.understanding.protocol import Understanding
from flows.understanding.rules import understand as by_rules
from flows.work.door import Came, closed, knock
from scheduling import claims, mail
from scheduling.accounts import account_with
from scheduling.desk import Desk
from scheduling.errors import OnlineBookingOff, Refusal
from scheduling.identity import new_id
from scheduling.reaching import PULLED, alive
from storage.models import Chat, Inbox, changed

_TOKEN = 16


def handle(desk: Desk, row: Inbox, *, network_holds: int | None = None, understand: Understanding = by_rules) -> None:
    """Handles one received message inside the desk's transaction, once: its replies, its effects, its mark.

    network_holds: how many times web visitors from one network may keep at once, unlimited if left out. understand:
    reads what was typed, before anything of the conversation is written; what it raises comes out.
    Raises RunAgain and StorageUnavailable; anything else that comes out is a bug.
    """
    incoming = Incoming.from_json(row.payload)
    lobby = replace(_lobby(desk, row, incoming), network_holds=network_holds)
    if lobby.channel not in PULLED:
        alive(desk, lobby.account.id, lobby.chat.external_id)
    if incoming.unread == "group":
        _say(lobby, Reply(lobby.say("unread.group")), row)
    elif not lobby.account.staff:
        _answer(lobby, row, incoming, understand)
    else:
        _work(lobby, row, knock(lobby, incoming), understand)
    claims.finish(desk, row)


def apologise(desk: Desk, row: Inbox) -> None:
    """Says that a message could not be handled; the conversation stays where it was."""
    lobby = _lobby(desk, row, Incoming())
    within = lobby.chat.business_id
    talk = lobby if within is None else _inside(lobby, within, Incoming())
    _say(talk, Reply(talk.say("turn.apology")), row)


def _work(lobby: Talk, row: Inbox, came: Came, understand: Understanding) -> None:
    if not came.members:
        _say(lobby, closed(lobby, came), row)
        return
    entrance = Entered(came.joined.business_id, came.incoming) if came.joined else None
    _answer(replace(lobby, members=came.members), row, came.incoming, understand, entrance, came.refusal)


def _answer(
    lobby: Talk,
    row: Inbox,
    incoming: Incoming,
    understand: Understanding,
    entrance: Entered | Moment | None = None,
    refusal: Refusal | None = None,
) -> None:
    chat, state = lobby.chat, _state(lobby.chat)
    entrance = entrance or enter(lobby, state, incoming, understand)
    if isinstance(entrance, Entered):
        known = chat.business_id == entrance.business
        there = state if known else State()
        talk = replace(_inside(lobby, entrance.business, incoming), held=_held(there))
        moment = _moment(talk, there, entrance.incoming, understand, fresh=not known or chat.version == 0)
        moment = run(talk, moment if refusal is None else noted(talk, moment, refusal))
    else:
        talk, moment = lobby, run(lobby, entrance)
    after = _kept(moment)
    if after.flow == business.FLOW.name:
        talk = replace(talk, chat=changed(chat, business_id=None))
    _let_go(talk, chat, state, after)
    mail.save_chat(
        talk.desk,
        talk.chat,
        state=State(after, talk.token, tuple(talk.offers), state.token if state else "").to_json(),
        schema_version=SCHEMA,
        language=chat.language if talk.within is None else moment.language,
    )
    if moment.reply is not None:
        _say(replace(talk, language=moment.language), moment.reply, row)


def _let_go(talk: Talk, before: Chat, state: State | None, after: Position) -> None:
    """Releases what the chat kept at the business that it leaves, or kept for a flow that it leaves."""
    if before.business_id is None:
        return
    leaves = talk.chat.business_id != before.business_id
    if leaves or (_held(state) is not None and "time" not in after.draft):
        talk.desk.release(before.business_id, before.id)


def _held(state: State | None) -> int | None:
    """The hold with which a turn begins."""
    time = state.position.draft.get("time") if state else None
    return time["hold"] if time else None


def _say(talk: Talk, reply: Reply, row: Inbox) -> None:
    told = replace(reply, language=talk.language)
    mail.say(talk.desk, talk.chat, told.to_json(), kind="reply", inbox_id=row.id)


def _lobby(desk: Desk, row: Inbox, incoming: Incoming) -> Talk:
    """A talk before its business is known."""
    chat = mail.chat(desk, row.chat_id)
    return Talk(
        desk=desk,
        account=account_with(desk, chat.channel_account_id),
        chat=chat,
        received=row.received_at,
        token=new_id()[:_TOKEN],
        language=sentences.choose((chat.language, incoming.language), sentences.LANGUAGES),
        reported=clean(incoming.name or chat.profile_name, MAX_NAME),
        phone=incoming.phone,
    )


def _inside(lobby: Talk, business_id: int, incoming: Incoming) -> Talk:
    """The same talk with a business."""
    catalogue = lobby.desk.catalogue(business_id)
    own = catalogue.business
    reported = (lobby.chat.language, incoming.language, own.default_language)
    return replace(
        lobby,
        chat=changed(lobby.chat, business_id=business_id),
        within=catalogue,
        member=next((member for member in lobby.members if member.business_id == business_id), None),
        routes=WORK if lobby.account.staff else CLIENT,
        language=sentences.choose(reported, own.languages),
    )


def _state(chat: Chat) -> State | None:
    """The conversation so far; None where another release wrote it."""
    if chat.version == 0:
        return State()
    return State.from_json(chat.state) if chat.schema_version == SCHEMA else None


def _moment(talk: Talk, state: State | None, incoming: Incoming, understand: Understanding, *, fresh: bool) -> Moment:
    if state is None:
        return begin(talk, talk.routes.first, None, talk.say("turn.updated"), kept=Position())
    position = state.position
    if position.flow is not None:
        draft = fitting(replace(talk, position=position), FLOWS[position.flow].steps, position.draft)
        state = replace(state, position=replace(position, draft=draft))
        lost = position.draft.keys() - draft.keys()
        if overtaken := _overtaken(talk, position, lost):
            return overtaken
    moment = react(talk, state, incoming, understand)
    greeting = texts.welcome(talk)
    if fresh and greeting not in moment.notes:
        moment = replace(moment, notes=(greeting, *moment.notes))
    return moment


def _overtaken(talk: Talk, position: Position, lost: Set[str]) -> Moment | None:
    """What follows when the world has changed under the flow: its service is gone, or its booking."""
    if "service" in lost:
        over = begin(talk, talk.routes.first, None, talk.say("refusal.not_bookable"), kept=Position())
        return replace(over, error=OnlineBookingOff.code)
    if "booking" in lost:
        public_id = position.draft["booking"]
        named = {"booking": Heard(value=public_id)}
        return begin(talk, talk.routes.shows, named, latest.note(talk, public_id), kept=Position())
    return None


def _kept(moment: Moment) -> Position:
    """What stays under way: an aside leaves it as it was; of a flow that is over only what came of it stays."""
    if moment.kept is not None:
        return moment.kept
    position = moment.position
    if position.flow is None or FLOWS[position.flow].aside:
        return Position()
    if pending(position) is not None:
        return position
    over = {field: answer for field, answer in position.draft.items() if field == "confirm"}
    return Position(position.flow, position.step, over)
