"""Short ways to write instants in tests."""

from datetime import UTC, datetime

from scheduling.slots import Busy


def at(text: str) -> int:
    """The UTC epoch minute of an ISO time, read as UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) // 60


def utc(text: str) -> datetime:
    """The aware instant of an ISO time, read as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def busy(starts: str, ends: str, before: int = 0, after: int = 0, hold: bool = False, visit: int = 1) -> Busy:
    """Occupied time of a booking with its buffers in minutes."""
    return Busy(at(starts) - before, at(ends) + after, at(starts), at(ends), hold, visit)
