"""Senders are killed and frozen at any moment; what a messenger took is compared with what the database says.

The seed that is printed decides when; the variable SEED sets it.
"""

import os
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random
from threading import Event

import psutil
import pytest
from sqlalchemy import text

from scheduling.outcomes import UNKNOWN_TWICE
from storage.database import Store
from storage.models import Chat
from tests.delivery.living import live
from tests.delivery.office import Office
from tests.delivery.verdict import Sum, in_order
from tests.forking import FORKING
from tests.sizes import DEATHS, FULL
from tests.waiting import PATIENCE_SECONDS, wait_until

pytestmark = pytest.mark.chaos

SEED = os.environ.get("SEED") or (secrets.token_hex(4) if FULL else "1")
_CHATS = 30
# So many of a sender's messages are under way at most.
_AT_ONCE = 10
# More than a life sends on most machines, so that it dies at work.
_ROWS_A_LIFE = 60
_ROWS_A_TURN = 90
_LONGEST_LIFE = 0.25

_OPEN = text(
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
)


@dataclass(frozen=True)
class Stamp:
    """A message that the messenger took: by which of our lives, of which chat."""

    life: int
    chat: int
    row: int


class Life:
    """One sender's process."""

    def __init__(self, number: int, process: ForkServerProcess) -> None:
        self.number = number
        self._process = process
        self._seen = psutil.Process(process.pid)

    def freeze(self) -> None:
        """Stops the process where it is, and returns when it stands still."""
        self._seen.suspend()
        wait_until(lambda: self._seen.status() == psutil.STATUS_STOPPED)

    def thaw(self) -> None:
        """Lets a frozen process go on."""
        self._seen.resume()

    def kill(self) -> None:
        """Ends the process by SIGKILL."""
        self._process.kill()
        self._process.join()

    def stop(self) -> None:
        """Ends the process orderly. Raises AssertionError where it does not end."""
        self._process.terminate()
        self._process.join(PATIENCE_SECONDS)
        assert self._process.exitcode == 0


class Lives:
    """Senders one after another, or at once, and the file in which their messenger keeps its stamps."""

    def __init__(self, office: Office, file: Path) -> None:
        self.begun: list[Life] = []
        self._random = Random(SEED)
        self._office = office
        self._file = file
        file.touch()

    def begin(self) -> Life:
        """Another life."""
        number = len(self.begun) + 1
        asked = (self._office.parts.store.url, self._office.account.id, self._file, number)
        process = FORKING.Process(target=live, args=asked)
        process.start()
        self.begun.append(Life(number, process))
        return self.begun[-1]

    def stamps(self) -> list[Stamp]:
        """What was taken so far."""
        return [Stamp(*map(int, line.split())) for line in self._file.read_text().splitlines()]

    def await_stamp(self, life: Life) -> None:
        """Waits until another message of a life is taken, and for a moment drawn by chance."""
        before = len(self.stamps())
        wait_until(lambda: any(stamp.life == life.number for stamp in self.stamps()[before:]))
        self.await_moment()

    def await_moment(self) -> None:
        """Waits for a moment drawn by chance."""
        Event().wait(self._random.uniform(0, _LONGEST_LIFE))


@pytest.fixture
def office(store: Store) -> Office:
    """A business whose messages wait to be written."""
    return Office(store)


@pytest.fixture
def lives(office: Office, tmp_path: Path) -> Iterator[Lives]:
    """Lives that are all over at the end of the test."""
    given = Lives(office, tmp_path / "stamps")
    yield given
    for life in given.begun:
        life.kill()


