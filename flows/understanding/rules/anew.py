"""What is cancelled so that something else is booked: "cancel Friday and put me down for Saturday"."""

from collections.abc import Sequence

from flows.understanding.rules.marks import Message
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place, leads

# What asks for a day or a time that stands right behind it, in a clause of its own.
_ASKING = (("want", None), ("instead", None), ("wish", "book"))


def begins(message: Message, whens: Sequence[Place]) -> int | None:
    """The word with which the other booking begins, None where there is none; whens: the words of dates and times."""
    cancelled = [mark.last for mark in message.of("wish") if mark.value == "cancel"]
    begun = [mark.first for mark in _booked(message, whens) if cancelled and mark.first >= min(cancelled)]
    if not begun or (message.of("later") and all(place.first < min(begun) for place in whens)):
        return None  # "I'll rebook later".
    return min(begun)


def _booked(message: Message, whens: Sequence[Place]) -> Sequence[Mark]:
    asking = [mark for kind, value in _ASKING for mark in message.of(kind) if mark.value == value]
    apart = [mark for mark in asking if any(leads(message, mark.last, when.first) for when in whens)]
    first = next((at for at, word in enumerate(message.words) if word.pause), len(message.words))
    return [*message.of("anew"), *(mark for mark in apart if mark.first >= first)]
