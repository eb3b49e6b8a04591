"""Understanding without a model: labels, numbers, names, dates, times and a few words per wish."""

import re
from functools import cache
from typing import NamedTuple

from flows.understanding.protocol import OWN_WORDS, Said, Understood, Wish
from flows.understanding.rules import names, spans, whens
from flows.understanding.rules.lexicon import Lexicon, lexicons
from flows.understanding.rules.words import fold, split

ANYONE = "*"
# Fields that are answered in the same words as another one.
_LIKE = {"since": "time", "until": "time", "weekday": "day"}

_NUMBER = re.compile(r"#?\s*(\d{1,3})\s*[.)]?")
_GAP = 2


def understand(said: Said) -> Understood:
    """Reads a typed message; deterministic, and linear in its length.

    A number up to the count of answers picks one of them; one above it picks another entry of the menu, except
    where a time was asked for: there it is an hour. Where answers show numbers of their own, it is one of those.
    """
    words = split(said.text)
    choice = _choice(said)
    if choice is not None:
        return Understood(choice=choice)
    known = lexicons(said.language)
    whole = _command(words, known, said)
    if whole is not None or said.pending in OWN_WORDS:
        return whole or Understood()
    wish = _wish(words, known, said.staff)
    return Understood(wish=wish, hints=_hints(said, known))


def _choice(said: Said) -> int | None:
    text = fold(said.text).strip()
    for index, label in enumerate(said.offered):
        if text and text == fold(label).strip():
            return index
    number = _NUMBER.fullmatch(text)
    if number is not None and said.numbers:
        return next((index for index, own in enumerate(said.numbers) if own == int(number[1])), None)
    reach = (_asks(said, "time") and said.answers) or len(said.offered)
    if number is None or not 1 <= int(number[1]) <= reach:
        return None
    return int(number[1]) - 1


def _hints(said: Said, known: tuple[Lexicon, ...]) -> dict[str, str]:
    span, text = spans.read(said.text, known) if said.staff else (None, said.text)
    when = whens.read(text, known, said.now, asks_time=_asks(said, "time"), month_first=said.month_first)
    hints = {field: uid for field, called in said.names.items() if (uid := names.find(called, when.rest))}
    if "provider" not in hints and any(_found(phrase, split(when.rest)) for phrase in _anyone(said.language)):
        hints["provider"] = ANYONE
    if when.day is not None:
        hints[_field(said, "day")] = when.day.isoformat()
    if when.time is not None:
        hints[_field(said, "time")] = when.time
    if span is not None:
        hints |= {"since": spans.clock_of(span.since), "until": spans.clock_of(span.until)}
    for language, spoken in _languages(said.language):
        if any(_found(phrase, split(said.text)) for phrase in spoken):
            hints.setdefault("language", language)
    return hints


def _asks(said: Said, field: str) -> bool:
    return field == _LIKE.get(str(said.pending), said.pending)


def _field(said: Said, field: str) -> str:
    """The pending field where it is answered like this one."""
    return str(said.pending) if _asks(said, field) else field


def _command(words: tuple[str, ...], known: tuple[Lexicon, ...], said: Said) -> Understood | None:
    for lexicon in known:
        table = _commands(lexicon, said.staff)
        spoken = tuple(word for word in words if word not in table.fillers) or words
        for phrase in (words, spoken):
            if phrase in table.leave:
                return Understood(wish="stop" if said.under_way else "cancel")
            if phrase in table.answers:
                return Understood(answer=table.answers[phrase])
            if phrase in table.wishes:
                return Understood(wish=table.wishes[phrase])
    return None


def _wish(words: tuple[str, ...], known: tuple[Lexicon, ...], staff: bool) -> Wish | None:
    found = [
        (len(phrase), -rank, wish)
        for rank, lexicon in enumerate(known)
        for phrase, wish in _commands(lexicon, staff).phrases
        if _found(phrase, words)
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _found(phrase: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the phrase's words stand in this order, with at most `_GAP` others between two of them."""
    return any(_follows(phrase, words, start) for start in range(len(words)))


def _follows(phrase: tuple[str, ...], words: tuple[str, ...], start: int) -> bool:
    if not _same(phrase[0], words[start]):
        return False
    at = start
    for wanted in phrase[1:]:
        reach = range(at + 1, min(at + 2 + _GAP, len(words)))
        at = next((place for place in reach if _same(wanted, words[place])), -1)
        if at < 0:
            return False
    return True


def _same(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


class _Commands(NamedTuple):
    wishes: dict[tuple[str, ...], Wish]
    leave: frozenset[tuple[str, ...]]
    answers: dict[tuple[str, ...], bool]
    fillers: frozenset[str]
    phrases: tuple[tuple[tuple[str, ...], Wish], ...]


@cache
def _commands(lexicon: Lexicon, staff: bool) -> _Commands:
    answers = {split(word): True for word in lexicon.yes} | {split(word): False for word in lexicon.no}
    return _Commands(
        wishes={split(phrase): wish for wish, phrases in lexicon.commands.items() for phrase in phrases},
        leave=frozenset(map(split, lexicon.leave)),
        answers=answers,
        fillers=frozenset(map(fold, lexicon.fillers)),
        phrases=tuple((_pattern(text), wish) for wish, texts in _spoken(lexicon, staff).items() for text in texts),
    )


def _spoken(lexicon: Lexicon, staff: bool) -> dict[Wish, tuple[str, ...]]:
    if not staff:
        return lexicon.wishes
    shared: tuple[Wish, ...] = ("language", "restart")
    return {**{wish: lexicon.wishes[wish] for wish in shared}, **lexicon.work}


@cache
def _anyone(first: str) -> tuple[tuple[str, ...], ...]:
    return tuple(split(phrase) for lexicon in lexicons(first) for phrase in lexicon.anyone)


@cache
def _languages(first: str) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (language, tuple(map(split, called)))
        for lexicon in lexicons(first)
        for language, called in lexicon.languages.items()
    )


def _pattern(phrase: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in phrase.split())
