"""A circuit breaker: after several failures nobody is asked for a while."""

from collections import deque
from collections.abc import Callable
from threading import Lock

FAILURES = 5
WITHIN_SECONDS = 30.0
OPEN_SECONDS = 60.0


class Breaker:
    """Closed while all is well; FAILURES within WITHIN_SECONDS open it for OPEN_SECONDS, then one try decides.

    clock: seconds that never go back, such as `time.monotonic`. It may be used by several threads.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures: deque[float] = deque(maxlen=FAILURES)
        self._opens_until: float | None = None

    def lets(self) -> bool:
        """Whether to try now; where it was open, the first to ask afterwards tries for all."""
        with self._lock:
            if self._opens_until is None:
                return True
            if self._clock() < self._opens_until:
                return False
            self._opens_until = self._clock() + OPEN_SECONDS
            return True

    def succeeded(self) -> None:
        """A try went well."""
        with self._lock:
            self._failures.clear()
            self._opens_until = None

    def failed(self) -> None:
        """A try did not."""
        with self._lock:
            now = self._clock()
            self._failures.append(now)
            if len(self._failures) == FAILURES and now - self._failures[0] <= WITHIN_SECONDS:
                self._opens_until = now + OPEN_SECONDS
