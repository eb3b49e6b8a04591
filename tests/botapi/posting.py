"""Updates posted to webhooks: again until they are taken, one of a chat at a time and in order (setWebhook)."""

import asyncio
import time
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

import aiohttp

from tests.botapi.bots import Bot, Update, Webhook
from tests.botapi.news import News

_PAUSE_SECONDS = 0.1
_LONGEST_PAUSE_SECONDS = 1.0

Line = tuple[int, int]


class Poster:
    """Posts the updates of all bots for as long as its task runs.

    doors: for the beginning of a public address the one that leads there from here, as a reverse proxy would.
    """

    def __init__(self, bots: Mapping[str, Bot], doors: Mapping[str, str], changed: News) -> None:
        self._bots = bots
        self._doors = doors
        self._changed = changed
        self._under_way: dict[Line, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Posts until it is cancelled."""
        async with aiohttp.ClientSession() as session:
            try:
                with self._changed.ringing() as news:
                    while True:
                        news.clear()
                        self._begin(session)
                        await news.wait()
            finally:
                tasks = list(self._under_way.values())
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, session: aiohttp.ClientSession) -> None:
        with self._changed:
            for bot in self._bots.values():
                for update in bot.updates if bot.webhook else ():
                    line = (bot.id, _chat_of(update))
                    if bot.webhook and line not in self._under_way and self._busy(bot) < bot.webhook.max_connections:
                        delivery = asyncio.create_task(self._deliver(session, bot, bot.webhook, update))
                        delivery.add_done_callback(partial(self._over, line))
                        self._under_way[line] = delivery

    def _busy(self, bot: Bot) -> int:
        return sum(1 for number, _ in self._under_way if number == bot.id)

    def _over(self, line: Line, delivery: asyncio.Task[None]) -> None:
        del self._under_way[line]
        with self._changed:
            self._changed.ring()

    async def _deliver(self, session: aiohttp.ClientSession, bot: Bot, hook: Webhook, update: Update) -> None:
        pause = _PAUSE_SECONDS
        while bot.webhook is hook:
            failure = await self._post(session, hook, update)
            if not failure:
                with self._changed:
                    bot.settle(update)
                return
            with self._changed:
                hook.failed_at, hook.failed_by = int(time.time()), failure
                self._changed.notify_all()
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)

    async def _post(self, session: aiohttp.ClientSession, hook: Webhook, update: Update) -> str:
        """Posts once; returns what went wrong, as getWebhookInfo tells it, or nothing."""
        secret = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        try:
            async with session.post(self._door(hook.url), json=update, headers=secret) as response:
                if response.ok:
                    return ""
                return f"Wrong response from the webhook: {response.status} {HTTPStatus(response.status).phrase}"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except (aiohttp.ClientError, TimeoutError):
            return "Read timeout expired"

    def _door(self, url: str) -> str:
        base = next((base for base in self._doors if url.startswith(base)), "")
        return self._doors.get(base, "") + url[len(base) :]


def _chat_of(update: Update) -> int:
    """The chat that an update is from, 0 where it has none."""
    content: dict[str, Any] = next(value for name, value in update.items() if name != "update_id")
    message = content.get("message") or content
    return int(message.get("chat", {}).get("id", 0))
