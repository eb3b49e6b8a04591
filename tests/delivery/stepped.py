"""A loop whose time stands still while anything happens and jumps to the next timer when nothing does."""

import asyncio
import selectors
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.builders import NOW

_PATIENCE_SECONDS = 60.0
# Loops run timers a little early, within their clock's resolution; where time stands still that would go on for ever.
_LEAST_STEP = 1e-6


class SteppedLoop(asyncio.SelectorEventLoop):
    """Work in threads takes no time, and sleep takes none of ours."""

    def __init__(self) -> None:
        self._now = 0.0
        self._in_threads = 0
        super().__init__(_Selector(self._step))

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._now

    def call_at(self, when: float, *args: Any, **options: Any) -> asyncio.TimerHandle:
        """As ever, though never at once."""
        return super().call_at(max(when, self._now + _LEAST_STEP), *args, **options)

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
        """As ever; time waits for what runs there."""
        self._in_threads += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._done)
        return future

    def _done(self, future: asyncio.Future[Any]) -> None:
        self._in_threads -= 1

    def _step(self, seconds: float) -> bool:
        """Lets time pass; false where somebody in a thread is still at work."""
        if self._in_threads:
            return False
        self._now += seconds
        return True


class _Selector(selectors.DefaultSelector):
    def __init__(self, step: Callable[[float], bool]) -> None:
        super().__init__()
        self._step = step

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is not None and timeout <= 0:
            return super().select(0)
        if timeout is None or not self._step(timeout):
            events = super().select(_PATIENCE_SECONDS)
            assert events, "nothing will ever happen here"
            return events
        return super().select(0)


class SteppedClock:
    """A clock that goes with a stepped loop, from the usual present on."""

    def __init__(self, loop: SteppedLoop) -> None:
        self._loop = loop

    def now(self) -> datetime:
        """The present, aware and in UTC."""
        return NOW + timedelta(seconds=self._loop.time())
