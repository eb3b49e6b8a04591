"""What goes into understanding and what comes out of it; whoever understands, rules or a model, keeps to this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

Wish = Literal[
    "book",
    "reschedule",
    "cancel",
    "list",
    "help",
    "language",
    "restart",
    "back",
    "stop",
    "greeting",
    "thanks",
    "where",
    "agenda",
    "requests",
    "walk_in",
    "block",
    "hours",
]
Names = Mapping[str, Mapping[str, tuple[str, ...]]]

# Fields whose answer is the client's own wording, so that a word in it is not taken for a wish.
OWN_WORDS = frozenset({"name", "phone", "email", "notes", "why", "hours"})


@dataclass(frozen=True, slots=True)
class Said:
    """A typed message and what it may refer to.

    now: wall time of the business. names: field → uid → the names it goes by. pending: the field that was
    asked for, None when nothing was. under_way: there is something that a bare "cancel" would leave. offered: the
    labels on the current menu, of which the first `answers` answer the pending question. numbers: the day of the
    month that each of these shows, so that a number is that and not a place on the menu. month_first: 11/24 is usual
    where the business is. staff: who writes works there, so `10-12` is from one hour to another, not a date.
    """

    text: str
    language: str
    now: datetime
    names: Names = field(default_factory=dict)
    pending: str | None = None
    under_way: bool = False
    offered: tuple[str, ...] = ()
    answers: int = 0
    numbers: tuple[int, ...] = ()
    month_first: bool = False
    staff: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message proposes; every part passes the same step as a tap would.

    hints: field → words in the form that the field's step takes: a uid, `2026-11-24`, `15:00`.
    choice: which of the offered labels, from 0. answer: yes or no.
    """

    wish: Wish | None = None
    hints: Mapping[str, str] = field(default_factory=dict)
    choice: int | None = None
    answer: bool | None = None


class Understanding(Protocol):
    """Reads one message."""

    def __call__(self, said: Said) -> Understood: ...
