"""The webhooks of Telegram's bots; imported only where there is a bot, for what is behind it is slow to load."""

import json
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NoReturn

from fastapi import APIRouter, FastAPI, HTTPException, Request
from starlette.responses import Response

from bot.assembly import Parts
from bot.telegram.accounts import Served, open_accounts
from bot.telegram.bots import SECRET_HEADER, open_bot, secret_of, shows, usable, webhook_path
from bot.telegram.receiving import BadUpdate, Receiver
from bot.webchat import BadMessage
from web.bodies import whole

MAX_BODY = 1_000_000


class _Hook:
    """What receives for one bot, and what its callers have to show."""

    def __init__(self, parts: Parts, served: Served) -> None:
        self.secret = secret_of(served.bot.token)
        self._bot = open_bot(served.bot.token, parts.settings.telegram_api_url)
        self.receiver = Receiver(parts, self._bot, served.account)

    async def close(self) -> None:
        await self.receiver.close()
        await self._bot.session.close()


def telegram_routes(parts: Parts) -> APIRouter:
    """A route for each bot, at which Telegram posts its updates; 200 says that an update is kept.

    Raises BadArgument for a bot that cannot be served as the settings say, StorageUnavailable or RunAgain.
    """
    bots = open_accounts(parts, usable(parts.settings.bots))
    hooks = {served.account.name: _Hook(parts, served) for served in bots}

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        yield
        for hook in hooks.values():
            await hook.close()

    routes = APIRouter(lifespan=life)

    async def hear(request: Request) -> Response:
        hook = hooks.get(request.path_params["name"])
        if hook is None:
            raise HTTPException(404)
        if not shows(hook.secret, request.headers.get(SECRET_HEADER)):
            raise HTTPException(401)
        update = _read(await whole(request, MAX_BODY))
        try:
            await hook.receiver.take_in(update)
        except BadUpdate as error:
            raise BadMessage from error
        return Response()

    # Starlette's own way is shorter than FastAPI's, which looks for parameters; Telegram waits for each answer.
    routes.add_route(webhook_path("{name}"), hear, methods=["POST"])
    return routes


def _read(body: bytes) -> Any:
    """What the body says as JSON; no store takes the numbers beyond all that Python's reader lets pass."""
    try:
        return json.loads(body, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise BadMessage from error


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _refuse(digits)


def _refuse(digits: str) -> NoReturn:
    raise ValueError("not a number of JSON")
