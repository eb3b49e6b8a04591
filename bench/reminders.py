"""How fast are reminders claimed and marked, beside the bare driver that skips locked rows of the same table?"""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from multiprocessing import get_context
from multiprocessing.pool import Pool
from statistics import median
from typing import Any

import psycopg
from sqlalchemy import ColumnElement, func, insert, literal, select, text, update

from bench.worlds import NOW, World, add_bookings, worlds
from scheduling import due
from scheduling.clock import SetClock, to_minute
from scheduling.desk import open_desk
from storage import due as due_rows
from storage.database import open_store
from storage.models import Booking, Business, Chat, DueKind, DueNotice, DueState, Service
from storage.rows import add, table

ROWS = 1_000_000
BATCH = 100
WORKERS = {"sqlite": 1, "postgresql": 4}
ROUNDS = 7
EACH = 10_000
WRITTEN = 2_000
GOAL = 0.6

# All that a booking may have: five reminders and five follow-ups.
_ALL = tuple(product((DueKind.REMINDER, DueKind.FOLLOW_UP), range(1, 6)))
_booking, _due = table(Booking), table(DueNotice)


def main() -> None:
    """Prints rows a second, ours and the driver's, and how many reminders a second are written to the outbox."""
    print(f"Reminders claimed and marked over {ROWS:,} rows, {BATCH} in a durable transaction (rows a second, median")
    print(f"of {ROUNDS} rounds by turns); with messages: looked at again, put into the outbox, and told as events")
    print(f"{'store':12} {'workers':>7} {'ours':>8} {'driver':>8} {'share':>6}  goal {'with messages':>15}")
    with worlds(1) as found:
        for name, (world,) in found.items():
            with _workers(world, WORKERS[name]) as pool:
                written = _write_all(world, pool, WORKERS[name])
                ours, driver = _by_turns(world, pool, WORKERS[name])
            share = f"{ours / driver:6.0%}  ≥ {GOAL:.0%}"
            print(f"{name:12} {WORKERS[name]:7} {ours:8.0f} {driver:8.0f} {share} {written:14.0f}")


def _by_turns(world: World, pool: Pool, workers: int) -> tuple[float, float]:
    """Rows a second of both. Raises AssertionError where a row was claimed twice or is not marked."""
    today = to_minute(NOW)
    many = ROWS // len(_ALL) // len(world.providers)
    add_bookings(world, today - 40 * (many + 1), 40, many)
    _add_due(world, "completed", _ALL, _booking.c.starts_at)
    took: tuple[list[float], list[float]] = ([], [])
    claimed: Counter[int] = Counter()
    for _ in range(ROUNDS):
        for way, seconds in zip((_ours, _drivers), took, strict=True):
            began = time.perf_counter()
            for ids in pool.map(way, [EACH] * workers, chunksize=1):
                claimed.update(ids)
            seconds.append(time.perf_counter() - began)
    assert claimed.total() == 2 * ROUNDS * EACH * workers
    assert set(claimed.values()) == {1}, "a reminder was claimed twice"
    assert _count(world, DueState.SENT) == len(claimed)
    ours, driver = (EACH * workers / median(seconds) for seconds in took)
    return ours, driver


