"""Where no bot is set, nothing of Telegram is loaded."""

import subprocess
import sys

import pytest

from storage.database import Store
from tests.bot.command import environment
from tests.bot.shop import open_shop
from tests.house.project import ROOT
from tests.waiting import PATIENCE_SECONDS

# A server that has answered a visitor's message and is told to stop: what it has loaded by then.
_SERVE = """
import sys
import httpx
from threading import Thread
from bot.assembly import assembled
from bot.settings import Settings
from bot.worker import run_next
from scheduling.clock import SystemClock
from web.serving import serve
import os, signal

def visit(base):
    def talk():
        try:
            with httpx.Client(base_url=base, headers={"Origin": base}, timeout=180) as visitor:
                visitor.get("/chat/demo")
                assert visitor.post("/chat/demo/messages", json={"id": "one", "text": "hello"}).status_code == 202
                with visitor.stream("GET", "/chat/demo/events") as stream:
                    assert any('"reply"' in line for line in stream.iter_lines())
                assert visitor.get("/metrics").status_code == 200
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
    Thread(target=talk).start()

with assembled(Settings(port=0, telegram_token=sys.argv[1]), SystemClock()) as parts:
    serve(parts, visit)
print(*sorted(sys.modules))
"""


def _loaded(code: str, *arguments: str, url: str) -> set[str]:
    finished = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment(url),
        cwd=ROOT / "docs",
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
    )
    assert finished.returncode == 0, finished.stderr
    return {name.partition(".")[0] for name in finished.stdout.split()}


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_a_server_without_a_token_loads_nothing_of_telegram(store: Store, store_url: str) -> None:
    open_shop(store)
    loaded = _loaded(_SERVE, "", url=store_url)
    assert {"fastapi", "langgraph"} <= loaded
    assert not {"aiogram", "aiohttp", "twilio", "openai"} & loaded


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_a_server_with_a_token_that_is_none_serves_all_the_same(store: Store, store_url: str) -> None:
    open_shop(store)
    assert "aiogram" in _loaded(_SERVE, "no token", url=store_url)
