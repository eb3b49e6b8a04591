"""A month of one business over a change of its clocks; processes are killed, and everything stands still for hours.

The seed that is printed decides what people do and when somebody is killed; the variable SEED sets it.
"""

import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest

from storage.database import Store
from tests.month.business import House, furnish
from tests.month.clock import FileClock
from tests.month.line import Line
from tests.month.month import Month
from tests.month.oracle import Oracle
from tests.month.people import People
from tests.month.processes import Processes
from tests.month.verdict import faults, read, summed
from tests.month.worker import Asked
from tests.sizes import FULL, MONTH_BOOKINGS, MONTH_DAYS, MONTH_KILLS, MONTH_PAUSES

pytestmark = pytest.mark.chaos

SEED = os.environ.get("SEED") or (secrets.token_hex(4) if FULL else "1")
_CLOCKS_CHANGE = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
_PROCESSES = {"sqlite": 1, "postgresql": 4}
# So often one of the processes looks for something to do.
_EVERY_SECONDS = 0.05
# So many faults are told in full.
_TOLD = 10
_LONGEST_AHEAD = timedelta(days=12)


@pytest.fixture
def since() -> datetime:
    """The beginning of a month in whose later half the clocks change."""
    return (_CLOCKS_CHANGE - timedelta(days=MONTH_DAYS * 0.6)).replace(hour=6)


@pytest.fixture
def clock(tmp_path: Path) -> FileClock:
    """Everybody's clock."""
    return FileClock(tmp_path / "clock")


@pytest.fixture
def house(store: Store) -> House:
    """A business with people who come five times each."""
    return furnish(store, people=max(MONTH_BOOKINGS // 5, 20))


@pytest.fixture
def line(house: House) -> Line:
    """To the messenger."""
    return Line(house)


@pytest.fixture
def processes(store: Store, store_url: str, house: House, line: Line, tmp_path: Path) -> Iterator[Processes]:
    """All over at the end of the test."""
    files = {name: tmp_path / name for name in ("clock", "taken", "holding", "held", "log")}
    for file in files.values():
        file.touch()
    many = _PROCESSES[store.dialect]
    found = Processes(many, Asked(store_url, house.account_id, many * _EVERY_SECONDS, **files), line, SEED)
    yield found
    found.clear()


def test_every_reminder_goes_out_once_at_its_time_whoever_is_killed(
    store: Store, house: House, clock: FileClock, line: Line, processes: Processes, since: datetime
) -> None:
    print(f"\nseed {SEED} on {store.dialect}")
    began = monotonic()
    people = People(house, SEED, min(_LONGEST_AHEAD, timedelta(days=MONTH_DAYS)))
    month = Month(house, clock, line, processes, people, SEED)
    month.plan(since, MONTH_DAYS, bookings=MONTH_BOOKINGS, kills=MONTH_KILLS, pauses=MONTH_PAUSES)
    month.run()
    processes.end()
    records = read(store, processes.taken())
    found = list(faults(records, month.lives, Oracle(month.downtimes, month.silences), processes.kills))
    table = summed(records, month.lives, processes.kills, monotonic() - began)
    for name, value in table.items():
        print(f"  {name:<14}{value}")
    assert not found, "\n".join([f"{len(found)} faults", *found[:_TOLD]])
