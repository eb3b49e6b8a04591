"""What goes wrong with Telegram is logged without a bot's token, and what clients say is not logged at all."""

import asyncio
import io
import logging
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramNetworkError
from aiohttp import web

from bot.logs import Discreet
from bot.telegram.bots import open_bot
from storage.database import Store
from storage.models import Booking, DetailRule
from storage.rows import table
from tests.bot.shop import open_shop
from tests.botapi.chats import Chat
from tests.botapi.faults import CUT, GATEWAY, flood
from tests.botapi.server import bot_api
from tests.builders import change
from tests.crashes.fleet import Fleet

TOKEN = "7000000001:" + "Aa1_-" * 7
SECRET = TOKEN.partition(":")[2]


def test_an_error_that_repeats_the_address_is_logged_without_its_token() -> None:
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(Discreet("%(message)s"))
    log = logging.getLogger("tests.discretion")
    log.addHandler(handler)

    async def turned_round(request: web.Request) -> web.Response:
        raise web.HTTPFound(request.url)

    async def fail() -> None:
        app = web.Application()
        app.router.add_route("*", "/{any:.*}", turned_round)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        try:
            async with open_bot(TOKEN, f"http://{host}:{port}") as bot:
                await bot.get_me()
        finally:
            await runner.cleanup()

    with pytest.raises(TelegramNetworkError, match=SECRET) as failed:
        asyncio.run(fail())
    log.error("asking failed: %s", failed.value, exc_info=failed.value)
    log.warning(f"asking failed: {failed.value}")
    log.removeHandler(handler)
    assert "TooManyRedirects" in lines.getvalue()
    assert "/bot7000000001:***/getMe" in lines.getvalue()
    assert SECRET not in lines.getvalue()


def _last(chat: Chat, words: str) -> bool:
    return any(words in message.get("text", "") for message in chat.shown)


def test_a_journey_with_failures_at_debug_level_repeats_nothing(
    store: Store, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = open_shop(store)
    with parts.desk() as desk:
        change(desk.connection, desk.business_named("demo").business, {"ask_phone": DetailRule.REQUIRED})
    said = "haircut with anna next tuesday at 10:30"
    with bot_api() as api:
        chat = api.bot(TOKEN).chat(41, "Zebedee")
        for method, fault in (
            ("getUpdates", GATEWAY),
            ("sendMessage", flood(1)),
            ("sendMessage", CUT),
        ):
            api.faults.add(method, fault)
        for name, value in {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": api.base, "LOG_LEVEL": "DEBUG"}.items():
            monkeypatch.setenv(name, value)
        with Fleet(store_url, tmp_path, ["run"]) as fleet:
            chat.write(said)
            chat.wait(lambda chat: _last(chat, "name"))
            chat.write("Zebedee Quill")
            chat.wait(lambda chat: chat.keyboard)
            chat.share_contact("+34612345678")
            chat.wait(lambda chat: any(button["text"].startswith("Confirm") for button in chat.buttons))
            chat.press("Confirm")
            chat.wait(lambda chat: _last(chat, "You're booked!"))
    with parts.look() as desk:
        assert len(desk.connection.execute(table(Booking).select()).all()) == 1
    logged = fleet.members[0].log.read_text()
    assert "Telegram bot 7000000001 is @" in logged
    for words in (SECRET, said, "anna", "Zebedee", "Quill", "612345678", "Confirm", "booked"):
        assert words not in logged
    assert "Traceback" not in logged
