"""What was done to the bookings of the month, as those know it who did it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from tests.month.business import Person, Treatment


class How(StrEnum):
    """How a place of a booking ended by somebody's command."""

    MOVED = "moved"
    CANCELLED = "cancelled"
    MISSED = "no_show"
    COMPLETED = "completed"


@dataclass
class Place:
    """One place of a booking: asked for or made at an instant, said yes to at another, and ended by a command."""

    made: datetime
    starts: datetime
    ends: datetime
    asked: bool = False
    approved: datetime | None = None
    ended: datetime | None = None
    how: How | None = None


@dataclass
class Life:
    """One booking with all its places, the last one last."""

    number: int
    treatment: Treatment
    person: Person
    public_id: str = ""
    places: list[Place] = field(default_factory=list)


@dataclass(frozen=True)
class Downtime:
    """While nothing ran: after `since` until `until`; where it came abruptly, some of what fell due at `since` was
    done and some was not."""

    since: datetime
    until: datetime
    abrupt: bool


@dataclass(frozen=True)
class Silence:
    """While nobody sent, though all else went on: what fell due after `since` left, if at all, at `until`."""

    since: datetime
    until: datetime
