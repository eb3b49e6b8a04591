"""The Bot API server of the tests answers as Telegram does: checked by aiogram's types, and used as bots use it."""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update

from tests.botapi.faults import BROKEN, CUT, GATEWAY, Fault, flood
from tests.botapi.server import BotApi, bot_api
from tests.house.project import ROOT
from tests.telegram.schema import faults_of, needs_schema
from tests.waiting import PATIENCE_SECONDS

TOKEN = "42:TEST"


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api() as running:
        running.bot(TOKEN)
        yield running


def ask(api: BotApi, do: Callable[[Bot], Awaitable[Any]], token: str = TOKEN) -> Any:
    """What a bot's calls through aiogram come to, which refuses answers that are not as the Bot API says."""

    async def within() -> Any:
        session = AiohttpSession(api=TelegramAPIServer.from_base(api.base))
        async with Bot(token, session=session) as bot:
            return await do(bot)

    return asyncio.run(within())


def wait_for_poll(api: BotApi) -> None:
    with api.changed:
        assert api.changed.wait_for(lambda: api.bot(TOKEN).poll, PATIENCE_SECONDS)


def menu(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=f"data {label}") for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def test_updates_wait_until_they_are_confirmed(api: BotApi) -> None:
    ann = api.bot(TOKEN).chat(1)
    first, second = ann.write("one"), ann.write("two")
    assert first
    assert second

    async def poll(bot: Bot) -> list[list[int]]:
        asked = [None, None, first["update_id"] + 1, second["update_id"] + 1]
        return [[update.update_id for update in await bot.get_updates(offset=offset)] for offset in asked]

    both = [first["update_id"], second["update_id"]]
    assert ask(api, poll) == [both, both, both[1:], []]


def test_a_long_poll_ends_when_something_happens(api: BotApi) -> None:
    ann = api.bot(TOKEN).chat(1)

    async def poll(bot: Bot) -> list[Update]:
        waiting = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.to_thread(wait_for_poll, api)
        ann.write("hello")
        return await waiting

    [update] = ask(api, poll)
    assert update.message.text == "hello"


def test_one_poll_ends_another(api: BotApi) -> None:
    async def poll(bot: Bot) -> None:
        first = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.to_thread(wait_for_poll, api)
        await bot.get_updates(timeout=0)
        await first

    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates"):
        ask(api, poll)


def test_nobody_polls_while_a_webhook_is_set(api: BotApi) -> None:
    async def poll(bot: Bot) -> None:
        await bot.set_webhook("https://bot.example.com/hook", secret_token="s", allowed_updates=["message"])
        info = await bot.get_webhook_info()
        assert (info.url, info.allowed_updates) == ("https://bot.example.com/hook", ["message"])
        await bot.get_updates()

    with pytest.raises(TelegramConflictError, match="webhook is active"):
        ask(api, poll)


@needs_schema
def test_every_kind_of_update_is_one_of_the_bot_apis(api: BotApi) -> None:
    ann = api.bot(TOKEN).chat(1)
    ann.write("/start token")
    ann.edit(1, "typo")
    ann.share_contact("34600111222")
    ann.share_contact("34600111222", user_id=2)
    ann.send(location={"latitude": 40.4, "longitude": -3.7})
    ann.send(text="said", forward_origin={"type": "hidden_user", "date": 1, "sender_user_name": "Bea"})
    sent = ask(api, lambda bot: bot.send_message(1, "Choose", reply_markup=menu("A")))
    ann.press("A")
    ann.press("A", inaccessible=True)
    ann.block()
    ann.unblock()
    made = api.bot(TOKEN).made
    assert [next(name for name in update if name != "update_id") for update in made] == [
        *("message", "edited_message", "message", "message", "message", "message"),
        *("callback_query", "callback_query", "my_chat_member", "my_chat_member"),
    ]
    for update in made:
        Update.model_validate(update)
        assert not list(faults_of(update, "Update"))
    tapped = Update.model_validate(made[6]).callback_query
    assert tapped
    assert tapped.message
    assert (tapped.data, tapped.message.message_id) == ("data A", sent.message_id)


@needs_schema
def test_what_is_sent_and_edited_is_on_the_screen(api: BotApi) -> None:
    ann = api.bot(TOKEN).chat(1)

    async def talk(bot: Bot) -> None:
        message = await bot.send_message(1, "Which day?", reply_markup=menu("Mon", "Tue"))
        await bot.edit_message_text("What time?", chat_id=1, message_id=message.message_id, reply_markup=menu("9:00"))
        await bot.edit_message_reply_markup(chat_id=1, message_id=message.message_id)
        await bot.send_venue(1, 40.4, -3.7, "Centre", "Calle Mayor 1")
        await bot.send_chat_action(1, "typing")

    ask(api, talk)
    assert [(message.get("text"), "reply_markup" in message) for message in ann.shown] == [
        *(("Which day?", True), ("What time?", True), ("What time?", False), (None, False))
    ]
    assert len(ann.messages) == 2
    assert ann.actions == ["typing"]
    ann.press("Mon")
    assert api.bot(TOKEN).updates[-1]["callback_query"]["data"] == "data Mon"
    for message in ann.shown:
        assert not list(faults_of(message, "Message"))


