"""A store with the demo business in it."""

import pytest

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from scheduling.clock import SystemClock
from storage.database import Store
from tests.house.project import ROOT


@pytest.fixture
def demo(store: Store) -> Store:
    """The demo business, open for clients, on each kind of store in turn."""
    import_file(Parts(Settings(_env_file=None), store, SystemClock()), ROOT / "demo.yaml", check=False)
    return store
