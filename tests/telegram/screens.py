"""What a bot's chats show, kept from the calls that it makes."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
    SendMessage,
    SendVenue,
    TelegramMethod,
)
from aiogram.methods.base import Response, TelegramType
from aiogram.types import InlineKeyboardMarkup, Message, MessageEntity, ReplyKeyboardMarkup, ReplyKeyboardRemove

Buttons = list[list[dict[str, Any]]]


@dataclass(frozen=True)
class Bubble:
    """A message of the bot as it is now; shown: every text that it had, the newest last."""

    id: int
    text: str
    buttons: Buttons = field(default_factory=list)
    entities: tuple[MessageEntity, ...] = ()
    venue: tuple[float, float] | None = None
    shown: tuple[str, ...] = ()

    @property
    def labels(self) -> list[str]:
        """Every label, row by row."""
        return [button["text"] for row in self.buttons for button in row]

    def data(self, like: str) -> str:
        """What a button carries: that with this label, else the only one whose label holds these words."""
        fitting = [label for label in self.labels if label == like] or [one for one in self.labels if like in one]
        assert len(fitting) == 1, f"{like!r} among {self.labels} of {self.text!r}"
        return next(
            str(button["callback_data"]) for row in self.buttons for button in row if button["text"] == fitting[0]
        )

    @property
    def used(self) -> bool:
        """Whether it was a menu from which something was chosen."""
        return len(self.labels) == 1 and self.labels[0].startswith("✓ ")


class Screens(BaseRequestMiddleware):
    """Keeps what is sent and edited, and refuses edits as Telegram does.

    bubbles: of each chat, oldest first. panels: the keyboard in place of a client's own. answered: the taps that got
    an answer. Raises AssertionError for a call that shows nothing known here.
    """

    def __init__(self) -> None:
        self.bubbles: dict[int, list[Bubble]] = defaultdict(list)
        self.panels: dict[int, list[list[str]]] = {}
        self.answered: list[str] = []

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Raises TelegramBadRequest for edits of nothing, or to the same."""
        edited = self._edited(method) if isinstance(method, EditMessageText | EditMessageReplyMarkup) else None
        result = await make_request(bot, method)
        match method:
            case EditMessageText() | EditMessageReplyMarkup() if edited is not None:
                chat = self.bubbles[int(str(method.chat_id))]
                chat[[bubble.id for bubble in chat].index(edited.id)] = edited
            case SendMessage():
                self._sent(method, cast(Message, result).message_id)
            case SendVenue():
                venue = method.latitude, method.longitude
                bubble = Bubble(cast(Message, result).message_id, f"{method.title}\n{method.address}", venue=venue)
                self.bubbles[int(method.chat_id)].append(bubble)
            case AnswerCallbackQuery():
                self.answered.append(method.callback_query_id)
            case SendChatAction():
                pass
            case _:
                raise AssertionError(f"nobody knows what {type(method).__name__} shows")
        return result

    def _sent(self, method: SendMessage, message_id: int) -> None:
        chat, markup = int(method.chat_id), method.reply_markup
        if isinstance(markup, ReplyKeyboardMarkup):
            self.panels[chat] = [[button.text for button in row] for row in markup.keyboard]
        elif isinstance(markup, ReplyKeyboardRemove):
            self.panels.pop(chat, None)
        bubble = Bubble(message_id, method.text, _buttons(markup), tuple(method.entities or ()), shown=(method.text,))
        self.bubbles[chat].append(bubble)

    def _edited(self, method: EditMessageText | EditMessageReplyMarkup) -> Bubble:
        before = next((one for one in self.bubbles[int(str(method.chat_id))] if one.id == method.message_id), None)
        if before is None:
            raise TelegramBadRequest(method, "Bad Request: message to edit not found")
        after = replace(before, buttons=_buttons(method.reply_markup))
        if isinstance(method, EditMessageText):
            text = str(method.text)
            after = replace(after, text=text, entities=tuple(method.entities or ()), shown=(*before.shown, text))
        if (before.text, before.buttons, before.entities) == (after.text, after.buttons, after.entities):
            raise TelegramBadRequest(method, "Bad Request: message is not modified")
        return after


def _buttons(markup: object) -> Buttons:
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    return [[button.model_dump(exclude_none=True) for button in row] for row in markup.inline_keyboard]
