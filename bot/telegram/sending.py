"""The way out through a bot: a reply becomes calls, and what Telegram answers an outcome."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramBadRequest
from aiogram.methods import EditMessageText

from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Gone, Outcome, Refused
from bot.telegram import keyboards, rendering
from bot.telegram.errors import outcome_of, taken_as, why
from bot.telegram.rendering import Call
from storage.models import ChannelAccount, OutboxKind

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap on the newest message of a chat; `value` is what its button carries."""

    message_id: int
    value: str


class TelegramCarrier:
    """Carries the messages of one bot.

    A message may take several calls. Those that Telegram took are not made again while the rest is tried again; only
    another process begins anew.
    """

    def __init__(self, bot: Bot, account: ChannelAccount, limits: Limits) -> None:
        self._bot = bot
        self._account = account
        self._limits = limits
        self._taken: dict[int, int] = {}

    @property
    def account(self) -> ChannelAccount:
        """The bot as a channel account."""
        return self._account

    @property
    def limits(self) -> Limits:
        """How fast it may."""
        return self._limits

    def weight(self, parcel: Parcel) -> int:
        """How many messages show the parcel."""
        return len(_calls(parcel))

    async def carry(self, parcel: Parcel) -> Outcome:
        """Shows the reply in place of the menu that it answers, else as new messages; a menu left behind turns grey."""
        tap, calls = tapped(parcel), _calls(parcel)
        try:
            if tap and _same_step(parcel) and len(calls) == 1:
                edit = rendering.edited(calls[0], tap.message_id)
                if edit and await self._replaced(edit):
                    return Accepted(str(tap.message_id))
            message_id = await self._sent(parcel.row.id, calls)
        except AiogramError as error:
            return self._failed(parcel, error)
        if tap:
            await self._grey(parcel, tap)
        return Accepted(str(message_id))

    async def _replaced(self, edit: EditMessageText) -> bool:
        """Whether the earlier message shows this now; false where only a new message can."""
        try:
            await self._bot(edit)
        except TelegramBadRequest as refused:
            return "message is not modified" in refused.message
        return True

    async def _sent(self, row_id: int, calls: Sequence[Call]) -> int:
        """Makes the calls that were not made before; returns the id of the message that carries the keyboard."""
        for number in range(self._taken.get(row_id, 0), len(calls)):
            message_id = await self._made(calls[number])
            self._taken[row_id] = number + 1
        del self._taken[row_id]
        return message_id

    async def _made(self, call: Call) -> int:
        try:
            return (await self._bot(call)).message_id
        except ClientDecodeError as error:
            message_id = taken_as(error)
            if message_id is None:
                raise
            return message_id

    def _failed(self, parcel: Parcel, error: AiogramError) -> Outcome:
        outcome = outcome_of(error)
        if isinstance(outcome, Gone | Refused):
            self._taken.pop(parcel.row.id, None)
        return outcome

    async def _grey(self, parcel: Parcel, tap: Tap) -> None:
        """Leaves of the menu that was used the button that was tapped; best effort, since its taps are harmless."""
        label = _label(parcel, tap)
        if label is None:
            return
        try:
            await self._bot.edit_message_reply_markup(
                chat_id=int(parcel.address), message_id=tap.message_id, reply_markup=keyboards.used(label, tap.value)
            )
        except AiogramError as error:
            _log.debug("menu of message %d stays as it was: %s", parcel.row.id, why(error))


def tapped(parcel: Parcel) -> Tap | None:
    """The tap that the parcel answers, where it was on the newest message of the chat."""
    raw = parcel.answers.raw if parcel.answers else None
    callback = (raw or {}).get("callback_query") or {}
    message = callback.get("message") or {}
    if parcel.last is None or message.get("chat", {}).get("id") != int(parcel.address):
        return None
    if str(message["message_id"]) != parcel.last.provider_id:
        return None
    return Tap(message["message_id"], str(callback.get("data", "")))


def _calls(parcel: Parcel) -> tuple[Call, ...]:
    asked_number = bool(parcel.last and parcel.last.payload.get("own_number"))
    return rendering.calls(parcel.reply, int(parcel.address), asked_number=asked_number)


def _same_step(parcel: Parcel) -> bool:
    """Whether the reply asks what the newest message asks."""
    step = parcel.reply.step
    return step is not None and parcel.last is not None and parcel.last.payload.get("step") == step


def _label(parcel: Parcel, tap: Tap) -> str | None:
    """What stands on the tapped button of a menu; None for notices, whose buttons go on working."""
    if parcel.last is None or parcel.last.kind != OutboxKind.REPLY:
        return None
    labels = (choice["label"] for choice in parcel.last.payload["choices"] if choice["value"] == tap.value)
    return next(labels, None)
