"""The times of a day by its parts, for channels that show few at once: some of each part, and the way to all of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from flows import menu, sentences
from flows.state import Offer
from flows.talk import Talk
from scheduling.clock import to_minute

Times = tuple[datetime, ...]

# The wall minute at which each part begins, where the business says nothing else.
_BEGINS = {"morning": 0, "afternoon": 12 * 60, "evening": 17 * 60}


class Part(NamedTuple):
    """A part of the day and its free times, ascending."""

    name: str
    times: Times


def offers(talk: Talk, times: Sequence[datetime], field: str) -> tuple[list[Offer], list[Offer]]:
    """The answers and what leads to others: all times where there is room for them or one part was opened; else some
    of each part, and an entry that opens it."""
    own = talk.catalogue.business.parts_of_day
    parts = parted(times, {name: own.get(name, [begins])[0] for name, begins in _BEGINS.items()})
    opened = next((part for part in parts if _name(part) == talk.position.page), None)
    room = (talk.room.menu or len(times)) - 1
    if opened is not None or len(times) <= room or len(parts) == 1:
        shown = opened.times if opened else times
        return [menu.answer(sentences.clock(at), field, to_minute(at)) for at in shown], []
    answers = [
        menu.answer(f"{sentences.clock(at)} · {talk.say(f'time.part.{part.name}')}", field, to_minute(at))
        for part in parts
        for at in some(part.times, room // len(parts) - 1)
    ]
    return answers, [menu.turn(_called(talk, part), _name(part)) for part in parts]


def parted(times: Sequence[datetime], begins: Mapping[str, int]) -> list[Part]:
    """The parts that have times. times: ascending wall times of one day; begins: the first wall minute of each part."""

    def part_of(at: datetime) -> str:
        minute = at.hour * 60 + at.minute
        begun = [name for name, first in begins.items() if first <= minute]
        return begun[-1] if begun else next(iter(begins))

    return [Part(name, tuple(group)) for name, group in groupby(times, part_of)]


def some(times: Times, most: int) -> Times:
    """So many of the times, spread evenly, the first one first."""
    count = min(most, len(times))
    return tuple(times[place * len(times) // count] for place in range(count))


def _called(talk: Talk, part: Part) -> str:
    named = talk.say(f"time.part.{part.name}")
    return talk.say("day.choice", date=f"{named}…", count=len(part.times))


def _name(part: Part) -> int:
    """By which a part is opened, which is never 0: the minute after its first time."""
    return part.times[0].hour * 60 + part.times[0].minute + 1