def test_a_killed_sender_loses_nothing_and_repeats_only_what_was_under_way(
    store: Store, office: Office, lives: Lives, table: list[object]
) -> None:
    print(f"\nseed {SEED} on {store.dialect}")
    chats = office.chats(_CHATS)
    for _ in range(DEATHS):
        # While nobody sends, so that there is something to send however late it is.
        _write(office, chats, _ROWS_A_LIFE)
        life = lives.begin()
        lives.await_stamp(life)
        life.kill()
    last = lives.begin()
    wait_until(lambda: not office.waiting())
    last.stop()
    stamps = lives.stamps()
    in_order((stamp.chat, stamp.row) for stamp in stamps)
    _check(office, stamps)
    table.append(_summed(f"killed {DEATHS} times", office, stamps))


# A frozen writer holds SQLite's one lock, so that there nobody else can go on.
@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_frozen_sender_sends_nothing_more_when_another_took_its_place(
    store: Store, office: Office, lives: Lives, table: list[object]
) -> None:
    print(f"\nseed {SEED} on {store.dialect}")
    chats = office.chats(_CHATS)
    _write(office, chats, _ROWS_A_TURN)
    leading = lives.begin()
    lives.await_stamp(leading)
    for _ in range(DEATHS):
        _freeze_between_transactions(store, lives, leading)
        # While nobody sends, so that there is something to send however late it is.
        _write(office, chats, _ROWS_A_TURN)
        following = lives.begin()
        lives.await_stamp(following)
        known = len(lives.stamps())
        leading.thaw()
        lives.await_moment()
        late = [stamp for stamp in lives.stamps()[known:] if stamp.life == leading.number]
        assert len(late) <= _AT_ONCE
        leading.kill()
        leading = following
    wait_until(lambda: not office.waiting())
    leading.stop()
    stamps = lives.stamps()
    first = {stamp.row: stamp for stamp in reversed(stamps)}
    in_order((stamp.chat, stamp.row) for stamp in stamps if stamp == first[stamp.row])
    _check(office, stamps)
    table.append(_summed(f"frozen {DEATHS} times, another goes on", office, stamps))


def _write(office: Office, chats: Sequence[Chat], rows: int) -> None:
    """So many replies and notices, in turn to each of the chats."""
    for number in range(rows // len(chats)):
        if number % 2:
            office.notices(chats)
        else:
            for chat in chats:
                office.reply(chat)


def _freeze_between_transactions(store: Store, lives: Lives, life: Life) -> None:
    """Else it would keep its locks, and with them the lease."""
    while True:
        life.freeze()
        with store.reading() as connection:
            if not connection.execute(_OPEN).scalar_one():
                return
        life.thaw()
        lives.await_moment()


def _check(office: Office, stamps: Sequence[Stamp]) -> None:
    """Raises AssertionError where a message was lost, or repeated though it was not under way at an end."""
    rows = office.rows()
    taken = Counter(stamp.row for stamp in stamps)
    for row in rows.values():
        assert row.lease is None
        assert row.state == "sent" or (row.kind, row.error) == ("notice", UNKNOWN_TWICE), row
        assert row.state != "sent" or taken[row.id], f"lost: {row}"
        assert taken[row.id] <= 1 or row.maybe_repeated, f"repeated, and not marked: {row}"
        assert row.maybe_repeated == (row.attempts > 1), row
    lives: dict[int, list[int]] = defaultdict(list)
    for stamp in stamps:
        lives[stamp.life].append(stamp.row)
    for life, own in lives.items():
        assert len(own) == len(set(own)), f"life {life} repeated what it had sent itself"
        repeated = {stamp.row for stamp in stamps if stamp.life > life} & set(own)
        assert repeated <= set(own[-_AT_ONCE:]), f"of life {life} more was repeated than was under way at its end"
    assert sum(row.maybe_repeated for row in rows.values()) <= DEATHS * _AT_ONCE


def _summed(scenario: str, office: Office, stamps: Sequence[Stamp]) -> Sum:
    rows = office.rows().values()
    states = Counter(row.state for row in rows)
    repeated = sum(times > 1 for times in Counter(stamp.row for stamp in stamps).values())
    return Sum(scenario, office.parts.store.dialect, len(rows), states["sent"], repeated, states["failed"])
