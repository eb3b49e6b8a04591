"""What clients ask besides booking: answered in a sentence from the business's own data, whatever is under way."""

from collections.abc import Callable, Mapping
from typing import Any

from flows import places
from flows.questions import hours, policy, services, who, why
from flows.questions.subject import Subject, subject
from flows.state import Position
from flows.talk import Talk
from flows.understanding.protocol import About

__all__ = ["answer", "depends", "nearest"]


def answer(talk: Talk, position: Position, about: About | None, hints: Mapping[str, str]) -> str:
    """The sentence; where the business's data tell nothing about it, that, and how to reach a person."""
    tell = _TELLS.get(about) if about else None
    told = tell(talk, subject(talk, position, hints)) if tell else ""
    return told or "\n".join([talk.say("question.unknown"), *places.reach(talk)])


def depends(talk: Talk, position: Position, about: About | None, hints: Mapping[str, str]) -> bool:
    """Whether the answer waits for the service that is meant."""
    return about == "why" and why.depends(talk, subject(talk, position, hints))


def nearest(talk: Talk, position: Position) -> tuple[Any, ...]:
    """What was offered in place of what could not be had, which the question that goes on offers again."""
    return why.nearest(talk, position)


_TELLS: dict[About, Callable[[Talk, Subject], str]] = {
    "price": services.prices,
    "duration": services.durations,
    "service": services.offered,
    "hours": hours.tell,
    "who": who.tell,
    "policy": policy.tell,
    "why": why.tell,
}
