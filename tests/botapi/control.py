"""What tests in other processes do over HTTP: let people act, let calls fail, and look at what happened."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.botapi.faults import BROKEN, CUT, GATEWAY, flood

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

_FAULTS = {"cut": CUT, "502": GATEWAY, "500": BROKEN}
_DEEDS = frozenset({"write", "send", "edit", "share_contact", "press", "tap", "block", "unblock"})


def control_routes(api: "BotApi") -> Iterable[web.RouteDef]:
    """`POST /control/do` {token, person, deed, …}: the deed's update; `POST /control/fail` {method, fault, times};
    `GET /control/shown?token=…&person=…`: the bot's messages; `GET /control/journal`: every call."""

    async def do(request: web.Request) -> web.Response:
        given = await request.json()
        chat = api.bot(given.pop("token")).chat(int(given.pop("person")))
        deed = given.pop("deed")
        if deed not in _DEEDS:
            raise web.HTTPBadRequest(text=f"deeds: {', '.join(sorted(_DEEDS))}")
        return web.json_response(getattr(chat, deed)(**given))

    async def fail(request: web.Request) -> web.Response:
        given: dict[str, Any] = await request.json()
        fault = _FAULTS.get(given["fault"]) or flood(int(given["seconds"]))
        api.faults.add(given["method"], fault, given.get("times", 1))
        return web.json_response(True)

    async def shown(request: web.Request) -> web.Response:
        chat = api.bot(request.query["token"]).chat(int(request.query["person"]))
        return web.json_response(chat.shown)

    async def journal(request: web.Request) -> web.Response:
        return web.json_response([asdict(call) for call in api.journal])

    return [
        web.post("/control/do", do),
        web.post("/control/fail", fail),
        web.get("/control/shown", shown),
        web.get("/control/journal", journal),
    ]
