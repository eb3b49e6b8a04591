"""Numbers are told to who is near, and to nobody else."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.assembly import Parts
from bot.settings import Settings
from scheduling.clock import SetClock
from storage.database import Store, open_store
from tests.bot.shop import open_shop, send
from tests.builders import NOW
from web.app import create_app


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Store]:
    """A store whose database cannot be reached."""
    store = open_store(f"sqlite:///{tmp_path}/no/such/folder/slotwright.db")
    yield store
    store.close()


def _parts(store: Store, **settings: object) -> Parts:
    return Parts(Settings(_env_file=None, **settings), store, SetClock(NOW))  # type: ignore[arg-type]


def _asked(parts: Parts, peer: str, path: str = "/metrics", **headers: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(parts), client=(peer, 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://slotwright") as client:
            return await client.get(path, headers=headers)

    return asyncio.run(ask())


def test_prometheus_reads_it(store: Store) -> None:
    parts = open_shop(store)
    send(parts, "1", "hello")
    answer = _asked(parts, "127.0.0.1")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    assert families["slotwright_turn_seconds"].type == "histogram"
    assert families["slotwright_received"].type == "counter"
    [up] = families["slotwright_database_up"].samples
    waiting = {sample.labels["state"]: sample.value for sample in families["slotwright_inbox_rows"].samples}
    assert (up.value, waiting) == (1, {"new": 1, "leased": 0, "dead": 0})


def test_without_a_database_it_answers_all_the_same(away: Store) -> None:
    answer = _asked(_parts(away), "127.0.0.1")
    assert answer.status_code == 200
    assert "slotwright_database_up 0.0\n" in answer.text
    assert "slotwright_turn_seconds" in answer.text


@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "10.1.2.3", "172.31.0.9", "192.168.1.1", "fd00::5"])
def test_it_is_there_for_who_is_near(away: Store, peer: str) -> None:
    assert _asked(_parts(away), peer).status_code == 200


@pytest.mark.parametrize("peer", ["203.0.113.7", "172.32.0.1", "2001:db8::1", "169.254.1.1", "nowhere"])
def test_for_others_it_is_as_if_it_were_not_there(away: Store, peer: str) -> None:
    answer, missing = (_asked(_parts(away), peer, path) for path in ("/metrics", "/no/such/page"))
    assert (answer.status_code, answer.content) == (404, missing.content)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X-Forwarded-For": "203.0.113.7"}, 404),
        ({"X-Forwarded-For": "10.0.0.9, 203.0.113.7"}, 404),
        ({"X-Forwarded-For": "203.0.113.7, 10.0.0.9"}, 200),
        ({}, 200),
    ],
)
def test_behind_a_trusted_proxy_its_word_counts(away: Store, headers: dict[str, str], status: int) -> None:
    assert _asked(_parts(away, trusted_proxies="127.0.0.1"), "127.0.0.1", **headers).status_code == status


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])
def test_through_a_proxy_that_nobody_named_it_is_for_nobody(away: Store, header: str) -> None:
    assert _asked(_parts(away), "127.0.0.1", **{header: "127.0.0.1"}).status_code == 404
