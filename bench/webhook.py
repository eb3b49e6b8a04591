"""How long until a messenger's post is acknowledged, beside a post that commits one raw row and does nothing else?"""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from statistics import median
from subprocess import PIPE

from bench.posting import post, updates
from bench.worlds import worlds
from bot.telegram.bots import secret_of
from scheduling.accounts import open_account
from scheduling.desk import open_desk

TOKEN = "42:BENCH"  # noqa: S105
ROUNDS = 7
EACH = {1: 300, 100: 1000}
CHATS = 100
GOAL = 1.5


def main() -> None:
    """Prints the median acknowledgement of both at one and at a hundred connections, in rounds by turns."""
    print(f"A post of an update, acknowledged after its commit (median of {ROUNDS} rounds by turns, ms)")
    print(f"{'store':12} {'connections':>11} {'webhook':>8} {'raw row':>8} {'ratio':>6}  goal")
    with worlds(1) as found:
        for name, (world,) in found.items():
            with open_desk(world.store, world.clock) as desk:
                open_account(desk, "telegram", "42", [world.business])
            address = world.store.write_engine.url.set(drivername=name).render_as_string(hide_password=False)
            with _server("ours", address) as ours, _server("floor", address) as floor:
                for connections, each in EACH.items():
                    webhook, raw = _measure(ours, floor, connections, each)
                    print(
                        f"{name:12} {connections:11} {webhook * 1000:8.2f} {raw * 1000:8.2f} {webhook / raw:6.2f}"
                        f"  ≤ {GOAL}"
                    )


def _measure(ours: str, floor: str, connections: int, each: int) -> tuple[float, float]:
    secret = {"X-Telegram-Bot-Api-Secret-Token": secret_of(TOKEN)}
    line = updates(CHATS, first=1 + connections * 1_000_000)
    took: tuple[list[float], list[float]] = ([], [])

    def once(count: int) -> Iterator[tuple[int, list[float]]]:
        for at, (url, headers) in enumerate(((f"{ours}/telegram/42", secret), (f"{floor}/raw", {}))):
            bodies = list(islice(line, count))
            yield at, asyncio.run(post(url, headers, bodies, connections))

    list(once(max(CHATS, connections)))  # opens every chat and every connection that is kept
    for _ in range(ROUNDS):
        for at, seconds in once(each):
            took[at].extend(seconds)
    return median(took[0]), median(took[1])


@contextmanager
def _server(kind: str, store: str) -> Iterator[str]:
    command = [sys.executable, "-m", "bench.serving", kind, store]
    # Nobody answers there: the calls that are made beside fail at once.
    settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:1", "LOG_LEVEL": "ERROR"}
    environment = {**os.environ, **settings}
    with subprocess.Popen(command, env=environment, stdin=PIPE, stdout=PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
            process.communicate()
        finally:
            process.kill()
