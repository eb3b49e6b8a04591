"""When a message that was not taken is tried again, and when it is given up."""

from datetime import datetime, timedelta

GIVEN_UP_AFTER = timedelta(hours=24)
_FIRST_SECONDS = 1.0
_LONGEST_SECONDS = 300.0


def backoff(attempts: int, chance: float) -> float:
    """Seconds to wait after so many tries: doubled each time up to five minutes, of which half is left to chance.

    chance: from 0 to 1; it keeps messages that failed together from coming back together. Source: "equal jitter" in
    https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    """
    doublings = min(max(attempts, 1) - 1, 16)
    longest = min(_FIRST_SECONDS * 2.0**doublings, _LONGEST_SECONDS)
    return longest * (1 + chance) / 2


def next_try(due_at: datetime, attempts: int, now: datetime, chance: float) -> datetime | None:
    """When a message that was due then is tried again after so many tries; None a day after it was due."""
    at = now + timedelta(seconds=backoff(attempts, chance))
    return at if at < due_at + GIVEN_UP_AFTER else None
