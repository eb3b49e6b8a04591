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
    "ask",
    "confirm",
    "refuse",
    "thanks",
    "greeting",
    "human",
    "language",
    "stop",
    "wait",
    "another",
    "restart",
    "late",
    "help",
    "back",
    "where",
    "stop_messages",
    "agenda",
    "requests",
    "walk_in",
    "block",
    "hours",
]
About = Literal["price", "hours", "address", "duration", "who", "policy", "service", "why"]
Names = Mapping[str, Mapping[str, tuple[str, ...]]]
# Weekday, Monday is 0 → (from, until) in wall minutes.
Opening = Mapping[int, tuple[tuple[int, int], ...]]
# `morning` → (from, until) in wall minutes.
Parts = Mapping[str, tuple[int, int]]

# Fields whose answer is the client's own wording, so that a word in it is not taken for a wish.
OWN_WORDS = frozenset({"name", "phone", "email", "notes", "why", "hours"})
# Where 11/24 is the 24th of November; elsewhere the day comes first.
MONTH_FIRST = frozenset({"US", "PW", "FM", "MH"})
# Where the seasons are those of the south.
SOUTHERN = frozenset({"AR", "AU", "BO", "BR", "CL", "MZ", "NZ", "PE", "PY", "UY", "ZA"})


@dataclass(frozen=True, slots=True)
class When:
    """A date, a time or a span as it was said, in naive wall time.

    end: the first moment after it, None for a point. at: where it stands in the message, from the first character to
    the last. open: without an end (`after 5`) or a start (`before noon`). negated: it is not wanted. other: the other
    reading of an hour where the business is open at both. grain: the smallest part that was said.
    """

    start: datetime
    end: datetime | None = None
    has_date: bool = False
    has_time: bool = False
    at: tuple[int, int] = (0, 0)
    open: Literal["after", "before"] | None = None
    negated: bool = False
    other: datetime | None = None
    grain: Literal["minute", "hour", "part", "day", "week", "month"] = "minute"


@dataclass(frozen=True, slots=True)
class Said:
    """A typed message and what it may refer to.

    now: wall time of the business, with or without its zone. names: field → uid → the names it goes by. pending:
    the field that was asked for, None when nothing was. under_way: there is something that a bare "cancel" would
    leave. offered: the labels on the current menu, of which the first `answers` answer the pending question.
    numbers: the day of the month that each of these shows, so that a number is that and not a place on the menu.
    region: the country by its two letters, which decides what 3/4 is. opening: when the business is open, which
    decides what a bare "at 5" is; None where nobody knows. parts: the business's parts of the day, the usual ones
    where it is empty. staff: who writes works there, so `10-12` is from one hour to another, not a date.
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
    region: str = ""
    opening: Opening | None = None
    parts: Parts = field(default_factory=dict)
    staff: bool = False

    @property
    def southern(self) -> bool:
        """Whether summer is in December there."""
        return self.region in SOUTHERN

    @property
    def month_first(self) -> bool:
        """Whether the month is written before the day there."""
        return self.region in MONTH_FIRST


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message proposes; every part passes the same step as a tap would.

    hints: field → words in the form that the field's step takes:

    - `service`: a uid, or several as `uid,uid`; `provider`: a uid, or `*` for anyone; `location`: a uid
    - `day`: `2026-11-24`, or `2026-11-24..2026-11-30` with both days, either of which may be missing
    - `time`: `15:00`, `17:00..`, `..12:00`, `09:00..12:00`, or several; `since`, `until`: `15:00`
    - told from the visit that is talked about: `day`: `+7d`, or `+1w`, the whole week after it; `time`: `-30m`, `+0m`,
      or any later or earlier time, `+..`, `-..`, or right after it, `+end`
    - `when`: of several days each with its own times, `2026-11-24T15:00,2026-11-26T16:00..`
    - `pick`: `first` or `last`, where the earliest or the latest time is wanted, whichever it is
    - `not_day`, `not_time`, `not_when`, `not_provider`, `not_service`: one or several, such as `2026-11-23,2026-11-25`
    - `like`: `usual` or `last`, what the client had here most of the time or the last time
    - `party`: `2`; `name`, `phone`: as they were said; `language`: `en`; `weekday`: as `day`

    choice: which of the offered labels, from 0. answer: yes or no. whens: the dates and times, the best first.
    about: what a question is about. sure: the rules explain every word that matters, so nobody else need be asked.
    """

    wish: Wish | None = None
    hints: Mapping[str, str] = field(default_factory=dict)
    choice: int | None = None
    answer: bool | None = None
    whens: tuple[When, ...] = ()
    about: About | None = None
    sure: bool = False


class Understanding(Protocol):
    """Reads one message."""

    def __call__(self, said: Said) -> Understood: ...
