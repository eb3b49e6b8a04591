"""A process with WhatsApp alone loads nothing of Telegram, and one without says that WhatsApp is off."""

import subprocess
import sys
from dataclasses import replace

import pytest

from bot.assembly import Parts
from bot.installing import addresses
from bot.settings import Settings
from storage.database import Store
from tests.bot.command import environment, forked
from tests.bot.shop import open_shop
from tests.house.project import ROOT
from tests.waiting import PATIENCE_SECONDS
from tests.whatsapp.signed import PUBLIC, SETTINGS, message, signed

# A server that has taken a message in, answered it as far as it can, and is told to stop: what it has loaded by then.
_SERVE = """
import os, signal, sys
import httpx
import psutil
from threading import Event, Thread
from bot.assembly import assembled
from bot.settings import Settings
from scheduling.clock import SystemClock
from scheduling import outbox
from scheduling import delivery
from web.serving import serve

path, body, signature, *settings = sys.argv[1:]
heads = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}

def visit(base):
    def post():
        # The server tells its public address, which leads nowhere here.
        own = psutil.Process().net_connections()
        [port] = [one.laddr.port for one in own if one.status == psutil.CONN_LISTEN]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=180) as twilio:
            assert twilio.post(path, content=body, headers=heads).status_code == 200
        while not any(one["attempts"] for one in listed()):
            Event().wait(0.05)
        os.kill(os.getpid(), signal.SIGTERM)
    Thread(target=post).start()

def listed():
    with parts.look() as tx:
        return outbox.listed(tx)

names = ("twilio_account_sid", "twilio_auth_token", "whatsapp_sender", "public_url")
given = dict(zip(names, settings))
with assembled(Settings(port=0, twilio_api_url="http://127.0.0.1:1", **given), SystemClock()) as parts:
    serve(parts, visit)
print(*sorted(sys.modules))
"""


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_a_server_with_whatsapp_alone_loads_nothing_of_telegram(store: Store, store_url: str) -> None:
    open_shop(store)
    given = signed(message("hello"))
    settings = [SETTINGS["twilio_account_sid"], "new-auth-token", SETTINGS["whatsapp_sender"], PUBLIC]
    finished = subprocess.run(
        [sys.executable, "-c", _SERVE, given.url, given.body, given.headers["X-Twilio-Signature"], *settings],
        env=environment(store_url),
        cwd=ROOT / "docs",
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
    )
    assert finished.returncode == 0, finished.stderr
    loaded = {name.partition(".")[0] for name in finished.stdout.split()}
    assert {"twilio", "aiohttp"} <= loaded
    assert not {"aiogram", "openai"} & loaded
    assert "34600111222" not in finished.stderr


def test_a_server_tells_whether_whatsapp_is_off(store: Store) -> None:
    parts = open_shop(store, public_url=PUBLIC)
    assert _line(parts) == "WhatsApp: off (set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, WHATSAPP_SENDER)"
    set_so = Settings(_env_file=None, **{**SETTINGS, "whatsapp_sender": "+14155238886=demo, +15551234567"})
    assert _line(replace(parts, settings=set_so)) == "WhatsApp: +14155238886 of demo; +15551234567 of every business"


def test_half_of_whatsapp_is_refused_by_the_command(store_url: str) -> None:
    ran = forked("run", url=store_url, TWILIO_ACCOUNT_SID=SETTINGS["twilio_account_sid"])
    assert ran.code == 2
    assert ran.err.startswith("TWILIO_AUTH_TOKEN: is missing; WhatsApp needs ")


def _line(parts: Parts) -> str:
    return next(line for line in addresses(parts, "http://here") if line.startswith("WhatsApp"))
