"""Conversations go on while their servers and workers are killed again and again.

The seed that is printed decides what clients say and when is killed; the variable SEED sets it.
"""

import os
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from ipaddress import IPv4Address
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import select

from storage.database import Store
from storage.models import Outbox, OutboxState
from storage.rows import table
from tests.conversing.browser import Browser
from tests.crashes.client import Client
from tests.crashes.fleet import Fleet
from tests.crashes.killer import Kill, Killer
from tests.crashes.verdict import check
from tests.sizes import CONVERSATIONS, FULL, KILLS
from tests.waiting import wait_until

SEED = os.environ.get("SEED") or (secrets.token_hex(4) if FULL else "1")

_AT_ONCE = 30
# The shortest conversation: opening, service, place, provider, day, time, name and yes, one of them mostly preset.
_LEAST_MESSAGES = 7
_COMMANDS = {"sqlite": ["run"], "postgresql": ["run", "run", "worker", "worker"]}
_NETWORKS = int(IPv4Address("10.0.0.1"))


@pytest.mark.chaos
def test_nothing_is_lost_doubled_or_out_of_order_when_processes_are_killed(
    demo: Store, store_url: str, tmp_path: Path
) -> None:
    print(f"\nseed {SEED} on {demo.dialect}")
    began = monotonic()
    with Fleet(store_url, tmp_path, _COMMANDS[demo.dialect]) as fleet:
        clients, kills = _talk_and_kill(fleet, demo)
    check(demo, clients)
    _check_what_was_unsent(kills)
    _print_table(clients, kills, monotonic() - began)


def _talk_and_kill(fleet: Fleet, store: Store) -> tuple[list[Client], list[Kill]]:
    browsers: dict[str, Browser] = {}

    def talk(number: int) -> Client:
        # Posts go to one server first and the stream comes from another, where there are two.
        bases = fleet.bases[:: -1 if number % 2 else 1]
        browser = open_tabs.enter_context(Browser(bases, network=str(IPv4Address(_NETWORKS + number))))
        browsers[browser.address] = browser
        client = Client(browser, f"{SEED} client {number}")
        client.converse()
        return client

    killer = Killer(fleet, store, browsers, f"{SEED} kills")
    with ExitStack() as open_tabs, ThreadPoolExecutor(_AT_ONCE + 1) as pool:
        killing = pool.submit(killer.kill, KILLS, CONVERSATIONS * _LEAST_MESSAGES)
        talking = [pool.submit(talk, number) for number in range(CONVERSATIONS)]
        try:
            for talked in as_completed(talking):
                talked.result()
            killing.result()
        except BaseException:
            killer.call_off()
            pool.shutdown(cancel_futures=True)
            raise
        for browser in browsers.values():
            browser.lose_stream()
        _wait_until_noted(store)
    return [talked.result() for talked in talking], killer.kills


def _wait_until_noted(store: Store) -> None:
    """Streams that go on tell what had been shown, also by servers that were killed before they noted it."""
    rows = table(Outbox)

    def noted() -> bool:
        with store.reading() as connection:
            return connection.execute(select(rows.c.id).where(rows.c.state != OutboxState.SENT)).first() is None

    wait_until(noted, "replies count as unsent though their clients have seen them")


def _check_what_was_unsent(kills: Sequence[Kill]) -> None:
    """What was committed before a kill and not sent came by a stream that was opened after it."""
    unsent = [kill.unsent for kill in kills if kill.unsent]
    assert unsent, "no kill fell between commit and send"
    for kept in unsent:
        came = next(shown for shown in kept.browser.events if shown.row == kept.row)
        assert came.stream > kept.streams, f"row {kept.row} was sent before the kill"


def _print_table(clients: Sequence[Client], kills: Sequence[Kill], seconds: float) -> None:
    browsers = [client.browser for client in clients]
    messages = sum(len(browser.sent) for browser in browsers)
    shown = sum(len(browser.events) for browser in browsers)
    rows = {
        "conversations": len(clients),
        "kills": _counted(kill.when for kill in kills),
        "killed": _counted(member for kill in kills for member in kill.members),
        "turns": messages,
        "duplicates": sum(len(taken) for browser in browsers for taken in browser.taken.values()) - messages,
        "streams": sum(browser.streams for browser in browsers),
        "repeats": shown - messages,
        "moved": sum(client.told.moves for client in clients),
        "cancelled": sum(client.told.cancelled for client in clients),
        "seconds": f"{seconds:.1f}",
    }
    for name, value in rows.items():
        print(f"  {name:<14}{value}")


def _counted(words: Iterable[str]) -> str:
    return ", ".join(f"{count} {word}" for word, count in sorted(Counter(words).items()))
