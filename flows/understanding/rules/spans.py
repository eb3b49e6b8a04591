"""Spans of a day as people write them, such as `9-13, 14-18`, and minutes of the day as clocks show them."""

import re
from datetime import datetime
from typing import NamedTuple

from flows.understanding.rules import dates
from flows.understanding.rules.words import split

NOON, MIDNIGHT = 12 * 60, 24 * 60

# Any day does where only times are read.
_SOME_DAY = datetime.fromisoformat("2024-01-01")
# What may stand between two spans: `and`, `y`, `и`.
_LONGEST_BETWEEN = 3


class Span(NamedTuple):
    """From one minute of a day to another, in wall minutes after midnight; a day ends at minute 1440."""

    since: int
    until: int


def read_all(text: str, language: str) -> tuple[Span, ...]:
    """The spans of a text that says nothing else, by start; empty for any other text."""
    whens = dates.read(text, language, _SOME_DAY, asks="time")
    if any(when.has_date or when.end is None or when.open or when.negated for when in whens):
        return ()
    if any(len(word) > _LONGEST_BETWEEN for word in split(dates.rest(text, whens))):
        return ()
    return tuple(sorted(Span(_minute(when.start), _minute(when.end) or MIDNIGHT) for when in whens if when.end))


def minute_of(clock: str) -> int | None:
    """The minute of the day that `15:30` is, up to `24:00`; None for anything else."""
    told = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", clock)
    at = int(told[1]) * 60 + int(told[2]) if told else MIDNIGHT + 1
    return at if at <= MIDNIGHT else None


def clock_of(minute: int) -> str:
    """A minute of the day as `15:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _minute(at: datetime) -> int:
    return at.hour * 60 + at.minute
