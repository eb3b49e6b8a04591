"""What a step is, what it may answer, and how a flow is made of steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from flows.messages import Contact, Reply
from flows.talk import Talk


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer to a step: a tapped value, or what was typed, a yes or no, or a shared contact."""

    value: Any = None
    text: str = ""
    answer: bool | None = None
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """The answer cannot be taken: `why` is said and the step asks again, with the nearest that can be had."""

    why: str
    nearest: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class GoBack:
    """An earlier step has to be answered anew: `why` is said before it asks, or is answered without a question where
    what was `said` to the later step leaves it only one answer."""

    step: str
    why: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Resume:
    """The conversation goes on where it was, in this language."""

    language: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The flow is left."""


class Closing(Protocol):
    """The card that ends a flow; its FIELD names it."""

    @property
    def FIELD(self) -> str:
        """The field that it asks for."""

    def ask(self, talk: Talk) -> Reply:
        """What is shown."""


class Step(Closing, Protocol):
    """A question and its answer. A step may also have

    `preset(talk)`: the answer where only one is possible or the client's last one applies, else None;
    `fits(talk, value)`: whether an answer still stands after what was answered before it has changed.
    """

    def take(self, talk: Talk, heard: Heard) -> Any:
        """The answer as the draft keeps it, or Misunderstood, GoBack, Resume or Stop. Raises Refusal."""


class Flow(NamedTuple):
    """A conversation. An aside answers in between and leaves the flow under way where it is."""

    name: str
    steps: tuple[Step, ...]
    closing: Closing | None = None
    aside: bool = False

    @property
    def fields(self) -> frozenset[str]:
        """What its steps ask for."""
        return frozenset(step.FIELD for step in self.steps)

    def step(self, name: str | None) -> Step | None:
        """The step of that field."""
        return next((step for step in self.steps if name == step.FIELD), None)


def fitting(
    talk: Talk, steps: tuple[Step, ...], draft: Mapping[str, Any], *, after: str | None = None
) -> dict[str, Any]:
    """The answers of a draft that still stand, each checked against those before it; `after` and before it all do."""
    fields = [step.FIELD for step in steps]
    sure = fields.index(after) + 1 if after else 0
    kept: dict[str, Any] = {field: draft[field] for field in fields[:sure] if field in draft}
    for step in steps[sure:]:
        if step.FIELD not in draft:
            continue
        fits = getattr(step, "fits", None)
        if fits is None or fits(talk.drafting(kept), draft[step.FIELD]):
            kept[step.FIELD] = draft[step.FIELD]
    return kept


def preset(talk: Talk, steps: tuple[Step, ...], draft: Mapping[str, Any], heard: Mapping[str, Any]) -> dict[str, Any]:
    """The draft with every answer that needs no question, up to the first that does or that was just given."""
    known = dict(draft)
    for step in steps:
        if step.FIELD in heard:
            break
        if step.FIELD in known:
            continue
        answer = getattr(step, "preset", lambda talk: None)(talk.drafting(known))
        if answer is None:
            break
        known[step.FIELD] = answer
    return known
