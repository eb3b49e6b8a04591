"""Spans of a day as people write them: `10-12`, `from 10:30 to 12`, `after 15`, `until 3 pm`, `all day`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from flows.understanding.rules.lexicon import Lexicon
from flows.understanding.rules.whens import AFTERNOON
from flows.understanding.rules.words import fold

NOON, MIDNIGHT = 12 * 60, 24 * 60

_START, _END = r"(?<![\d.:/-])", r"(?!\d|[.:/-]\d)"
_BESIDE = re.compile(r"[\s,;+&.]*(?:\w{1,3}\s)?")


class Span(NamedTuple):
    """From one minute of a day to another, in wall minutes after midnight; a day ends at minute 1440."""

    since: int
    until: int


def read(text: str, lexicons: Iterable[Lexicon]) -> tuple[Span | None, str]:
    """The first span in a text, and the text that remains without it.

    Two hours count as they are written, up to seven of the afternoon; an hour that would end a span before it begins
    is of the afternoon, too. A single hour counts as anywhere else.
    """
    folded, words = fold(text), _words(tuple(lexicons))
    for span, match in (*_pairs(folded, words), *_open(folded, words)):
        return span, f"{folded[: match.start()]} {folded[match.end() :]}"
    return None, folded


def read_all(text: str, lexicons: Iterable[Lexicon]) -> tuple[Span, ...]:
    """The spans of a text that says nothing else, such as `9-13, 14-18`, by start; empty for any other text."""
    folded, found, at = fold(text).strip(), [], 0
    for span, match in _pairs(folded, _words(tuple(lexicons))):
        if not _BESIDE.fullmatch(folded, at, match.start()):
            return ()
        found.append(span)
        at = match.end()
    return tuple(sorted(found)) if _BESIDE.fullmatch(folded, at) else ()


def minute_of(clock: str) -> int | None:
    """The minute of the day that `15:30` is, up to `24:00`; None for anything else."""
    told = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", clock)
    at = int(told[1]) * 60 + int(told[2]) if told else MIDNIGHT + 1
    return at if at <= MIDNIGHT else None


def clock_of(minute: int) -> str:
    """A minute of the day as `15:30`."""
    return f"{minute // 60:02}:{minute % 60:02}"


class _Clock(NamedTuple):
    """A time as it was written; `bare` without minutes or part of the day, `late` with a part after noon."""

    minute: int
    bare: bool
    late: bool

    @property
    def usual(self) -> int:
        return self.minute + NOON if self.bare and 60 <= self.minute <= AFTERNOON * 60 else self.minute


class _Words(NamedTuple):
    whole: re.Pattern[str]
    pair: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    afternoon: frozenset[str]


def _pairs(text: str, words: _Words) -> Iterator[tuple[Span, re.Match[str]]]:
    for match in words.pair.finditer(text):
        since, until = _clock(match, 1, words), _clock(match, 2, words)
        if since is None or until is None:
            continue
        both = until.late or (since.usual != since.minute and until.usual != until.minute)
        first = since.minute + NOON if since.bare and both else since.minute
        second = until.minute + NOON if until.bare and (both or until.minute <= since.minute) else until.minute
        for start in (first, since.minute):
            if start < second <= MIDNIGHT:
                yield Span(start, second), match
                break


def _open(text: str, words: _Words) -> Iterator[tuple[Span, re.Match[str]]]:
    for match in words.whole.finditer(text):
        yield Span(0, MIDNIGHT), match
    for match in words.after.finditer(text):
        if (since := _clock(match, 1, words)) and since.usual < MIDNIGHT:
            yield Span(since.usual, MIDNIGHT), match
    for match in words.before.finditer(text):
        if (until := _clock(match, 1, words)) and until.usual:
            yield Span(0, until.usual), match


def _clock(match: re.Match[str], number: int, words: _Words) -> _Clock | None:
    hour, minute, part = (match[f"{name}{number}"] for name in ("hour", "minute", "part"))
    late = part in words.afternoon
    told = int(hour)
    if part and told <= 12:
        told = told % 12 + 12 * late
    at = told * 60 + int(minute or 0)
    return _Clock(at, not (minute or part), late) if at <= MIDNIGHT and int(minute or 0) < 60 else None


@cache
def _words(lexicons: tuple[Lexicon, ...]) -> _Words:
    parts = _any(word for one in lexicons for word in (*one.afternoon, *one.morning))
    after, before, to, whole = (
        _any(word for one in lexicons for word in getattr(one, name)) for name in ("after", "before", "to", "all_day")
    )

    months = _any(word for one in lexicons for names in one.months for word in names)
    alone = rf"{_END}(?!\s*(?:st|nd|rd|th|º)?\s*(?:de |of )?(?:{months})\b)"

    def clock(number: int) -> str:
        named = rf"(?P<hour{number}>\d{{1,2}})(?:[:.h](?P<minute{number}>\d{{2}}))?"
        return rf"{named}(?:\s?(?:h|hs|ч)\b)?(?:\s*(?P<part{number}>{parts})(?!\w))?"

    return _Words(
        whole=re.compile(rf"\b(?:{whole})\b"),
        pair=re.compile(rf"{_START}{clock(1)}\s*(?:[-–—]|\b(?:{to})\b)\s*{clock(2)}{_END}"),
        after=re.compile(rf"\b(?:{after})\s+{clock(1)}{alone}"),
        before=re.compile(rf"\b(?:{before})\s+{clock(1)}{alone}"),
        afternoon=frozenset(fold(word) for one in lexicons for word in one.afternoon),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(map(fold, words)), key=len, reverse=True))
