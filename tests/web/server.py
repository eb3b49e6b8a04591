"""The real server on loopback, in this process, and a browser-like client for it."""

import asyncio
import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Event, Thread
from typing import Any

import httpx
import uvicorn

from bot.assembly import Parts
from bot.serving import running
from bot.watch import watch
from tests.waiting import PATIENCE_SECONDS
from web.app import create_app


@contextmanager
def serving(parts: Parts, *, works: bool = True) -> Iterator["Site"]:
    """A server with worker, watch and timers, or with the watch alone, until the block ends."""
    with _listening() as listening, (running if works else _watching)(parts) as beside:
        config = uvicorn.Config(
            create_app(parts, beside),
            http="h11",
            log_config=None,
            proxy_headers=False,
            # Longer than any visitor is silent, so that nobody asks by a connection that is just being closed.
            timeout_keep_alive=int(PATIENCE_SECONDS),
        )
        server = uvicorn.Server(config)
        thread = Thread(target=lambda: asyncio.run(server.serve([listening])))
        thread.start()
        try:
            with ExitStack() as visits:
                yield Site(f"http://127.0.0.1:{listening.getsockname()[1]}", visits)
        finally:
            parts.wake.stop()
            server.should_exit = True
            thread.join()


def _listening() -> socket.socket:
    # The protocol is named, as our own server does: only then asyncio sends small answers at once.
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.bind(("127.0.0.1", 0))
    found.listen()
    return found


@contextmanager
def _watching(parts: Parts) -> Iterator[None]:
    stop = Event()
    thread = Thread(target=watch, args=(parts, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


class Site:
    """A server that can be visited."""

    def __init__(self, base: str, visits: ExitStack) -> None:
        self.base = base
        self._visits = visits

    def visit(self, slug: str = "demo", **headers: str) -> "Browser":
        """A new visitor, who has opened the page of a chat."""
        client = httpx.Client(base_url=self.base, timeout=PATIENCE_SECONDS, headers={"Origin": self.base, **headers})
        return Browser(self._visits.enter_context(client), f"/chat/{slug}")


class Browser:
    """A visitor of one chat, with a cookie of their own."""

    def __init__(self, client: httpx.Client, path: str) -> None:
        self.client = client
        self.path = path
        self.page = client.get(path)

    def post(self, message: Any, **headers: str) -> httpx.Response:
        return self.client.post(f"{self.path}/messages", json=message, headers=headers)

    def say(self, message_id: str, text: str) -> httpx.Response:
        return self.post({"id": message_id, "text": text})

    @contextmanager
    def listening(self, last: str | None = None) -> Iterator[Iterator[dict[str, Any]]]:
        """The events of the stream as they come: `event` (its name), `cursor` (its id) and the data's fields."""
        headers = {"Last-Event-ID": last} if last else {}
        with self.client.stream("GET", f"{self.path}/events", headers=headers) as response:
            assert response.status_code == 200, response.read()
            yield _events(response)


def _events(response: httpx.Response) -> Iterator[dict[str, Any]]:
    event: dict[str, Any] = {}
    for line in response.iter_lines():
        name, _, value = line.partition(": ")
        if name == "data":
            yield {**event, **json.loads(value)}
            event = {}
        elif name in ("id", "event"):
            event = {**event, {"id": "cursor"}.get(name, name): value}
