"""A loop whose time stands still while anything happens and jumps to the next timer when nothing does."""

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from contextvars import Context
from datetime import datetime, timedelta
from typing import Any, TypeVar, TypeVarTuple

from tests.builders import NOW
from tests.waiting import PATIENCE_SECONDS

# Loops run timers a little early, within their clock's resolution; where time stands still that would go on for ever.
_LEAST_STEP = 1e-6

Came = TypeVar("Came")
Given = TypeVarTuple("Given")


class SteppedLoop(asyncio.SelectorEventLoop):
    """Work in threads takes no time, and sleep takes none of ours."""

    def __init__(self) -> None:
        self._now = 0.0
        self._in_threads = 0
        super().__init__(_Selector(self._step))

    def time(self) -> float:
        """Seconds since the loop was made."""
        return self._now

    def call_at(
        self, when: float, callback: Callable[[*Given], object], *args: *Given, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """As ever, though never at once."""
        return super().call_at(max(when, self._now + _LEAST_STEP), callback, *args, context=context)

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Given], Came], *args: *Given
    ) -> asyncio.Future[Came]:
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
            events = super().select(PATIENCE_SECONDS)
            assert events, "nothing will ever happen here"
            return events
        return super().select(0)


class SteppedClock:
    """A clock that stands at the usual present, and goes from there with the loop that it is given."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop | None = None

    @property
    def seconds(self) -> float:
        """How far it went."""
        return self.loop.time() if self.loop else 0.0

    def now(self) -> datetime:
        """The present, aware and in UTC."""
        return NOW + timedelta(seconds=self.seconds)