def test_a_tap_is_answered_once(api: BotApi) -> None:
    ann = api.bot(TOKEN).chat(1)
    ask(api, lambda bot: bot.send_message(1, "Choose", reply_markup=menu("A")))
    update = ann.press("A")
    assert update
    query = update["callback_query"]["id"]
    ask(api, lambda bot: bot.answer_callback_query(query, text="Done"))
    assert ann.popups == ["Done"]
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        ask(api, lambda bot: bot.answer_callback_query(query))


@pytest.mark.parametrize(
    ("do", "error", "words"),
    [
        (lambda bot: bot.edit_message_text("Choose", chat_id=1, message_id=1), TelegramBadRequest, "is not modified"),
        (lambda bot: bot.edit_message_text("B", chat_id=1, message_id=9), TelegramBadRequest, "to edit not found"),
        (lambda bot: bot.send_message(7, "B"), TelegramBadRequest, "chat not found"),
        (lambda bot: bot.send_message(2, "B"), TelegramForbiddenError, "bot was blocked by the user"),
        (lambda bot: bot.send_message(1, "B" * 4097), TelegramBadRequest, "message is too long"),
        (lambda bot: bot.send_message(1, "B", reply_markup=menu("é" * 30)), TelegramBadRequest, "BUTTON_DATA_INVALID"),
        (
            lambda bot: bot.set_my_commands([BotCommand(command="Start", description="x")]),
            TelegramBadRequest,
            "BOT_COMMAND_INVALID",
        ),
    ],
)
def test_it_refuses_in_telegrams_words(
    api: BotApi, do: Callable[[Bot], Awaitable[Any]], error: type[TelegramAPIError], words: str
) -> None:
    api.bot(TOKEN).chat(1)
    api.bot(TOKEN).chat(2).block()
    ask(api, lambda bot: bot.send_message(1, "Choose"))
    with pytest.raises(error, match=words):
        ask(api, do)


def test_another_token_is_unauthorized(api: BotApi) -> None:
    with pytest.raises(TelegramUnauthorizedError):
        ask(api, lambda bot: bot.get_me(), token="43:WRONG")


@pytest.mark.parametrize(
    ("fault", "error", "accepted"),
    [
        (flood(3), TelegramRetryAfter, 0),
        (BROKEN, TelegramServerError, 0),
        (GATEWAY, ClientDecodeError, 0),
        (CUT, TelegramNetworkError, 1),
    ],
)
def test_the_next_calls_fail_on_command(api: BotApi, fault: Fault, error: type[Exception], accepted: int) -> None:
    ann = api.bot(TOKEN).chat(1)
    api.faults.add("sendMessage", fault)
    with pytest.raises(error):
        ask(api, lambda bot: bot.send_message(1, "lost?"))
    assert len(ann.shown) == accepted
    ask(api, lambda bot: bot.send_message(1, "again"))
    assert ann.shown[-1]["text"] == "again"


def test_what_describes_a_bot_is_kept_by_language(api: BotApi) -> None:
    async def describe(bot: Bot) -> Any:
        await bot.set_my_commands([BotCommand(command="book", description="Reservar")], language_code="es")
        await bot.set_my_description("Citas", language_code="es")
        await bot.set_my_short_description("Citas aquí", language_code="es")
        return (
            (await bot.get_my_commands(language_code="es"))[0].description,
            await bot.get_my_commands(),
            (await bot.get_my_description(language_code="es")).description,
            (await bot.get_my_short_description(language_code="es")).short_description,
            (await bot.me()).username,
        )

    assert ask(api, describe) == ("Reservar", [], "Citas", "Citas aquí", "slotwright_test_bot")


@needs_schema
def test_results_are_what_the_bot_api_says(api: BotApi) -> None:
    api.bot(TOKEN).chat(1)

    async def everything(bot: Bot) -> None:
        await bot.get_me()
        await bot.get_webhook_info()
        await bot.send_message(1, "Hello", reply_markup=menu("A"))
        await bot.get_my_description()

    ask(api, everything)
    results = {call.method: call.result for call in api.journal}
    assert not list(faults_of(results["getMe"], "User"))
    assert not list(faults_of(results["getWebhookInfo"], "WebhookInfo"))
    assert not list(faults_of(results["sendMessage"], "Message"))
    assert not list(faults_of(results["getMyDescription"], "BotDescription"))


def test_it_runs_as_a_process() -> None:
    command = [sys.executable, "-m", "tests.botapi", "0", TOKEN]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout
            base = process.stdout.readline().strip()
            with httpx.Client(base_url=base, timeout=PATIENCE_SECONDS) as client:
                deed = {"token": TOKEN, "person": 1, "deed": "write", "text": "hello"}
                update = client.post("/control/do", json=deed).json()
                assert client.get(f"/bot{TOKEN}/getUpdates").json() == {"ok": True, "result": [update]}
                client.post("/control/fail", json={"method": "sendMessage", "fault": "429", "seconds": 5})
                answers = [
                    client.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": 1, "text": "Hi"}).status_code
                    for _ in range(2)
                ]
                assert answers == [429, 200]
                assert [message["text"] for message in client.get(f"/control/shown?token={TOKEN}&person=1").json()] == [
                    "Hi"
                ]
                assert len(client.get("/control/journal").json()) == 3
        finally:
            process.terminate()
        assert process.wait(PATIENCE_SECONDS) == 0
