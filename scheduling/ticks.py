"""The ticking clockwork: calls what it is given, again and again, and remembers nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, timedelta

from apscheduler.schedulers.background import BackgroundScheduler


@contextmanager
def ticking(jobs: Mapping[Callable[[], None], timedelta]) -> Iterator[None]:
    """Runs each job in a thread once every so often until the block ends, then waits for those under way.

    A job never runs beside itself; one that comes late runs once, not once for every time it missed.
    """
    scheduler = BackgroundScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    for job, every in jobs.items():
        scheduler.add_job(job, "interval", seconds=every.total_seconds())
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=True)
