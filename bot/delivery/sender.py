"""The sender: carries an account's messages, as fast as it may, in the order of each chat, losing none.

All its waiting follows the time of the loop that it runs on; what people can see follows the clock of the parts.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf
from secrets import SystemRandom

from bot.assembly import Parts
from bot.delivery import lease
from bot.delivery.carrier import Carrier, Parcel
from bot.delivery.exchanging import Exchange, Packed, exchange
from bot.delivery.lease import Lease, passed
from bot.delivery.outcomes import Accepted, Barred, Paused, Refused
from bot.delivery.pace import SECOND, Bucket, Pace
from bot.delivery.settling import Broken, Met, Result, Untried, tell
from scheduling import leases
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import Outbox

_AT_ONCE = 10
_IDLE_SECONDS = 0.5
# For so long a result waits for the next claim, so that both are one transaction.
_GATHER_SECONDS = 0.05
_STOP_SECONDS = 5.0
_BARRED_SECONDS = 60.0
# Where nobody was sender for so long, nothing left within the last second.
_QUIET_SECONDS = 5.0
_LAST_TRIES = 3
_LONGEST_TROUBLE = 2.0
_DRAWN = SystemRandom()

_log = logging.getLogger(__name__)


async def deliver(
    parts: Parts,
    carrier: Carrier,
    stop: asyncio.Event,
    *,
    lease_seconds: float = lease.SECONDS,
    idle_seconds: float = _IDLE_SECONDS,
    chance: Callable[[], float] = _DRAWN.random,
) -> None:
    """Sends an account's messages while this process holds its lease, until told to stop.

    What is under way then is waited for, five seconds at most; what has no answer after that stays claimed, and the
    next sender marks it as perhaps repeated. idle_seconds: after how long it looks when nothing happens. chance: draws
    from 0 to 1.
    """
    own = Lease(parts, leases.sender_lease(carrier.account.id), seconds=lease_seconds)
    with parts.wake.listening() as news:
        sender = _Sender(parts, carrier, own, news, idle_seconds, chance)
        try:
            while not stop.is_set():
                async with own.held(stop) as won:
                    if won:
                        await sender.serve(stop)
        finally:
            sender.abandon()


class _Sender:
    """What one process knows of an account: its pace, what is under way, and results that are not written yet.

    All of it outlives the loss of the lease.
    """

    def __init__(
        self,
        parts: Parts,
        carrier: Carrier,
        own: Lease,
        news: asyncio.Event,
        idle_seconds: float,
        chance: Callable[[], float],
    ) -> None:
        self._parts = parts
        self._carrier = carrier
        self._lease = own
        self._news = news
        self._idle_seconds = idle_seconds
        self._chance = chance
        self._time = asyncio.get_running_loop().time
        self._pace = Pace(carrier.limits.rate)
        self._buckets: dict[int, Bucket] = {}
        self._flying: dict[int, Outbox] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._results: list[Result] = []
        self._write_at = inf
        self._look_at = -inf
        self._paused_until = -inf
        self._in_doubt = True
        self._barred = False
        self._trouble = 0.0

    async def serve(self, stop: asyncio.Event) -> None:
        """Sends while the lease is ours and nobody says stop."""
        self._in_doubt = True
        # What another process sent within the last second counts too, and nobody here knows how much that was.
        if self._lease.idle < _QUIET_SECONDS:
            self._pause(SECOND)
        while not stop.is_set() and self._lease.sure:
            if self._news.is_set():
                self._news.clear()
                self._look_at = -inf
            now = self._time()
            if min(self._claim_at, self._write_at) <= now:
                for packed in await self._exchanged(most=int(self._claim_at <= now)):
                    await self._launch(packed, stop)
            seconds = min(self._claim_at, self._write_at) - self._time()
            await passed(self._news, min(seconds, self._idle_seconds))
        if stop.is_set():
            await self._finish()

    def abandon(self) -> None:
        """Leaves whatever is still under way to the next sender."""
        for task in self._tasks:
            task.cancel()

    @property
    def _claim_at(self) -> float:
        """When the next message may be claimed."""
        if len(self._flying) >= _AT_ONCE:
            return inf
        return max(self._pace.due, self._paused_until, self._look_at)

    async def _exchanged(self, *, most: int) -> list[Packed]:
        """Writes what became of messages and claims the next ones; what could not be written is kept."""
        results, self._results, self._write_at = self._results, [], inf
        known = [row.id for row in self._flying.values()] + [result.row.id for result in results]
        full = self._full_chats()
        asked = Exchange(results, most, self._flying.keys() | full.keys(), known if self._in_doubt else None)
        try:
            found = await asyncio.to_thread(exchange, self._parts, self._carrier, self._lease, asked)
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("%d results wait for the database: %s", len(results), type(error).__name__)
            await self._keep(results)
            return []
        except Exception as error:
            _log.exception("%d results could not be written", len(results))
            await self._keep([_spoilt(result, type(error).__name__) for result in results])
            return []
        self._in_doubt, self._trouble = False, 0.0
        for result in results:
            tell(self._carrier.account.channel, result)
        if most and not found:
            self._look_at = min([self._time() + self._idle_seconds, *full.values()])
        return found

    async def _keep(self, results: Sequence[Result]) -> None:
        """Keeps results for the next exchange, which comes after a pause."""
        self._results = [*results, *self._results]
        self._in_doubt = True
        self._trouble = min(max(2 * self._trouble, 0.1), _LONGEST_TROUBLE)
        await asyncio.sleep(self._trouble)
        self._write_at = self._time()

    async def _launch(self, packed: Packed, stop: asyncio.Event) -> None:
        """Lets a message leave when its turn comes, unless by then it may not."""
        if not isinstance(packed.ready, Parcel):
            self._land(packed.row, packed.ready)
            return
        opens = self._pace.opens(packed.weight)
        while not stop.is_set() and self._time() < opens:
            # Again, for a loop may wake a little early.
            await passed(stop, opens - self._time())
        now = self._time()
        if stop.is_set() or not self._lease.sure or self._paused_until > now:
            self._land(packed.row, Untried())
            return
        self._pace = self._pace.after(now, packed.weight)
        chat, limits = packed.row.chat_id, self._carrier.limits
        bucket = self._buckets.get(chat, Bucket(limits.chat_rate, limits.chat_burst))
        self._buckets[chat] = bucket.after(now, packed.weight)
        self._flying[chat] = packed.row
        task = asyncio.create_task(self._carry(packed.ready))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry(self, parcel: Parcel) -> None:
        met: Met
        try:
            met = await self._carrier.carry(parcel)
        except Exception as error:
            _log.exception("message %d could not be carried", parcel.row.id)
            met = Broken(type(error).__name__)
        del self._flying[parcel.row.chat_id]
        self._land(parcel.row, met)

    def _land(self, row: Outbox, met: Met) -> None:
        """Notes what a message met, to be written with the next exchange."""
        match met:
            case Paused(seconds):
                self._pause(seconds)
            case Barred(why):
                self._bar(why)
            case Accepted():
                self._barred = False
        self._results.append(Result(row, met, self._parts.clock.now(), self._chance()))
        self._write_at = min(self._write_at, self._time() + _GATHER_SECONDS)
        self._news.set()

    def _bar(self, why: str) -> None:
        """Lets the account rest, and tells the operator once, until a message is taken again."""
        self._pause(_BARRED_SECONDS)
        if self._barred:
            return
        self._barred = True
        account = self._carrier.account
        told = "%s account %d is barred by its messenger, see `slotwright doctor`; next try in %.0f s: %s"
        _log.error(told, account.channel, account.id, _BARRED_SECONDS, why)

    def _pause(self, seconds: float) -> None:
        self._paused_until = max(self._paused_until, self._time() + seconds)

    def _full_chats(self) -> dict[int, float]:
        """The chats that get nothing for now, and until when; buckets that are full again are forgotten."""
        now = self._time()
        self._buckets = {chat: bucket for chat, bucket in self._buckets.items() if bucket.full > now}
        return {chat: bucket.opens for chat, bucket in self._buckets.items() if bucket.opens > now}

    async def _finish(self) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_STOP_SECONDS)
        self.abandon()
        for _ in range(_LAST_TRIES):
            if self._results:
                await self._exchanged(most=0)


def _spoilt(result: Result, why: str) -> Result:
    """What is written of a result that met a bug when it was written: that it was taken, or a failure to look at."""
    return replace(result, met=Accepted(None) if isinstance(result.met, Accepted) else Refused(why))
