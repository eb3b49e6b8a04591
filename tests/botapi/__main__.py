"""`python -m tests.botapi PORT [TOKEN ...]`: serves these bots at a port of loopback, 0 any, until told to stop."""

import asyncio
import signal
import socket
import sys

from tests.botapi.server import BotApi, serve


async def _main(port: int, tokens: list[str]) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    with socket.create_server(("127.0.0.1", port)) as listening:
        api = BotApi(f"http://127.0.0.1:{listening.getsockname()[1]}")
        for token in tokens:
            api.bot(token)
        await serve(api, listening, stop, lambda: print(api.base, flush=True))


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), sys.argv[2:] or ["42:TEST"]))
