"""A message goes to one server, its reply comes from another."""

from pathlib import Path

import pytest

from storage.database import Store
from tests.conversing.browser import Browser
from tests.crashes.fleet import Fleet

_MESSAGES = 6


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_stream_hears_what_another_process_answers(demo: Store, store_url: str, tmp_path: Path) -> None:
    with Fleet(store_url, tmp_path, ["run", "run"]) as fleet:
        assert len(set(fleet.bases)) == 2
        with Browser(fleet.bases) as browser:
            # A server's own worker is woken by what is posted to it, and so is nearly always the one that answers.
            asked = [browser.ask({"text": "/start"}).asks for _ in range(_MESSAGES)]
            assert browser.hears_from == fleet.bases[-1]
    assert asked == ["service"] * _MESSAGES
