"""One date or time that a text names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flows.understanding.rules.dates.grammar import Opening, Parts
from flows.understanding.rules.dates.values import Grain, Open

# Parts of day in wall minutes, from and until; a business may have its own.
PARTS: Parts = {
    "dawn": (0, 6 * 60),
    "morning": (8 * 60, 12 * 60),
    "afternoon": (12 * 60, 19 * 60),
    "evening": (17 * 60, 21 * 60),
    "night": (18 * 60, 24 * 60),
    "breakfast": (8 * 60, 11 * 60),
    "lunch": (12 * 60, 14 * 60),
    "dinner": (17 * 60, 21 * 60),
    "daytime": (8 * 60, 18 * 60),
    "after_work": (17 * 60, 21 * 60),
}
# Hours in which a bare "at 5" falls where no opening hours are given.
OPENING: Opening = dict.fromkeys(range(7), ((8 * 60, 20 * 60),))


@dataclass(frozen=True, slots=True)
class When:
    """A day, a time or a stretch, in naive wall time of the business.

    start, end: the end is exclusive, None for a point. has_date, has_time: which of both was said; a day that was not
    said is the next one that fits. at: the letters of the text from the first up to, not including, the last.
    open: only the start ("after") or only the end ("before") was said. negated: it does not suit. other: the start in
    the other half of the day, where opening hours allow both. grain: the finest that was said.
    """

    start: datetime
    end: datetime | None
    has_date: bool
    has_time: bool
    at: tuple[int, int]
    open: Open | None = None
    negated: bool = False
    other: datetime | None = None
    grain: Grain = "minute"


def rest(text: str, whens: Iterable[When]) -> str:
    """The text without what the whens were read from."""
    left = text
    for first, last in sorted({when.at for when in whens}, reverse=True):
        left = f"{left[:first]} {left[last:]}"
    return left
