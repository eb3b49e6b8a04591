"""Bit timelines: a stretch of UTC time as one Python integer, one bit per cell of some minutes.

Set operations on time become &, | and ~; a run of free cells is found by log2(length) shifts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

DAY = 24 * 60
_BITS = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


class Frame(NamedTuple):
    """The UTC days [first_day, last_day) since the epoch, in cells of `cell` minutes (a divisor of 1440)."""

    first_day: int
    last_day: int
    cell: int

    @property
    def start(self) -> int:
        """The UTC epoch minute of bit 0."""
        return self.first_day * DAY

    @property
    def size(self) -> int:
        """How many cells the frame has."""
        return (self.last_day - self.first_day) * DAY // self.cell

    def up(self, minute: int) -> int:
        """The first cell that begins at or after a UTC minute, within 0..size."""
        return min(max(-((self.start - minute) // self.cell), 0), self.size)

    def down(self, minute: int) -> int:
        """The last cell boundary at or before a UTC minute, within 0..size."""
        return min(max((minute - self.start) // self.cell, 0), self.size)

    def starts(self, since: int, until: int) -> int:
        """The cells that begin in [since, until)."""
        return stretch(self.up(since), self.up(until))

    def inside(self, spans: Iterable[tuple[int, int]]) -> int:
        """The cells that lie wholly in one of the spans."""
        bits = 0
        for since, until in spans:
            bits |= stretch(self.up(since), self.down(until))
        return bits

    def touched(self, rows: Iterable[Sequence[int]]) -> int:
        """The cells that share a minute with [row[0], row[1]) of any row."""
        start, cell, size = self.start, self.cell, self.size
        bits = 0
        for row in rows:
            first = (row[0] - start) // cell
            stop = -((start - row[1]) // cell)
            if first < 0:
                first = 0
            if stop > size:
                stop = size
            if first < stop:
                bits |= ((1 << stop - first) - 1) << first
        return bits


def stretch(first: int, stop: int) -> int:
    """The bits first..stop-1."""
    return ((1 << stop - first) - 1) << first if first < stop else 0


def comb(first: int, stop: int, step: int) -> int:
    """Every `step`-th bit from `first`, below `stop`."""
    teeth = len(range(first, stop, step))
    return ((1 << teeth * step) - 1) // ((1 << step) - 1) << first


def moved(bits: int, by: int) -> int:
    """The bits `by` places later, or earlier when it is negative; what falls before bit 0 is lost."""
    return bits << by if by >= 0 else bits >> -by


def runs(bits: int, length: int) -> int:
    """The places from which `length` bits in a row are set (Warren, Hacker's Delight, section 6-2)."""
    known = 1
    while known < length:
        shift = min(known, length - known)
        bits &= bits >> shift
        known += shift
    return bits


def places(bits: int) -> Iterator[int]:
    """The positions of the set bits, ascending."""
    octets = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    return (at * 8 + bit for at, octet in enumerate(octets) if octet for bit in _BITS[octet])
