"""The starts of one provider as bit layers, one per kind of rule; a free start has its bit in each."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import gcd
from typing import NamedTuple

from scheduling.candidates import BUSY_MARGIN, Candidate, Part, Rules
from scheduling.hours import DAY, midnights
from scheduling.openings import anchor_cell, edge_dates, openings
from scheduling.timeline import Frame, moved, runs, stretch


class Shape(NamedTuple):
    """A visit in minutes around its start; `footprints` are (minutes before the start, length)."""

    cores: tuple[tuple[int, int], ...]
    footprints: tuple[tuple[int, int], ...]
    lead: int
    tail: int
    cell: int


class Layers(NamedTuple):
    """Starts as bits, in the order in which a missing one is explained."""

    hours: int
    free: int
    quota: int
    grid: int


@lru_cache(maxsize=256)
def shape_of(visit: tuple[Part, ...]) -> Shape:
    """The shape of a visit that has parts. Raises ValueError for a negative number or too long a visit."""
    lead = max(part.before - part.offset for part in visit)
    tail = max(part.offset + part.duration + part.after for part in visit)
    if min(min(part) for part in visit) < 0 or min(part.duration for part in visit) == 0:
        raise ValueError("a visit has a negative number or no duration")
    if max(lead, tail) > BUSY_MARGIN:
        raise ValueError(f"a visit reaches further than {BUSY_MARGIN} minutes")
    return Shape(
        cores=tuple((part.offset, part.duration) for part in visit),
        footprints=tuple(
            (part.before - part.offset, part.before + part.duration + part.after) for part in visit
        ),
        lead=lead,
        tail=tail,
        cell=gcd(*(number for part in visit for number in part)),
    )


def frame_for(candidates: Sequence[Candidate], rules: Rules, since: int, until: int, *minutes: int) -> Frame:
    """Whole days around the query, so that queries share masks; every edge that matters falls on a cell."""
    shapes = {shape_of(visit) for visit in {candidate.visit for candidate in candidates}}
    margin = max(max(shape.lead, shape.tail) for shape in shapes) + 1
    first_day, last_day = (since - margin) // DAY, -(-(until + margin) // DAY)
    cells = {shape.cell for shape in shapes}
    cells |= {anchor_cell(candidate.hours, first_day, last_day, rules.unit) for candidate in candidates}
    if rules.fill:
        cells |= {edge for candidate in candidates for row in candidate.busy for edge in row[:2]}
    return Frame(first_day, last_day, gcd(rules.step, *cells, *minutes))


def layers_of(candidate: Candidate, rules: Rules, frame: Frame) -> Layers:
    """The starts that each kind of rule allows the candidate, in a frame made for it by `frame_for`."""
    shape = shape_of(candidate.visit)
    cell = frame.cell
    inside, grid = openings(candidate.hours, frame, rules.unit, rules.step, shape.cores)
    busy = frame.touched(candidate.busy)
    empty = stretch(0, frame.size) ^ busy
    free = -1
    for lead, length in shape.footprints:
        free &= moved(runs(empty, length // cell), lead // cell)
    if rules.fill:
        begins, ends = busy & ~(busy << 1), busy << 1 & ~busy
        grid |= moved(ends, shape.lead // cell) | begins >> shape.tail // cell
    return Layers(inside, free, _quota(candidate, rules, frame), grid)


def _quota(candidate: Candidate, rules: Rules, frame: Frame) -> int:
    """The cells of the local dates that can take another visit; a visit counts on the date of its start."""
    if rules.per_day is None:
        return -1
    edges = midnights(candidate.hours.zone, *edge_dates(frame.first_day, frame.last_day + 1))
    starts: dict[int, int] = {}
    for row in candidate.busy:
        starts[row[5]] = min(row[2], starts.get(row[5], row[2]))
    visits = Counter(bisect_right(edges, start) for start in starts.values())
    full = 0
    for day, count in visits.items():
        if count >= rules.per_day and 0 < day < len(edges):
            full |= frame.starts(edges[day - 1], edges[day])
    return ~full
