"""`python -m bench.serving ours|floor STORE_URL`: our web application, or the floor beside it, in one uvicorn each.

It prints its base address once it answers, and serves until its input ends. Nothing else runs in the process: what is
measured is the acknowledgement, not the turn.
"""

import asyncio
import socket
import sys

import uvicorn
from fastapi import FastAPI

from bench.floors import create_floor


def create_ours(url: str) -> FastAPI:
    """The application of `slotwright run`, its bot's token from the environment."""
    from bot.assembly import Parts
    from bot.settings import Settings
    from scheduling.clock import SystemClock
    from storage.database import open_store
    from web.app import create_app

    return create_app(Parts(Settings(_env_file=None), open_store(url), SystemClock()))


async def _serve(app: FastAPI) -> None:
    config = uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, server_header=False)
    server = uvicorn.Server(config)
    # The protocol is named, as our own server does: only then asyncio sends small answers at once.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(1024)
        serving = asyncio.create_task(server.serve([listening]))
        print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
        await asyncio.to_thread(sys.stdin.read)
        server.should_exit = True
        await serving


if __name__ == "__main__":
    kind, url = sys.argv[1:]
    asyncio.run(_serve({"ours": create_ours, "floor": create_floor}[kind](url)))
