"""From what came in to the moment at which the graph starts: taps by table, typed words by what was understood."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from babel.core import get_global

from flows.messages import Incoming, clean
from flows.moment import Moment
from flows.routes import FIRST, FLOWS, NEEDS_BOOKING, OF_WISH
from flows.state import Act, Position, State
from flows.steps import Heard
from flows.talk import Talk
from flows.understanding.lexicon import MONTH_FIRST
from flows.understanding.protocol import Said, Understanding, Understood
from flows.understanding.vocabulary import names_of
from scheduling import mail
from scheduling.errors import NotFound

_START = "/start"
_TAKE_A_CONTACT = ("phone", "confirm")


def react(talk: Talk, state: State, incoming: Incoming, understand: Understanding) -> Moment:
    """What a message changes of where the conversation stands, before any step looks at it."""
    words = clean(incoming.text or "")
    if incoming.start or words.startswith(_START):
        return _started(talk, incoming.start or words.removeprefix(_START).strip())
    if incoming.choice is not None:
        return _tapped(talk, state, incoming.choice)
    if incoming.contact is not None:
        if pending(state.position) in _TAKE_A_CONTACT and state.position.flow == FIRST.name:
            return _hearing(talk, state.position, {"phone": Heard(contact=incoming.contact)})
        return _again(talk, state.position, talk.say("turn.contact_unasked"))
    if not words:
        return _again(talk, state.position, talk.say("turn.empty"))
    return _typed(talk, state, words, understand)


def pending(position: Position) -> str | None:
    """The field that was asked for and not answered yet; None where nothing is under way."""
    if position.flow is None or FLOWS[position.flow].step(position.step) is None:
        return None
    return position.step


def begin(talk: Talk, flow: str, heard: Mapping[str, Heard] | None = None, *notes: str, kept: Position) -> Moment:
    """A flow from its beginning. An aside leaves what is under way where it is."""
    if flow in NEEDS_BOOKING and "booking" not in (heard or {}) and not talk.open_bookings():
        flow, heard = "bookings", {}
    stays = FLOWS[flow].aside and pending(kept) is not None
    return Moment(talk.language, Position(flow=flow), kept=kept if stays else None, heard=heard or {}, notes=notes)


def _started(talk: Talk, token: str) -> Moment:
    note = talk.say("turn.greeting", business=talk.catalogue.business.name)
    if not token:
        return begin(talk, FIRST.name, None, note, kept=Position())
    link = talk.desk.open_link(token)
    if link is None or link.business_id != talk.catalogue.business.id:
        return begin(talk, FIRST.name, None, note, talk.say("turn.link_over"), kept=Position())
    named: dict[str, Heard] = {}
    if link.service_id is not None:
        named["service"] = Heard(value=talk.catalogue.services[link.service_id].uid)
    if link.provider_id is not None:
        named["provider"] = Heard(text=talk.catalogue.providers[link.provider_id].uid)
    return begin(talk, FIRST.name, named, note, kept=Position())


def _tapped(talk: Talk, state: State, value: str) -> Moment:
    token, _, index = value.partition(":")
    if token and token == state.token and index.isdecimal() and int(index) < len(state.offers):
        return _done(talk, state.position, state.offers[int(index)].act)
    notice = mail.menu_token(talk.desk, token)
    if notice is not None and notice.chat_id == talk.chat.id and index.isdecimal() and int(index) < len(notice.choices):
        flow, public_id = notice.choices[int(index)]
        return _tapped_notice(talk, state.position, flow, public_id, (notice.booking_id, notice.booking_version))
    if token == state.spent and state.position.flow is not None and pending(state.position) is None:
        return _again(talk, state.position)
    return _again(talk, state.position, talk.say("turn.old_menu"))


def _tapped_notice(talk: Talk, position: Position, flow: str, public_id: str, as_it_was: tuple[int, int]) -> Moment:
    if flow not in ("reschedule", "cancel"):
        return begin(talk, flow, kept=position)
    named = {"booking": Heard(value=public_id)}
    try:
        booking = talk.own_booking(public_id)
    except NotFound:
        return begin(talk, "bookings", None, talk.say("turn.booking_gone"), kept=position)
    if (booking.id, booking.version) != as_it_was:
        return begin(talk, "bookings", named, talk.say("turn.booking_changed"), kept=position)
    return begin(talk, flow, named, kept=position)


def _done(talk: Talk, position: Position, act: Act) -> Moment:
    name, *values = act
    return _ACTS[name](talk, position, *values)


def _answer(talk: Talk, position: Position, field: str, value: Any) -> Moment:
    return _hearing(talk, position, {field: Heard(value=value)})


def _open(talk: Talk, position: Position, flow: str, answers: Mapping[str, Any]) -> Moment:
    heard = {field: Heard(value=value) for field, value in answers.items()}
    return begin(talk, flow, heard, kept=position)


def _change(talk: Talk, position: Position, field: str) -> Moment:
    return Moment(talk.language, replace(position, page=0), goal=field)


def _page(talk: Talk, position: Position, page: int) -> Moment:
    return Moment(talk.language, replace(position, page=page), goal=position.step)


def _back(talk: Talk, position: Position) -> Moment:
    """The question before; where the pending one is the first that was asked, the flow's first."""
    fields = [step.FIELD for step in FLOWS[position.flow or FIRST.name].steps]
    earlier = position.trail[:-1] or tuple(fields[:1])
    if pending(position) is None or earlier[-1] == position.step:
        return _again(talk, position, talk.say("turn.nothing_before"))
    kept = fields[: fields.index(earlier[-1])]
    draft = {field: answer for field, answer in position.draft.items() if field in kept}
    return Moment(talk.language, replace(position, draft=draft, trail=earlier, hints={}), goal=earlier[-1])


