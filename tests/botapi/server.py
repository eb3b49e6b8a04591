"""The server: bots call it over HTTP, tests drive it as an object, in the same process or over its control routes."""

import asyncio
import json
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

from aiohttp import web

from tests.botapi import refusals
from tests.botapi.bots import Bot
from tests.botapi.control import control_routes
from tests.botapi.faults import BAD_GATEWAY, CUT, Faults
from tests.botapi.methods import call, decoded
from tests.botapi.news import News
from tests.botapi.polling import get_updates
from tests.botapi.posting import Poster
from tests.botapi.refusals import Refused


@dataclass(frozen=True)
class Call:
    """A call of a bot's. at: epoch seconds when it came; code: the answer's status, 0 where the connection was cut;
    result: what a good answer held."""

    at: float
    bot: int
    method: str
    given: Mapping[str, Any]
    code: int
    result: Any = None


@dataclass
class BotApi:
    """The Bot API at `base`. doors: for a public address of a webhook's the one at which it is reached from here."""

    base: str
    changed: News = field(default_factory=News)
    bots: dict[str, Bot] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    journal: list[Call] = field(default_factory=list)
    doors: dict[str, str] = field(default_factory=dict)

    def bot(self, token: str, username: str = "slotwright_test_bot") -> Bot:
        """The bot with this token, made where there is none; all other tokens are unauthorized."""
        with self.changed:
            return self.bots.setdefault(token, Bot(token, username, self.changed))

    def calls(self, *methods: str) -> list[Call]:
        """The calls of these methods, in order."""
        with self.changed:
            return [call for call in self.journal if call.method in methods]

    async def answer(self, token: str, method: str, given: Mapping[str, Any]) -> Any:
        """The result of a call. Raises Refused."""
        bot = self.bots.get(token)
        if bot is None:
            raise Refused(*refusals.UNAUTHORIZED)
        if method.lower() == "getupdates":
            return await get_updates(bot, given)
        return call(bot, method, given)

    async def handle(self, request: web.Request) -> web.Response:
        """Answers one request, or does what a fault says."""
        token, method = request.match_info["token"], request.match_info["method"]
        given = decoded({**request.query, **await _form(request)})
        came, fault = time.time(), self.faults.next(method)
        code, result = 200, None
        try:
            if fault is not None and fault.refusal is not None:
                raise fault.refusal
            result = await self.answer(token, method, given)
            said = {"ok": True, "result": result}
        except Refused as refusal:
            code, said = refusal.code, refusal.answer()
        cut = fault == CUT
        with self.changed:
            number = int(token.partition(":")[0])
            self.journal.append(Call(came, number, method, given, 0 if cut else code, result))
            self.changed.ring()
        if cut and request.transport is not None:
            request.transport.abort()
        if fault is not None and fault.html:
            return web.Response(text=BAD_GATEWAY, content_type="text/html", status=code)
        return web.json_response(said, status=code)


@contextmanager
def bot_api() -> Iterator[BotApi]:
    """A server on a free port of loopback, in a thread of its own, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        api = BotApi(f"http://127.0.0.1:{listening.getsockname()[1]}")
        loop = asyncio.new_event_loop()
        stop, up = asyncio.Event(), Event()
        thread = Thread(target=lambda: loop.run_until_complete(serve(api, listening, stop, up.set)), name="bot api")
        thread.start()
        try:
            up.wait()
            yield api
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join()
            loop.close()


async def serve(api: BotApi, listening: socket.socket, stop: asyncio.Event, started: Any = lambda: None) -> None:
    """Serves at a listening socket until `stop` is set; `started` is called once it answers."""
    app = web.Application()
    app.router.add_route("*", "/bot{token:[0-9]+:[^/]+}/{method}", api.handle)
    app.add_routes(control_routes(api))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    posting = asyncio.create_task(Poster(api.bots, api.doors, api.changed).run())
    started()
    try:
        await stop.wait()
    finally:
        posting.cancel()
        await asyncio.gather(posting, return_exceptions=True)
        await runner.cleanup()


async def _form(request: web.Request) -> dict[str, str]:
    """The fields of a call's body, which may be a form or JSON (Making requests)."""
    if request.content_type == "application/json":
        body: dict[str, Any] = await request.json()
        return {name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()}
    return {name: str(value) for name, value in (await request.post()).items()}
