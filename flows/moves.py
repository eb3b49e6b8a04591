"""The moves of a conversation: each makes of where it stands the moment at which the graph starts."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from flows import limits
from flows.conversations import FLOWS
from flows.moment import Moment
from flows.state import Position
from flows.steps import Heard, fitting
from flows.talk import Talk
from flows.when.asked import is_exact

_PRESUMED = frozenset({"location", "provider"})


def pending(position: Position) -> str | None:
    """The field that was asked for and not answered yet; None where nothing is under way."""
    if position.flow is None or FLOWS[position.flow].step(position.step) is None:
        return None
    return position.step


def begin(
    talk: Talk,
    flow: str,
    heard: Mapping[str, Heard] | None = None,
    *notes: str,
    kept: Position,
    within: limits.Limits = MappingProxyType({}),
) -> Moment:
    """A flow from its beginning, within the limits of what was said. An aside leaves what is under way where it is."""
    if flow in talk.routes.needs_booking and "booking" not in (heard or {}) and not talk.open_bookings():
        flow, heard = talk.routes.shows, {}
    stays = FLOWS[flow].aside and pending(kept) is not None
    position = Position(flow=flow, limits=within)
    return Moment(talk.language, position, kept=kept if stays else None, heard=heard or {}, notes=notes)


def hearing(talk: Talk, position: Position, heard: Mapping[str, Heard]) -> Moment:
    """The flow under way with these answers, and those that waited for their question."""
    there = replace(_there(talk, position), fold=0)
    return Moment(talk.language, there, heard={**_waiting(position), **heard})


def told(talk: Talk, position: Position, words: limits.Words, *notes: str) -> Moment:
    """The flow under way with what was said; of its answers those stay that the limits still admit."""
    words = _on_the_missed_day(position, _picked_from_missed(position, words))
    within = limits.after(position.limits, words)
    there = replace(_there(talk, position), limits=within)
    steps = FLOWS[str(there.flow)].steps
    anew = {*_picked_anew(position, words), *_presumed(position, words)}
    stands = {field: value for field, value in position.draft.items() if field not in anew}
    draft = fitting(replace(talk, position=there), steps, limits.standing(within, stands))
    waits = {field: text for field, text in position.hints.items() if field not in words.limits}
    waiting = limits.standing(within, waits)
    heard = {**waiting, **_along(position, words), **words.answers}
    return Moment(talk.language, replace(there, draft=draft), heard=_heard(heard), notes=notes)


def change(talk: Talk, position: Position, field: str) -> Moment:
    """A step is asked again, though it was answered or left out."""
    there = replace(_there(talk, position), page=0, fold=0, limits=limits.unpicked(position.limits))
    return Moment(talk.language, there, goal=field)


def widen(talk: Talk, position: Position, field: str) -> Moment:
    """A step is asked again, without what was said to narrow it."""
    return change(talk, replace(position, limits=limits.widened(position.limits, field)), field)


def page(talk: Talk, position: Position, page: int, aside: str | None = None) -> Moment:
    """Another page of the menu under way, or of an aside's."""
    if aside is not None:
        step = FLOWS[aside].steps[0].FIELD
        return replace(begin(talk, aside, kept=position), position=Position(aside, step, page=page), goal=step)
    there = replace(_there(talk, position), page=page, fold=0)
    return Moment(talk.language, there, heard=_waiting(position), goal=position.step)


def fold(talk: Talk, position: Position, first: int, aside: str | None = None) -> Moment:
    """Other entries of the menu under way, or of an aside's, where a channel shows few at once."""
    there = page(talk, position, 0 if aside else position.page, aside)
    return replace(there, position=replace(there.position, fold=first))


def back(talk: Talk, position: Position) -> Moment:
    """The question before; where the pending one is the first that was asked, the flow's first."""
    fields = [step.FIELD for step in FLOWS[position.flow or talk.routes.first].steps]
    earlier = position.trail[:-1] or tuple(fields[:1])
    if pending(position) is None or earlier[-1] == position.step:
        return again(talk, position, talk.say("turn.nothing_before"))
    kept = fields[: fields.index(earlier[-1])]
    draft = {field: answer for field, answer in position.draft.items() if field in kept}
    return Moment(talk.language, replace(position, draft=draft, trail=earlier, hints={}), goal=earlier[-1])


def again(talk: Talk, position: Position, *notes: str) -> Moment:
    """What was shown last is shown again; where nothing is under way, the first question."""
    return Moment(talk.language, _there(talk, position), heard=_waiting(position), goal=position.step, notes=notes)


def _there(talk: Talk, position: Position) -> Position:
    return replace(position, flow=position.flow or talk.routes.first)


def _picked_from_missed(position: Position, words: limits.Words) -> limits.Words:
    """Where a day could not be had at the asked time: its last time is any of its own, the first one from it on."""
    which, day = words.limits.get(limits.PICK), position.missed.get("day")
    if which is None or day is None or not is_exact("day", day) or "day" in {*words.answers, *words.limits}:
        return words
    if which == limits.FIRST:
        return words._replace(limits={"day": f"{day}{limits.ANYTHING}", **words.limits})
    return words._replace(answers={"day": day, **words.answers}, limits={"time": limits.ANYTHING, **words.limits})


def _on_the_missed_day(position: Position, words: limits.Words) -> limits.Words:
    """Where a day could not be had at the asked time, another time is one of that day: `in the morning, then`."""
    said, day = {**words.answers, **words.limits}, position.missed.get("day", "")
    if not limits.timed(position.limits) or not limits.timed(said) or {"day", "when"} & said.keys():
        return words
    return words._replace(answers={"day": day, **words.answers}) if is_exact("day", day) else words


def _picked_anew(position: Position, words: limits.Words) -> tuple[str, ...]:
    """What is chosen anew where the first or last time is asked for: of the day in question, the first after its card
    of all days."""
    which = words.limits.get(limits.PICK)
    if which is None:
        return ()
    return ("time",) if which == limits.LAST or position.step in ("day", "time") else ("day", "time")


def _presumed(position: Position, words: limits.Words) -> Collection[str]:
    """Whom and where nobody asked for or said may be otherwise on another day, at another time."""
    said = {**words.answers, **words.limits}
    return _PRESUMED.intersection(position.presumed) if limits.tells_when(said) and _PRESUMED.isdisjoint(said) else ()


def _along(position: Position, words: limits.Words) -> dict[str, str]:
    """What stays of a chosen time when it is changed after it was: the clock time on another day, for another visit or
    with somebody else; the date at another clock time."""
    chosen = position.draft.get("time")
    said = {field.removeprefix("not_").replace("when", "time") for field in (*words.answers, *words.limits)}
    said &= {*limits.FIELDS}
    if chosen is None or not said or limits.PICK in words.limits or position.step in ("day", "time"):
        return {}
    if "time" not in said:
        return {"time": chosen["clock"]}
    return {"day": chosen["date"]} if "day" not in said and chosen["date"] != position.draft["day"] else {}


def _waiting(position: Position) -> dict[str, Heard]:
    return _heard(position.hints)


def _heard(words: Mapping[str, str]) -> dict[str, Heard]:
    return {field: Heard(text=text) for field, text in words.items()}
