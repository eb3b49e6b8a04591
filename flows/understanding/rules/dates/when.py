"""One date or time that a text names."""

from collections.abc import Iterable

from flows.understanding.protocol import Opening, Parts, When

# Parts of day in wall minutes, from and until; a business may have its own.
PARTS: Parts = {
    "dawn": (0, 6 * 60),
    "early": (7 * 60, 10 * 60),
    "late": (17 * 60, 20 * 60),
    "morning": (6 * 60, 12 * 60),
    "afternoon": (12 * 60, 19 * 60),
    "evening": (17 * 60, 21 * 60),
    "night": (18 * 60, 24 * 60),
    "breakfast": (8 * 60, 11 * 60),
    "lunch": (12 * 60, 14 * 60),
    "dinner": (17 * 60, 21 * 60),
    "daytime": (8 * 60, 18 * 60),
    "after_work": (17 * 60, 21 * 60),
    "after_school": (15 * 60, 21 * 60),
}
# Hours in which a bare "at 5" falls where no opening hours are given.
OPENING: Opening = dict.fromkeys(range(7), ((8 * 60, 20 * 60),))


def rest(text: str, whens: Iterable[When]) -> str:
    """The text without what the whens were read from."""
    left = text
    for first, last in sorted({when.at for when in whens}, reverse=True):
        left = f"{left[:first]} {left[last:]}"
    return left
