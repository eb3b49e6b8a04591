"""What falls due of one business meets a bug; that of the others is done all the same."""

import logging
from datetime import timedelta
from typing import Any

import pytest

from scheduling import upkeep
from storage.database import Store
from storage.models import Booking, DueNotice
from tests import builders
from tests.scheduling.salon import Salon, at

REMINDER = {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}


@pytest.fixture
def salons(store: Store) -> tuple[Salon, Salon]:
    """Two businesses, the first of which something is going to break."""
    found = Salon(store, slug="broken"), Salon(store, slug="sound")
    for salon in found:
        _change(salon, reminders=[REMINDER])
    return found


def _change(salon: Salon, **values: Any) -> None:
    salon.build(builders.change, salon.haircut, values)


def _run(salon: Salon) -> None:
    while True:
        with salon.desk() as desk:
            if not upkeep.run_due(desk):
                return


def _reminders(salon: Salon, booking: Booking) -> list[tuple[str, str | None]]:
    return [(row.state, row.reason) for row in salon.rows(DueNotice, booking_id=booking.id)]


def test_a_reminder_that_meets_a_bug_fails_alone(
    salons: tuple[Salon, Salon], caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound = salons
    first, second = (salon.book(at("10:00", days=7)) for salon in salons)
    _change(broken, reminders=[{"no such": "rule"}])
    for salon in salons:
        salon.clock.set(first.starts_at - timedelta(days=1))
    _run(sound)
    assert _reminders(broken, first) == [("failed", "a fault of ours")]
    assert _reminders(sound, second) == [("queued", None)]
    assert [notice.chat_id for notice in sound.notices()] == [second.chat_id]
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 1
    assert [event.kind for event in sound.events()][-1] == "REMINDER_SENDING"
    assert [event.seq for event in broken.events()] == list(range(1, len(broken.events()) + 1))


def test_a_booking_that_can_not_be_completed_keeps_no_other_from_it(
    salons: tuple[Salon, Salon], caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound = salons
    first, second = (salon.book(at("10:00")) for salon in salons)
    _change(broken, follow_ups=[{"no such": "rule"}])
    for salon in salons:
        salon.clock.set(first.ends_at + timedelta(days=1))
    _run(sound)
    assert sound.booking(second.public_id).status == "completed"
    assert broken.booking(first.public_id).status == "in_progress"
    assert [event.kind for event in broken.events()][-1] == "MEETING_ENDED"
    assert "KeyError" in caplog.text
    _change(broken, follow_ups=[])
    _run(sound)
    assert broken.booking(first.public_id).status == "completed"
    for salon in salons:
        assert [event.seq for event in salon.events()] == list(range(1, len(salon.events()) + 1))
