"""Words as they are compared: without case, accents and punctuation, each with its place in the message."""

import re
from typing import NamedTuple

from flows.understanding.rules.dates.folding import MAX_CHARACTERS, folded
from flows.understanding.rules.dates.folding import fold as folding

MAX_WORDS = 60

# What an apostrophe joins is one word, so that "don't" is "dont".
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[👍👌✅👎❌🙏]")
_PAUSE = re.compile(r"[.,;:!?…—–\n]|\s-\s")


class Word(NamedTuple):
    """A folded word, from its first character in the message up to the last, exclusive; pause: a mark stands before."""

    text: str
    first: int
    last: int
    pause: bool


def read(text: str) -> tuple[Word, ...]:
    """The first words of a message."""
    plain, places = folding(text)
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(plain):
        first, last = match.span()
        pause = _PAUSE.search(plain, at, first) is not None
        found.append(Word(match[0].replace("'", ""), places[first], places[last - 1] + 1, pause))
        at = last
        if len(found) == MAX_WORDS:
            break
    return tuple(found)


def fold(text: str) -> str:
    """The text in lower case, without accents and marks."""
    return folded(text[:MAX_CHARACTERS])


def split(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(word.replace("'", "") for word in _WORD.findall(fold(text))[:MAX_WORDS])
