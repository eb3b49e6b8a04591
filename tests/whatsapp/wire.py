"""Twilio's client over a line without a server: what was asked, and answers in their order."""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

ACCOUNT, TOKEN = f"AC{'0' * 32}", "token"


@dataclass(frozen=True)
class Asked:
    """A call: its method, its path, and what was given with it."""

    method: str
    path: str
    given: Mapping[str, Any]


@dataclass
class Wire(AsyncHttpClient):  # type: ignore[misc]
    """Answers each call by the next answer of its kind, else as Twilio does where all is well; raises what is one."""

    answers: deque[Response | Exception] = field(default_factory=deque)
    kept: list[dict[str, Any]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    is_async: bool = True

    async def request(self, method: str, uri: str, **given: Any) -> Response:
        sent = given.get("data") or given.get("params") or {}
        path = uri.partition(".com")[2].removeprefix(f"/2010-04-01/Accounts/{ACCOUNT}")
        self.asked.append(Asked(method, path, sent))
        if method == "GET":
            return self._next() or Response(200, json.dumps({"messages": self.kept, "page": 0, "page_size": 50}))
        return self._next() or Response(201, json.dumps({"sid": f"SM{len(self.asked):032x}", "status": "queued"}))

    def refuses(self, code: int, status: int = 400) -> None:
        """The next call gets this error."""
        told = {"code": code, "message": f"To whatsapp:+34600111222: error {code}", "status": status}
        self.answers.append(Response(status, json.dumps(told)))

    def has(self, sid: str, body: str, status: str = "sent") -> None:
        """Twilio took such a message, newer than those before."""
        self.kept.insert(0, {"sid": sid, "body": body, "status": status})

    @property
    def sent(self) -> list[Mapping[str, Any]]:
        """What every message was created with, in order."""
        return [asked.given for asked in self.asked if (asked.method, asked.path) == ("POST", "/Messages.json")]

    def client(self) -> Client:
        """Twilio's own client over this line."""
        return Client(ACCOUNT, TOKEN, http_client=self)

    def _next(self) -> Response | None:
        if not self.answers:
            return None
        answer = self.answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer
