"""From folded text to pieces: words by the lexicon, numbers by their shape, all else a gap that nothing joins over.

Linear: the text is walked once; a phrase of the lexicon has at most a handful of words, a run of digits is matched
against a fixed table of anchored shapes without repetition inside repetition.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice
from typing import NamedTuple

from flows.understanding.rules.dates.folding import Folded
from flows.understanding.rules.dates.grammar import Piece, Tags
from flows.understanding.rules.dates.values import MINUTES, Amount, Clock
from flows.understanding.rules.dates.words import Words

MAX_TOKENS = 60
# A dot behind a word of at most so many letters is of the word: `fri.`, `p. m.`
SHORT = 5
# A street's name has at most so many words.
NAME = 3
# Fewer digits in a row make up no telephone number.
PHONE = 7
# Day and night, no date.
ALWAYS = "24/7"
DIGITS = frozenset("0123456789")

_RAW = re.compile(r"[0-9]+(?:[.,:/hч-][0-9]+)*|[^\W0-9_]+(?:'[^\W0-9_]+)*|[^\w\s]|_")
_RUN = re.compile(r"\S+")
_LINK = re.compile(r"\S*?://|\W?(?:www\.|[^@]+@[^@]*\.[a-z]{2,}\b|[\w-]+\.(?:com|net|org)\b)")
_ISO_ZONE = re.compile(
    r"(?:(?<=[0-9]t[0-9]{2}:[0-9]{2}:[0-9]{2})|(?<=[0-9]t[0-9]{2}:[0-9]{2}))"
    r"(?:\.[0-9]{1,9})?(?:z\b|[+-][0-9]{2}:?[0-9]{2}\b)"
)
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
_GAP: Tags = {}
_MINUTES: Tags = {"unit": "minute", "unit_minute": "minute"}


class _Raw(NamedTuple):
    text: str
    first: int
    last: int


def pieces(text: Folded, words: Words) -> list[Piece]:
    """The pieces of a text, at most `MAX_TOKENS`; neighbours that mean nothing are one gap."""
    found: list[Piece] = []
    for piece in _read(_cleared(text.text), words):
        if piece.tags or not found or found[-1].tags:
            found.append(piece)
        else:
            found[-1] = piece._replace(first=found[-1].first)
    return found[:MAX_TOKENS]


def _cleared(text: str) -> str:
    """The text with blanks where an address of a page or a mailbox stands, or the zone of a time as in ISO 8601."""
    unlinked = _RUN.sub(lambda run: " " * len(run[0]) if _LINK.match(run[0]) else run[0], text)
    return _ISO_ZONE.sub(lambda run: " " * len(run[0]), unlinked)


def _read(text: str, words: Words) -> Iterator[Piece]:
    raws = list(_whole(text, words))
    phones = _phones(raws) | _addresses(raws, words)
    place = 0
    while place < len(raws):
        raw = raws[place]
        place += 1
        if raw.first in phones:
            yield Piece(_GAP, raw.first, raw.last)
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
            if tags and last - raw.first <= SHORT and text[last : last + 1] == ".":
                place += 1
            yield Piece(tags, raw.first, last)
        else:
            yield Piece(_GAP, raw.first, raw.last)


def _whole(text: str, words: Words) -> Iterator[_Raw]:
    """The runs of a text, a word that begins with a digit, `2nite`, in one."""
    begun: _Raw | None = None
    for match in _RAW.finditer(text):
        raw = _Raw(match[0], match.start(), match.end())
        if begun and begun.last == raw.first and words.known(begun.text + raw.text):
            raw, begun = _Raw(begun.text + raw.text, begun.first, raw.last), None
        if begun:
            yield begun
        begun = raw
    if begun:
        yield begun


def _phones(raws: Sequence[_Raw]) -> set[int]:
    """Where the runs of digits begin that make up a telephone number: seven digits, not ending in a year."""
    found: set[int] = set()
    group: list[_Raw] = []
    for raw in (*raws, _Raw("|", 0, 0)):
        if raw.text.isdecimal() or _NUMBER.fullmatch(raw.text):
            group.append(raw)
        elif raw.text not in "()-.+":
            ends_in_year = len(group) == 3 and len(group[0].text) <= 2 and len(group[-1].text) == 4
            if not ends_in_year and sum(map(str.isdecimal, "".join(each.text for each in group))) >= PHONE:
                found.update(each.first for each in group)
            group = []
    return found


def _addresses(raws: Sequence[_Raw], words: Words) -> set[int]:
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


def _numbers(raw: _Raw, text: str, leads: str, follows: _Raw | None, words: Words) -> Iterator[Piece]:
    """The pieces of a run such as `5`, `12:30`, `3/4`, `9:30-11`."""
    before, after = text[: raw.first][-1:] or " ", text[raw.last : raw.last + 1] or " "
    strange = (before in _BEFORE and not _dashed(text, raw.first)) or after in _AFTER
    strange |= text[: raw.first].rstrip()[-1:] in _MONEY or text[raw.last : raw.last + 2].strip()[:1] in _MONEY
    strange |= _continues(text, raw)
    strange |= before.isalpha() and not (words.leads(leads) or _parts_iso(text, raw.first - 1))
    glued = follows is not None and follows.first == raw.last and follows.text[0].isalpha()
    if strange or (glued and follows and not words.known(follows.text) and not _parts_iso(text, raw.last)):
        yield Piece(_GAP, raw.first, raw.last)
        return
    if tags := _shape(raw.text):
        yield Piece(tags, raw.first, raw.last)
        return
    left, dash, right = raw.text.partition("-")
    middle = raw.first + len(left)
    one, other = _shape(left), _shape(right)
    if not (dash and one and other and "-" not in right and _alike(one, other)):
        yield Piece(_GAP, raw.first, raw.last)
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


def _continues(text: str, raw: _Raw) -> bool:
    """Whether a number is the rest of a longer one, `1:2:30`, or of a year, `summer of '69`."""
    before, first = text[max(raw.first - 2, 0) : raw.first], text[raw.first - 1 : raw.first]
    if first == ":":
        return before[:1] in DIGITS
    return first == "'" and len(raw.text) == 2 and "'" not in text[raw.last :]


def _minutes(text: str, raw: _Raw) -> bool:
    """Whether this is the mark of `in 15'`, not the end of what stands between quotes."""
    beside = text[raw.first - 1 : raw.first], text[raw.last : raw.last + 1]
    return raw.text == "'" and beside[0] in DIGITS and not beside[1].isalnum() and text.count("'") == 1


def _alike(one: Tags, other: Tags) -> bool:
    kinds = ("pair", "year")
    return all((kind in one) == (kind in other) for kind in kinds)


_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_DATE = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})|([0-9]{1,2})[-/.]([0-9]{4})")
_CLOCK = re.compile(r"([0-9]{1,2})[:hч]([0-9]{2})(?::([0-9]{2}))?")
_SPAN = re.compile(r"([0-9]{1,2})[hч]([0-9]{2})")
# The last seven digits of a telephone number; `0930-1130` is from one time to another.
_NUMBER = re.compile(r"[0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{2}-[0-9]{2}")
_PAIR = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})")
_DECIMAL = re.compile(r"([0-9]{1,3})[.,]([0-9])")


def _shape(run: str) -> Tags:
    """What a run of digits may be; empty where it is nothing known."""
    if run == ALWAYS:
        return _GAP
    if run.isdecimal():
        return _plain(run)
    if found := _ISO.fullmatch(run):
        return {"ymd": (int(found[1]), int(found[3]), int(found[4]))}
    if found := _DATE.fullmatch(run):
        year = int(found[4])
        dotted = _clock(found[1], found[3], found[4]) if found[2] == "." else {}
        return {"written": (int(found[1]), int(found[3]), year if year > 99 else 2000 + year), **dotted}
    if found := _MONTH.fullmatch(run):
        parts = (found[1], found[2]) if found[1] else (found[4], found[3])
        return {"year_month": (int(parts[0]), int(parts[1]))}
    if found := _CLOCK.fullmatch(run):
        return {**_clock(found[1], found[2], found[3] or "0"), **_span(run)}
    if found := _PAIR.fullmatch(run):
        return _pair(found[1], found[2], found[3])
    if found := _DECIMAL.fullmatch(run):
        return {"decimal": int(found[1]) + int(found[2]) / 10}
    return _GAP


def _plain(run: str) -> Tags:
    number = int(run) if len(run) <= 4 else 0
    if len(run) <= 2:
        return {"number": number, "digits": number, **({"padded": number} if run[0] == "0" else {})}
    if len(run) == 4 and 1970 <= number < 2100:
        return {"year": number, **_tagged("four", run)}
    if len(run) == 3:
        return {"amount_number": number, **_tagged("four", run)}
    return _tagged("four", run) if len(run) == 4 else _GAP


def _tagged(tag: str, run: str) -> Tags:
    clock = _clock(run[:-2], run[-2:], "0").get("clock")
    return {tag: clock} if clock else {}


def _clock(hour: str, minute: str, second: str) -> Tags:
    at, past, exact = int(hour), int(minute), int(second)
    if at > 24 or past > 59 or exact > 59 or (at == 24 and past):
        return {}
    sure = at > 12 or hour[0] == "0"
    return {"clock": Clock(at * 60 + past, sure=sure, told=True, second=exact) if at * 60 + past <= MINUTES else None}


def _span(run: str) -> Tags:
    """`2h30` may be a length, too."""
    found = _SPAN.fullmatch(run)
    return {"span": Amount(0, 0, int(found[1]) * 3600 + int(found[2]) * 60, "minute")} if found else {}


def _pair(first: str, mark: str, second: str) -> Tags:
    pair = (int(first), int(second))
    if mark == "/":
        return {"pair": pair, "fraction": pair}
    if len(second) == 1:
        return {"weak_pair": pair, "decimal": float(f"{first}.{second}")}
    return {"dotted_pair": pair, **{f"dotted_{tag}": value for tag, value in _clock(first, second, "0").items()}}
