"""One turn: a message of a chat becomes replies and, through the desk, whatever it asked for."""

from collections.abc import Set
from dataclasses import replace

from flows import sentences
from flows.graph import run
from flows.messages import MAX_NAME, Incoming, Reply, clean
from flows.moment import Moment
from flows.moves import begin, pending
from flows.react import react
from flows.routes import FIRST, FLOWS
from flows.state import SCHEMA, Position, State
from flows.steps import Heard, fitting
from flows.talk import Talk
from flows.understanding.rules import understand
from scheduling import mail
from scheduling.desk import Desk
from scheduling.errors import NotFound, OnlineBookingOff
from scheduling.identity import new_id
from storage.models import Chat, Inbox

_TOKEN = 16


def handle(desk: Desk, row: Inbox, *, network_holds: int | None = None) -> None:
    """Handles one received message inside the desk's transaction, once: its replies, its effects, its mark.

    network_holds: how many times web visitors from one network may keep at once, unlimited if left out. Raises
    RunAgain and StorageUnavailable; anything else that comes out is a bug.
    """
    chat = mail.chat(desk, row.chat_id)
    incoming = Incoming.from_json(row.payload)
    state = _state(chat)
    time = state.position.draft.get("time") if state else None
    held = time["hold"] if time else None
    talk = replace(_talk(desk, chat, incoming), network_holds=network_holds, held=held)
    moment = run(talk, _moment(talk, state, incoming, fresh=chat.version == 0))
    after = _kept(moment)
    if held is not None and "time" not in after.draft:
        desk.release(talk.catalogue.business.id, chat.id)
    spent = state.token if state else ""
    mail.save_chat(
        desk,
        chat,
        state=State(after, talk.token, tuple(talk.offers), spent).to_json(),
        schema_version=SCHEMA,
        language=moment.language,
    )
    if moment.reply is not None:
        mail.say(desk, chat, moment.reply.to_json(), kind="reply", inbox_id=row.id)
    mail.finish(desk, row)


def apologise(desk: Desk, row: Inbox) -> None:
    """Says that a message could not be handled; the conversation stays where it was."""
    chat = mail.chat(desk, row.chat_id)
    text = _talk(desk, chat, Incoming()).say("turn.apology")
    mail.say(desk, chat, Reply(text).to_json(), kind="reply", inbox_id=row.id)


def _talk(desk: Desk, chat: Chat, incoming: Incoming) -> Talk:
    if chat.business_id is None:
        raise NotFound
    catalogue = desk.catalogue(chat.business_id)
    business = catalogue.business
    reported = (chat.language, incoming.language, business.default_language)
    return Talk(
        desk=desk,
        catalogue=catalogue,
        chat=chat,
        token=new_id()[:_TOKEN],
        language=sentences.choose(reported, business.languages),
        reported=clean(incoming.name or chat.profile_name, MAX_NAME),
    )


def _state(chat: Chat) -> State | None:
    """The conversation so far; None where another release wrote it."""
    if chat.version == 0:
        return State()
    return State.from_json(chat.state) if chat.schema_version == SCHEMA else None


def _moment(talk: Talk, state: State | None, incoming: Incoming, *, fresh: bool) -> Moment:
    if state is None:
        return begin(talk, FIRST.name, None, talk.say("turn.updated"), kept=Position())
    position = state.position
    if position.flow is not None:
        draft = fitting(replace(talk, position=position), FLOWS[position.flow].steps, position.draft)
        state = replace(state, position=replace(position, draft=draft))
        lost = position.draft.keys() - draft.keys()
        if overtaken := _overtaken(talk, position, lost):
            return overtaken
    moment = react(talk, state, incoming, understand)
    greeting = talk.say("turn.greeting", business=talk.catalogue.business.name)
    if fresh and greeting not in moment.notes:
        moment = replace(moment, notes=(greeting, *moment.notes))
    return moment


def _overtaken(talk: Talk, position: Position, lost: Set[str]) -> Moment | None:
    """What follows when the world has changed under the flow: its service is gone, or its booking."""
    if "service" in lost:
        over = begin(talk, FIRST.name, None, talk.say("refusal.not_bookable"), kept=Position())
        return replace(over, error=OnlineBookingOff.code)
    if "booking" in lost:
        named = {"booking": Heard(value=position.draft["booking"])}
        return begin(talk, "bookings", named, talk.say("turn.booking_changed"), kept=Position())
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
