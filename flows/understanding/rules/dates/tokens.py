"""From folded text to pieces: words by the lexicon, numbers by their shape, all else a gap that nothing joins over.

Linear: the text is walked once; a phrase of the lexicon has at most a handful of words, a run of digits is matched
against a fixed table of anchored shapes without repetition inside repetition.
"""

from collections.abc import Iterator

from flows.understanding.rules.dates.folding import Folded
from flows.understanding.rules.dates.grammar import Piece, Tags
from flows.understanding.rules.dates.runs import DIGITS, Raw, addresses, cleared, phones, runs
from flows.understanding.rules.dates.shapes import GAP, shape
from flows.understanding.rules.dates.words import Words

MAX_TOKENS = 60
# A dot behind a word of at most so many letters is of the word: `fri.`, `p. m.`
SHORT = 5

_MARKS: dict[str, Tags] = {
    ",": {"comma": True},
    "-": {"dash": True},
    "/": {"slash": True},
    "@": {"at": True},
    "+": {"within": True},
    "&": {"and": True},
    **{mark: {"stop": True} for mark in ".!?;:)…"},
    "(": {"stop": True, "bracket": True},
}
# What makes the number beside it no date: money, shares, codes, the rest of a longer number.
_MONEY = frozenset("$€£₽%")
_BEFORE, _AFTER = frozenset("$€£₽#№%=_*./\\-"), frozenset("$€£₽%=_°*\\")
_MINUTES: Tags = {"unit": "minute", "unit_minute": "minute"}


def pieces(text: Folded, words: Words) -> list[Piece]:
    """The pieces of a text, at most `MAX_TOKENS`; neighbours that mean nothing are one gap."""
    found: list[Piece] = []
    for piece in _read(cleared(text.text), words):
        if piece.tags or not found or found[-1].tags:
            found.append(piece)
        else:
            found[-1] = piece._replace(first=found[-1].first)
    return found[:MAX_TOKENS]


def _read(text: str, words: Words) -> Iterator[Piece]:
    raws = list(runs(text, words))
    strangers = phones(raws) | addresses(raws, words)
    place = 0
    while place < len(raws):
        raw = raws[place]
        place += 1
        if raw.first in strangers:
            yield Piece(GAP, raw.first, raw.last)
        elif raw.text[-1] in DIGITS:
            follows = raws[place] if place < len(raws) else None
            leads = raws[place - 2].text if place > 1 else ""
            yield from _numbers(raw, text, leads, follows, words)
            if follows and follows.text == "." and follows.first == raw.last:
                place += 1
        elif _minutes(text, raw):
            yield Piece(_MINUTES, raw.first, raw.last)
        elif raw.text == "'" or _parts_iso(text, raw.first):
            continue
        elif raw.text in _MARKS:
            yield Piece(_MARKS[raw.text], raw.first, raw.last)
        elif raw.text[-1].isalpha():
            glued = text[max(raw.first - 2, 0) : raw.first].rstrip("-'.")[-1:] in DIGITS
            tags, taken = words.find([each.text for each in raws[place - 1 : place - 1 + words.longest * 2]], glued)
            place += taken - 1
            last = raws[place - 1].last
            if "single" in tags and "day_the" in tags and place < len(raws) and raws[place].text[-1] in DIGITS:
                tags = {tag: value for tag, value in tags.items() if not tag.startswith("unit")}  # `às 5 dia 30`
            if tags and last - raw.first <= SHORT and text[last : last + 1] == ".":
                place += 1
            yield Piece(tags, raw.first, last)
        else:
            yield Piece(GAP, raw.first, raw.last)


def _numbers(raw: Raw, text: str, leads: str, follows: Raw | None, words: Words) -> Iterator[Piece]:
    """The pieces of a run such as `5`, `12:30`, `3/4`, `9:30-11`."""
    before, after = text[: raw.first][-1:] or " ", text[raw.last : raw.last + 1] or " "
    strange = (before in _BEFORE and not _dashed(text, raw.first)) or after in _AFTER
    strange |= text[: raw.first].rstrip()[-1:] in _MONEY or text[raw.last : raw.last + 2].strip()[:1] in _MONEY
    strange |= _continues(text, raw)
    strange |= before.isalpha() and not (words.leads(leads) or _parts_iso(text, raw.first - 1))
    glued = follows is not None and follows.first == raw.last and follows.text[0].isalpha()
    if strange or (glued and follows and not words.known(follows.text) and not _parts_iso(text, raw.last)):
        yield Piece(GAP, raw.first, raw.last)
        return
    if tags := shape(raw.text):
        yield Piece(tags, raw.first, raw.last)
        return
    left, dash, right = raw.text.partition("-")
    middle = raw.first + len(left)
    one, other = shape(left), shape(right)
    if not (dash and one and other and "-" not in right and _alike(one, other)):
        yield Piece(GAP, raw.first, raw.last)
        return
    yield Piece(one, raw.first, middle)
    yield Piece({"dash": True, "tight": True}, middle, middle + 1)
    yield Piece(other, middle + 1, raw.last)


def _parts_iso(text: str, place: int) -> bool:
    """Whether a letter is the T of `2026-11-24T15:00`."""
    return (
        text[place : place + 1] == "t"
        and text[place - 1 : place].isdecimal()
        and text[place + 1 : place + 2].isdecimal()
    )


def _dashed(text: str, first: int) -> bool:
    """Whether a dash or slash before a number stands after a space or a letter: `5 -7`, `may/7`, not `12--7`."""
    return text[first - 1] in "-/" and (first < 2 or text[first - 2].isspace() or text[first - 2].isalpha())


def _continues(text: str, raw: Raw) -> bool:
    """Whether a number is the rest of a longer one, `1:2:30`, or of a year, `summer of '69`."""
    before, first = text[max(raw.first - 2, 0) : raw.first], text[raw.first - 1 : raw.first]
    if first == ":":
        return before[:1] in DIGITS
    return first == "'" and len(raw.text) == 2 and "'" not in text[raw.last :]


def _minutes(text: str, raw: Raw) -> bool:
    """Whether this is the mark of `in 15'`, not the end of what stands between quotes."""
    beside = text[raw.first - 1 : raw.first], text[raw.last : raw.last + 1]
    return raw.text == "'" and beside[0] in DIGITS and not beside[1].isalnum() and text.count("'") == 1


def _alike(one: Tags, other: Tags) -> bool:
    kinds = ("pair", "year")
    return all((kind in one) == (kind in other) for kind in kinds)
