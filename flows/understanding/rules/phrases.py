"""Phrases of a language, found in a message by their first words.

A phrase is words in order; `a|b` is either word, `word*` every word that begins so. Where a gap is allowed, up to so
many other words may stand between two of its words.

Bound: each word of the message starts at most the phrases filed under it, each of which looks at a fixed number of
words behind it; how many phrases there are depends on the lexicon alone.
"""

import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.understanding.rules.words import split

# So long are the words that forgive a slip, such as a letter too few.
FORGIVING = 5
# So long are words for things that have smaller ones, which end in up to so many letters of declension.
_SHORTEST, _DECLINED = 4, 2
# So few words are faster looked through than looked up.
_FEW = 12
# Letters that people draw out, and how many are left of them; the first way that gives a known word counts.
_DRAWN_OUT = ((re.compile(r"([^\W\d])\1{2,}"), r"\1\1"), (re.compile(r"([^\W\d])\1+$|([^\W\d])\2{2,}"), r"\1\2"))
_AS_WRITTEN: Mapping[str, str] = MappingProxyType({})


_K = TypeVar("_K")
_V = TypeVar("_V")


class Row(NamedTuple):
    """Phrases, parted by commas, that mean the same; gap: how many other words may stand between two of theirs."""

    kind: str
    value: Any
    phrases: str
    gap: int = 0


class Mark(NamedTuple):
    """A phrase that was found, from its first word up to the last, exclusive."""

    kind: str
    value: Any
    first: int
    last: int


class _Slot(NamedTuple):
    words: Collection[str]
    beginnings: tuple[str, ...]

    def takes(self, word: str) -> bool:
        return word in self.words or bool(self.beginnings and word.startswith(self.beginnings))


class _Phrase(NamedTuple):
    """A phrase without its first word, under which it is filed; so all phrases of a word that mean the same are one."""

    kind: str
    value: Any
    rest: tuple[_Slot, ...]
    gap: int


class Phrases:
    """The phrases of one language.

    plain: how a folded word is written where it is compared. common: words that are no slip of another one. short:
    the word that people mean by a shorter one. small: endings of words for what is small or dear, and what stands for
    them in the words themselves; a letter or two of declension may follow.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        plain: Callable[[str], str],
        common: str = "",
        short: Mapping[str, str] = _AS_WRITTEN,
        small: Mapping[str, str] = _AS_WRITTEN,
    ) -> None:
        self.plain = plain
        self._small = tuple((plain(ending), plain(left)) for ending, left in small.items())
        self._short = {plain(written): plain(meant) for written, meant in short.items()}
        made: dict[str, _Slot] = {}
        phrases = [
            (first, _Phrase(row.kind, row.value, tuple(rest), row.gap) if rest else alone)
            for row in rows
            for alone in (_Phrase(row.kind, row.value, (), row.gap),)
            for phrase in filter(str.strip, row.phrases.split(","))
            for first, *rest in (self._slots(phrase, made),)
        ]
        self._by_word = _filed((word, phrase) for first, phrase in phrases for word in first.words)
        self._by_beginning = _filed((start, phrase) for first, phrase in phrases for start in first.beginnings)
        self._lengths = sorted({len(beginning) for beginning in self._by_beginning})
        meant = {word for slot in made.values() for word in (*slot.words, *slot.beginnings)}
        self._long = _filed((len(word), word) for word in sorted(meant) if len(word) >= FORGIVING)
        # Words that begin a phrase are known by it.
        self._known = frozenset(meant.union(map(plain, split_all(common))).difference(self._by_word))

    def spelt(self, words: Iterable[str], *, slips: bool = True) -> tuple[str, ...]:
        """The words as the lexicon writes them; slips: those of its words that miss a letter or the like are undone."""
        return tuple(map(self._spelt if slips else self._written_out, words))

    def find(self, words: Sequence[str]) -> Iterator[Mark]:
        """Every phrase in words that are spelt as the lexicon does, in their order."""
        for first, word in enumerate(words):
            for phrase in self._starting(word):
                last = _followed(phrase, words, first)
                if last:
                    yield Mark(phrase.kind, phrase.value, first, last)

    def knows(self, word: str) -> bool:
        """Whether a word that is spelt as the lexicon does means something, if only that it means nothing."""
        return word in self._known or any(True for _ in self._starting(word))

    def kinds(self, word: str) -> set[str]:
        """Of what kinds the phrases are that begin with a word which is spelt as the lexicon does."""
        return {phrase.kind for phrase in self._starting(word)}

    def _starting(self, word: str) -> Iterator[_Phrase]:
        yield from self._by_word.get(word, ())
        for length in self._lengths:
            if length > len(word):
                break
            yield from self._by_beginning.get(word[:length], ())

    def _slots(self, phrase: str, made: dict[str, _Slot]) -> Iterator[_Slot]:
        """One slot for each word; the same one for the same word, since most of them return."""
        for written in phrase.split():
            if written not in made:
                plain = [(self._in_full(one), one.endswith("*")) for one in written.split("|")]
                words, beginnings = (
                    tuple(dict.fromkeys(word for word, begins in plain if begins is wanted)) for wanted in (False, True)
                )
                made[written] = _Slot(words if len(words) < _FEW else frozenset(words), beginnings)
            yield made[written]

    def _in_full(self, written: str) -> str:
        plain = self.plain("".join(split(written)))
        return sys.intern(self._short.get(plain, plain))

    def _written_out(self, word: str) -> str:
        """The word in full length and no longer, so that `xq` and `hiiii` are known."""
        plain = self.plain(word)
        if plain in self._short:
            return self._short[plain]
        if self.knows(plain):
            return plain
        tried = [drawn.sub(left, plain) for drawn, left in _DRAWN_OUT if drawn.search(plain)]
        return next(filter(self.knows, (*tried, *self._larger(plain))), plain)

    def _larger(self, word: str) -> Iterator[str]:
        """What a word may be a small name of."""
        for ending, left in self._small:
            begun, found, declined = word.rpartition(ending)
            larger = begun + left + declined
            if found and len(declined) <= _DECLINED and len(larger) >= _SHORTEST:
                yield larger

    def _spelt(self, word: str) -> str:
        plain = self._written_out(word)
        if len(plain) < FORGIVING or self.knows(plain):
            return plain
        lengths = range(max(len(plain) - 1, FORGIVING), len(plain) + 2)
        alike = [known for length in lengths for known in self._long.get(length, ())]
        near = process.extractOne(plain, alike, scorer=OSA.distance, score_cutoff=1)
        return near[0] if near else plain


def _filed(pairs: Iterable[tuple[_K, _V]]) -> dict[_K, tuple[_V, ...]]:
    """Each key's values, in little memory."""
    filed: dict[_K, list[_V]] = {}
    for key, value in pairs:
        filed.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in filed.items()}


def split_all(phrases: str) -> Iterator[str]:
    """Every word of phrases parted by commas, however many there are."""
    for phrase in phrases.split(","):
        yield from split(phrase)


def _followed(phrase: _Phrase, words: Sequence[str], first: int) -> int:
    """The place after the phrase's last word, 0 where the phrase does not stand there."""
    at = first
    for slot in phrase.rest:
        reach = range(at + 1, min(at + 2 + phrase.gap, len(words)))
        at = next((place for place in reach if slot.takes(words[place])), -1)
        if at < 0:
            return 0
    return at + 1
