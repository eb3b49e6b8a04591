"""What of the things and times that a message names is wanted, and what is not."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import NamedTuple, TypeVar

from flows.understanding.protocol import Said, When
from flows.understanding.rules.marks import Message
from flows.understanding.rules.names import Mention
from flows.understanding.rules.phrases import Mark

# So many small words may stand between "not" and what is not wanted.
_MOST_LINKS = 3


class Named(NamedTuple):
    """The uids that are wanted, of which several may be meant, and those that are not."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


class Place(NamedTuple):
    """Words from the first up to the last, exclusive."""

    first: int
    last: int


_Said = TypeVar("_Said")


def named(message: Message, mentions: Iterable[Mention]) -> Named:
    """Which of the names are wanted; one that replaces another comes after a word such as "rather"."""
    places = [(one.uid, Place(one.first, one.last)) for one in mentions]
    unwanted: list[str] = []
    last = Place(0, 0)
    for uid, place in places:
        if is_negated(message, place) or (unwanted and _goes_on(message, last, place)):
            unwanted.append(uid)
            last = place
    wanted = [(uid, place) for uid, place in places if uid not in unwanted]
    kept = dict.fromkeys(uid for uid, _ in corrected(message, wanted))
    return Named(tuple(kept), tuple(dict.fromkeys(unwanted)))


def _goes_on(message: Message, last: Place, place: Place) -> bool:
    """Whether only an `or` stands between two names, as in `not Anna or Carla`."""
    between = set(range(last.last, place.first))
    return bool(between) and between <= message.places("either") and not _parted(message, last.last, place.first)


def times(message: Message, whens: Sequence[When]) -> Iterator[tuple[When, Place]]:
    """The whens with their words, those that are not wanted marked so."""
    for when in whens:
        place = place_of(message, when)
        if _is_end_of_work(message, when, place):
            yield replace(when, start=when.end or when.start, end=None, open="after", negated=False), place
        else:
            yield replace(when, negated=when.negated or is_negated(message, place)), place


def _is_end_of_work(message: Message, when: When, place: Place) -> bool:
    """Whether somebody is free from then on, as in `I work until 5` and `I finish at 5`."""
    hour = when.has_time and (when.open == "before" or (when.open is None and when.end is None))
    return hour and any(leads(message, mark.last, place.first) for mark in message.of("busy_until"))


def is_gone(said: Said, when: When) -> bool:
    """Whether a date is over."""
    return when.has_date and (when.end or when.start) <= datetime.combine(said.now, time()) and not when.open


def place_of(message: Message, when: When) -> Place:
    """The words that a when was read from."""
    first, last = when.at
    within = [place for place, word in enumerate(message.words) if word.first < last and word.last > first]
    return Place(within[0], within[-1] + 1) if within else Place(0, 0)


def corrected(message: Message, found: Sequence[tuple[_Said, Place]]) -> list[tuple[_Said, Place]]:
    """What is left where a later one replaces what came before it."""
    kept: list[tuple[_Said, Place]] = []
    either = message.places("either")  # "Anna or else Boris" leaves her.
    replacing = [mark.first for mark in message.of("rather") if mark.first not in either]
    for one in found:
        if kept and any(kept[-1][1].last <= at < one[1].first for at in replacing):
            kept.clear()
        kept.append(one)
    return kept


def is_negated(message: Message, place: Place) -> bool:
    """Whether a word such as "except" stands before these words, or one such as "doesn't work" behind them."""
    either = message.places("either")  # "Anna, if not Boris" is about both.
    for mark in message.of("unless"):
        near = mark.first not in either and leads(message, mark.last, place.first)
        if near and not _parted(message, mark.first + 1, place.first):
            return True
    return any(mark.first == place.last and _ends(message, mark.first, mark.last) for mark in message.of("unfit"))


def leads(message: Message, last: int, first: int, besides: Collection[int] = ()) -> bool:
    """Whether nothing but a few small words, or those besides, stands from one place up to another, exclusive."""
    between = range(last, first)
    return last <= first and len(between) <= _MOST_LINKS and message.places("link").union(besides).issuperset(between)


def is_beside(message: Message, mark: Mark, place: Place) -> bool:
    """Whether a phrase stands among these words, or right before or behind them, small ones aside."""
    ahead = mark.first < place.first
    last, first = (mark.last, place.first) if ahead else (place.last, mark.first)
    return leads(message, min(last, first), first, message.places("polite"))


def unfit_clauses(message: Message) -> list[int]:
    """The first words of clauses that say what does not suit, such as the second of `after 5, Tuesday doesn't work`."""
    starts = [place for place, word in enumerate(message.words) if word.pause and place]
    ends = [mark.first for mark in message.of("unfit") if _ends(message, mark.first, mark.last)]
    return sorted({begun[-1] for end in ends if (begun := [start for start in starts if start < end])})


def _parted(message: Message, first: int, last: int) -> bool:
    """Whether a mark stands before one of these words, as in `no, Tuesday` or `Anna no, with Boris`."""
    return any(message.words[at].pause for at in range(first, last + 1) if at < len(message.words))


def _ends(message: Message, first: int, last: int) -> bool:
    """Whether nothing parts it from what stands before, and a mark, the end or a "please" follows one short word."""
    if message.words[first].pause:
        return False
    polite = message.places("polite")
    rest = next((at for at in range(last, len(message.words)) if message.words[at].pause or at not in polite), None)
    return last - first > 1 or rest is None or message.words[rest].pause
