"""A sender as a process of its own, whose messenger writes each message that it takes to a file before it answers."""

import asyncio
import os
import signal
from pathlib import Path
from random import Random

from bot.assembly import Parts
from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Outcome
from bot.delivery.sender import deliver
from bot.settings import Settings
from scheduling.accounts import account_with
from scheduling.clock import SetClock
from storage.database import open_store
from storage.models import ChannelAccount
from tests.builders import NOW

LEASE_SECONDS = 0.6
_LIMITS = Limits(rate=100, chat_rate=1000, chat_burst=1000)
_LONGEST_SECONDS = 0.03


class Stamping:
    """A messenger that keeps what it took, whatever happens to us: a line of life, chat and row each."""

    def __init__(self, account: ChannelAccount, file: Path, life: int) -> None:
        self.account = account
        self.limits = _LIMITS
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._life = life
        self._random = Random(life)

    def weight(self, parcel: Parcel) -> int:
        """One."""
        return 1

    async def carry(self, parcel: Parcel) -> Outcome:
        """Takes it somewhere between the question and the answer."""
        await asyncio.sleep(self._random.uniform(0, _LONGEST_SECONDS))
        os.write(self._file, f"{self._life} {parcel.row.chat_id} {parcel.row.id}\n".encode())
        await asyncio.sleep(self._random.uniform(0, _LONGEST_SECONDS))
        return Accepted(f"m{parcel.row.id}")


def live(url: str, account_id: int, file: Path, life: int) -> None:
    """Sends until SIGTERM."""
    parts = Parts(Settings(_env_file=None), open_store(url, busy_seconds=60), SetClock(NOW))
    with parts.look() as desk:
        account = account_with(desk, account_id)

    async def send() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
        await deliver(parts, Stamping(account, file, life), stop, lease_seconds=LEASE_SECONDS)

    asyncio.run(send())
    parts.store.close()
