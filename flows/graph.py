"""The conversations as one LangGraph graph: each step a node, each jump an edge, no state of its own.

START –route→ pending step –known / ask / GoBack→ next step → END. It runs once a turn, inside the turn's
transaction; whatever it knows comes in and goes out as one `Moment`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypedDict, cast

import langsmith
from langgraph.graph import END, START, StateGraph
from langgraph.runtime import Runtime

from flows import limits
from flows.conversations import FLOWS
from flows.moment import Moment
from flows.refusals import refused
from flows.routes import WORK
from flows.state import Position
from flows.steps import Closing, Flow, GoBack, Heard, Misunderstood, Resume, Step, Stop, fitting, preset
from flows.talk import Talk
from scheduling.errors import Refusal

# What a client says stays here, whatever the environment tells LangGraph's dependencies.
langsmith.configure(enabled=False)


class Run(TypedDict):
    """The graph's only channel."""

    moment: Moment


def run(talk: Talk, moment: Moment) -> Moment:
    """Runs the graph once: the moment that comes back carries a reply."""
    return cast(Moment, GRAPH.invoke({"moment": moment}, context=talk)["moment"])


def route(state: Run) -> str:
    """The node to visit next: the first step of the flow that has an answer to take, is to be asked, or is open."""
    moment = state["moment"]
    if moment.reply is not None:
        return END
    flow = FLOWS[str(moment.position.flow)]
    if flow.closing is not None and moment.goal == flow.closing.FIELD:
        return _node(flow, flow.closing)
    for step in flow.steps:
        name = step.FIELD
        if name in moment.heard or name == moment.goal or name not in moment.position.draft:
            return _node(flow, step)
    return _node(flow, cast(Closing, flow.closing))


def visit(flow: Flow, step: Step, talk: Talk, moment: Moment) -> Moment:
    """Takes the step's answer, or finds that none is needed, or asks."""
    position = moment.position
    if step.FIELD in moment.heard:
        outcome = step.take(talk, moment.heard[step.FIELD])
        rest = {field: heard for field, heard in moment.heard.items() if field != step.FIELD}
        return _answered(flow, step, talk, replace(moment, heard=rest), outcome)
    if moment.goal != step.FIELD and not moment.nearest:
        known = preset(talk, flow.steps, position.draft, moment.heard)
        if step.FIELD in known:
            return replace(moment, position=_knowing(position, known))
    return asked(step, talk, moment)


def asked(step: Closing, talk: Talk, moment: Moment) -> Moment:
    """The step's question, after what was to be said before it; answers that wait for it are kept.

    Only a question has a name by which it replaces itself on the screen; the card that ends a flow is always new.
    """
    position = moment.position
    flow = FLOWS[str(position.flow)]
    name = _node(flow, step) if flow.step(step.FIELD) else None
    earlier = position.trail[: position.trail.index(step.FIELD)] if step.FIELD in position.trail else position.trail
    hints = {field: heard.text for field, heard in moment.heard.items() if heard.text}
    page, first = (position.page, position.fold) if position.step == step.FIELD else (0, 0)
    position = replace(position, step=step.FIELD, trail=(*earlier, step.FIELD), page=page, fold=first, hints=hints)
    moment = replace(moment, position=position)
    reply = step.ask(_at(talk, moment))
    text = "\n\n".join([*moment.notes, reply.text])
    return replace(moment, reply=replace(reply, text=text, error=moment.error, step=name))


def _answered(flow: Flow, step: Step, talk: Talk, moment: Moment, outcome: Any) -> Moment:
    position = moment.position
    match outcome:
        case Misunderstood(why, nearest):
            missed = {step.FIELD: text} if nearest and (text := talk.words.get(step.FIELD)) else {}
            before = {field: value for field, value in position.draft.items() if not nearest or field != step.FIELD}
            stays = replace(position, missed=missed or position.missed, draft=before)
            again = replace(moment, position=stays, notes=(*moment.notes, why), nearest=nearest)
            return asked(step, _at(talk, again), again)
        case GoBack(goal, why, ""):
            return replace(moment, goal=goal, notes=(*moment.notes, why))
        case GoBack(earlier, why, said):
            draft = {field: value for field, value in position.draft.items() if field != earlier}
            heard = {**moment.heard, step.FIELD: Heard(text=said)}
            there = replace(position, draft=draft)
            return replace(moment, position=there, heard=heard, goal=None, notes=(*moment.notes, why))
        case Resume(language):
            back = moment.kept or Position(flow=talk.routes.first)
            note = replace(talk, language=language).say("language.changed")
            return Moment(language, back, goal=back.step or FLOWS[talk.routes.first].steps[0].FIELD, notes=(note,))
        case Stop():
            return replace(moment, position=Position(flow="stop"), heard={})
    still = None if moment.goal == step.FIELD else moment.goal
    draft = fitting(talk, flow.steps, {**position.draft, step.FIELD: outcome}, after=step.FIELD)
    within = limits.chosen(position.limits, step.FIELD, outcome) if step.FIELD in limits.FIELDS else position.limits
    presumed = tuple(field for field in position.presumed if field != step.FIELD)
    there = replace(position, draft=draft, limits=within, missed={}, presumed=presumed)
    known = preset(replace(talk, position=there), flow.steps, draft, moment.heard)
    return replace(moment, position=_knowing(there, known), goal=still)


def _knowing(position: Position, known: Mapping[str, Any]) -> Position:
    """With what needs no question."""
    presumed = {*position.presumed, *(known.keys() - position.draft.keys())}
    return replace(position, draft=known, presumed=tuple(field for field in known if field in presumed))


def _at(talk: Talk, moment: Moment) -> Talk:
    return replace(
        talk,
        position=moment.position,
        kept=moment.kept,
        language=moment.language,
        words={field: heard.text for field, heard in moment.heard.items() if heard.text},
        nearest=moment.nearest,
    )


def _node(flow: Flow, step: Closing) -> str:
    return f"{flow.name}.{step.FIELD}"


def _nodes() -> Iterator[tuple[str, Flow, Closing, bool]]:
    for flow in FLOWS.values():
        yield from ((_node(flow, step), flow, step, True) for step in flow.steps)
        if flow.closing is not None:
            yield _node(flow, flow.closing), flow, flow.closing, False


def _visitor(flow: Flow, step: Closing, answers: bool) -> Any:
    def node(state: Run, runtime: Runtime[Talk]) -> Run:
        moment = state["moment"]
        talk = _at(runtime.context, moment)
        try:
            if answers:
                return {"moment": visit(flow, cast(Step, step), talk, moment)}
            return {"moment": asked(step, talk, moment)}
        except Refusal as refusal:
            return {"moment": refused(talk, moment, refusal)}

    return node


def _build() -> Any:
    graph = StateGraph(Run, context_schema=Talk)
    names = [name for name, *_ in _nodes()]
    for name, flow, step, answers in _nodes():
        graph.add_node(name, _visitor(flow, step, answers))
        graph.add_conditional_edges(name, route, _reachable(flow, names))
    graph.add_conditional_edges(START, route, names)
    return graph.compile()


def _reachable(flow: Flow, names: list[str]) -> list[str]:
    """Within the flow, out of it by stopping or to the visit that others changed, and from an aside to wherever the
    conversation was."""
    own = [name for name in names if flow.aside or name.startswith((f"{flow.name}.", "stop.", f"{WORK.shows}."))]
    return [*own, END]


GRAPH = _build()
