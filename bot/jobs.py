"""Jobs of messengers on an event loop: kept up through troubles, and ended when the process ends."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from secrets import SystemRandom

from bot.assembly import Parts
from bot.delivery.lease import passed
from bot.delivery.retrying import backoff
from scheduling.errors import RunAgain, StorageUnavailable

_LOOK_SECONDS = 1.0
_LONGEST_PAUSE = 30.0
_DRAWN = SystemRandom()

_log = logging.getLogger(__name__)

Job = Callable[[asyncio.Event], Awaitable[object]]
Foreseen = Callable[[Exception], str | None]
"""What a messenger's error says in a few words that hold no secret; None for a bug."""


async def hand_on(parts: Parts, stop: threading.Event, told: asyncio.Event) -> None:
    """Tells this loop what other threads were told."""
    with parts.wake.listening() as heard:
        while not stop.is_set():
            await passed(heard, _LOOK_SECONDS)
            heard.clear()
    told.set()


async def kept_up(name: str, job: Job, stop: asyncio.Event, foreseen: Foreseen) -> None:
    """Does a job until it ends by itself; one that fails begins anew after a pause, and others go on meanwhile."""
    troubles = 0
    while True:
        try:
            await job(stop)
            return
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("%s: %s", name, type(error).__name__)
        except Exception as error:
            why = foreseen(error)
            if why is None:
                _log.exception("%s failed", name)
            else:
                _log.warning("%s: %s", name, why)
        troubles += 1
        if await passed(stop, min(backoff(troubles, _DRAWN.random()), _LONGEST_PAUSE)):
            return
