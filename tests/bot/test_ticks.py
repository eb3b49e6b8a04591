"""Ticks call a job again and again, never beside itself, also after it failed."""

from datetime import timedelta
from threading import Event, Lock

from scheduling.ticks import ticking
from tests.waiting import PATIENCE_SECONDS

OFTEN = timedelta(milliseconds=10)


def test_a_job_runs_again_after_it_failed_and_not_after_the_block() -> None:
    calls: list[int] = []
    thrice = Event()

    def job() -> None:
        calls.append(len(calls))
        if len(calls) >= 3:
            thrice.set()
        raise RuntimeError("a bad day")

    with ticking({job: OFTEN}):
        assert thrice.wait(PATIENCE_SECONDS)
    after = len(calls)
    assert not Event().wait(0.1)
    assert len(calls) == after


def test_a_slow_job_never_runs_beside_itself_and_does_not_hold_others_up() -> None:
    alone, slow_began, others = Lock(), Event(), Event()
    beside: list[bool] = []

    def slow() -> None:
        beside.append(not alone.acquire(blocking=False))
        slow_began.set()
        others.wait(PATIENCE_SECONDS)
        alone.release()

    def other() -> None:
        if slow_began.is_set():
            others.set()

    with ticking({slow: OFTEN, other: OFTEN}):
        assert others.wait(PATIENCE_SECONDS)
    assert not any(beside)
