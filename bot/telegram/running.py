"""The bots of a process: one thread and one event loop, in which each asks for its updates and sends its messages."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable
from secrets import SystemRandom

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.assembly import Parts
from bot.delivery.carrier import Limits
from bot.delivery.lease import passed
from bot.delivery.retrying import backoff
from bot.delivery.sender import deliver
from bot.retry import rerun
from bot.telegram.accounts import Served, open_accounts
from bot.telegram.bots import open_bot, usable
from bot.telegram.errors import why
from bot.telegram.polling import REFUSED, Poller
from bot.telegram.receiving import Receiver
from bot.telegram.sending import TelegramCarrier
from bot.telegram.stopping import Stopped, answered
from scheduling.accounts import name_account
from scheduling.errors import RunAgain, StorageUnavailable

_LOOK_SECONDS = 1.0
_LONGEST_PAUSE = 30.0
_DRAWN = SystemRandom()

_log = logging.getLogger(__name__)

Job = Callable[[asyncio.Event], Awaitable[object]]


def run_telegram(parts: Parts, stop: threading.Event) -> None:
    """Runs the bots of the settings until told to stop. One whose token Telegram refuses is off, the others go on."""
    asyncio.run(_run_all(parts, stop))


async def _run_all(parts: Parts, stop: threading.Event) -> None:
    told = asyncio.Event()
    bots = usable(parts.settings.bots)
    for bot in parts.settings.bots:
        if bot not in bots:
            _log.error("%s: a bot is off, for a token is NUMBER:LETTERS", bot.setting)

    async def run_bots(stop: asyncio.Event) -> None:
        opened = await asyncio.to_thread(open_accounts, parts, bots)
        await asyncio.gather(*(_kept_up(f"bot {one.account.name}", _job(parts, one), stop) for one in opened))

    await asyncio.gather(_hand_on(parts, stop, told), _kept_up("Telegram", run_bots, told))


async def _hand_on(parts: Parts, stop: threading.Event, told: asyncio.Event) -> None:
    """Tells this loop what other threads were told."""
    with parts.wake.listening() as heard:
        while not stop.is_set():
            await passed(heard, _LOOK_SECONDS)
            heard.clear()
    told.set()


async def _kept_up(name: str, job: Job, stop: asyncio.Event) -> None:
    """Does a job until it ends by itself; one that fails begins anew after a pause, and the others go on meanwhile."""
    troubles = 0
    while True:
        try:
            await job(stop)
            return
        except (StorageUnavailable, RunAgain) as error:
            _log.warning("%s: %s", name, type(error).__name__)
        except AiogramError as error:
            _log.warning("%s: %s", name, why(error))
        except Exception:
            _log.exception("%s failed", name)
        troubles += 1
        if await passed(stop, min(backoff(troubles, _DRAWN.random()), _LONGEST_PAUSE)):
            return


def _job(parts: Parts, served: Served) -> Job:
    async def run(stop: asyncio.Event) -> None:
        async with open_bot(served.bot.token, parts.settings.telegram_api_url) as bot:
            await _run(parts, bot, served, stop)

    return run


async def _run(parts: Parts, bot: Bot, served: Served, stop: asyncio.Event) -> None:
    """Greets Telegram, then receives and sends until told to stop."""
    account, settings = served.account, parts.settings
    try:
        me = await answered(bot.get_me(), stop)
    except Stopped:
        return
    except REFUSED as error:
        _log.error("Telegram bot %s is off, its token is refused: %s", account.name, why(error))
        return
    await asyncio.to_thread(rerun, lambda: _name(parts, account.id, str(me.username)))
    _log.info("Telegram bot %s is @%s", account.name, me.username)
    limits = Limits(settings.telegram_rate, settings.telegram_chat_rate, settings.telegram_chat_burst)
    carrier = TelegramCarrier(bot, account, limits)
    receiver = Receiver(parts, bot, account)
    try:
        await asyncio.gather(
            _kept_up(f"poller {account.name}", Poller(parts, bot, account, receiver).run, stop),
            _kept_up(f"sender {account.name}", lambda stop: deliver(parts, carrier, stop), stop),
        )
    finally:
        await receiver.close()


def _name(parts: Parts, account_id: int, handle: str) -> None:
    with parts.desk() as desk:
        name_account(desk, account_id, handle)
