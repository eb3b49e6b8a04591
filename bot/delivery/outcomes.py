"""What became of a message that was handed to a messenger."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Accepted:
    """The messenger took it, under this id."""

    provider_id: str | None


@dataclass(frozen=True, slots=True)
class Paused:
    """It was not taken: the whole account is to wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Gone:
    """It was not taken: nobody can be reached at this address any more. opted_out: as they want nothing from us."""

    why: str
    opted_out: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """It was not taken: whoever it is for has not written for so long that only templates reach them."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It was not taken and never will be."""

    why: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """It certainly was not taken; another try may succeed."""

    why: str


@dataclass(frozen=True, slots=True)
class Barred:
    """It was not taken, and nothing else of the account will be before an operator mends it."""

    why: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It left and no answer came: it may have been taken."""

    why: str


Outcome = Accepted | Paused | Gone | Closed | Refused | NotSent | Barred | Unknown
