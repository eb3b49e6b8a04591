"""What time it is: a value that is passed in, so that a test, a replay or a person at a terminal may choose it."""

from datetime import UTC, datetime, timedelta
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Tells the time that people can see; leases and waits follow the database's own clock instead."""

    def now(self) -> datetime:
        """The present instant, aware and in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where it was set."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        return self._at

    def set(self, at: datetime) -> None:
        """Moves the clock; it may go back, too."""
        self._at = at.astimezone(UTC)


def to_minute(at: datetime) -> int:
    """The UTC epoch minute that an aware instant lies in."""
    return (at - _EPOCH) // timedelta(minutes=1)


def from_minute(minute: int) -> datetime:
    """The aware UTC instant at which an epoch minute begins."""
    return _EPOCH + timedelta(minutes=minute)


def iso(at: datetime) -> str:
    """An instant as every door writes it: UTC, to the second, with `Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
