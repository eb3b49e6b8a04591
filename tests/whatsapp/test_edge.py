"""The one way to Twilio: another server stands in for all of its hosts, the time limit holds, nothing is repeated."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientConnectorError, web
from twilio.base.exceptions import TwilioRestException
from twilio.rest.content.v1.content import ContentList

from bot.settings import Settings
from bot.whatsapp.edge import open_client

ACCOUNT = "AC" + "0" * 32


class _Server:
    """Answers every call in one way and keeps what was asked."""

    def __init__(self, status: int = 200, body: str = "{}", silent: bool = False) -> None:
        self.asked: list[tuple[str, str, str, str]] = []
        self._status = status
        self._body = body
        self._silent = silent

    async def answer(self, request: web.Request) -> web.Response:
        kind = request.headers.get("Content-Type", "")
        self.asked.append((request.method, request.raw_path, kind, await request.text()))
        if self._silent:
            await asyncio.Event().wait()
        return web.Response(status=self._status, text=self._body, content_type="application/json")


@asynccontextmanager
async def _served(server: _Server) -> AsyncIterator[Settings]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(app, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield _settings(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    finally:
        await runner.cleanup()


def _settings(url: str) -> Settings:
    return Settings(_env_file=None, twilio_account_sid=ACCOUNT, twilio_auth_token=("new", "old"), twilio_api_url=url)


def test_every_host_is_replaced_and_what_is_sent_is_written_as_its_kind_asks() -> None:
    server = _Server(body='{"messages": []}')

    async def run() -> None:
        async with _served(server) as settings, open_client(settings) as client:
            await client.messages.create_async(to="whatsapp:+1", from_="whatsapp:+2", body="a&b\n☺")
            asked = {"friendly_name": "list_1", "language": "en", "types": ContentList.Types({})}
            await client.content.v1.contents.create_async(ContentList.ContentCreateRequest(asked))
            await client.messages.list_async(to="whatsapp:+2", limit=3)

    asyncio.run(run())
    form, content, listed = server.asked
    assert form == (
        "POST",
        f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json",
        "application/x-www-form-urlencoded",
        "To=whatsapp%3A%2B1&From=whatsapp%3A%2B2&Body=a%26b%0A%E2%98%BA",
    )
    assert content[:3] == ("POST", "/v1/Content", "application/json")
    assert json.loads(content[3])["friendly_name"] == "list_1"
    assert listed[1].endswith("/Messages.json?To=whatsapp:%2B2&PageSize=3")


def test_the_time_limit_holds_and_a_call_without_an_answer_is_not_repeated() -> None:
    server = _Server(silent=True)

    async def run() -> None:
        async with _served(server) as settings, open_client(settings, seconds=0.2) as client:
            with pytest.raises(TimeoutError):
                await client.messages.create_async(to="whatsapp:+1", from_="whatsapp:+2", body="hello")

    asyncio.run(run())
    assert len(server.asked) == 1


def test_a_refusal_comes_with_its_code_and_is_not_repeated() -> None:
    server = _Server(429, '{"code": 63018, "message": "Rate limit exceeded"}')

    async def run() -> None:
        async with _served(server) as settings, open_client(settings) as client:
            with pytest.raises(TwilioRestException) as refused:
                await client.messages.create_async(to="whatsapp:+1", from_="whatsapp:+2", body="hello")
            assert (refused.value.status, refused.value.code) == (429, 63018)

    asyncio.run(run())
    assert len(server.asked) == 1


def test_where_nobody_listens_no_call_leaves() -> None:
    # A port that is bound and not listened at.
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        asyncio.run(_refused(f"http://127.0.0.1:{bound.getsockname()[1]}"))


async def _refused(url: str) -> None:
    async with open_client(_settings(url)) as client:
        with pytest.raises(ClientConnectorError):
            await client.messages.create_async(to="whatsapp:+1", from_="whatsapp:+2", body="hello")


@pytest.mark.parametrize("name", ["TWILIO_REGION", "TWILIO_EDGE"])
def test_the_environment_does_not_turn_calls_to_other_hosts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "ie1")

    async def run() -> None:
        async with open_client(_settings("https://api.twilio.com")) as client:
            assert client.get_hostname("https://api.twilio.com/x") == "https://api.twilio.com/x"

    asyncio.run(run())
