"""What ticks do while turns hold the same rows: they pass by, wait for nobody's chat and lock nobody up."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import text

from scheduling import mail, upkeep
from scheduling.desk import Desk
from storage.database import Store
from storage.models import Booking, DueNotice
from tests import builders
from tests.scheduling.salon import STAFF, Salon, at

IN_A_WEEK = at("10:00", days=7)
_RULE = {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}
_BLOCKED = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


# SQLite's writers are in line.
pytestmark = pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)


@pytest.fixture
def salon(store: Store) -> Salon:
    found = Salon(store, ("anna", "boris"))
    found.build(builders.change, found.haircut, {"reminders": [_RULE]})
    return found


def _beside(salon: Salon, *turn: Callable[[Desk], object]) -> bool:
    """A turn, with a tick as soon as its first step is done; the others follow once the tick is over or waits."""

    def tick() -> bool:
        with salon.desk() as desk:
            return upkeep.run_due(desk)

    with ThreadPoolExecutor(1) as pool:
        with salon.desk() as desk:
            turn[0](desk)
            ticked = pool.submit(tick)
            while not ticked.done() and not _somebody_waits(salon):
                Event().wait(0.01)
            for step in turn[1:]:
                step(desk)
        return ticked.result()


def _somebody_waits(salon: Salon) -> bool:
    with salon.store.reading() as connection:
        return bool(connection.execute(_BLOCKED).scalar_one())


def _locks(booking: Booking) -> Callable[[Desk], object]:
    assert booking.chat_id is not None
    return lambda desk: mail.chat(desk, booking.chat_id or 0)


def _cancels(salon: Salon, booking: Booking) -> Callable[[Desk], object]:
    return lambda desk: desk.cancel(desk.catalogue(salon.id), booking.public_id, actor=STAFF, why="closed")


def _deletes(salon: Salon, booking: Booking) -> Callable[[Desk], object]:
    return lambda desk: desk.delete(desk.catalogue(salon.id), booking.public_id, actor=STAFF)


def test_a_reminder_falls_due_while_its_booking_is_cancelled(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    salon.clock.set(made.starts_at - timedelta(days=1))
    assert not _beside(salon, _locks(made), _cancels(salon, made))
    [row] = salon.rows(DueNotice)
    assert (row.state, row.reason) == ("cancelled", "cancelled")
    assert [notice.payload["template"] for notice in salon.notices()] == ["booking_cancelled"]


def test_a_visit_starts_while_another_with_a_reminder_is_cancelled(salon: Salon) -> None:
    today, tomorrow = salon.book(IN_A_WEEK), salon.book(at("10:00", days=8), "ben")
    salon.clock.set(today.starts_at)
    assert _beside(salon, _locks(tomorrow), _cancels(salon, tomorrow))
    assert salon.booking(today.public_id).status == "in_progress"
    assert salon.booking(tomorrow.public_id).status == "cancelled"


def test_what_a_tick_passes_by_is_done_by_the_next(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    salon.clock.set(made.starts_at - timedelta(days=1))
    assert not _beside(salon, _locks(made))
    assert [row.state for row in salon.rows(DueNotice)] == ["pending"]
    with salon.desk() as desk:
        assert upkeep.run_due(desk)
    assert [row.state for row in salon.rows(DueNotice)] == ["queued"]


def test_a_visit_is_deleted_when_it_would_start(salon: Salon) -> None:
    first, second = (salon.book(IN_A_WEEK, None, actor=STAFF, provider=name) for name in ("anna", "boris"))
    salon.clock.set(first.starts_at)
    # The tick waits for the first, and the second is gone when it comes to that.
    assert not _beside(salon, _cancels(salon, first), _deletes(salon, second))
    assert [booking.status for booking in salon.rows(Booking)] == ["cancelled"]
