"""The words of dates and times, one file of data per language; a language's words never leave its file."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from flows.understanding.rules.dates.feasts import Feast
from flows.understanding.rules.dates.folding import folded
from flows.understanding.rules.dates.words.spelling import latin, shortened, slip

LANGUAGES = ("en", "es", "pt", "ru")

# A word of at least so many letters counts as a sign of its language and forgives one wrong letter.
LONG = 4
FORGIVING = 6
LEADING = frozenset({"month", "unit"})
# A sign whose tag ends so counts only right behind a number: the `a` of `9a`.
GLUED = "_glued"


@dataclass(frozen=True, slots=True)
class DateWords:
    """A language's words by what they mean, each value a list parted by commas; a word may stand in several.

    weekdays from Monday, months from January. numbers: cardinals, of which 20, 30, … may stand before 1 to 9;
    vague: those of things only. days: days from today. meals: parts of day after words such as "at". feasts: their
    rule → names. units: the singular first. zones: IANA zone → what a time of it is called. nothing: phrases that
    only look like dates. signs: tag of the grammar → words. halves: words for half an hour before a full one. Words
    are written as dictionaries have them; one with a star counts right behind a number.
    """

    weekdays: Sequence[str]
    months: Sequence[str]
    numbers: Mapping[int, str]
    vague: Mapping[int, str]
    ordinals: Mapping[int, str]
    days: Mapping[int, str]
    units: Mapping[str, str]
    parts: Mapping[str, str]
    meals: Mapping[str, str]
    feasts: Mapping[Feast, str]
    nothing: str
    zones: Mapping[str, str]
    signs: Mapping[str, str]
    halves: Mapping[int, str] = field(default_factory=dict)

    def tagged(self) -> Iterator[tuple[str, str, Any]]:
        """Every phrase with its tag and value."""
        groups: tuple[tuple[str, Mapping[Any, str]], ...] = (
            ("weekday", dict(enumerate(self.weekdays))),
            ("month", dict(enumerate(self.months, 1))),
            ("number", self.numbers),
            ("vague", self.vague),
            ("ordinal", self.ordinals),
            ("offset", self.days),
            ("unit", self.units),
            ("part", self.parts),
            ("meal", self.meals),
            ("feast", self.feasts),
            ("half_hour", self.halves),
            ("zone", self.zones),
            ("nothing", {True: self.nothing}),
        )
        for tag, group in groups:
            for value, phrases in group.items():
                for phrase in map(str.strip, phrases.split(",")):
                    yield phrase.rstrip("*"), f"{tag}{GLUED}" if phrase.endswith("*") else tag, value
        for phrases in self.units.values():
            yield phrases.split(",")[0].strip(), "single", True
        for tag, phrases in self.signs.items():
            yield from ((phrase.strip(), tag, True) for phrase in phrases.split(","))


class Words:
    """A lexicon ready to be looked up: the first word of a phrase → (the others, tags), longest first."""

    def __init__(self, words: DateWords) -> None:
        phrases: dict[tuple[str, ...], dict[str, Any]] = {}
        for phrase, tag, value in words.tagged():
            phrases.setdefault(tuple(re.split("[- /]", folded(phrase))), {})[tag] = value
        self.longest = max(map(len, phrases))
        self._entries: dict[str, list[_Entry]] = {}
        for parts in sorted(phrases, key=len, reverse=True):
            self._entries.setdefault(parts[0], []).append(_entry(parts, phrases[parts]))
        self._latin: dict[str, str] = {}
        for word, entries in self._entries.items():
            # Names such as Julia and Marta are months in other letters.
            named = any("month" in entry.tags for entry in entries) and len(latin(word)) < FORGIVING
            if not word.isascii() and not named:
                self._latin.setdefault(latin(word), word)
        self._near = dict(self._latin)
        for (word, *others), tags in phrases.items():
            if not others and len(word) >= FORGIVING and not {"weekday", "month", "offset"}.isdisjoint(tags):
                for near in shortened(word):
                    self._near.setdefault(near, word)

    def known(self, word: str) -> bool:
        """Whether a phrase begins with this word."""
        return word in self._entries

    def leads(self, word: str) -> bool:
        """Whether a number may stand right behind this word: `Feb13`, `2hr5min`."""
        entries = self._entries.get(word, ())
        return any(not entry.others and not LEADING.isdisjoint(entry.tags) for entry in entries)

    def street(self, word: str) -> int:
        """Where the number of a house stands beside this word: 1 behind it, -1 before it, 0 if it is no street."""
        tags = {tag for entry in self._entries.get(word, ()) for tag in entry.tags if not entry.others}
        return 1 if "street" in tags else -1 if "street_behind" in tags else 0

    def month(self, word: str) -> bool:
        """Whether this is a month's name."""
        return any("month" in entry.tags for entry in self._entries.get(word, ()) if not entry.others)

    def strange(self, word: str) -> bool:
        """Whether this is a word that means nothing here."""
        return word[0].isalpha() and not self.known(word)

    def weight(self, words: Sequence[str], meaning: Set[str], *, slips: bool = False) -> int:
        """How much of a text is of this language: its words that carry one of these tags, mistyped ones if wanted."""
        spelt = (self._spelt(word) if slips else self._latin.get(latin(word), word) for word in words)
        found = (self._entries.get(word, []) for word in spelt)
        return sum(any(not meaning.isdisjoint(entry.tags) for entry in entries) for entries in found)

    def find(self, raws: Sequence[str], glued: bool) -> tuple[Mapping[str, Any], int]:
        """The tags of the longest phrase at the start of `raws` and how many of them it takes, one where none begins.

        glued: a number stands right before it, as in `5pm`.
        """
        for entry in self._entries.get(self._spelt(raws[0]), ()):
            if taken := _follow(entry.others, raws):
                return entry.glued if glued else entry.tags, taken
        return {}, 1

    def _spelt(self, word: str) -> str:
        word = word if word in self._entries else _DRAWN_OUT.sub(r"\1", word.removesuffix("'s"))
        if word in self._entries:
            return word
        if same := self._latin.get(latin(word)):
            return same
        if len(word) >= FORGIVING - 1:
            alike = (self._near[one] for one in (word, *shortened(word)) if one in self._near)
            return next((one for one in alike if slip(latin(word), latin(one))), word)
        return word


