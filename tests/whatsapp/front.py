"""The public address of a server: a proxy, as it stands before one in earnest, under another name than the server's."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aiohttp import ClientConnectorError, ClientSession, web

from tests.whatsapp.twilio import served


@dataclass
class Front:
    """Hands on what is posted to `base`. behind: where the server is, empty while there is none. losing: nothing is
    handed on, as if nobody were at home."""

    base: str = ""
    behind: str = ""
    losing: bool = False

    async def hand_on(self, request: web.Request) -> web.Response:
        """The server's answer, or the proxy's own where it has none."""
        if self.losing or not self.behind:
            return web.Response(status=502)
        heads = {
            name: value for name, value in request.headers.items() if name.lower() not in ("host", "content-length")
        }
        try:
            async with (
                ClientSession() as session,
                session.request(
                    request.method,
                    self.behind + request.path_qs,
                    headers={**heads, "X-Forwarded-Proto": "https"},
                    data=await request.read(),
                ) as answer,
            ):
                return web.Response(status=answer.status, body=await answer.read())
        except ClientConnectorError:
            return web.Response(status=502)


@contextmanager
def front() -> Iterator[Front]:
    """A proxy until the block ends."""
    found = Front()
    with served([web.route("*", "/{path:.*}", found.hand_on)]) as found.base:
        yield found
