"""Who comes: how many, by what name, and where they can be called."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.understanding.rules.marks import Message, first_names
from flows.understanding.rules.names import Mention
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place
from flows.understanding.rules.words import Word

MOST = 20
_MOST_NAMES = 3
# So many words may a name have that answers a question for it.
_LONGEST_NAME = 6
# So many words may stand between "me and" and who that is.
_MOST_BETWEEN = 2
# Digits of a number that can be called, parted as people do; dates are parted by points, slashes or hyphens, too.
_PHONE = re.compile(r"(?<!\d)\+?\d(?:[\s().-]{0,2}\d){8,14}(?!\d)")
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d:\d\d")


class People(NamedTuple):
    """The client's name and number, how many come; the words that say so."""

    name: str | None = None
    phone: str | None = None
    party: int | None = None
    words: frozenset[int] = frozenset()


def read(message: Message) -> People:
    """Who the client is, as far as the message tells."""
    name, named = _name(message)
    phone, called = _phone(message)
    return People(name, phone, words=frozenset((*named, *called)))


def counted(message: Message, who: People, times: Iterable[Place]) -> People:
    """How many come. times: the words of what was read as a time, such as `three in the afternoon`."""
    party, words = _party(message, list(times))
    return who._replace(party=party, words=who.words.union(words))


def answered(message: Message) -> str | None:
    """The name that answers a question for it: behind an introduction, or all of a few words."""
    name, _ = _name(message, asked=True)
    alone = 0 < len(message.words) <= _LONGEST_NAME and all(word.text.isalpha() for word in message.words)
    return name or (message.text.strip() if alone else None)


def is_called(message: Message, providers: Iterable[Mention]) -> bool:
    """Whether somebody wants to speak with one of those who work there."""
    links = message.places("link") | message.places("polite")
    return any(
        mark.last <= who.first and links.issuperset(range(mark.last, who.first))
        for mark in message.of("speak")
        for who in providers
    )


def is_asked_for(message: Message, providers: Iterable[Mention], times: Sequence[Place]) -> bool:
    """Whether a question is whether one of those who work there is there then, not whether they are free."""
    if "?" not in message.text or message.of("vacant"):
        return False
    sides = {side for who in providers for side in (who.first, who.last)}
    within = _words_of(times)  # The coming of "la semana que viene".
    # "Is Carla on Wednesday there?"
    sides |= {side for first, last in times for side in (first, last) if sides.intersection((first, last))}
    present = (mark for mark in message.of("present") if mark.first not in within)
    return any(mark.first in sides or mark.last in sides for mark in present)


def _words_of(times: Iterable[Place]) -> set[int]:
    return {at for time in times for at in range(*time)}


def _party(message: Message, times: Sequence[Place]) -> tuple[int | None, range]:
    for mark in message.of("party"):
        return mark.value, range(mark.first, mark.last)
    for mark in message.of("with_me"):
        besides, last = _besides(message, mark)
        if besides:
            return besides + 1, range(mark.first, last)
    people = {mark.first: mark for mark in message.of("people")}
    numbers = {mark.first: mark.value for mark in message.of("number") if mark.last == mark.first + 1}
    introduced = {mark.last: mark for kind in ("for_", "we_are") for mark in message.of(kind)}
    within = _words_of(times)
    counted_by = {mark.last for mark in message.of("unit") if mark.first not in within}  # "Минут на десять."
    for place, word in enumerate(message.words):
        number = int(word.text) if word.text.isdecimal() and len(word.text) < 3 else numbers.get(place, 0)
        people_said, before = people.get(place + 1), introduced.get(place)
        begins = any(time.first <= place < time.last - 1 for time in times) or (before and before.first in counted_by)
        counted = before and (before.kind == "we_are" or not word.text.isdecimal())
        alone = _alone(message, place) or any(time.first == place + 1 for time in times)
        guests = counted and not begins and alone
        if 1 < number <= MOST and (people_said or guests):
            return number, range(before.first if before else place, people_said.last if people_said else place + 1)
    return None, range(0)


def _besides(message: Message, introduced: Mark) -> tuple[int, int]:
    """How many come besides the client, as in `me and my two sons`, and where the words end that say so."""
    near = range(introduced.last, introduced.last + _MOST_BETWEEN + 1)
    numbers = {mark.first: mark.value for mark in message.of("number")}
    for kind, one in (("people", 0), ("companions", 1)):
        for mark in message.of(kind):
            if mark.first in near:
                before = range(introduced.last, mark.first)
                told = [int(word) for at in before if (word := message.words[at].text).isdecimal() and len(word) < 3]
                count = next(iter(told or [numbers[at] for at in before if at in numbers]), one)
                return (count if count < MOST else 0), mark.last
    last = len(message.words) - 1  # "Eu e mais dois."
    return (numbers[last], last + 1) if last in near and numbers.get(last, MOST) < MOST else (0, 0)


def _alone(message: Message, place: int) -> bool:
    """Whether a number counts nothing else, as in `for two hours`."""
    after = place + 1
    if after == len(message.words) or message.words[after].pause:
        return True
    return any(mark.first == after for kind in ("link", "polite", "thanks") for mark in message.of(kind))


def _name(message: Message, *, asked: bool = False) -> tuple[str | None, range]:
    """The name behind its introduction; behind `I am` only a usual one or what is written large and means nothing,
    unless a name was asked for."""
    introduced = [
        *((mark, True) for mark in message.of("my_name")),
        *((mark, asked) for kind in ("for_whom", "i_am") for mark in message.of(kind)),
    ]
    for mark, sure in introduced:
        last = mark.last
        while last < min(len(message.words), mark.last + _MOST_NAMES):
            first = last == mark.last
            if (message.words[last].pause and not first) or not _is_name(message, last, asked or (sure and first)):
                break
            last += 1
        if last > mark.last:
            name = message.text[message.words[mark.last].first : message.words[last - 1].last]
            return name, range(mark.first, last)
    return None, range(0)


def _is_name(message: Message, place: int, sure: bool) -> bool:
    """Whether a word is a usual name or written large and without a meaning; sure: or either of these."""
    word = message.words[place]
    if not word.text.isalpha():
        return False
    if message.text[word.first].isupper() and not _shouted(message, word):
        return sure or not message.means(place)
    return word.text in first_names() or (sure and not message.means(place))


def _shouted(message: Message, word: Word) -> bool:
    """Whether a word alone is written in capitals: `I am SO late`."""
    return message.text[word.first : word.last].isupper() and word.last - word.first > 1 and not message.text.isupper()


def _phone(message: Message) -> tuple[str | None, list[int]]:
    for match in _PHONE.finditer(message.text[: message.words[-1].last] if message.words else ""):
        if not _DATE.search(match[0]):
            return match[0], [place for place, word in enumerate(message.words) if _within(word, match)]
    return None, []


def _within(word: Word, match: re.Match[str]) -> bool:
    return match.start() <= word.first and word.last <= match.end()
