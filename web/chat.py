"""The web chat: a page, what a visitor sends, and a stream of what is said."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response, StreamingResponse

from bot import webchat
from bot.assembly import Parts
from bot.webchat import Cursor, Door, Visitor
from flows.sentences import choose
from scheduling.errors import NotFound, StorageUnavailable
from storage.models import Chat
from web import visitors
from web.languages import accepted
from web.pages import page
from web.replies import NoAddress

_RETRY_MS = 1000
_LOOK_SECONDS = 0.5
_STILL_HERE_SECONDS = 15.0

_log = logging.getLogger(__name__)


def chat_routes(parts: Parts) -> APIRouter:
    """The routes of every business's web chat."""
    routes = APIRouter(prefix="/chat/{slug}")

    @routes.get("")
    def show(request: Request, slug: str) -> Response:
        try:
            door = webchat.open_door(parts, slug)
        except NotFound:
            return page("missing", choose(accepted(request), ()), status=404)
        address = visitors.address(request)
        chat = webchat.find_chat(parts, door, address) if address else None
        wished = [chat.language if chat else None, *accepted(request)]
        response = page("chat", choose(wished, door.business.languages), business=door.business)
        visitors.give_address(request, response, parts.settings)
        return response

    @routes.post("/messages")
    async def post(request: Request, slug: str) -> Response:
        visitors.check_origin(request, parts.settings)
        body = await visitors.json_body(request)
        address = visitors.address(request)
        if address is None:
            raise NoAddress
        door = await run_in_threadpool(webchat.open_door, parts, slug)
        network = visitors.network(request, parts.settings, door.account.secret)
        language = choose(accepted(request), door.business.languages)
        visitor = Visitor(address, network, language)
        new = await run_in_threadpool(webchat.post, parts, door, visitor, body)
        return JSONResponse({"new": new}, 202)

    @routes.get("/events")
    async def listen(request: Request, slug: str) -> Response:
        address = visitors.address(request)
        if address is None:
            raise NoAddress
        door = await run_in_threadpool(webchat.open_door, parts, slug)
        # A stream that the page opens anew cannot set the header.
        last = request.headers.get("last-event-id") or request.query_params.get("after", "")
        cursor = Cursor.read(last)
        return StreamingResponse(
            _stream(parts, door, address, cursor),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )

    return routes


async def _stream(parts: Parts, door: Door, address: str, cursor: Cursor | None) -> AsyncIterator[str]:
    """Server-sent events until the visitor leaves or the process stops; `ready` follows what was said before."""
    yield f"retry: {_RETRY_MS}\n\n"
    try:
        chat = await run_in_threadpool(webchat.find_chat, parts, door, address)
        if chat is None:
            yield _event("ready", {"new": True})
            while chat is None and not parts.wake.stopped:
                await asyncio.sleep(_LOOK_SECONDS)
                chat = await run_in_threadpool(webchat.find_chat, parts, door, address)
            cursor = cursor or Cursor()
        if chat is not None:
            async for text in _said(parts, chat, cursor):
                yield text
    except StorageUnavailable:
        # The browser comes back by itself and goes on where it was.
        _log.warning("a stream ends: the database cannot be used")


async def _said(parts: Parts, chat: Chat, cursor: Cursor | None) -> AsyncIterator[str]:
    ready = cursor is not None
    if cursor is not None:
        parts.shown.extend(await run_in_threadpool(webchat.unnoted, parts, chat, cursor))
    with parts.wake.listening(chat.id) as heard:
        while not parts.wake.stopped:
            heard.clear()
            found = await run_in_threadpool(webchat.events, parts, chat, cursor)
            for event in found:
                cursor = event.cursor
                yield f"id: {cursor}\n{_data(event.data)}"
                if event.outbox_id is not None:
                    parts.shown.append(event.outbox_id)
            cursor = cursor or Cursor()
            if not ready:
                ready = True
                yield _event("ready", {"new": False})
            if not found:
                try:
                    await asyncio.wait_for(heard.wait(), _STILL_HERE_SECONDS)
                except TimeoutError:
                    yield ": still here\n\n"


def _event(name: str, data: object) -> str:
    return f"event: {name}\n{_data(data)}"


def _data(data: object) -> str:
    return f"data: {json.dumps(data)}\n\n"
