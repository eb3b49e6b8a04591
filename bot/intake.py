"""The intake of a channel that brings messages one by one: while a commit is under way, the next ones gather."""

import asyncio
from functools import partial

from bot import metrics
from bot.assembly import Parts
from bot.retry import rerun
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.intake import Letter, take_in


class Intake:
    """Takes messages in for the callers of one event loop."""

    def __init__(self, parts: Parts, channel: str) -> None:
        self._parts = parts
        self._channel = channel
        self._gathered: list[tuple[Letter, asyncio.Future[None]]] = []
        self._storing: asyncio.Task[None] | None = None

    async def take(self, letter: Letter) -> None:
        """Returns once the message is kept, now or since an earlier delivery. Raises RunAgain or StorageUnavailable."""
        kept = asyncio.get_running_loop().create_future()
        self._gathered.append((letter, kept))
        if self._storing is None:
            self._storing = asyncio.create_task(self._store())
        await kept

    async def _store(self) -> None:
        while self._gathered:
            together, self._gathered = self._gathered, []
            failure = await self._failure([letter for letter, _ in together])
            alone = failure is not None and not isinstance(failure, RunAgain | StorageUnavailable)
            for letter, kept in together:
                # A message that cannot be stored for what it holds must not keep the others out.
                error = await self._failure([letter]) if alone else failure
                if kept.done():
                    continue  # who brought it has left
                if error is None:
                    kept.set_result(None)
                else:
                    kept.set_exception(error)
        self._storing = None

    async def _failure(self, letters: list[Letter]) -> Exception | None:
        """Keeps messages, or returns what prevented it."""
        keep = partial(take_in, self._parts.store, self._parts.clock, letters)
        try:
            new = await asyncio.to_thread(rerun, keep)
        except Exception as error:
            return error
        if new:
            metrics.received(self._channel, new)
            self._parts.wake.message()
        return None