_SIGN_MINUTES = {"half": 30, "half_of": 30, "quarter": 15, "quarter_of": 15}
# As in `mañanaaa`.
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_WORD = re.compile(r"[^\W\d_]+")
_MEANING = frozenset({"weekday", "offset", "unit", "part", "noon", "midnight"})


class _Entry(NamedTuple):
    """The other words of a phrase; what it means, and what it means right behind a number."""

    others: tuple[str, ...]
    tags: dict[str, Any]
    glued: dict[str, Any]


def _entry(parts: tuple[str, ...], tags: dict[str, Any]) -> _Entry:
    others = parts[1:]
    apart = {tag: value for tag, value in tags.items() if not tag.endswith(GLUED)}
    glued = {tag.removesuffix(GLUED): value for tag, value in tags.items()}
    return _Entry(others, _spelt_out(parts, apart), _spelt_out(parts, glued))


def _spelt_out(parts: Sequence[str], tags: dict[str, Any]) -> dict[str, Any]:
    """The tags with those that follow from them."""
    if "weekday" in tags and "ordinal" in tags:
        tags["weekday_ordinal"] = tags.pop("ordinal")
    number, ordinal, unit = tags.get("number"), tags.get("ordinal"), tags.get("unit")
    if number is not None:
        tags["spoken"] = number
        tags["tens" if number >= 20 and number % 10 == 0 else "small"] = number
    if ordinal is not None:
        tags["tenth" if ordinal >= 20 else "small_ordinal"] = ordinal
    if unit is not None:
        tags[f"unit_{unit}"] = unit
        if "single" not in tags:
            tags["unit_plural"] = unit
        if unit == "hour" and "oclock" in tags:
            tags["unit_hourly"] = unit
    tags.update({sign: minutes for sign, minutes in _SIGN_MINUTES.items() if sign in tags})
    for half in ("am", "pm"):
        if half in tags:
            tags["meridiem"] = half
    if "part" in tags:
        # Spanish `mañana` is the morning and tomorrow.
        tags["part_offset" if "offset" in tags else "part_only"] = tags["part"]
    if "part_behind" in tags:
        tags["part_behind"] = tags["part"]
        if unit is not None:
            tags["unit_part"] = (unit, tags["part"])
    if "plural" in tags:
        tags.update({f"{tag}_plural": tags[tag] for tag in ("part", "weekday") if tag in tags})
    doubtful = "doubtful" in tags
    if doubtful and "part" in tags:
        tags["part_doubtful"] = tags["part"]
    if "weekday" in tags:
        tags["weekday_doubtful" if doubtful else "weekday_alone"] = tags["weekday"]
        if "closing" in tags:
            tags["weekday_closing"] = tags["weekday"]
    if "month" in tags and number is None:
        short = len(parts[0]) < LONG
        tags["month_doubtful" if doubtful or short else "month_alone"] = tags["month"]
    return tags


def choose(text: str, language: str) -> "Words":
    """The lexicon of the chat's language, or of the one that more words of a folded text for days and times are of."""
    words = [word for word in _WORD.findall(text) if len(word) >= LONG]
    own = words_of(language)
    foreign = [word for word in words if not own.known(word)]
    if not foreign:
        return own
    # A month without a number may be a name: Julio, Abril, August.
    meaning = _MEANING | {"month"} if any(map(str.isdecimal, text)) else _MEANING
    best = max(map(words_of, LANGUAGES), key=lambda one: one.weight(foreign, meaning))
    return best if best.weight(foreign, meaning) > own.weight(words, meaning, slips=True) else own


def _follow(others: Sequence[str], raws: Sequence[str]) -> int:
    """How many of `raws` a phrase takes whose first word is theirs, over hyphens, dots, slashes; 0 where it differs."""
    place = 1
    for other in others:
        while place < len(raws) and raws[place] in "-.'/":
            place += 1
        if place >= len(raws) or raws[place] != other:
            return 0
        place += 1
    return place


@cache
def words_of(language: str) -> Words:
    """The lexicon of a language; the first language where it has none."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    module = import_module(f"{__name__}.{known}")
    return Words(module.WORDS)
