"""Which of the offered answers a message picks."""

import re
from collections.abc import Iterator, Sequence

from flows.understanding.protocol import Said, When
from flows.understanding.rules.marks import Message, longest, phrases_of
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.words import fold, split

_NUMBER = re.compile(r"#?\s*(\d{1,3})\s*[.)]?")
_HARDLY_MORE = re.compile(r"\D{0,4}\d{1,2}\D{0,4}")
_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 4
_CHOOSING = ("option", "nth", "ordinal", "number", "polite", "yes", "rather", "earlier", "later")
# Questions to which "the earliest" is an answer by itself.
_PICKED = frozenset({"day", "time"})
# Questions whose answers are shown by their time, so that one of them is the later one.
_TIMED = _PICKED | {"booking"}
# Questions that numbers answer themselves.
_NUMBERED = frozenset({None, "day", "time", "since", "until", "weekday"})


def written(said: Said, asks_time: bool) -> int | None:
    """The place of the label or the number that is all of the message.

    A number up to the count of answers picks one of them; one above it picks another entry of the menu, except where a
    time was asked for: there it is an hour. Where answers show numbers of their own, it is one of those.
    """
    text = fold(said.text).strip()
    for index, label in enumerate(said.offered):
        if text and text == fold(label).strip():
            return index
    number = _NUMBER.fullmatch(text)
    if number is not None and said.numbers:
        return next((index for index, own in enumerate(said.numbers) if own == int(number[1])), None)
    reach = (asks_time and said.answers) or len(said.offered)
    if number is None or not 1 <= int(number[1]) <= reach:
        return None
    return int(number[1]) - 1


def is_number(text: str) -> bool:
    """Whether a message is a number and hardly more, such as `the 24th`."""
    return _HARDLY_MORE.fullmatch(text) is not None


def pointed(said: Said, message: Message) -> int | None:
    """The place that a message of such words points to: `the second one`, `la última`, `the later one`."""
    if said.answers == 0 or not _is_choice(message) or (said.pending in _PICKED and _picks(message)):
        return None
    places = set(_places(said, message))
    sides = {kind for kind in ("earlier", "later") if message.of(kind)}
    if len(places) == 1 and not sides:
        place = places.pop()
        index = said.answers + place if place < 0 else place - 1
        return index if 0 <= index < said.answers else None
    if said.pending in _TIMED and not places and len(sides) == 1 and len(message.words) > 1:
        # The `no` of `no, later` is none of the `option no. 2`.
        if message.places("option") - message.places("rather"):
            return 0 if "earlier" in sides else said.answers - 1
        return turned(said, message)
    return None


def _picks(message: Message) -> bool:
    """Whether the first or last time of all is meant, not of those that are shown."""
    return bool(message.of("soonest") or message.of("latest"))


def turned(said: Said, message: Message) -> int | None:
    """The entry of the menu that leads to earlier or to later ones, where just one of these is said."""
    sides = [side for side in ("earlier", "later") if message.of(side)]
    phrases = phrases_of(message.language)
    for place, label in enumerate(said.offered[said.answers :], said.answers):
        words = phrases.spelt(split(label), slips=False)
        if any([mark.kind] == sides and mark.last == len(words) for mark in phrases.find(words)):
            return place
    return None


def _is_choice(message: Message) -> bool:
    """Whether nothing else is said."""
    explained = set().union(*map(message.places, _CHOOSING))
    return all(place in explained or word.text.isdecimal() for place, word in enumerate(message.words))


def _places(said: Said, message: Message) -> Iterator[int]:
    """Ordinals, and numbers that are called one; a bare number counts where it cannot be a day or a time."""
    days = {mark.first for mark in message.of("weekday")} if said.pending == "day" else set()
    nth = message.of("nth")
    clock = any(word.text.isdecimal() for word in message.words)  # "Las 11 y cuarto" is none of the fourth.
    yield from (mark.value for mark in longest(message.of("ordinal")) if nth or not (clock or mark.first in days))
    if nth:
        yield from (int(word.text) for word in message.words if word.text.isdecimal() and len(word.text) < _MOST_DIGITS)
    if nth or (said.pending not in _NUMBERED and len(message.words) == 1):
        numbers = [mark for mark in message.of("number") if mark.last == mark.first + 1]
        yield from (mark.value for mark in numbers if not _one(message, mark))


def _one(message: Message, number: Mark) -> bool:
    """Whether it is the `one` of `option two one`."""
    return (
        number.value == 1
        and len(message.words) > 1
        and any(mark.first == number.first for mark in message.of("option"))
    )


def shown(said: Said, when: When) -> int | None:
    """The one label that shows this day or time."""
    labels = said.offered[: said.answers]
    clock, day = f"{when.start:%H:%M}", str(when.start.day)
    if said.pending == "time" and when.has_time and when.end is None and when.open is None:
        return _only([index for index, label in enumerate(labels) if clock in label])
    if said.pending == "day" and when.has_date and not when.has_time and when.grain == "day":
        return _only([index for index, label in enumerate(labels) if _DIGITS.findall(label)[:1] == [day]])
    return None


def _only(places: Sequence[int]) -> int | None:
    return places[0] if len(places) == 1 else None
