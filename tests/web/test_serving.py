"""A server process leaves in order when it is told to, whatever is open."""

import re
import signal
from typing import IO

import httpx
import pytest

from storage.database import Store
from storage.models import InboxState
from tests.bot.command import forked_on, started
from tests.bot.shop import came, open_shop
from tests.waiting import PATIENCE_SECONDS


def _address(out: IO[str] | None) -> str:
    assert out is not None
    first = out.readline()
    found = re.fullmatch(r"Slotwright runs at (http://127\.0\.0\.1:\d+)\n", first)
    assert found, first
    return found[1]


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_an_open_stream_does_not_hold_the_end_up(store: Store, store_url: str, name: signal.Signals) -> None:
    parts = open_shop(store)
    with forked_on("run", "--port", "0", url=store_url) as server:
        base = _address(server.out)
        with httpx.Client(base_url=base, headers={"Origin": base}, timeout=PATIENCE_SECONDS) as visitor:
            visitor.get("/chat/demo")
            with visitor.stream("GET", "/chat/demo/events") as stream:
                lines = stream.iter_lines()
                assert next(lines).startswith("retry")
                said = visitor.post("/chat/demo/messages", json={"id": "one", "text": "hello"})
                assert said.status_code == 202
                while '"reply"' not in next(lines):
                    pass
                server.tell(name)
                # It ends as an answer should: one that is cut off raises here.
                assert [line for line in lines if line.startswith("data")] == []
        assert server.ended() == 0
    assert [message.state for message in came(parts)] == [InboxState.DONE]


def test_a_demo_prepares_itself_and_names_its_addresses(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("demo") / "new.db"
    with started("run", "--demo", "--port", "0", url=f"sqlite:///{file}") as server:
        base = _address(server.stdout)
        assert server.stdout is not None
        assert server.stdout.readline() == f"Web chat of demo: {base}/chat/demo\n"
        assert "slotwright chat --business demo" in server.stdout.readline()
        with httpx.Client(base_url=base, timeout=PATIENCE_SECONDS) as visitor:
            assert visitor.get("/readyz").status_code == 200
            assert "demo" not in visitor.get("/").text
