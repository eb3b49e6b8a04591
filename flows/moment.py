"""What one run of the graph passes from node to node."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.messages import Reply
from flows.state import Position
from flows.steps import Heard


@dataclass(frozen=True, slots=True)
class Moment:
    """`position` is where the run is; while an aside answers, `kept` is the flow that stays under way.

    heard: field → an answer that its step has still to take. goal: the step to ask, though it may be answered
    already. notes: said before the next question. nearest: what can be had instead. error: a refusal's code.
    """

    language: str
    position: Position
    kept: Position | None = None
    heard: Mapping[str, Heard] = field(default_factory=dict)
    goal: str | None = None
    notes: tuple[str, ...] = ()
    nearest: tuple[Any, ...] = ()
    error: str | None = None
    reply: Reply | None = None
