"""The lock over everything that the server knows, and how those who wait hear of a change: threads and event loops."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class News(Condition):
    """A condition that threads wait for as ever, and an event loop by an event of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._bells: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def ring(self) -> None:
        """Tells everybody that something changed; for the holder of the lock."""
        self.notify_all()
        for loop, bell in self._bells:
            loop.call_soon_threadsafe(bell.set)

    @contextmanager
    def ringing(self) -> Iterator[asyncio.Event]:
        """An event that is set at every change until the block ends."""
        entry = (asyncio.get_running_loop(), asyncio.Event())
        with self:
            self._bells.add(entry)
        try:
            yield entry[1]
        finally:
            with self:
                self._bells.discard(entry)
