"""Four processes that race against each other on one store."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.forking import FORKING
from tests.races.racing import Attempt, Outcome, Race, get_ready, run
from tests.scheduling.salon import Salon

PROCESSES = 4

RunRace = Callable[[Salon, Sequence[Attempt]], list[Outcome]]


@pytest.fixture(scope="session")
def processes() -> Iterator[ProcessPoolExecutor]:
    """Processes of their own, started once; each task of a race waits until all four have one."""
    ready = FORKING.Barrier(PROCESSES)
    with ProcessPoolExecutor(PROCESSES, mp_context=FORKING, initializer=get_ready, initargs=(ready,)) as pool:
        yield pool


@pytest.fixture
def race(processes: ProcessPoolExecutor, store_url: str) -> RunRace:
    """Runs attempts at once, dealt out to the processes; the outcomes come in the order of the attempts."""

    def race_on(salon: Salon, attempts: Sequence[Attempt]) -> list[Outcome]:
        dealt = [tuple(attempts[place::PROCESSES]) for place in range(PROCESSES)]
        races = [Race(store_url, salon.id, salon.clock.now(), each) for each in dealt]
        ran = list(processes.map(run, races))
        return [ran[place % PROCESSES][place // PROCESSES] for place in range(len(attempts))]

    return race_on
