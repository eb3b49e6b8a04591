"""Polling: asking Telegram for updates where no webhook is set. What is asked for again was not taken in yet."""

import asyncio
import logging
from secrets import SystemRandom
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import TelegramMethod

from bot.assembly import Parts
from bot.delivery.lease import Lease, passed
from bot.delivery.retrying import backoff
from bot.stopping import Stopped, answered
from bot.telegram.bots import ALLOWED
from bot.telegram.errors import why
from bot.telegram.receiving import BadUpdate, Receiver
from scheduling import leases
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import ChannelAccount

REFUSED = (TelegramUnauthorizedError, TelegramNotFound)
"""What Telegram answers to whoever shows a token that is none, or is none any more."""

_POLL_SECONDS = 25
_ANSWER_SECONDS = 35
_WEBHOOK_LOOK_SECONDS = 60.0
_LONGEST_PAUSE = 30.0
_REFUSED_SECONDS = 60.0
_DRAWN = SystemRandom()

_log = logging.getLogger(__name__)


class GetUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates whose answer stays as it came, so that one update that cannot be read does not hide the others.

    https://core.telegram.org/bots/api#getupdates
    """

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = _POLL_SECONDS
    allowed_updates: list[str] = ALLOWED


class Poller:
    """Asks for one bot's updates, in one process at a time.

    The offset, which confirms all updates before it, moves when an update is kept; it is nowhere else but at Telegram,
    and what Telegram repeats after a kill the inbox knows already.
    """

    def __init__(self, parts: Parts, bot: Bot, account: ChannelAccount, receiver: Receiver) -> None:
        self._bot = bot
        self._name = account.name
        self._receiver = receiver
        self._lease = Lease(parts, leases.poller_lease(account.id))
        self._offset: int | None = None
        self._webhook = False
        self._troubles = 0
        self._refused = False

    async def run(self, stop: asyncio.Event) -> None:
        """Polls until told to stop; while Telegram refuses the token it only asks now and then."""
        while not stop.is_set():
            async with self._lease.held(stop) as won:
                while won and self._lease.sure and not stop.is_set():
                    try:
                        await self._ask(stop)
                    except Stopped:
                        return
                    except REFUSED as error:
                        await self._bide(stop, why(error))
                    except AiogramError as error:
                        await self._rest(stop, why(error), error)
                    except (StorageUnavailable, RunAgain, BadUpdate) as error:
                        await self._rest(stop, type(error).__name__, error)

    async def _ask(self, stop: asyncio.Event) -> None:
        """Polls until told to stop or the lease may be another's; while a webhook is set it only looks again."""
        if await self._webhook_is_set(stop):
            await passed(stop, _WEBHOOK_LOOK_SECONDS)
            return
        while self._lease.sure and not stop.is_set():
            for raw in await self._updates(stop):
                await self._take_in(raw)
            self._troubles, self._refused = 0, False

    async def _webhook_is_set(self, stop: asyncio.Event) -> bool:
        info = await answered(self._bot.get_webhook_info(), stop)
        if bool(info.url) != self._webhook:
            self._webhook = bool(info.url)
            said = "is not polled: its webhook is set" if self._webhook else "is polled: its webhook is gone"
            _log.info("Telegram bot %s %s", self._name, said)
        return self._webhook

    async def _updates(self, stop: asyncio.Event) -> list[dict[str, Any]]:
        """What waits at Telegram, after a long poll."""
        return await answered(self._bot(GetUpdates(offset=self._offset), request_timeout=_ANSWER_SECONDS), stop)

    async def _take_in(self, raw: dict[str, Any]) -> None:
        try:
            await self._receiver.take_in(raw)
        except (StorageUnavailable, RunAgain, BadUpdate):
            raise
        except Exception:
            # A bug in one update must not keep all that come after it at Telegram.
            _log.exception("update %s of bot %s failed and is passed over", raw["update_id"], self._name)
        self._offset = raw["update_id"] + 1

    async def _bide(self, stop: asyncio.Event, kind: str) -> None:
        if not self._refused:
            _log.error("Telegram bot %s is not polled, its token is refused: %s", self._name, kind)
        self._refused = True
        await passed(stop, _REFUSED_SECONDS)

    async def _rest(self, stop: asyncio.Event, kind: str, error: Exception) -> None:
        self._troubles += 1
        seconds = min(backoff(self._troubles, _DRAWN.random()), _LONGEST_PAUSE)
        if isinstance(error, TelegramRetryAfter):
            seconds = max(seconds, error.retry_after)
        _log.warning("Telegram bot %s: %s; next try in %.1f s", self._name, kind, seconds)
        await passed(stop, seconds)
