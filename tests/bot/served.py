"""A web server of one function, in a thread."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from aiohttp import web


@contextmanager
def served(handle: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> Iterator[str]:
    """Answers every request by the function until the block ends; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        loop = asyncio.new_event_loop()
        stop, up = asyncio.Event(), Event()

        async def serve() -> None:
            app = web.Application()
            app.router.add_route("*", "/{path:.*}", handle)
            runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
            await runner.setup()
            await web.SockSite(runner, listening).start()
            up.set()
            await stop.wait()
            await runner.cleanup()

        thread = Thread(target=lambda: loop.run_until_complete(serve()), name="served")
        thread.start()
        try:
            up.wait()
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            loop.call_soon_threadsafe(stop.set)
            thread.join()
            loop.close()
