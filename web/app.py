"""The web application: its routes, what it answers when something goes wrong, and the headers on everything."""

from fastapi import FastAPI, Request
from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.assembly import Parts
from bot.serving import Running
from flows.sentences import LANGUAGES, choose
from scheduling.errors import Refusal, RunAgain, StorageUnavailable
from web.chat import chat_routes
from web.health import health_routes
from web.languages import accepted
from web.metrics import metrics_routes
from web.pages import ASSETS, page
from web.replies import broken, refused

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def create_app(parts: Parts, running: Running | None = None) -> FastAPI:
    """The application over assembled parts; `running` is what works beside it in this process, if anything."""
    app = _bare()
    if parts.settings.bots:
        from web.telegram import telegram_routes

        # The busiest route is looked for first.
        app.include_router(telegram_routes(parts))
    if parts.settings.whatsapp:
        from web.whatsapp import whatsapp_routes

        app.include_router(whatsapp_routes(parts))
    app.mount("/assets", StaticFiles(directory=ASSETS), name="assets")
    _let_watch(app, parts, running)
    app.include_router(chat_routes(parts))
    for kind in (Refusal, StorageUnavailable, RunAgain):
        app.add_exception_handler(kind, refused)
    app.add_exception_handler(Exception, broken)

    @app.get("/")
    def welcome(request: Request) -> Response:
        return page("welcome", choose(accepted(request), LANGUAGES))

    return app


def create_watched(parts: Parts, running: Running) -> FastAPI:
    """The application of a process that only works: whether it is well, and its numbers."""
    app = _bare()
    _let_watch(app, parts, running)
    return app


def _bare() -> FastAPI:
    app = FastAPI(title="Slotwright", docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(_SafeHeaders)
    return app


def _let_watch(app: FastAPI, parts: Parts, running: Running | None) -> None:
    app.include_router(health_routes(parts, running))
    app.include_router(metrics_routes(parts))


class _SafeHeaders:
    """Sets the same headers on every response; written as plain ASGI, so that streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, with_headers)
