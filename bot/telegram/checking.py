"""Examining Telegram's bots: what an operator should know of how they receive and send."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from aiogram.exceptions import AiogramError
from aiogram.types import WebhookInfo
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.assembly import Parts
from bot.settings import BotToken
from bot.telegram.bots import ALLOWED, CHANNEL, BadToken, bot_id, open_bot, webhook_path
from bot.telegram.errors import for_operator
from scheduling import mail
from scheduling.clock import SystemClock
from scheduling.doctor import Finding
from scheduling.errors import NotFound
from scheduling.leases import held, poller_lease, sender_lease

_FRESH = timedelta(minutes=10)
_SKEW = timedelta(seconds=30)
_SECONDS = 10
_SET_UP = "run `slotwright telegram setup`"


class _Held(NamedTuple):
    """Which of a bot's jobs somebody does now."""

    polls: bool
    sends: bool


def examine_bots(parts: Parts) -> list[Finding]:
    """Looks at every bot of the settings, asking Telegram. Raises StorageUnavailable; no network is a finding."""
    return asyncio.run(_examine(parts))


def compared(here: datetime, there: datetime) -> Finding:
    """Whether this machine's clock and Telegram's agree."""
    ahead = there - here
    told = f"Telegram's is {ahead.total_seconds():+.0f} s ahead of this machine's"
    return Finding(abs(ahead) <= _SKEW, "clock", told)


async def _examine(parts: Parts) -> list[Finding]:
    found = [await _clock(parts.settings.telegram_api_url)]
    for bot in parts.settings.bots:
        kind = "assistant" if bot.staff else "telegram"
        try:
            name = bot_id(bot.token)
        except BadToken as error:
            found.append(Finding(False, kind, f"{bot.setting}: {error}"))
            continue
        found += [Finding(sound, f"{kind} {name}", what) for sound, what in await _bot(parts, bot, name)]
    return found


async def _bot(parts: Parts, named: BotToken, name: str) -> list[tuple[bool, str]]:
    bot = open_bot(named.token, parts.settings.telegram_api_url)
    try:
        me, webhook = await bot.get_me(), await bot.get_webhook_info()
    except AiogramError as error:
        return [(False, for_operator(error, named.setting))]
    finally:
        await bot.session.close()
    jobs = await asyncio.to_thread(_jobs, parts, name)
    base = parts.settings.public_url
    receiving = _posted(webhook, base and base + webhook_path(name)) if webhook.url else _polled(webhook, jobs)
    return [
        (True, f"Telegram accepts the token of @{me.username}"),
        *receiving,
        (jobs.sends, "somebody sends" if jobs.sends else "nobody sends; does a server run?"),
    ]


def _jobs(parts: Parts, name: str) -> _Held:
    with parts.look() as tx:
        try:
            account = mail.account(tx, CHANNEL, name)
        except NotFound:
            return _Held(False, False)
        leases = held(tx)
        return _Held(poller_lease(account.id) in leases, sender_lease(account.id) in leases)


def _posted(webhook: WebhookInfo, ours: str | None) -> Iterator[tuple[bool, str]]:
    # Only the host, since an address of somebody else's may hold a secret.
    where = webhook.url if webhook.url == ours else urlsplit(webhook.url).hostname
    to = f"updates are posted to {where}, {webhook.pending_update_count} wait there"
    yield webhook.url == ours, to if webhook.url == ours else f"{to}; that is not this server: {_SET_UP}"
    missing = set(ALLOWED) - set(webhook.allowed_updates or ALLOWED)
    if missing:
        yield False, f"Telegram does not tell of {', '.join(sorted(missing))}: {_SET_UP}"
    if webhook.last_error_date is not None:
        age = SystemClock().now() - webhook.last_error_date
        yield age > _FRESH, f"posting failed {_ago(age)} ago: {webhook.last_error_message}"


def _polled(webhook: WebhookInfo, jobs: _Held) -> Iterator[tuple[bool, str]]:
    waiting = f"no webhook: updates are asked for, {webhook.pending_update_count} wait at Telegram"
    yield jobs.polls, waiting if jobs.polls else f"{waiting}; nobody asks, does a server run?"


async def _clock(api_url: str) -> Finding:
    """Compares this machine's clock with the one at Telegram, which an answer's head tells to the second."""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(_SECONDS)) as session,
            session.get(api_url, allow_redirects=False) as answer,
        ):
            there = parsedate_to_datetime(answer.headers["Date"])
    except (ClientError, TimeoutError, KeyError, ValueError) as error:
        return Finding(False, "clock", f"Telegram's cannot be asked for: {type(error).__name__}")
    return compared(SystemClock().now(), there)


def _ago(age: timedelta) -> str:
    minutes = max(int(age.total_seconds()), 0) // 60
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
