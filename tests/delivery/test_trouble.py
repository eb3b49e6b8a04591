"""Trouble on our own side: a database that fails at any moment, and senders that take turns."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

import pytest
from sqlalchemy import Connection, delete, update

from bot.delivery.lease import passed
from scheduling import delivery, leases
from storage.database import Store
from storage.errors import StorageUnavailable
from storage.models import Lease
from storage.rows import table as rows_of
from tests.delivery.office import Office
from tests.delivery.recorder import LIMITS, Recorder
from tests.delivery.verdict import check, summed
from tests.sizes import NOTICES

pytestmark = pytest.mark.chaos


@dataclass(frozen=True)
class Flaky(Store):
    """A store whose transactions fail now and then: before the commit, or after it so that nobody hears of it."""

    random: Random = field(default_factory=lambda: Random(11))
    share: float = 0.15

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with super().writing() as connection:
            yield connection
            self._fail("before the commit")
        self._fail("after the commit")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        self._fail("before reading")
        with super().reading() as connection:
            yield connection

    def _fail(self, when: str) -> None:
        if self.random.random() < self.share:
            raise StorageUnavailable(when)


def test_a_database_that_fails_at_any_moment_repeats_and_loses_nothing(store: Store, table: list[object]) -> None:
    office = Office(store)
    chats = office.chats(NOTICES // 3)
    for _ in range(2):
        office.notices(chats)
        for chat in chats[::2]:
            office.reply(chat)
    recorder = Recorder(office.account)
    flaky = Flaky(store.url, store.write_engine, store.read_engine)
    seconds = office.settle(recorder, parts=office.elsewhere(flaky))
    rows = office.rows()
    check(rows, recorder)
    assert {(row.state, row.attempts, row.maybe_repeated) for row in rows.values()} == {("sent", 1, False)}
    assert set(recorder.taken.values()) == {1}
    table.append(summed("a database that fails at any moment", store.dialect, rows, seconds, recorder))


def test_the_next_sender_goes_on_where_one_ended_within_the_rate(store: Store, table: list[object]) -> None:
    office = Office(store)
    office.notices(office.chats(NOTICES))
    recorder = Recorder(office.account)
    senders = count()

    async def scene() -> float:
        last_stop, last = asyncio.Event(), None
        while office.waiting():
            stop = asyncio.Event()
            sending = asyncio.create_task(office.sending(recorder, stop, office.elsewhere(), lease_seconds=30))
            next(senders)
            await asyncio.sleep(0.5)
            last_stop.set()
            if last is not None:
                await last
            last, last_stop = sending, stop
            await asyncio.sleep(5)
        ended = office.clock.seconds
        last_stop.set()
        if last is not None:
            await last
        return ended

    seconds = office.play(scene)
    rows = office.rows()
    check(rows, recorder)
    assert next(senders) > 1
    assert {(row.state, row.attempts, row.maybe_repeated) for row in rows.values()} == {("sent", 1, False)}
    assert len(recorder.tries) == len(rows)
    table.append(summed("senders that take turns", store.dialect, rows, seconds, recorder))


def test_a_sender_takes_into_account_what_another_sent_just_now(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(8))
    recorder = Recorder(office.account, limits=replace(LIMITS, rate=2))

    async def scene() -> None:
        while office.waiting():
            before, stop = len(recorder.tries), asyncio.Event()
            sending = asyncio.create_task(office.sending(recorder, stop))
            while len(recorder.tries) < before + 2:
                await passed(stop, 0.01)
            stop.set()
            await sending

    office.play(scene)
    check(office.rows(), recorder)


def test_a_sender_that_loses_its_lease_stops_at_once_and_goes_on_after_the_other(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(60))
    recorder = Recorder(office.account)
    leases = rows_of(Lease)
    claimed: list[int] = []

    async def lose() -> None:
        await asyncio.sleep(2)
        with office.parts.desk() as desk:
            desk.connection.execute(update(leases).values(holder="another", until=leases.c.until + 10**6))
            claimed.extend(row.id for row in delivery.claim(desk, office.account.id, "another", most=2))
        before = len(recorder.tries)
        await asyncio.sleep(20)
        assert 0 < before == len(recorder.tries) < 60
        with store.writing() as connection:
            connection.execute(delete(leases))

    office.settle(recorder, meanwhile=lose, lease_seconds=30)
    rows = office.rows()
    check(rows, recorder)
    assert len(recorder.tries) == len(rows)
    assert {row.state for row in rows.values()} == {"sent"}
    assert [row.id for row in rows.values() if row.maybe_repeated] == claimed != []
    assert [row.id for row in rows.values() if row.attempts > 1] == claimed


def test_a_lease_is_given_up_at_the_end(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(3))
    office.settle(Recorder(office.account))
    with office.parts.look() as desk:
        assert leases.held(desk) == frozenset()
