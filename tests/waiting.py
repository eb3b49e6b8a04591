"""Waiting for what must come: so long that only what never comes is a failure, however slow the machine is."""

from collections.abc import Callable
from threading import Event
from time import monotonic

PATIENCE_SECONDS = 180.0
_LOOK_SECONDS = 0.01


def wait_until(so: Callable[[], object], otherwise: str = "it never comes about") -> None:
    """Waits until something is so. Raises AssertionError with these words where it never is."""
    limit = monotonic() + PATIENCE_SECONDS
    while not so():
        assert monotonic() < limit, otherwise
        Event().wait(_LOOK_SECONDS)
