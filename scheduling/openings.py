"""Where the hours alone would let a visit start, as bit timelines kept between queries."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from math import gcd
from typing import NamedTuple

from scheduling.hours import DAY, Hours, Span, dates, day_windows, merged, zone_of
from scheduling.timeline import Frame, comb, moved, runs

_EPOCH = date(1970, 1, 1)

Core = tuple[int, int]  # (offset from the visit's start, duration) of one segment, in minutes


class Openings(NamedTuple):
    """Starts as bits: `inside` where each core fits into one working window, `grid` where the step falls."""

    inside: int
    grid: int


def edge_dates(first_day: int, last_day: int) -> tuple[date, date]:
    """The local dates, of any zone, whose time may touch the UTC days [first_day, last_day)."""
    return _EPOCH + timedelta(days=first_day - 1), _EPOCH + timedelta(days=last_day)


@lru_cache(maxsize=1024)
def _day_windows(hours: Hours, first_day: int, last_day: int) -> tuple[Span, ...]:
    first, last = edge_dates(first_day, last_day)
    evening_before = first - timedelta(days=1)  # its shift may run over midnight
    return tuple(span for day in dates(evening_before, last) for span in day_windows(hours, day))


@lru_cache(maxsize=1024)
def anchors(hours: Hours, first_day: int, last_day: int, unit: int) -> tuple[Span, ...]:
    """Where the grid of each window begins and the window ends, in UTC minutes, for the UTC days given.

    The anchor is the opening, rounded up to a wall-clock multiple of `unit` minutes (a divisor of 60).
    Windows of two dates that touch at midnight keep their own anchors: where it never closes, a grid must
    begin somewhere.
    """
    zone = zone_of(hours.zone)
    return tuple(
        (opens + -datetime.fromtimestamp(opens * 60, zone).minute % unit, closes)
        for opens, closes in _day_windows(hours, first_day, last_day)
    )


@lru_cache(maxsize=1024)
def anchor_cell(hours: Hours, first_day: int, last_day: int, unit: int) -> int:
    """The largest cell, in minutes, on which every anchor of a day falls."""
    return gcd(DAY, *(anchor for anchor, _ in anchors(hours, first_day, last_day, unit)))


@lru_cache(maxsize=1024)
def openings(hours: Hours, frame: Frame, unit: int, step: int, cores: tuple[Core, ...]) -> Openings:
    """The starts of one frame that the hours allow. The cell divides step, cores and every anchor."""
    work = frame.inside(merged(_day_windows(hours, frame.first_day, frame.last_day)))
    inside = -1
    for offset, duration in cores:
        inside &= moved(runs(work, duration // frame.cell), -offset // frame.cell)
    grid = 0
    for anchor, closes in anchors(hours, frame.first_day, frame.last_day, unit):
        first = (anchor - frame.start) // frame.cell
        stride = step // frame.cell
        grid |= comb(first if first >= 0 else first % stride, frame.up(closes), stride)
    return Openings(inside, grid)
