"""getUpdates: what a bot has not confirmed, waited for where there is nothing (Getting updates)."""

import asyncio
from collections.abc import Mapping
from typing import Any

from tests.botapi import refusals
from tests.botapi.bots import Bot, Update
from tests.botapi.refusals import Refused

_LONGEST_SECONDS = 50
_MOST = 100


async def get_updates(bot: Bot, given: Mapping[str, Any]) -> list[Update]:
    """Confirms everything below `offset` and returns up to `limit` updates, after `timeout` seconds at most.

    Raises Refused while a webhook is set, and when another call takes this one's place.
    """
    most = min(int(given.get("limit") or _MOST), _MOST)
    seconds = min(int(given.get("timeout") or 0), _LONGEST_SECONDS)
    with bot.changed:
        _check_no_webhook(bot)
        bot.confirm(int(given.get("offset") or 0))
        if "allowed_updates" in given:
            bot.allowed = given["allowed_updates"]
        ours = asyncio.Event()
        if bot.poll is not None:
            bot.poll.set()
        bot.poll = ours
        bot.changed.notify_all()
    try:
        return await _waited(bot, ours, most, seconds)
    finally:
        with bot.changed:
            if bot.poll is ours:
                bot.poll = None


async def _waited(bot: Bot, ours: asyncio.Event, most: int, seconds: int) -> list[Update]:
    until = asyncio.get_running_loop().time() + seconds
    with bot.changed.ringing() as news:
        while True:
            news.clear()
            if ours.is_set():
                raise Refused(*refusals.ANOTHER_POLLS)
            with bot.changed:
                _check_no_webhook(bot)
                found = bot.updates[:most]
            left = until - asyncio.get_running_loop().time()
            if found or left <= 0:
                return found
            waiting = [asyncio.ensure_future(event.wait()) for event in (news, ours)]
            try:
                await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for one in waiting:
                    one.cancel()


def _check_no_webhook(bot: Bot) -> None:
    if bot.webhook is not None:
        raise Refused(*refusals.WEBHOOK_IS_SET)
