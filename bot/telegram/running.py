"""The bots of a process: one thread and one event loop, in which each asks for its updates and sends its messages."""

import asyncio
import logging
import threading

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.assembly import Parts
from bot.delivery.carrier import Limits
from bot.delivery.sender import deliver
from bot.jobs import Job, hand_on, kept_up
from bot.retry import rerun
from bot.stopping import Stopped, answered
from bot.telegram.accounts import Served, open_accounts
from bot.telegram.bots import open_bot, usable
from bot.telegram.errors import why
from bot.telegram.polling import REFUSED, Poller
from bot.telegram.receiving import Receiver
from bot.telegram.sending import TelegramCarrier
from scheduling.accounts import name_account

_log = logging.getLogger(__name__)


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
        await asyncio.gather(*(kept_up(f"bot {one.account.name}", _job(parts, one), stop, _foreseen) for one in opened))

    await asyncio.gather(hand_on(parts, stop, told), kept_up("Telegram", run_bots, told, _foreseen))


def _foreseen(error: Exception) -> str | None:
    return why(error) if isinstance(error, AiogramError) else None


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
            kept_up(f"poller {account.name}", Poller(parts, bot, account, receiver).run, stop, _foreseen),
            kept_up(f"sender {account.name}", lambda stop: deliver(parts, carrier, stop), stop, _foreseen),
        )
    finally:
        await receiver.close()


def _name(parts: Parts, account_id: int, handle: str) -> None:
    with parts.desk() as desk:
        name_account(desk, account_id, handle)
