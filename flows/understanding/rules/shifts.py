"""What is told from the visit that is talked about: "an hour later", "the day before", "at the same time"."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from flows.understanding.rules.marks import Message, longest
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place, leads

_DAY = 24 * 60
_SAME_DAY, SAME_TIME, _WEEK_AFTER = "+0d", "+0m", "+1w"
_SIDES = (("later", "+.."), ("earlier", "-.."))
_MOST_DIGITS = 3


class Shift(NamedTuple):
    """The day and the time as hints, empty where nothing was said of it, and the words that say so."""

    day: str = ""
    time: str = ""
    words: frozenset[int] = frozenset()


def read(message: Message, whens: Sequence[Place], named: Collection[int]) -> Shift:
    """What a message tells so; whens: the words of its dates and times, which go before where they reach further;
    named: words that name something, as in `bring my massage forward an hour`."""
    same_day, same_time = message.places("same_day"), message.places("same_time")
    numbers = {mark.last for mark in message.of("number")}
    for mark in message.of("week_after"):
        if mark.first not in numbers and _ends(message, mark.last):
            words = frozenset(range(mark.first, mark.last)) | same_time
            return Shift(_WEEK_AFTER, SAME_TIME if same_time else "", words)
    lengths = (shift for mark in _units(message) for shift in _lengths(message, mark, named))
    length = next((shift for shift in lengths if not _within(shift, whens)), None)
    if length is not None:
        return length
    if same_day and not same_time and (side := vague(message)).words:
        return side._replace(words=side.words | same_day)  # "The same day but later."
    return Shift(_SAME_DAY if same_day else "", SAME_TIME if same_time else "", frozenset(same_day | same_time))


def vague(message: Message) -> Shift:
    """`A bit later`, `is there anything earlier`: any later or earlier time of the same day."""
    picked = message.places("soonest") | message.places("latest")
    sides = [(side, mark) for kind, side in _SIDES for mark in message.of(kind) if mark.first not in picked]
    if len({side for side, _ in sides}) != 1:
        return Shift()
    side, mark = sides[0]
    return Shift(_SAME_DAY, side, frozenset(range(mark.first, mark.last)))


def bare(message: Message) -> Shift:
    """How much a visit is moved where nobody says in which direction, which is later: `move it a week`."""
    moved = message.places("wish") | message.places("instead")
    for unit in _units(message):
        if unit.first in moved:
            continue  # "Change the hour" is no hour later.
        first, count = _count(message, unit.first)
        return _shift(count * unit.value, range(first, unit.last))
    return Shift()


def _units(message: Message) -> Iterator[Mark]:
    """Each length by its longest name: `half an hour` is no hour."""
    yield from longest(message.of("unit"))


def _lengths(message: Message, unit: Mark, named: Collection[int]) -> Iterator[Shift]:
    first, count = _count(message, unit.first)
    small = message.places("polite").union(named)
    for sign, beside, behind in ((1, "onward", "after"), (-1, "backward", "before")):
        for mark in message.of(beside):
            if mark.first == unit.last or leads(message, mark.last, first, small):
                yield _shift(sign * count * unit.value, range(min(mark.first, first), max(mark.last, unit.last)))
        for mark in message.of(behind):
            if mark.first == unit.last and _ends(message, mark.last):
                yield _shift(sign * count * unit.value, range(first, mark.last))


def _count(message: Message, first: int) -> tuple[int, int]:
    """The first word of what is counted there, and how many there are: one, where no number stands before it."""
    if first and message.words[first - 1].text.isdecimal() and len(message.words[first - 1].text) <= _MOST_DIGITS:
        return first - 1, int(message.words[first - 1].text)
    numbers = [mark for mark in message.of("number") if mark.last == first and mark.value]
    return min(((mark.first, mark.value) for mark in numbers), default=(first, 1))


def _shift(minutes: int, words: range) -> Shift:
    if minutes % _DAY:
        return Shift(_SAME_DAY, f"{minutes:+d}m", frozenset(words))
    return Shift(f"{minutes // _DAY:+d}d", SAME_TIME, frozenset(words))


def _ends(message: Message, last: int) -> bool:
    return last == len(message.words) or message.words[last].pause or last in message.places("polite")


def _within(shift: Shift, whens: Sequence[Place]) -> bool:
    """Whether it only begins a date, such as `the day after tomorrow`."""
    last = max(shift.words)
    return any(first <= last < end - 1 for first, end in whens)
