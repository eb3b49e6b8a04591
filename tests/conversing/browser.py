"""A browser tab with a web chat, over HTTP."""

import json
import secrets
import socket
import ssl
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Condition, Event, Thread
from types import TracebackType
from typing import Any, Self

import httpx

from bot.webchat import address_of
from flows.messages import Reply
from tests.waiting import PATIENCE_SECONDS
from web.visitors import COOKIE

_AGAIN_SECONDS = 0.1
_READ_SECONDS = 30.0
# Made once, since it takes longer than everything else that a browser does at its start.
_TLS = ssl.create_default_context()


@dataclass(frozen=True)
class Shown:
    """A message on the screen. row: its number in the outbox; stream: which one brought it, 1 the first."""

    row: int
    stream: int
    kind: str
    reply: Reply


class Browser:
    """One tab: it keeps the cookie, posts, and listens until it is closed.

    Like a real one it sends a message again, under the same id, until a server took it, and comes back to a stream
    that broke off with the id of the last event. bases: addresses of servers such as `http://127.0.0.1:8000`; posts
    go to the first and the stream comes from the last, and either moves on to the next where one fails. network: the
    address that a trusted proxy reports.

    events: everything shown, in order. sent: the messages, in order. taken: for each message's id, what the server
    said to every delivery, true where it called the message new. begun_anew: the streams that asked for the recent
    past instead of what followed an event.
    """

    def __init__(
        self, bases: Sequence[str], slug: str = "demo", *, network: str = "192.0.2.1"
    ) -> None:
        self.events: list[Shown] = []
        self.sent: list[dict[str, Any]] = []
        self.taken: defaultdict[str, list[bool]] = defaultdict(list)
        self.begun_anew: set[int] = set()
        self._bases = bases
        self._path = f"/chat/{slug}"
        self._posts_to, self._hears_from = 0, len(bases) - 1
        self._http = httpx.Client(
            headers={"X-Forwarded-For": network, "Accept-Language": "en"},
            timeout=httpx.Timeout(_READ_SECONDS),
            verify=_TLS,
        )
        self._news = Condition()
        self._ready = Event()
        self._over = Event()
        self._anew = False
        self._cursor = ""
        self._streams = 0
        self._socket: socket.socket | None = None
        self._listener = Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        """Opens the page and waits until its stream is ready. Raises AssertionError."""
        self._page()
        self._listener.start()
        assert self._ready.wait(PATIENCE_SECONDS), "the stream never got ready"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self.lose_stream()
        self._listener.join()
        self._http.close()

    @property
    def address(self) -> str:
        """What the business knows this browser by."""
        return address_of(self._http.cookies[COOKIE])

    @property
    def hears_from(self) -> str | None:
        """The server that the stream comes from, None while there is no stream."""
        with self._news:
            return self._bases[self._hears_from] if self._socket else None

    @property
    def streams(self) -> int:
        """How many streams there were so far."""
        return self._streams

    @property
    def replies(self) -> list[Reply]:
        """The replies that were shown, each once, in the order in which they appeared first."""
        return list({shown.row: shown.reply for shown in list(self.events) if shown.kind == "reply"}.values())

    def ask(self, said: Mapping[str, Any], copies: int = 1) -> Reply:
        """Says something and waits for the reply to it and to everything before. Raises AssertionError."""
        self.send(said, copies)
        return self.wait()

    def send(self, said: Mapping[str, Any], copies: int = 1) -> None:
        """Says something, delivered so many times at once, until every copy was taken. Raises AssertionError."""
        self.sent.append({"id": secrets.token_hex(8), **said})
        self.deliver(self.sent[-1], copies)

    def deliver(self, message: Mapping[str, Any], copies: int = 1) -> None:
        """Delivers a message so many times at once, perhaps not for the first time. Raises AssertionError."""
        with ThreadPoolExecutor(copies) as pool:
            self.taken[message["id"]] += pool.map(lambda _: self._post(message), range(copies))

    def wait(self) -> Reply:
        """The reply to what was said last, once everything that was said has one. Raises AssertionError."""
        with self._news:
            found = self._news.wait_for(lambda: len(self.replies) >= len(self.sent), PATIENCE_SECONDS)
        assert found, f"{len(self.replies)} replies came to {len(self.sent)} messages"
        return self.replies[-1]

    def saw(self, row: int, seconds: float) -> bool:
        """Whether an outbox row is on the screen by now, or within so many seconds."""
        with self._news:
            return self._news.wait_for(lambda: any(shown.row == row for shown in self.events), seconds)

    def lose_stream(self) -> None:
        """Breaks the stream off; the next one goes on after the last event."""
        with self._news:
            if self._socket is not None:
                # The server may have broken it off already.
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def reload(self) -> None:
        """Loads the page again, so that its stream shows the recent past anew."""
        self._page()
        self._anew = True
        self.lose_stream()

    def _page(self) -> None:
        while True:
            try:
                response = self._http.get(self._bases[self._posts_to] + self._path)
            except httpx.TransportError:
                self._posts_to = self._after(self._posts_to)
                continue
            assert response.status_code == 200, f"{response.status_code}: {response.text}"
            return

    def _post(self, message: Mapping[str, Any]) -> bool:
        while True:
            at = self._posts_to
            base = self._bases[at]
            try:
                response = self._http.post(f"{base}{self._path}/messages", json=message, headers={"Origin": base})
            except httpx.TransportError:
                self._posts_to = self._after(at)
                continue
            if response.status_code == 202:
                new: bool = response.json()["new"]
                return new
            assert response.status_code == 503, f"{response.status_code}: {response.text}"
            self._posts_to = self._after(at)

    def _after(self, at: int) -> int:
        assert not self._over.wait(_AGAIN_SECONDS), "the browser is closed"
        return (at + 1) % len(self._bases)

    def _listen(self) -> None:
        while not self._over.is_set():
            if self._anew:
                self._anew, self._cursor = False, ""
            try:
                self._stream()
            except httpx.HTTPError:
                self._hears_from = (self._hears_from + 1) % len(self._bases)
            finally:
                with self._news:
                    self._socket = None
            self._over.wait(_AGAIN_SECONDS)

    def _stream(self) -> None:
        last = {"Last-Event-ID": self._cursor} if self._cursor else {}
        url = f"{self._bases[self._hears_from]}{self._path}/events"
        with self._http.stream("GET", url, headers=last) as response:
            response.raise_for_status()
            with self._news:
                if self._over.is_set():
                    return
                self._streams += 1
                if not last:
                    self.begun_anew.add(self._streams)
                self._socket = response.extensions["network_stream"].get_extra_info("socket")
            for fields in _events(response.iter_lines()):
                self._hear(fields)

    def _hear(self, fields: Mapping[str, str]) -> None:
        if fields.get("event") == "ready":
            self._ready.set()
            return
        self._cursor = fields["id"]
        kind, reply = _told(json.loads(fields["data"]))
        if reply is None:
            return
        with self._news:
            self.events.append(Shown(int(self._cursor.split("-")[0]), self._streams, kind, reply))
            self._news.notify_all()


def _events(lines: Iterator[str]) -> Iterator[dict[str, str]]:
    """The fields of each server-sent event that came whole (HTML standard, section 9.2.6)."""
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(": ")
        if name:
            fields[name] = value
        elif "data" in fields:
            yield fields
            fields = {}


def _told(data: dict[str, Any]) -> tuple[str, Reply | None]:
    """What an event says; no reply where it repeats what was said in this tab."""
    kind = data["kind"]
    reply = {name: value for name, value in data.items() if name not in ("kind", "at")}
    return kind, None if kind == "mine" else Reply.from_json(reply)
