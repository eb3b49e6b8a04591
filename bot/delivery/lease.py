"""A lease on a job that one process at a time may do: waited for, renewed while it is held, given up at the end."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import inf
from typing import TypeVar

from bot.assembly import Parts
from bot.retry import rerun
from scheduling import leases
from scheduling.desk import Desk
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.identity import new_id

SECONDS = 10.0
# Parts of a lease: after how much of it its holder renews it, and others ask again whether it is free.
_RENEWED_AFTER = 0.3
_ASKED_AFTER = 0.1

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


class Lease:
    """One process's claim to a job, under a name and for a holder of its own.

    idle: for how many seconds nobody had had it when it was won.
    """

    def __init__(self, parts: Parts, name: str, *, seconds: float = SECONDS) -> None:
        self.name = name
        self.holder = new_id()
        self.seconds = seconds
        self.idle = 0.0
        self._parts = parts
        self._sure_until = -inf

    @property
    def sure(self) -> bool:
        """Whether nobody else can have the job now; to be asked before each thing that only one may do."""
        return asyncio.get_running_loop().time() < self._sure_until

    @asynccontextmanager
    async def held(self, stop: asyncio.Event) -> AsyncIterator[bool]:
        """Waits for the lease and keeps it until the block ends, which is to be soon after `sure` is false.

        False where `stop` was set before the lease was won.
        """
        while not stop.is_set() and not await self._ask():
            await passed(stop, self.seconds * _ASKED_AFTER)
        if not self.sure:
            yield False
            return
        over = asyncio.Event()
        renewing = asyncio.create_task(self._renew(over))
        try:
            yield True
        finally:
            over.set()
            # Its last question must not come after the lease was given up.
            await renewing
            self._sure_until = -inf
            await self._give_up()

    async def _renew(self, over: asyncio.Event) -> None:
        while self.sure and not await passed(over, self.seconds * _RENEWED_AFTER):
            await self._ask()

    async def _ask(self) -> bool:
        """Asks for the lease, or for more of it; while the database cannot tell, what was granted before counts."""
        asked_at, was_ours = asyncio.get_running_loop().time(), self.sure
        try:
            idle, won = await self._do(self._acquired)
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("the lease %s is not renewed: %s", self.name, type(error).__name__)
            return self.sure
        if self.sure and not won:
            _log.warning("the lease %s is lost", self.name)
        self._sure_until = asked_at + self.seconds if won else -inf
        if won and not was_ours:
            self.idle = idle
        return won

    def _acquired(self, desk: Desk) -> tuple[float, bool]:
        idle = leases.idle(desk, self.name)
        return idle, leases.acquire(desk, self.name, self.holder, self.seconds)

    async def _give_up(self) -> None:
        try:
            await self._do(lambda desk: leases.release(desk, self.name, self.holder))
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("the lease %s ends by itself: %s", self.name, type(error).__name__)

    async def _do(self, what: Callable[[Desk], Result]) -> Result:
        def transaction() -> Result:
            with self._parts.desk() as desk:
                return what(desk)

        return await asyncio.to_thread(rerun, transaction)


async def passed(event: asyncio.Event, seconds: float) -> bool:
    """Whether an event is set within so many seconds; returns as soon as it is."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
