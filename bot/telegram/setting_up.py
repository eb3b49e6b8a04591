"""Telling Telegram about our bots: how updates reach us, and what a bot shows of itself before anybody writes."""

import asyncio
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.retry import rerun
from bot.settings import Settings
from bot.telegram.accounts import Served, open_accounts
from bot.telegram.bots import ALLOWED, open_bot, secret_of, webhook_path
from bot.telegram.errors import for_operator
from flows.routes import CLIENT, WORK
from flows.sentences import FALLBACK, LANGUAGES, say
from scheduling.accounts import name_account

# https://core.telegram.org/bots/api#setwebhook
_PORTS = (443, 80, 88, 8443)
_CONNECTIONS = 40
# Telegram's name of a language, and ours; whoever uses none of them is shown the first.
_SHOWN_IN = {None: FALLBACK} | {language: language for language in LANGUAGES if language != FALLBACK}
# The sentences of a bot's description and of its short one: whether it is for staff, and whether it serves just one
# business, whose name they tell.
_DESCRIPTIONS = {
    (False, False): ("telegram.description", "telegram.short_description"),
    (False, True): ("telegram.description_of", "telegram.short_description_of"),
    (True, False): ("telegram.assistant", "telegram.short_assistant"),
    (True, True): ("telegram.assistant_of", "telegram.short_assistant_of"),
}

Tell = Callable[[str], None]


class _NotDone(Exception):
    """Why a bot cannot be set up; the message is for the operator."""


def set_up(parts: Parts, tell: Tell) -> bool:
    """Sets up every bot of the settings, telling line by line what was done; false where something was not.

    Raises BadArgument where there is no bot, or for a bot that cannot be served.
    """
    if not parts.settings.bots:
        raise BadArgument("TELEGRAM_TOKEN: is not set; @BotFather gives a token to whoever asks it for a new bot")
    bots = open_accounts(parts, parts.settings.bots)
    done = asyncio.run(_set_up_all(parts, bots, tell))
    return all(done)


async def _set_up_all(parts: Parts, bots: Sequence[Served], tell: Tell) -> list[bool]:
    return [await _set_up(parts, served, tell) for served in bots]


async def _set_up(parts: Parts, served: Served, tell: Tell) -> bool:
    name = served.account.name

    def told(what: str) -> None:
        tell(f"{name}: {what}")

    bot = open_bot(served.bot.token, parts.settings.telegram_api_url)
    try:
        await _introduce(parts, bot, served, told)
        await _receive(parts.settings, bot, name, told)
        await _describe(bot, served, told)
    except _NotDone as error:
        told(f"NOT DONE: {error}")
        return False
    except AiogramError as error:
        told(f"NOT DONE: {for_operator(error, served.bot.setting)}")
        return False
    finally:
        await bot.session.close()
    return True


async def _introduce(parts: Parts, bot: Bot, served: Served, tell: Tell) -> None:
    """Learns the bot's handle, by which links open it."""
    me = await bot.get_me()
    handle = str(me.username)

    def note() -> None:
        with parts.desk() as desk:
            name_account(desk, served.account.id, handle)

    await asyncio.to_thread(rerun, note)
    tell(f"is @{handle}, serves {', '.join(business.slug for business in served.businesses) or 'no business yet'}")


async def _receive(settings: Settings, bot: Bot, name: str, tell: Tell) -> None:
    """Has updates posted to our public address where Telegram can reach it, else lets us ask for them.

    What waits at Telegram is kept either way.
    """
    base = settings.public_url or ""
    if not base.startswith("https:"):
        await bot.delete_webhook(drop_pending_updates=False)
        tell(f"has no webhook, since PUBLIC_URL is not {'https' if base else 'set'}: `slotwright run` asks for updates")
        return
    if (urlsplit(base).port or 443) not in _PORTS:
        raise _NotDone(f"PUBLIC_URL: Telegram posts to the ports {', '.join(map(str, _PORTS))} only")
    url = base + webhook_path(name)
    await bot.set_webhook(
        url,
        secret_token=secret_of(bot.token),
        allowed_updates=ALLOWED,
        max_connections=_CONNECTIONS,
        drop_pending_updates=False,
    )
    tell(f"has its updates posted to {url}")


async def _describe(bot: Bot, served: Served, tell: Tell) -> None:
    """Shows commands and descriptions in every language; with the business's name where there is just one."""
    words = (WORK if served.bot.staff else CLIENT).commands
    about, short = _DESCRIPTIONS[served.bot.staff, len(served.businesses) == 1]
    name = served.businesses[0].name if served.businesses else ""
    for code, language in _SHOWN_IN.items():
        commands = [BotCommand(command=word, description=say(language, f"command.{word}")) for word in words]
        await bot.set_my_commands(commands, language_code=code)
        await bot.set_my_description(say(language, about, business=name), language_code=code)
        await bot.set_my_short_description(say(language, short, business=name), language_code=code)
    tell(f"shows its commands and descriptions in {', '.join(_SHOWN_IN.values())}")
