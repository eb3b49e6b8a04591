"""What the slot engine is asked about: who may serve which visit, when they are occupied, and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from scheduling.hours import DAY, Hours

BUSY_MARGIN = 2 * DAY
"""A query over [since, until) looks at occupied time up to this many minutes before and after."""

_UNITS = (60, 30, 20, 15, 10, 5, 1)


class Part(NamedTuple):
    """One segment of a visit, in minutes: `offset` from the visit's start; buffers lie outside `duration`."""

    duration: int
    before: int = 0
    after: int = 0
    offset: int = 0


class Busy(NamedTuple):
    """Occupied time in UTC minutes: with that booking's own buffers, and without them (`starts`, `ends`).

    Rows with the same `visit` are segments of one visit and count once for the day limit.
    """

    occupied_from: int
    occupied_until: int
    starts: int
    ends: int
    hold: bool
    visit: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A provider who may serve the visit; an empty visit means that the provider does not offer it.

    `busy` holds `Busy` rows, or any sequences in that column order, sorted in any way; it must hold all that
    touch the query widened by BUSY_MARGIN.
    """

    provider: str
    hours: Hours
    visit: tuple[Part, ...]
    busy: Sequence[Busy]


@dataclass(frozen=True, slots=True)
class Rules:
    """How starts are offered; in minutes unless named otherwise.

    `grid`: a start every `step` from the window's opening ("opening"), or from the opening rounded up to a
    wall-clock multiple of the largest of 60, 30, 20, 15, 10 and 5 that divides the step ("clock").
    `fill`: also the starts that leave no gap to a neighbour's occupied time.
    `horizon_days`: the last date offered is the provider's today plus so many days.
    `per_day`: most visits that start on one date of the provider, holds included.
    Raises ValueError for a number that makes no sense.
    """

    step: int
    grid: Literal["opening", "clock"] = "opening"
    fill: bool = False
    notice: int = 0
    horizon_days: int = 60
    per_day: int | None = None

    def __post_init__(self) -> None:
        per_day = 1 if self.per_day is None else self.per_day
        if min(self.step, per_day) < 1 or min(self.notice, self.horizon_days) < 0:
            raise ValueError(f"impossible rules: {self}")

    @property
    def unit(self) -> int:
        """The wall-clock multiple, in minutes, to which the grid's beginning is rounded up."""
        return 1 if self.grid == "opening" else next(unit for unit in _UNITS if self.step % unit == 0)