def _write_all(world: World, pool: Pool, workers: int) -> float:
    """Reminders a second from due to the outbox, for visits of tomorrow, each from a chat of its own."""
    add_bookings(world, to_minute(NOW) + 24 * 60, 40, WRITTEN // len(world.providers))
    rule = {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}
    with world.store.writing() as connection:
        chats = [add(connection, _chat(world, number)) for number in range(WRITTEN)]
        connection.execute(update(_booking).values(status="confirmed", chat_id=chats[0] + _booking.c.id % WRITTEN))
        connection.execute(update(table(Service)).values(reminders=[rule]))
        connection.execute(update(table(Business)).values(version=table(Business).c.version + 1))
    _add_due(world, "confirmed", _ALL[:1], literal(NOW, _due.c.due_at.type))
    began = time.perf_counter()
    while any(pool.map(_write, [None] * workers, chunksize=1)):
        pass
    seconds = time.perf_counter() - began
    assert _count(world, DueState.QUEUED) == WRITTEN
    return WRITTEN / seconds


def _add_due(world: World, status: str, places: Sequence[tuple[DueKind, int]], due_at: ColumnElement[Any]) -> None:
    """Notices of these kinds and sequences for every booking of that status."""
    now = literal(NOW, _due.c.created_at.type)
    with world.store.writing() as connection:
        for kind, sequence in places:
            given = {
                "business_id": _booking.c.business_id,
                "booking_id": _booking.c.id,
                "kind": literal(kind.value),
                "sequence": literal(sequence),
                "due_at": due_at,
                "state": literal(DueState.PENDING.value),
                "created_at": now,
            }
            chosen = select(*given.values()).where(_booking.c.status == status)
            connection.execute(insert(_due).from_select([*given], chosen, include_defaults=False))
    with world.store.write_engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def _count(world: World, state: DueState) -> int:
    with world.store.reading() as connection:
        return connection.execute(select(func.count()).where(_due.c.state == state)).scalar_one()


def _chat(world: World, number: int) -> Chat:
    return Chat(
        business_id=world.business,
        channel_account_id=world.account,
        external_id=f"chat-{number}",
        created_at=NOW,
        last_message_at=NOW,
    )


@contextmanager
def _workers(world: World, many: int) -> Iterator[Pool]:
    """Processes with a connection of ours and one of the bare driver's each."""
    name = world.store.dialect
    address = world.store.write_engine.url.set(drivername=name).render_as_string(hide_password=False)
    with get_context("spawn").Pool(many, _connect, (address,)) as pool:
        yield pool


def _connect(address: str) -> None:
    global _claim, _claim_bare, _run
    store, clock = open_store(address), SetClock(NOW)
    bare = _sqlite(address) if address.startswith("sqlite") else _postgresql(address)

    def claim() -> list[int]:
        with open_desk(store, clock) as desk:
            ids = [one.id for one in due_rows.claim(desk.connection, desk.now, BATCH)]
            due_rows.settle(desk.connection, ids, DueState.SENT, None, desk.now)
        return ids

    def run() -> int:
        with open_desk(store, clock) as desk:
            return due.run(desk, lambda do: do())

    _claim, _claim_bare, _run = claim, bare, run


_claim: Callable[[], list[int]]
_claim_bare: Callable[[], list[int]]
_run: Callable[[], int]

_CLAIM = "SELECT id FROM due_notice WHERE state = 'pending' AND due_at <= {now} ORDER BY due_at, id LIMIT {most}"
_MARK = "UPDATE due_notice SET state = 'sent', settled_at = {now} WHERE id "


def _postgresql(address: str) -> Callable[[], list[int]]:
    connection = psycopg.connect(address)
    claim = _CLAIM.format(now="%s", most="%s") + " FOR UPDATE SKIP LOCKED"
    mark = _MARK.format(now="%s") + "= ANY(%s)"

    def take() -> list[int]:
        with connection.transaction():
            ids = [number for (number,) in connection.execute(claim, (NOW, BATCH))]
            connection.execute(mark, (NOW, ids))
        return ids

    return take


def _sqlite(address: str) -> Callable[[], list[int]]:
    connection = sqlite3.connect(address.removeprefix("sqlite:///"), isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    claim = _CLAIM.format(now="?", most="?")
    mark = _MARK.format(now="?") + f"IN ({', '.join('?' * BATCH)})"
    now = NOW.strftime("%Y-%m-%d %H:%M:%S.%f")

    def take() -> list[int]:
        connection.execute("BEGIN IMMEDIATE")
        ids = [number for (number,) in connection.execute(claim, (now, BATCH))]
        connection.execute(mark, (now, *ids))
        connection.execute("COMMIT")
        return ids

    return take


def _ours(many: int) -> list[int]:
    return [number for _ in range(many // BATCH) for number in _claim()]


def _drivers(many: int) -> list[int]:
    return [number for _ in range(many // BATCH) for number in _claim_bare()]


def _write(_asked: None) -> int:
    written = 0
    while some := _run():
        written += some
    return written
