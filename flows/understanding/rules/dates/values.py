"""What pieces stand for: clock times, days, amounts."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

MINUTES = 24 * 60
NOON = 12 * 60

Grain = Literal["minute", "hour", "part", "day", "week", "month"]
Open = Literal["after", "before"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: wall minutes after midnight. sure: its half of the day is known. told: minutes were said."""

    minute: int
    sure: bool = False
    told: bool = False
    second: int = 0

    def late(self) -> "Clock":
        """This in the afternoon."""
        return replace(self, minute=self.minute % NOON + NOON, sure=True)

    def early(self) -> "Clock":
        """This in the morning."""
        return replace(self, minute=self.minute % NOON, sure=True)


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of a day, either end None where it is open, both alike for a point; part: which part of day it is."""

    since: Clock | None
    until: Clock | None
    part: str = ""

    @property
    def side(self) -> Open | None:
        """Which of its ends alone was said, None for a stretch or a point."""
        return "after" if self.until is None else "before" if self.since is None else None


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `start` up to, not including, `end`; floating: the year was not said. named: bare weekdays."""

    start: date
    end: date
    grain: Grain = "day"
    floating: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time: calendar months, days and seconds; grain: its smallest unit."""

    months: int
    days: int
    seconds: int
    grain: str


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that was said of one moment or stretch; since and until are moments that are known already.

    zone: the IANA zone that its hours are of, where that was said.
    """

    days: Days | None = None
    hours: Hours | None = None
    open: Open | None = None
    negated: bool = False
    since: datetime | None = None
    until: datetime | None = None
    zone: str = ""


def tagged(found: Days | date | None) -> dict[str, Days] | None:
    """A piece's tags for the days that a rule found, one day among them; None where it found none."""
    if isinstance(found, date):
        found = one_day(found)
    return {"days": found} if found else None


def one_day(day: date, *, floating: bool = False) -> Days:
    """The days that are one day."""
    return Days(day, day + timedelta(days=1), floating=floating)
