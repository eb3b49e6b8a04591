"""The one way to Twilio's servers: its own client over an HTTP client whose time limits hold and that repeats nothing.

Twilio's asynchronous HTTP client ignores its timeout and sends JSON as a form; see twilio-python issue 925.
"""

import json
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode, urlsplit

from aiohttp import ClientError, ClientPayloadError, ClientSession, ClientTimeout, DummyCookieJar, encode_basic_auth
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.settings import TWILIO, Settings

_SECONDS = 10.0
_CONNECT_SECONDS = 5.0
# Whoever brought it waits for an answer.
_CARD_SECONDS = 5.0
_LARGEST_CARD = 20_000
_SILENT = logging.getLogger(__name__)
# Without these the library would look into the environment for another region's hosts.
_NO_REGION = {"TWILIO_REGION": "", "TWILIO_EDGE": ""}


class _Http(AsyncHttpClient):  # type: ignore[misc]
    """One try at each call; nothing of it is logged, for it holds numbers and texts.

    Calls raise aiohttp's ClientError or TimeoutError where no whole answer came.
    """

    def __init__(self, session: ClientSession, base: str | None) -> None:
        super().__init__(_SILENT, is_async=True)
        self._session = session
        self._base = base

    async def request(
        self,
        method: str,
        uri: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
        allow_redirects: bool = False,
    ) -> Response:
        heads = {**(headers or {}), **({"Authorization": encode_basic_auth(*auth)} if auth else {})}
        async with self._session.request(
            method.upper(),
            self._placed(uri),
            params=_given(params),
            data=_written(data, heads.get("Content-Type", "")),
            headers=heads,
            allow_redirects=allow_redirects,
        ) as answer:
            text = await answer.text("utf-8", "replace")
            if answer.ok and not _is_json(text):
                raise ClientPayloadError("an answer that is no JSON")
            return Response(answer.status, text, dict(answer.headers))

    def _placed(self, uri: str) -> str:
        """The address at the server that stands in for all of Twilio's, where there is one."""
        if self._base is None:
            return uri
        parts = urlsplit(uri)
        return f"{self._base}{parts.path}{'?' if parts.query else ''}{parts.query}"


@asynccontextmanager
async def open_client(settings: Settings, *, seconds: float = _SECONDS) -> AsyncIterator[Client]:
    """Twilio's client for the account of the settings, to be used by its `…_async` methods until the block ends.

    seconds: how long a call takes at most.
    """
    base = settings.twilio_api_url if settings.twilio_api_url != TWILIO else None
    limits = ClientTimeout(total=seconds, sock_connect=min(seconds, _CONNECT_SECONDS))
    async with ClientSession(timeout=limits, cookie_jar=DummyCookieJar()) as session:
        yield Client(
            settings.twilio_account_sid,
            settings.twilio_auth_token[0],
            http_client=_Http(session, base),
            environment=_NO_REGION,
        )


async def read_card(settings: Settings, url: str) -> str | None:
    """A contact card that Twilio keeps; None where it is not at Twilio, is none, or cannot be had in seconds."""
    if not url.startswith(f"{TWILIO}/"):
        return None
    login = encode_basic_auth(str(settings.twilio_account_sid), settings.twilio_auth_token[0])
    limits = ClientTimeout(total=_CARD_SECONDS)
    try:
        async with (
            # Twilio sends on to where media lie, and the login goes no further than to Twilio.
            ClientSession(timeout=limits, cookie_jar=DummyCookieJar(), headers={"Authorization": login}) as session,
            session.get(settings.twilio_api_url + url.removeprefix(TWILIO), max_redirects=2) as answer,
        ):
            return (await answer.content.read(_LARGEST_CARD)).decode("utf-8", "replace") if answer.ok else None
    except (ClientError, TimeoutError):
        return None


def _is_json(text: str) -> bool:
    try:
        json.loads(text or "null")
    except (ValueError, RecursionError):
        return False
    return True


def _written(data: Mapping[str, object] | None, kind: str) -> str | None:
    if data is None:
        return None
    return json.dumps(data) if kind.startswith("application/json") else urlencode(_given(data), doseq=True)


def _given(fields: Mapping[str, object] | None) -> dict[str, Any]:
    return {name: value for name, value in (fields or {}).items() if value is not None}