def _again(talk: Talk, position: Position, *notes: str) -> Moment:
    """What was shown last is shown again; where nothing is under way, the first question."""
    return Moment(talk.language, replace(position, flow=position.flow or FIRST.name), goal=position.step, notes=notes)


_ACTS: dict[str, Callable[..., Moment]] = {
    "answer": _answer,
    "open": _open,
    "change": _change,
    "page": _page,
    "back": _back,
    "again": _again,
}


def _typed(talk: Talk, state: State, words: str, understand: Understanding) -> Moment:
    position = state.position
    asked = pending(position)
    said = Said(
        text=words,
        language=talk.language,
        now=talk.now(),
        names=names_of(talk.catalogue),
        pending=asked,
        under_way=asked is not None and bool(position.draft or position.flow != FIRST.name),
        offered=tuple(offer.label for offer in state.offers),
        answers=sum(offer.act[0] == "answer" for offer in state.offers),
        month_first=get_global("zone_territories").get(talk.catalogue.business.zone) in MONTH_FIRST,
    )
    understood = understand(said)
    if understood.choice is not None:
        return _done(talk, position, state.offers[understood.choice].act)
    return _wished(talk, position, understood) or _hinted(talk, position, words, understood)


def _wished(talk: Talk, position: Position, understood: Understood) -> Moment | None:
    wish, asked = understood.wish, pending(position)
    heard = {field: Heard(text=words) for field, words in understood.hints.items()}
    match wish:
        case "back":
            return _back(talk, position)
        case "restart":
            return begin(talk, FIRST.name, None, talk.say("turn.restarted"), kept=Position())
        case "greeting":
            note = talk.say("turn.greeting", business=talk.catalogue.business.name)
            return _again(talk, position, note) if asked else begin(talk, FIRST.name, None, note, kept=Position())
        case "thanks":
            note = talk.say("turn.welcome")
            return _again(talk, position, note) if asked else begin(talk, FIRST.name, None, note, kept=Position())
        case "book" if asked and position.flow == FIRST.name:
            return None if heard else _again(talk, position)
        case "reschedule" if asked and position.flow in ("book", "reschedule") and "time" in position.draft:
            return None if heard else _change(talk, position, "day")
        case None:
            return None
    flow = FLOWS[OF_WISH[wish]]
    fields = {step.FIELD for step in flow.steps}
    return begin(talk, flow.name, {field: one for field, one in heard.items() if field in fields}, kept=position)


def _hinted(talk: Talk, position: Position, words: str, understood: Understood) -> Moment:
    asked, hints = pending(position), understood.hints
    flow = FLOWS[position.flow or FIRST.name] if asked else FIRST
    fields = {step.FIELD for step in flow.steps}
    heard = {field: Heard(text=text) for field, text in hints.items() if field in fields}
    if heard:
        return _hearing(talk, position, heard) if asked else begin(talk, flow.name, heard, kept=position)
    if "language" in hints:
        return begin(talk, "language", {"language": Heard(text=hints["language"])}, kept=position)
    if asked is None:
        return begin(talk, FIRST.name, None, talk.say("turn.not_understood", example=talk.example()), kept=position)
    return _hearing(talk, position, {asked: Heard(text=words, answer=understood.answer)})


def _hearing(talk: Talk, position: Position, heard: Mapping[str, Heard]) -> Moment:
    waiting = {field: Heard(text=text) for field, text in position.hints.items()}
    return Moment(talk.language, position, heard={**waiting, **heard})
