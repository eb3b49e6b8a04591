"""The guard over calls refuses what the Bot API does not describe, and lets through what it does."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from teremok.session import MockedSession

from tests.telegram.schema import Departs, Guard, faults_of, faults_of_call, needs_schema

pytestmark = needs_schema

_BUTTON = {"text": "Yes", "callback_data": "t:0"}


def _with(**button: Any) -> dict[str, Any]:
    return {"chat_id": 1, "text": "Hello", "reply_markup": {"inline_keyboard": [[{**_BUTTON, **button}]]}}


def _told(**entity: Any) -> dict[str, Any]:
    usual = {"type": "date_time", "offset": 0, "length": 5, "unix_time": 1, "date_time_format": "wDT"}
    return {"chat_id": 1, "text": "Hello", "entities": [{**usual, **entity}]}


@pytest.mark.parametrize("fields", [_with(), _told(), {"chat_id": "@somebody", "text": "😀" * 2048}])
def test_a_call_as_described_is_right(fields: dict[str, Any]) -> None:
    assert list(faults_of_call("sendMessage", fields)) == []


@pytest.mark.parametrize(
    ("method", "fields", "fault"),
    [
        ("sendNothing", {}, "sendNothing: no such method"),
        ("sendMessage", {"chat_id": 1}, "sendMessage.text: missing"),
        ("sendMessage", {"chat_id": 1.5, "text": "x"}, "sendMessage.chat_id: float is no Integer"),
        ("sendMessage", {"chat_id": True, "text": "x"}, "sendMessage.chat_id: bool is no Integer"),
        ("sendMessage", {"chat_id": 1, "text": "x", "mood": "good"}, "sendMessage.mood: no such field"),
        ("sendMessage", {"chat_id": 1, "text": "😀" * 2049}, "sendMessage.text: 4098 characters, not 1 to 4096"),
        ("sendMessage", _with(callback_data="é" * 33), "callback_data: 66 bytes, not 1 to 64"),
        ("sendMessage", _with(url="https://example.org"), "exactly one of its fields may be used"),
        ("sendMessage", _with(disabled={}), "disabled: no such field"),
        ("sendMessage", _with(style="loud"), "style: 'loud' is none of its words"),
        ("sendMessage", _told(type="date"), "type: 'date' is none of its words"),
        ("sendMessage", _told(unix_time="1"), "unix_time: str is no Integer"),
        ("sendMessage", {"chat_id": 1, "text": "x", "entities": {}}, "entities: dict is no list"),
    ],
)
def test_a_wrong_call_is_refused(method: str, fields: dict[str, Any], fault: str) -> None:
    found = list(faults_of_call(method, fields))
    assert any(fault in one for one in found), found


def test_answers_are_judged_by_the_same_description() -> None:
    update = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}}
    assert list(faults_of([update], "Array of Update")) == []
    del update["update_id"]
    assert list(faults_of([update], "Array of Update")) == ["Array of Update[0].update_id: missing"]


def test_a_guarded_bot_sends_what_is_right_and_nothing_else() -> None:
    session, guard = MockedSession(), Guard()
    session.middleware(guard)
    bot = Bot("42:TEST", session=session)
    entity = MessageEntity(type="date_time", offset=0, length=1, unix_time=1, date_time_format="wDT")
    right = SendMessage(chat_id=1, text="x", entities=[entity])
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="a", callback_data="b", style="loud")]])
    wrong = SendMessage(chat_id=1, text="x", reply_markup=keyboard)
    asyncio.run(bot(right))
    with pytest.raises(Departs, match="loud"):
        asyncio.run(bot(wrong))
    assert session.requests == [right]
    assert (guard.passed, len(guard.stopped)) == (1, 1)
