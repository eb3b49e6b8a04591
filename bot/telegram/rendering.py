"""From a reply to the calls that show it: plain text with entities, never markup that a client's words could be."""

from datetime import datetime

from aiogram.methods import EditMessageText, SendMessage, SendVenue
from aiogram.types import (
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.telegram import keyboards
from flows.messages import Moment, Pin, Reply
from flows.sentences import FALLBACK, say

MAX_UNITS = 4096
"""The longest message, in UTF-16 code units. https://core.telegram.org/bots/api#sendmessage"""

Call = SendMessage | SendVenue
Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove

_IN_YOUR_ZONE = "🕒 "
# Weekday, long date and short time, as the reader's telephone writes them in its own zone:
# https://core.telegram.org/bots/api#date-time-entity-formatting
_FORMAT = "wDT"


def calls(reply: Reply, chat_id: int, *, asked_number: bool = False) -> tuple[Call, ...]:
    """What is sent to show a reply, in order; the last call carries its keyboard.

    asked_number: the message before this one put a keyboard on the screen that shares a number; that goes away first.
    """
    language = reply.language or FALLBACK
    keyboard = keyboards.sharing(reply, language) if reply.own_number else keyboards.inline(reply, language)
    on_a_button = reply.link and not reply.own_number and keyboards.opens(reply.link)
    text = f"{reply.text}\n{reply.link}" if reply.link and not on_a_button else reply.text
    *earlier, last = parts(text)
    line = f"{_IN_YOUR_ZONE}{reply.moment.words}" if reply.moment else ""
    if line and units(f"{last}\n{line}") > MAX_UNITS:
        earlier, last = [*earlier, last], line
    elif line:
        last = f"{last}\n{line}"
    return (
        *([_keyboard_gone(chat_id, language)] if asked_number and not reply.own_number else []),
        *([_venue(reply.pin, chat_id)] if reply.pin else []),
        *(_message(chat_id, part) for part in earlier),
        _message(chat_id, last, keyboard, reply.moment),
    )


def edited(call: Call, message_id: int) -> EditMessageText | None:
    """The call that shows the same in place of an earlier message; None for what only a new message can show."""
    if not isinstance(call, SendMessage) or not isinstance(call.reply_markup, InlineKeyboardMarkup | None):
        return None
    return EditMessageText(
        chat_id=call.chat_id,
        message_id=message_id,
        text=call.text,
        entities=call.entities,
        parse_mode=None,
        link_preview_options=call.link_preview_options,
        reply_markup=call.reply_markup,
    )


def parts(text: str) -> list[str]:
    """The text in pieces that Telegram takes, cut at the end of a line, else of a word, else anywhere."""
    cut: list[str] = []
    while units(text) > MAX_UNITS:
        # Half of a character beyond the Basic Multilingual Plane is left to the next piece.
        head = text.encode("utf-16-le")[: 2 * MAX_UNITS].decode("utf-16-le", errors="ignore")
        end = next((at for mark in "\n " if (at := head.rstrip().rfind(mark)) > 0), len(head))
        cut.append(head[:end])
        text = text[end:].lstrip()
    return [*cut, text] if text or not cut else cut


def units(text: str) -> int:
    """The length by which Telegram counts: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _message(chat_id: int, text: str, keyboard: Keyboard | None = None, moment: Moment | None = None) -> SendMessage:
    return SendMessage(
        chat_id=chat_id,
        text=text,
        entities=[_entity(text, moment)] if moment else None,
        parse_mode=None,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=keyboard,
    )


def _entity(text: str, moment: Moment) -> MessageEntity:
    """The instant that the last words of a text stand for."""
    length = units(moment.words)
    return MessageEntity(
        type="date_time",
        offset=units(text) - length,
        length=length,
        unix_time=int(datetime.fromisoformat(moment.at).timestamp()),
        date_time_format=_FORMAT,
    )


def _keyboard_gone(chat_id: int, language: str) -> SendMessage:
    return _message(chat_id, say(language, "telegram.keyboard_gone"), ReplyKeyboardRemove(remove_keyboard=True))


def _venue(pin: Pin, chat_id: int) -> SendVenue:
    return SendVenue(
        chat_id=chat_id,
        latitude=pin.latitude,
        longitude=pin.longitude,
        title=pin.title,
        address=pin.address or pin.title,
    )
