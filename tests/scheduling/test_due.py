"""Reminders and follow-ups of real bookings: planned, moved, called off, sent or skipped with a reason."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from scheduling import delivery, due, outbox, outcomes, upkeep
from scheduling.leases import acquire, sender_lease
from storage.database import Store
from storage.models import Attendance, Booking, DueNotice
from tests import builders
from tests.scheduling.salon import STAFF, Salon, at

IN_A_WEEK = at("10:00", days=7)


def _rule(**values: Any) -> dict[str, Any]:
    return {"title": "", "texts": {}, "days": 0, "hours": 0, "minutes": 0, "active": True, **values}


@pytest.fixture
def salon(store: Store) -> Salon:
    found = Salon(store)
    _set(found, reminders=[_rule(days=1), _rule(hours=2)], follow_ups=[_rule(hours=3)])
    return found


def _set(salon: Salon, **values: Any) -> None:
    salon.build(builders.change, salon.haircut, values)


def _due(salon: Salon, booking: Booking) -> list[tuple[str, int, str, str | None]]:
    rows = salon.rows(DueNotice, booking_id=booking.id)
    return [(row.kind, row.sequence, row.state, row.reason) for row in rows]


def _run(salon: Salon, at: datetime | None = None) -> None:
    if at is not None:
        salon.clock.set(at)
    more = True
    while more:
        with salon.desk() as desk:
            more = upkeep.run_due(desk)


def test_reminders_are_planned_with_the_booking_and_go_out_when_due(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    assert _due(salon, made) == [("reminder", 1, "pending", None), ("reminder", 2, "pending", None)]
    _run(salon, made.starts_at - timedelta(days=1, seconds=1))
    assert not salon.notices()
    _run(salon, made.starts_at - timedelta(days=1))
    assert _due(salon, made)[0][2:] == ("queued", None)
    [notice] = salon.notices()
    assert notice.payload["template"] == "reminder"
    assert [event.kind for event in salon.events()][-1] == "REMINDER_SENDING"
    _run(salon)
    assert len(salon.notices()) == 1


def test_what_the_messenger_says_settles_a_reminder(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(salon.account.id), "me", 10)
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        outcomes.sent(desk, row, "me", "17")
    assert _due(salon, made)[0][2:] == ("sent", None)
    _run(salon, made.starts_at - timedelta(hours=2))
    with salon.desk() as desk:
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        outcomes.fail(desk, row, "me", "refused")
    assert _due(salon, made)[1][2:] == ("failed", "refused")
    with salon.desk() as desk:
        outbox.retry(desk, row.id)
    assert _due(salon, made)[1][2:] == ("queued", None)


def test_cancelling_calls_off_what_waits_and_what_has_not_left(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    salon.act("cancel", made, STAFF)
    assert _due(salon, made) == [("reminder", 1, "cancelled", "cancelled"), ("reminder", 2, "cancelled", "cancelled")]
    states = {row.payload["template"]: row.state for row in salon.notices()}
    assert states == {"reminder": "cancelled", "booking_cancelled": "pending"}
    _run(salon, made.starts_at)
    assert len(salon.notices()) == 2


@pytest.mark.parametrize("again", [False, True])
def test_a_move_keeps_what_went_out_and_plans_the_rest_anew(salon: Salon, again: bool) -> None:
    _set(salon, remind_again=again)
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    with salon.desk() as desk:
        acquire(desk, sender_lease(salon.account.id), "me", 10)
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        outcomes.sent(desk, row, "me", "17")
    moved = salon.move(made, at("10:00", days=9))
    assert _due(salon, made) == [("reminder", 1, "sent", None), ("reminder", 2, "cancelled", "moved")]
    sequences = [1, 2] if again else [2]
    assert _due(salon, moved) == [("reminder", sequence, "pending", None) for sequence in sequences]


def test_a_late_booking_asks_at_once(salon: Salon) -> None:
    made = salon.book(at("10:00"))
    assert [one[2:] for one in _due(salon, made)] == [("skipped", "too late"), ("pending", None)]
    with salon.desk() as desk:
        assert not due.asks_attendance(desk, made)
    late = salon.book(at("09:00"), "ben")
    with salon.desk() as desk:
        assert due.asks_attendance(desk, late)


def test_after_downtime_only_what_is_useful_goes_out(salon: Salon) -> None:
    first, second = salon.book(IN_A_WEEK), salon.book(at("12:00", days=8), "ben")
    _run(salon, second.starts_at - timedelta(hours=22))
    over = ("skipped", "the visit is over")
    assert [one[2:] for one in _due(salon, first)] == [over, over, ("queued", None)]
    assert [one[2:] for one in _due(salon, second)] == [("queued", None), ("pending", None)]


def test_an_awaited_yes_keeps_the_reminder_back(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    assert _due(salon, made)[0][2:] == ("skipped", "not confirmed")


def test_follow_ups_come_after_visits_that_took_place_and_can_be_refused(salon: Salon) -> None:
    salon.set(grace_minutes=0)
    first, second = salon.book(IN_A_WEEK), salon.book(at("12:00", days=7), "ben")
    with salon.desk() as desk:
        desk.no_follow_ups(desk.client_with(salon.id, second.client_id))
    _run(salon, second.ends_at)
    assert salon.booking(first.public_id).status == "completed"
    assert ("follow_up", 1, "pending", None) in _due(salon, first)
    _run(salon, second.ends_at + timedelta(hours=3))
    assert ("follow_up", 1, "queued", None) in _due(salon, first)
    assert ("follow_up", 1, "skipped", "opted out") in _due(salon, second)
    assert [event.kind for event in salon.events()].count("FOLLOWUP_SENDING") == 1


def test_a_booking_lives_by_itself(salon: Salon) -> None:
    salon.set(grace_minutes=30)
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at)
    assert salon.booking(made.public_id).status == "in_progress"
    _run(salon, made.ends_at)
    assert salon.booking(made.public_id).status == "in_progress"
    _run(salon, made.ends_at + timedelta(minutes=30))
    assert salon.booking(made.public_id).status == "completed"
    lived = [event.kind for event in salon.events()]
    assert lived[-3:] == ["MEETING_STARTED", "MEETING_ENDED", "BOOKING_COMPLETED"]


def test_a_request_that_nobody_answers_ends_before_its_start(salon: Salon) -> None:
    salon.set(approval="all", expiry_minutes=60)
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(minutes=61))
    assert salon.booking(made.public_id).status == "pending"
    _run(salon, made.starts_at - timedelta(minutes=60))
    lapsed = salon.booking(made.public_id)
    assert (lapsed.status, lapsed.cancelled_by, lapsed.cancelled_late) == ("cancelled", "system", False)
    assert salon.notices()[-1].payload["template"] == "booking_lapsed"
    assert not salon.live()


def test_a_booking_without_a_chat_has_no_channel(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK, None, actor=STAFF)
    _run(salon, made.starts_at - timedelta(days=1))
    assert _due(salon, made)[0][2:] == ("skipped", "no channel")


def test_attendance_keeps_the_buttons_alive(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    said = salon.act("attend", made, "ann", attendance=Attendance.COMING)
    assert (said.attendance, said.version) == ("coming", made.version)
    assert [entry.change for entry in salon.audit(made)][-1] == "attendance"


def _leave(salon: Salon) -> list[int]:
    """What a sender may let leave now, by row number; it stays claimed."""
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(salon.account.id), "me", 10)
        return [row.id for row in delivery.claim(desk, salon.account.id, "me", most=5)]


def test_a_reminder_that_could_not_leave_in_time_does_not_leave_late(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    salon.pass_time(hours=2, seconds=1)
    assert _leave(salon) == []
    assert _due(salon, made)[0][2:] == ("skipped", "too late")
    assert [(row.state, row.error) for row in salon.notices()] == [("skipped", "too late")]


def test_a_reminder_that_can_still_leave_in_time_does(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    salon.pass_time(hours=2)
    assert _leave(salon) == [row.id for row in salon.notices()]
    assert _due(salon, made)[0][2:] == ("queued", None)


def test_a_late_reminder_that_has_perhaps_left_is_not_repeated(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    assert _leave(salon)
    with salon.desk() as desk:
        [row] = salon.notices()
        outcomes.unknown(desk, row, "me", "no answer", None)
    salon.pass_time(hours=2, seconds=1)
    assert _leave(salon) == []
    assert _due(salon, made)[0][2:] == ("failed", "unknown outcome")
    assert [(row.state, row.error) for row in salon.notices()] == [("failed", "unknown outcome")]


def test_other_notices_leave_however_late(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    salon.act("cancel", made, STAFF)
    salon.pass_time(hours=5)
    assert len(_leave(salon)) == 1


def test_what_nobody_ever_read_is_given_up(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.ends_at + timedelta(hours=4))
    assert ("follow_up", 1, "queued", None) in _due(salon, made)
    salon.pass_time(days=29)
    salon.do(lambda desk, _: upkeep.prune(desk, timedelta(days=30)))
    assert ("follow_up", 1, "queued", None) in _due(salon, made)
    salon.pass_time(days=2)
    salon.do(lambda desk, _: upkeep.prune(desk, timedelta(days=30)))
    assert ("follow_up", 1, "skipped", "not read") in _due(salon, made)


def test_a_booking_moved_twice_reminds_once_at_its_last_time(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    second = salon.move(made, at("11:00", days=8))
    third = salon.move(second, at("12:00", days=9))
    called_off = [("reminder", 1, "cancelled", "moved"), ("reminder", 2, "cancelled", "moved")]
    assert _due(salon, made) == _due(salon, second) == called_off
    _run(salon, second.starts_at - timedelta(days=1))
    assert [row.payload["template"] for row in salon.notices()].count("reminder") == 0
    _run(salon, third.starts_at - timedelta(days=1))
    assert _due(salon, third)[0][2:] == ("queued", None)


def test_a_deleted_booking_takes_its_reminders_with_it(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, made.starts_at - timedelta(days=1))
    salon.do(lambda desk, catalogue: desk.delete(catalogue, made.public_id, actor=STAFF))
    assert salon.rows(DueNotice) == []
    _run(salon, made.starts_at)
    assert salon.notices() == []
