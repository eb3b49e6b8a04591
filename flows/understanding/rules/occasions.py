"""The days of what people come for: "the wedding is on the 5th, can I come on the 4th?"."""

from collections.abc import Iterator, Sequence

from flows.understanding.protocol import When
from flows.understanding.rules.marks import Message
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place

# So many words may stand between what it is and its day.
_MOST_BETWEEN = 4

_Timed = tuple[When, Place]


def without(message: Message, whens: Sequence[_Timed]) -> Iterator[_Timed]:
    """Dates and times without the days of occasions, where another day is told besides."""
    theirs = {when for mark in message.of("occasion") for when in _day_of(message, mark, whens)}
    others = any(when.has_date and not when.negated and when not in theirs for when, _ in whens)
    yield from ((when, place) for when, place in whens if not others or when not in theirs)


def _day_of(message: Message, mark: Mark, whens: Sequence[_Timed]) -> Iterator[When]:
    """The day that stands behind its name, else the one before it."""
    dated = [(when, place) for when, place in whens if when.has_date and not when.negated]
    behind = [when for when, place in dated if _near(message, mark.last, place.first)]
    ahead = [when for when, place in dated if _near(message, place.last, mark.first)]
    yield from behind[:1] or ahead[-1:]


def _near(message: Message, last: int, first: int) -> bool:
    """Whether few words and no mark stand between."""
    pauses = any(message.words[at].pause for at in range(last, first + 1) if at < len(message.words))
    return 0 <= first - last <= _MOST_BETWEEN and not pauses
