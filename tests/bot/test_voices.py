"""Voice notes: fetched from their messenger, written down by a model, and then as if they were typed."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from aiohttp import web

from bot.assembly import Parts
from bot.settings import Settings
from bot.voices import MAX_BYTES, fetch
from bot.worker import run_next
from scheduling import mail
from scheduling.accounts import open_account
from storage.database import Store
from storage.models import ChannelAccount, InboxState
from tests.bot.served import served
from tests.bot.shop import came, left, open_shop
from tests.builders import NOW

TOKEN = "1000:secret-of-the-bot"
SID = "AC" + "0" * 32
SOUND = b"OggS" + bytes(range(256)) * 40


class Outside:
    """Telegram's and Twilio's stores of files, a store that Twilio sends on to, and a model that writes down."""

    def __init__(self) -> None:
        self.text = "a haircut please"
        self.sound = SOUND
        self.asked: list[tuple[str, str | None]] = []
        self.heard: list[bytes] = []
        self.elsewhere = ""
        self.tells_size = True
        self.is_gone = False

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, request.headers.get("Authorization")))
        if request.path == f"/bot{TOKEN}/getFile":
            size = {"file_size": len(self.sound)} if self.tells_size else {}
            file = {"file_id": "f", "file_unique_id": "u", "file_path": "voice/1.oga", **size}
            return web.json_response({"ok": True, "result": file})
        if request.path == f"/file/bot{TOKEN}/voice/1.oga" and not self.is_gone:
            return web.Response(body=self.sound)
        if request.path.startswith("/2010-04-01/"):
            raise web.HTTPFound(f"{self.elsewhere}/stored")
        if request.path == "/stored":
            return web.Response(body=self.sound)
        if request.path == "/v1/audio/transcriptions":
            form = await request.post()
            assert form["model"] == "ear"
            self.heard.append(form["file"].file.read())  # type: ignore[union-attr]
            return web.json_response({"text": self.text})
        raise web.HTTPNotFound


@pytest.fixture
def outside() -> Iterator[tuple[Outside, str]]:
    found = Outside()
    with ExitStack() as stack:
        address = stack.enter_context(served(found.answer))
        found.elsewhere = stack.enter_context(served(found.answer))
        yield found, address


def _settings(address: str, **given: Any) -> dict[str, Any]:
    return {
        "telegram_token": TOKEN,
        "telegram_api_url": address,
        "twilio_account_sid": SID,
        "twilio_auth_token": "key",
        "whatsapp_sender": "+14155238886",
        "public_url": "https://book.example.org",
        "twilio_api_url": address,
        "openai_base_url": f"{address}/v1",
        "openai_model": "any",
        "openai_voice_model": "ear",
        **given,
    }


def _note(seconds: int = 5) -> dict[str, Any]:
    return {"message": {"voice": {"file_id": "f", "file_unique_id": "u", "duration": seconds}}}


def _account(channel: str, name: str) -> ChannelAccount:
    return ChannelAccount(channel=channel, name=name, secret="x", created_at=NOW)


def _media(address: str) -> dict[str, str]:
    return {
        "MediaUrl0": f"{address}/2010-04-01/Accounts/{SID}/Messages/MM1/Media/ME1",
        "MediaContentType0": "audio/ogg",
    }


def test_telegram_s_are_fetched(outside: tuple[Outside, str]) -> None:
    settings = Settings(_env_file=None, **_settings(outside[1]))
    assert fetch(settings, _account("telegram", "1000"), _note()) == SOUND


def test_whatsapp_s_are_fetched_and_the_key_goes_to_twilio_alone(outside: tuple[Outside, str]) -> None:
    found, address = outside
    settings = Settings(_env_file=None, **_settings(address))
    assert fetch(settings, _account("whatsapp", "14155238886"), _media(address)) == SOUND
    (first, key), (second, none) = found.asked
    assert (first.startswith("/2010-04-01/"), second) == (True, "/stored")
    assert str(key).startswith("Basic ")
    assert none is None


@pytest.mark.parametrize("raw", [_note(61), {"message": {}}, {}, {"message": {"text": "hello"}}])
def test_what_is_too_long_or_no_note_is_not_asked_for(raw: dict[str, Any], outside: tuple[Outside, str]) -> None:
    settings = Settings(_env_file=None, **_settings(outside[1]))
    assert fetch(settings, _account("telegram", "1000"), raw) is None
    assert fetch(settings, _account("telegram", "999"), _note()) is None
    assert outside[0].asked == []


def test_only_twilio_is_asked(outside: tuple[Outside, str]) -> None:
    settings = Settings(_env_file=None, **_settings("https://api.twilio.com"))
    assert fetch(settings, _account("whatsapp", "14155238886"), _media(outside[1])) is None
    assert fetch(settings, _account("whatsapp", "14155238886"), {"MediaUrl0": "file:///etc/passwd"}) is None
    assert outside[0].asked == []


def test_a_large_file_is_not_kept(outside: tuple[Outside, str]) -> None:
    found, address = outside
    found.sound = bytes(MAX_BYTES + 1)
    settings = Settings(_env_file=None, **_settings(address))
    assert fetch(settings, _account("telegram", "1000"), _note()) is None
    assert fetch(settings, _account("whatsapp", "14155238886"), _media(address)) is None


def test_a_file_whose_size_nobody_told_is_not_read_to_its_end(outside: tuple[Outside, str]) -> None:
    found, address = outside
    found.sound, found.tells_size = bytes(MAX_BYTES + 1), False
    assert fetch(Settings(_env_file=None, **_settings(address)), _account("telegram", "1000"), _note()) is None


def test_a_file_that_is_gone_is_no_bug(outside: tuple[Outside, str], caplog: pytest.LogCaptureFixture) -> None:
    found, address = outside
    found.is_gone = True
    assert fetch(Settings(_env_file=None, **_settings(address)), _account("telegram", "1000"), _note()) is None
    assert "secret-of-the-bot" not in caplog.text


@pytest.fixture
def parts(store: Store, outside: tuple[Outside, str]) -> Iterator[Parts]:
    found = open_shop(store, **_settings(outside[1]))
    yield found
    found.thinker.close()


def _sends(parts: Parts, raw: dict[str, Any]) -> None:
    with parts.desk() as desk:
        account = open_account(desk, "telegram", "1000", [desk.business_named("demo").business.id])
        mail.receive(desk, account, "7", f"m{len(came(parts))}", {"unread": "voice", "name": "Ann"}, raw=raw)


def test_a_note_is_answered_as_if_it_were_typed(parts: Parts, outside: tuple[Outside, str]) -> None:
    _sends(parts, _note())
    run_next(parts)
    assert outside[0].heard == [SOUND]
    assert [reply.payload["asks"] for reply in left(parts)] == ["day"]
    [message] = came(parts)
    assert (message.state, message.lease is not None) == (InboxState.DONE, True)


def test_a_note_that_is_not_heard_is_answered_as_before(
    parts: Parts, outside: tuple[Outside, str], caplog: pytest.LogCaptureFixture
) -> None:
    outside[0].text = ""
    _sends(parts, _note())
    _sends(parts, _note(300))
    while run_next(parts) is not None:
        pass
    first, second = left(parts)
    assert first.payload["text"].splitlines()[-1] == second.payload["text"].splitlines()[-1]
    assert {message.state for message in came(parts)} == {InboxState.DONE}
    assert "secret-of-the-bot" not in caplog.text
    assert json.dumps(first.payload) != "{}"


def test_a_bug_in_fetching_it_holds_up_no_answer(parts: Parts, caplog: pytest.LogCaptureFixture) -> None:
    _sends(parts, {"message": {"voice": {"of another": "form"}}})
    run_next(parts)
    assert [message.state for message in came(parts)] == [InboxState.DONE]
    assert len(left(parts)) == 1
    assert "KeyError" in caplog.text


def test_without_a_model_for_it_nothing_is_fetched(store: Store, outside: tuple[Outside, str]) -> None:
    parts = open_shop(store, **_settings(outside[1], openai_voice_model=None))
    _sends(parts, _note())
    run_next(parts)
    assert outside[0].asked == []
    assert len(left(parts)) == 1
