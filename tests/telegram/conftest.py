"""The demo business, and a Bot API server for the processes of a test."""

from collections.abc import Iterator

import pytest

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from scheduling.clock import SystemClock
from storage.database import Store
from tests.botapi.server import BotApi, bot_api
from tests.house.project import ROOT

TOKEN = "42:TEST"


@pytest.fixture
def demo(store: Store) -> Store:
    """A store with the demo business, of each kind in turn."""
    import_file(Parts(Settings(_env_file=None), store, SystemClock()), ROOT / "demo.yaml", check=False)
    return store


@pytest.fixture
def api_of_processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[BotApi]:
    """A Bot API server with the bot that the processes of this test are; they may send as fast as they can."""
    with bot_api() as running:
        running.bot(TOKEN)
        settings = {"TOKEN": TOKEN, "API_URL": running.base, "RATE": "1000", "CHAT_RATE": "100", "CHAT_BURST": "100"}
        for name, value in settings.items():
            monkeypatch.setenv(f"TELEGRAM_{name}", value)
        yield running
