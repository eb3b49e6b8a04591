"""The times of a day in pages, the part of the day that was asked first; a page is named by its first minute."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

Times = tuple[datetime, ...]


class Part(NamedTuple):
    """One page of times, and those to either side of it, where there are any."""

    shown: Times
    earlier: Times = ()
    later: Times = ()


def page(times: Sequence[datetime], asked: Callable[[datetime], bool], most: int, minute: int) -> Part:
    """The page whose first time is at that minute of its day or, at 0, the first with what was asked for.

    times: ascending. most: how many a page shows; what was asked for stands on pages of its own.
    """
    told = [at for at in times if asked(at)]
    before = [at for at in times if told and at < told[0]]
    after = [at for at in times if told and at > told[-1]]
    pages = [*_cut(before, most), *_cut(told or times, most), *_cut(after, most)]
    if not pages:
        return Part(())
    first = len(_cut(before, most))
    at = next((place for place, own in enumerate(pages) if name(own) >= minute), len(pages) - 1) if minute else first
    return Part(pages[at], *(pages[to] if 0 <= to < len(pages) else () for to in (at - 1, at + 1)))


def name(shown: Times) -> int:
    """By which a page is asked for; midnight counts as the minute after it."""
    return shown[0].hour * 60 + shown[0].minute or 1


def _cut(times: Sequence[datetime], most: int) -> list[Times]:
    return [tuple(times[first : first + most]) for first in range(0, len(times), most)]
