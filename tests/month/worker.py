"""One process of the installation: the assembly of `slotwright worker`, with a clock that is read from a file, ticks
that come often, and one messenger which writes each message that it takes to a file before it answers, and keeps some
for ever when it is told to.
"""

import asyncio
import logging
import os
import signal
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from bot.assembly import Parts, assembled
from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Gone, Outcome
from bot.delivery.sender import deliver
from bot.serving import running
from bot.settings import Settings
from scheduling.accounts import account_with
from scheduling.clock import Clock
from storage.models import ChannelAccount
from tests.month.business import GONE
from tests.month.clock import FileClock

_LIMITS = Limits(rate=200, chat_rate=1000, chat_burst=1000)
_LONGEST_SECONDS = 0.02
BEFORE, AFTER = "before", "after"


class Messenger:
    """Keeps what it took, whatever happens to us: a line of life, row and instant each."""

    def __init__(self, account: ChannelAccount, clock: Clock, asked: "Asked", life: int) -> None:
        self.account = account
        self.limits = _LIMITS
        self._clock = clock
        self._holding = asked.holding
        self._taken, self._held = (os.open(file, os.O_WRONLY | os.O_APPEND) for file in (asked.taken, asked.held))
        self._life = life
        self._random = Random(life)

    def weight(self, parcel: Parcel) -> int:
        """One."""
        return 1

    async def carry(self, parcel: Parcel) -> Outcome:
        """Takes it somewhere between the question and the answer; knows nobody at some addresses."""
        await self._wait(BEFORE, parcel)
        if parcel.address.startswith(GONE):
            return Gone("blocked")
        os.write(self._taken, f"{self._life} {parcel.row.id} {self._clock.now().isoformat()}\n".encode())
        await self._wait(AFTER, parcel)
        return Accepted(f"m{parcel.row.id}")

    async def _wait(self, side: str, parcel: Parcel) -> None:
        await asyncio.sleep(self._random.uniform(0, _LONGEST_SECONDS))
        if self._holding.read_text() == side:
            os.write(self._held, f"{self._life} {parcel.row.id}\n".encode())
            await asyncio.Event().wait()


@dataclass(frozen=True)
class Asked:
    """What a process is given: the store, its messenger's account, after how many seconds it looks for something to
    do, and the files of clock, messenger and log: what it took, on which side of that it is to hold what it is handed,
    and what it holds."""

    database: str
    account_id: int
    every: float
    clock: Path
    taken: Path
    holding: Path
    held: Path
    log: Path


def work(asked: Asked, life: int) -> None:
    """Works until SIGTERM."""
    logging.basicConfig(level=logging.WARNING, filename=asked.log)
    settings = Settings(_env_file=None, database_url=asked.database)
    with assembled(settings, FileClock(asked.clock), busy_seconds=60) as parts:
        with parts.look() as desk:
            messenger = Messenger(account_with(desk, asked.account_id), parts.clock, asked, life)
        with running(parts, due_every=timedelta(seconds=asked.every)):
            asyncio.run(_send(parts, messenger, asked.every))


async def _send(parts: Parts, messenger: Messenger, every: float) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await deliver(parts, messenger, stop, idle_seconds=every)
