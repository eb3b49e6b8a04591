"""Receiving: an update is a row of the inbox before anybody is told that it arrived."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.enums import ChatAction
from aiogram.exceptions import AiogramError
from aiogram.methods import AnswerCallbackQuery, SendChatAction, TelegramMethod
from aiogram.types import CallbackQuery, TelegramObject, Update

from bot.assembly import Parts
from bot.intake import Intake
from bot.retry import rerun
from bot.telegram.bots import ALLOWED, CHANNEL
from bot.telegram.errors import why
from bot.telegram.updates import Heard, Reach, parsed, read
from scheduling import accounts, claims, mail, reaching
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.intake import Letter
from storage.models import ChannelAccount

_MAX_UPDATE_ID = 2**63
# Telegram's own are not a quarter as deep; what is much deeper can be read where it cannot be written, and the reverse.
_MOST_LEVELS = 200
_TYPING_AFTER = 1.0
_MOST_ANSWERS = 200
_MOST_TYPING = 20

_log = logging.getLogger(__name__)


class BadUpdate(Exception):
    """What came is no update: it has no number by which Telegram could be told that it arrived, or has no end."""


class Receiver:
    """Takes in what one bot hears, through aiogram's dispatcher. It belongs to the event loop that uses it."""

    def __init__(self, parts: Parts, bot: Bot, account: ChannelAccount, *, typing_after: float = _TYPING_AFTER) -> None:
        """typing_after: seconds after which a client whose message still waits is shown that we are at it."""
        self._parts = parts
        self._bot = bot
        self._account = account
        self._typing_after = typing_after
        self._under_way: set[asyncio.Task[None]] = set()
        self._intake = Intake(parts, CHANNEL)
        self._dispatcher = Dispatcher(disable_fsm=True)
        for kind in ALLOWED:
            self._dispatcher.observers[kind].register(self._take)

    async def take_in(self, raw: Any) -> None:
        """Returns once the update is kept, was kept before, or is nothing to keep; then it may be confirmed.

        Of an update that cannot be read only the number is told, for Telegram would repeat it for ever.
        Raises BadUpdate, StorageUnavailable or RunAgain.
        """
        number = raw.get("update_id") if isinstance(raw, dict) else None
        if type(number) is not int or not 0 <= number < _MAX_UPDATE_ID or not _is_flat(raw):
            raise BadUpdate
        update = parsed(raw, self._bot)
        if update is None:
            _log.warning("update %d of bot %s cannot be read and is passed over", number, self._account.name)
            return
        if update.event_type not in ALLOWED:
            return
        await self._dispatcher.feed_update(self._bot, update, raw=raw)

    async def close(self) -> None:
        """Ends what is done beside."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _take(self, event: TelegramObject, event_update: Update, raw: dict[str, Any]) -> None:
        brought = read(event_update)
        if isinstance(brought, Reach):
            await asyncio.to_thread(rerun, lambda: self._note(brought))
        elif brought is not None and await self._is_for_us(brought):
            await self._intake.take(self._letter(brought, raw))
            self._beside(self._type(brought.address), _MOST_TYPING)
        if isinstance(event, CallbackQuery):
            # Until then the button that was tapped seems to do nothing.
            self._beside(self._call(AnswerCallbackQuery(callback_query_id=event.id)), _MOST_ANSWERS)

    def _note(self, reach: Reach) -> None:
        note = reaching.alive if reach.open else reaching.dead
        with self._parts.desk() as desk:
            note(desk, self._account.id, reach.address)

    def _letter(self, heard: Heard, raw: dict[str, Any]) -> Letter:
        return Letter(self._account, heard.address, heard.message_id, heard.incoming.to_json(), heard.name, raw)

    async def _is_for_us(self, heard: Heard) -> bool:
        """Whether it is not for another bot of the same group."""
        if heard.to is None:
            return True
        handle = await asyncio.to_thread(self._handle)
        return handle is None or heard.to.lower() == handle.lower()

    def _handle(self) -> str | None:
        with self._parts.look() as tx:
            return accounts.account_with(tx, self._account.id).handle

    def _beside(self, work: Coroutine[Any, Any, None], most: int) -> None:
        """Starts what nobody waits for and nothing depends on, unless there is much of it already."""
        if len(self._under_way) >= most:
            work.close()
            return
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _type(self, address: str) -> None:
        await asyncio.sleep(self._typing_after)
        try:
            waits = await asyncio.to_thread(self._waits, address)
        except (StorageUnavailable, RunAgain) as error:
            _log.debug("nobody knows whether a message waits: %s", type(error).__name__)
            return
        if waits:
            await self._call(SendChatAction(chat_id=int(address), action=ChatAction.TYPING))

    def _waits(self, address: str) -> bool:
        with self._parts.look() as tx:
            chat = mail.find_chat(tx, self._account, address)
            return chat is not None and claims.waiting(tx, chat_id=chat.id)

    async def _call(self, method: TelegramMethod[bool]) -> None:
        try:
            await self._bot(method)
        except AiogramError as error:
            _log.debug("bot %s: %s", self._account.name, why(error))


def _is_flat(value: Any, levels: int = _MOST_LEVELS) -> bool:
    """Whether lists and objects are nested in so many levels at most."""
    if not isinstance(value, dict | list):
        return True
    parts = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_is_flat(part, levels - 1) for part in parts)
