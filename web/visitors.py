"""What a request tells of its sender: where it comes from, over which scheme, from which page, as whom."""

import json
import re
from ipaddress import ip_network
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from bot.networks import Address, is_trusted, network_key, visitor_address
from bot.settings import Settings
from bot.webchat import BadMessage, address_of, new_key
from web.bodies import whole
from web.replies import BadOrigin, NotJson

MAX_BODY = 64 * 1024
COOKIE = "slotwright_chat"
_KEY = re.compile(r"[A-Za-z0-9_-]{22}")
_YEAR = 365 * 24 * 3600
_PORTS = {"http": 80, "https": 443}
# Loopback, and the private networks of RFC 1918 and RFC 4193.
_NEAR = tuple(map(ip_network, ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))
# What a proxy adds to a request that it passes on.
_PASSED_ON = ("x-forwarded-for", "forwarded", "x-real-ip", "via")


def network(request: Request, settings: Settings, secret: str) -> str | None:
    """The keyed hash of the network that the request comes from."""
    address = caller(request, settings)
    return network_key(address, secret) if address else None


def caller(request: Request, settings: Settings) -> Address | None:
    """The address that the request comes from, as far as the peer and trusted proxies tell."""
    forwarded = ",".join(request.headers.getlist("x-forwarded-for"))
    return visitor_address(_peer(request), forwarded, settings.trusted_proxies)


def is_near(request: Request, settings: Settings) -> bool:
    """Whether the request comes from this machine or a private network, and through no proxy that is not trusted.

    A proxy that nobody named hides where its visitors come from, so that its own address says nothing.
    """
    passed_on = any(name in request.headers for name in _PASSED_ON)
    if passed_on and not is_trusted(visitor_address(_peer(request), "", ()), settings.trusted_proxies):
        return False
    return is_trusted(caller(request, settings), _NEAR)


def is_https(request: Request, settings: Settings) -> bool:
    """Whether the visitor's browser speaks HTTPS, as the public address or a trusted proxy says."""
    if settings.public_url is not None:
        return settings.public_url.startswith("https:")
    peer = visitor_address(_peer(request), "", ())
    if is_trusted(peer, settings.trusted_proxies):
        return request.headers.get("x-forwarded-proto", "").strip() == "https"
    return request.url.scheme == "https"


def check_origin(request: Request, settings: Settings) -> None:
    """Raises BadOrigin unless a page of ours sent this: one of the public address or of the host that was asked."""
    origin = _host(request.headers.get("origin", ""))
    host = request.headers.get("host", "")
    ours = {_host(f"{scheme}://{host}") for scheme in _PORTS} | {_host(settings.public_url or "")}
    if origin is None or origin not in ours:
        raise BadOrigin


async def json_body(request: Request) -> Any:
    """The body, read no further than is allowed. Raises NotJson, TooLong or BadMessage."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise NotJson
    raw = await whole(request, MAX_BODY)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadMessage from error


def address(request: Request) -> str | None:
    """The address that the browser's cookie stands for, if it has one of ours."""
    key = request.cookies.get(COOKIE, "")
    return address_of(key) if _KEY.fullmatch(key) else None


def give_address(request: Request, response: Response, settings: Settings) -> None:
    """Lets a browser that has no address keep a new one, for this chat only."""
    if address(request) is None:
        response.set_cookie(
            COOKIE,
            new_key(),
            max_age=_YEAR,
            path=request.url.path,
            secure=is_https(request, settings),
            httponly=True,
            samesite="lax",
        )


def _peer(request: Request) -> str | None:
    return request.client.host if request.client else None


def _host(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname:
        return None
    return parts.hostname, port or _PORTS[parts.scheme]
