"""The answer of the slot engine, rendered no further than it is looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import compress, islice, pairwise

from scheduling.hours import dates, midnights
from scheduling.openings import edge_dates
from scheduling.timeline import Frame, places, stretch

_DIGITS = bytes.maketrans(b"01", b"\x00\x01")


@dataclass(frozen=True, slots=True)
class Slot:
    """A start in UTC minutes, and who is free then, in the order of the candidates."""

    starts: int
    providers: tuple[str, ...]


class Slots:
    """The free starts of one query; each provider's starts are bits, rendered only when asked for."""

    def __init__(self, frame: Frame, offers: Sequence[tuple[str, int]]) -> None:
        """`offers`: each provider's free starts as bits of the frame."""
        self._frame = frame
        self._offers = offers
        self._any = 0
        for _, bits in offers:
            self._any |= bits

    def __bool__(self) -> bool:
        return self._any != 0

    def __iter__(self) -> Iterator[Slot]:
        return iter(self._rendered(self._any))

    @property
    def count(self) -> int:
        """How many distinct starts there are."""
        return self._any.bit_count()

    def starts(self) -> list[int]:
        """All distinct starts, ascending, in UTC minutes."""
        start, cell = self._frame.start, self._frame.cell
        return [start + cell * place for place in places(self._any)]

    def first(self, n: int) -> list[Slot]:
        """The first n slots."""
        return self._rendered(sum(1 << place for place in islice(places(self._any), n)))

    def nearest(self, minute: int, n: int) -> list[Slot]:
        """The n slots nearest in time to a UTC minute (of two equally near the earlier), ascending."""
        chosen = nsmallest(n, self.starts(), key=lambda start: (abs(start - minute), start))
        return self._rendered(sum(1 << self._frame.up(start) for start in chosen))

    def between(self, since: int, until: int) -> list[Slot]:
        """The slots that start in [since, until)."""
        return self._rendered(self._any & self._frame.starts(since, until))

    def at(self, minute: int) -> tuple[str, ...]:
        """Who is free for a start at this UTC minute."""
        bit = self._frame.starts(minute, minute + 1)
        return tuple(provider for provider, bits in self._offers if bits & bit)

    def days(self, zone: str) -> dict[date, int]:
        """How many starts each local date of a zone has; dates without any are left out."""
        frame = self._frame
        first, last = edge_dates(frame.first_day, frame.last_day + 1)
        cells = map(frame.up, midnights(zone, first, last))
        counts = ((self._any & stretch(begin, end)).bit_count() for begin, end in pairwise(cells))
        return {day: count for day, count in zip(dates(first, last), counts, strict=False) if count}

    def _rendered(self, bits: int) -> list[Slot]:
        at = list(places(bits))
        if not at:
            return []
        low, width = at[0], at[-1] - at[0] + 1
        names = [provider for provider, _ in self._offers]
        rows = [_truths(own >> low & stretch(0, width), width) for _, own in self._offers]
        columns = zip(*([row[place - low] for place in at] for row in rows), strict=True)
        start, cell = self._frame.start, self._frame.cell
        return [
            Slot(start + cell * place, tuple(compress(names, free)))
            for place, free in zip(at, columns, strict=True)
        ]


def _truths(bits: int, width: int) -> bytes:
    """One byte, 0 or 1, for each of the lowest `width` bits."""
    return f"{bits:0{width}b}".encode()[::-1].translate(_DIGITS)
