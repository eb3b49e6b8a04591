"""The runs of letters and of digits that a folded text is made of, and those that are no words of dates at all."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice
from typing import NamedTuple

from flows.understanding.rules.dates.words import Words

# A street's name has at most so many words.
NAME = 3
# Fewer digits in a row make up no telephone number.
PHONE = 7
DIGITS = frozenset("0123456789")

_RAW = re.compile(r"[0-9]+(?:[.,:/hч-][0-9]+)*|[^\W0-9_]+(?:'[^\W0-9_]+)*|[^\w\s]|_")
_RUN = re.compile(r"\S+")
_LINK = re.compile(r"\S*?://|\W?(?:www\.|[^@]+@[^@]*\.[a-z]{2,}\b|[\w-]+\.(?:com|net|org)\b)")
_ISO_ZONE = re.compile(
    r"(?:(?<=[0-9]t[0-9]{2}:[0-9]{2}:[0-9]{2})|(?<=[0-9]t[0-9]{2}:[0-9]{2}))"
    r"(?:\.[0-9]{1,9})?(?:z\b|[+-][0-9]{2}:?[0-9]{2}\b)"
)
# The last seven digits of a telephone number; `0930-1130` is from one time to another.
_NUMBER = re.compile(r"[0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{2}-[0-9]{2}")


class Raw(NamedTuple):
    """A run with the places of its first letter and the one behind its last."""

    text: str
    first: int
    last: int


def cleared(text: str) -> str:
    """The text with blanks where an address of a page or a mailbox stands, or the zone of a time as in ISO 8601."""
    unlinked = _RUN.sub(lambda run: " " * len(run[0]) if _LINK.match(run[0]) else run[0], text)
    return _ISO_ZONE.sub(lambda run: " " * len(run[0]), unlinked)


def runs(text: str, words: Words) -> Iterator[Raw]:
    """The runs of a text, a word that begins with a digit, `2nite`, in one."""
    begun: Raw | None = None
    for match in _RAW.finditer(text):
        raw = Raw(match[0], match.start(), match.end())
        if begun and begun.last == raw.first and words.known(begun.text + raw.text):
            raw, begun = Raw(begun.text + raw.text, begun.first, raw.last), None
        if begun:
            yield begun
        begun = raw
    if begun:
        yield begun


def phones(raws: Sequence[Raw]) -> set[int]:
    """Where the runs of digits begin that make up a telephone number: seven digits, not ending in a year."""
    found: set[int] = set()
    group: list[Raw] = []
    for raw in (*raws, Raw("|", 0, 0)):
        if raw.text.isdecimal() or _NUMBER.fullmatch(raw.text):
            group.append(raw)
        elif raw.text not in "()-.+":
            ends_in_year = len(group) == 3 and len(group[0].text) <= 2 and len(group[-1].text) == 4
            if not ends_in_year and sum(map(str.isdecimal, "".join(each.text for each in group))) >= PHONE:
                found.update(each.first for each in group)
            group = []
    return found


def addresses(raws: Sequence[Raw], words: Words) -> set[int]:
    """Where the numbers of houses begin: `12 Main Street`, `calle Mayor 12`; names are words that mean nothing."""
    found: set[int] = set()
    for place, raw in enumerate(raws):
        way = words.street(raw.text)
        if way == 0:
            continue
        near = (raws[at] for at in range(place + way, place + way * (NAME + 2), way) if 0 <= at < len(raws))
        beyond = dropwhile(lambda each: each.text in ",." or words.strange(each.text), near)
        number = next((each for each in islice(beyond, 1) if each.text.isdecimal()), None)
        if number is None:
            continue
        found.add(number.first)
        behind = raws[raws.index(number) + 1 :][:2]
        if way == 1 and any(words.month(each.text) for each in behind):
            found.update(each.first for each in behind)
    return found
