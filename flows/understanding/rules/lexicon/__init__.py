"""The words of each language as data; a new language is one more file and its name in `LANGUAGES`."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from flows.understanding.protocol import Wish

LANGUAGES = ("en", "es", "pt", "ru")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language. A phrase's words must come in this order, up to two others may stand between them;
    `word*` stands for every word that begins so. Case, accents and ё do not matter.

    wishes: phrases found anywhere in a message. commands: phrases that count only as the whole message.
    work: the wishes of those who work there, in place of the clients'. leave: a bare "cancel", which leaves what is
    under way, or else cancels a booking. days: days from today.
    after, before, to: what stands before a time from or up to which something is, and between two. closed: no hours.
    """

    wishes: dict[Wish, tuple[str, ...]]
    commands: dict[Wish, tuple[str, ...]]
    work: dict[Wish, tuple[str, ...]]
    leave: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    fillers: tuple[str, ...]
    languages: dict[str, tuple[str, ...]]
    anyone: tuple[str, ...]
    days: dict[str, int]
    weekdays: tuple[tuple[str, ...], ...]
    months: tuple[tuple[str, ...], ...]
    at: tuple[str, ...]
    afternoon: tuple[str, ...]
    morning: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    to: tuple[str, ...]
    all_day: tuple[str, ...]
    closed: tuple[str, ...]


@cache
def lexicons(first: str) -> tuple[Lexicon, ...]:
    """Every language's words, those of `first` before the others, since people mix them."""
    ordered = sorted(LANGUAGES, key=lambda language: language != first)
    return tuple(import_module(f"{__name__}.{language}").LEXICON for language in ordered)
