"""A store with the demo business in it."""

from pathlib import Path

import pytest

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from scheduling.clock import SystemClock
from storage.database import Store
from tests.house.project import ROOT

pytest.register_assert_rewrite("tests.crashes.client", "tests.crashes.verdict")


@pytest.fixture
def demo(store: Store, tmp_path: Path) -> Store:
    """The demo business, on each kind of store in turn; its clients may change their mind until the start."""
    file = tmp_path / "demo.yaml"
    file.write_text((ROOT / "demo.yaml").read_text("utf-8").replace("cutoff: 120", "cutoff: 0"), "utf-8")
    import_file(Parts(Settings(_env_file=None), store, SystemClock()), file, check=False)
    return store
