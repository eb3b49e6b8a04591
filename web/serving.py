"""One process that serves: a web application, with workers, watch and timers beside it."""

import asyncio
import logging
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.serving import Running, check_many, running
from web.app import create_app, create_watched

_STOP_SECONDS = 5

_log = logging.getLogger(__name__)


def serve(parts: Parts, started: Callable[[str], None]) -> None:
    """Serves until SIGTERM or SIGINT; then streams end at once and what is under way is finished.

    started: called with the base address once requests are answered. Raises BadArgument where the address cannot be
    listened at, and NotMigrated.
    """
    parts.check_migrated()
    _serve(parts, create_app, started)


def serve_worker(parts: Parts, started: Callable[[str], None]) -> None:
    """As `serve`, for a process that only works, and answers who watches it. Raises what `check_many` raises, too."""
    check_many(parts)
    _serve(parts, create_watched, started)


def _serve(parts: Parts, create: Callable[[Parts, Running], FastAPI], started: Callable[[str], None]) -> None:
    listening = _listen(parts.settings.host, parts.settings.port)
    base = parts.settings.public_url or _base(parts.settings.host, listening.getsockname()[1])
    with listening, running(parts) as beside:
        config = uvicorn.Config(
            create(parts, beside),
            # The same whatever else is installed, so that what is tested is what runs.
            http="h11",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
        asyncio.run(_Server(config, beside, lambda: started(base)).serve([listening]))


class _Server(uvicorn.Server):
    """A uvicorn that says when it is up, and whose signals also end the streams that would keep it alive."""

    def __init__(self, config: uvicorn.Config, beside: Running, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._beside = beside
        self._started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn's own way raises the signal again at the end, which would not be an orderly exit.
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, self._leave)
        yield

    def _leave(self) -> None:
        _log.info("stopping")
        self._beside.stop()
        self.should_exit = True


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        found = socket.socket(family, kind, protocol)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
    except OSError as error:
        raise BadArgument(f"--host / --port: {host}:{port} cannot be listened at: {error.strerror}") from error
    return found


def _base(host: str, port: int) -> str:
    reachable = "127.0.0.1" if host in ("0.0.0.0", "::", "") else host  # noqa: S104
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"
