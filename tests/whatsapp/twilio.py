"""Twilio as tests have it: what is asked passes Prism, then the window, then emulate; what is told is signed.

One server for all tests of a run; what it knows is of one test at a time, but for the contents, which stay.
"""

import asyncio
import hashlib
import socket
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any

import httpx
from aiohttp import ClientSession, encode_basic_auth, web

from scheduling.clock import Clock
from tests.waiting import PATIENCE_SECONDS
from tests.whatsapp import counterparts
from tests.whatsapp.arriving import told
from tests.whatsapp.content_api import ContentApi
from tests.whatsapp.contents import Content
from tests.whatsapp.counterparts import ACCOUNT, TOKEN
from tests.whatsapp.signing import TLS, post_signed
from tests.whatsapp.window import Refused, Window

_MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages"
_OURS = {"Authorization": encode_basic_auth(ACCOUNT, TOKEN)}
_HTTP_DATE = "%a, %d %b %Y %H:%M:%S +0000"


@dataclass
class Twilio:
    """Twilio at `base`. emulate: where messages are kept. window: of the test that is under way."""

    emulate: str
    base: str = ""
    account: tuple[str, str] = (ACCOUNT, TOKEN)
    contents: dict[str, Content] = field(default_factory=dict)
    _window: Window | None = None
    _under_way: set[asyncio.Task[object]] = field(default_factory=set)

    @property
    def window(self) -> Window:
        """What is known of this test's people."""
        assert self._window is not None
        return self._window

    @contextmanager
    def test(self, clock: Clock, sender: str) -> Iterator[Window]:
        """A test until the block ends: it begins with nobody known and no message. sender: the number it sends from."""
        number = {"PhoneNumber": f"whatsapp:{sender}"}
        numbers = f"/2010-04-01/Accounts/{ACCOUNT}/IncomingPhoneNumbers"
        with httpx.Client(base_url=self.emulate, auth=self.account, timeout=PATIENCE_SECONDS, verify=TLS) as emulate:
            bought = emulate.post(f"{numbers}.json", data=number)
            bought.raise_for_status()
            self._window = Window(clock, f"whatsapp:{sender}", self.contents)
            try:
                yield self._window
            finally:
                for message in emulate.get(f"{_MESSAGES}.json", params={"PageSize": 1000}).json()["messages"]:
                    emulate.delete(f"{_MESSAGES}/{message['sid']}.json").raise_for_status()
                emulate.delete(f"{numbers}/{bought.json()['sid']}.json").raise_for_status()

    def written(self, person: str, text: str) -> str:
        """The id of a message that somebody writes; nobody is told of it."""
        given = {"To": self.window.sender, "From": alias(person), "Body": text}
        path = f"{self.emulate}/_twilio/simulate/inbound-message"
        answer = httpx.post(path, data=given, auth=self.account, timeout=PATIENCE_SECONDS, verify=TLS)
        sid = str(answer.raise_for_status().json()["sid"])
        self.window.hear(person, sid)
        return sid

    def routes(self) -> list[web.RouteDef]:
        """What Twilio's servers answer to."""
        return [
            web.post(f"{_MESSAGES}.json", self._send),
            web.get(f"{_MESSAGES}.json", self._list),
            web.get(_MESSAGES + "/{sid}.json", self._fetch),
            web.get(_MESSAGES + "/{sid}/Media/{media}", self._read),
            *ContentApi(self.contents).routes(),
            web.post("/v2/Indicators/Typing.json", self._type),
        ]

    async def call(self, method: str, path: str, **asked: Any) -> Any:
        """What emulate answers. Raises aiohttp.ClientError where that is no success."""
        async with (
            ClientSession(headers=_OURS, raise_for_status=True) as session,
            session.request(method, self.emulate + path, **asked) as answer,
        ):
            return await answer.json()

    async def _send(self, request: web.Request) -> web.StreamResponse:
        given = {name: str(value) for name, value in (await request.post()).items()}
        window = self.window
        fault = window.next_fault()
        try:
            if fault.code:
                raise Refused(fault.code, "as the test says", fault.status)
            bubble = window.judge(given)
        except Refused as refused:
            said = {"code": refused.code, "message": refused.why, "status": refused.status}
            return web.json_response(said, status=refused.status)
        if fault.cut and not fault.taken:
            return _cut(request)
        # Emulate would put an empty text in place of a content.
        known = {**_known(given), "To": alias(given["To"]), "Body": bubble.text}
        taken = await self.call("POST", f"{_MESSAGES}.json", data=known)
        kept = window.keep(replace(bubble, failed=fault.failing or bubble.failed), taken["sid"])
        if kept.failed and kept.callback:
            self._later(post_signed(kept.callback, told(kept.sid, kept.to, "failed", kept.failed)))
        return _cut(request) if fault.cut else web.json_response(self._dated(taken), status=201)

    def _later(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _list(self, request: web.Request) -> web.Response:
        people = {name: alias(request.query[name]) for name in ("To", "From") if name in request.query}
        page = await self.call("GET", f"{_MESSAGES}.json", params={**people, "PageSize": "1000"})
        found = [self._dated(one) for one in page["messages"]]
        page["messages"] = [one for one in found if _asked(one["date_sent"], request.query)]
        return web.json_response(page)

    async def _fetch(self, request: web.Request) -> web.Response:
        return web.json_response(self._dated(await self.call("GET", request.path)))

    def _dated(self, message: dict[str, Any]) -> dict[str, Any]:
        """A message as emulate has it, at the time of the test, with its people and what became of it on its way."""
        with self.window.changed:
            at = self.window.came_at.get(message["sid"], self.window.clock.now()).strftime(_HTTP_DATE)
            bubble = next((one for one in self.window.sent if one.sid == message["sid"]), None)
            names = {alias(person): person for person in (*self.window.heard, *(one.to for one in self.window.sent))}
        people = {side: names.get(message[side], message[side]) for side in ("to", "from")}
        failed = {"status": "failed", "error_code": bubble.failed} if bubble and bubble.failed else {}
        return {**message, **people, "date_created": at, "date_updated": at, "date_sent": at, **failed}

    async def _read(self, request: web.Request) -> web.Response:
        found = self.window.files.get(request.path)
        return web.Response(status=404) if found is None else web.Response(text=found, content_type="text/vcard")

    async def _type(self, request: web.Request) -> web.Response:
        self.window.typing.append(str((await request.post())["messageId"]))
        return web.json_response({"success": True})


@contextmanager
def opened(folder: Path) -> Iterator[Twilio]:
    """Twilio until the block ends. folder: for the logs of what it is made of."""
    with counterparts.emulate(folder) as emulate:
        found = Twilio(emulate)
        with served(found.routes(), _known_account) as window, counterparts.prism(folder, window) as base:
            found.base = base
            yield found


@contextmanager
def served(routes: list[web.RouteDef], *middlewares: Any) -> Iterator[str]:
    """Where routes answer, on a loop and a thread of their own, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        loop, stop, up = asyncio.new_event_loop(), asyncio.Event(), Event()

        async def serve() -> None:
            app = web.Application(middlewares=middlewares)
            app.add_routes(routes)
            runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
            await runner.setup()
            await web.SockSite(runner, listening).start()
            up.set()
            await stop.wait()
            await runner.cleanup()

        thread = Thread(target=lambda: loop.run_until_complete(serve()), name="twilio")
        thread.start()
        up.wait()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join()
            loop.close()


def alias(address: str) -> str:
    """A number in place of an id of WhatsApp's, which emulate takes for no address; a number is its own."""
    if address.startswith("whatsapp:+"):
        return address
    return f"whatsapp:+999{int(hashlib.sha256(address.encode()).hexdigest(), 16) % 10**10:010}"


@web.middleware
async def _known_account(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    if request.headers.get("Authorization") != _OURS["Authorization"]:
        return web.json_response({"code": 20003, "message": "Authenticate", "status": 401}, status=401)
    return await handler(request)


def _known(given: Mapping[str, str]) -> dict[str, str]:
    return {name: given[name] for name in ("From", "StatusCallback") if name in given}


def _cut(request: web.Request) -> web.StreamResponse:
    """No answer: the connection ends."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


def _asked(sent: str, query: Mapping[str, str]) -> bool:
    """Whether a message is of the time that was asked for; a day alone is from its midnight on."""
    at = datetime.strptime(sent, _HTTP_DATE).replace(tzinfo=UTC)
    since, until = query.get("DateSent>"), query.get("DateSent<")
    return (since is None or _read(since) <= at) and (until is None or at <= _read(until))


def _read(instant: str) -> datetime:
    at = datetime.fromisoformat(instant)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
