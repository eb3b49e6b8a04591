"""When reminders and follow-ups are due: wall days across changes of offset, elapsed hours, and what is too late."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.planning import Reason, Rule, asks_at_once, due_at, plan, refusal
from storage.models import Booking, DueKind, Service

REMINDER, FOLLOW_UP = DueKind.REMINDER, DueKind.FOLLOW_UP
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
TEN = "2027-05-10T10:00"
ZONES = ("Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "UTC")


def _rule(sequence: int = 1, *, active: bool = True, days: int = 0, **elapsed: int) -> Rule:
    return Rule(sequence, "", {}, (days, timedelta(**elapsed)), active)


def _booking(wall: str, zone: str = "Europe/Madrid", **values: Any) -> Booking:
    usual: dict[str, Any] = {"status": "confirmed", "approval": "not_needed"}
    at = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return Booking(starts_at=at, ends_at=at + timedelta(hours=1), zone=zone, **{**usual, **values})


def _service(**values: Any) -> Service:
    return Service(**{"status": "active", "remind_when_inactive": False, **values})


@pytest.mark.parametrize(
    ("starts", "rule", "expected"),
    [
        # Clocks go forward on 28 March 2027 at 02:00, and back on 31 October 2027 at 03:00.
        ("2027-03-28T10:00", _rule(days=1), "2027-03-27T10:00+01:00"),
        ("2027-03-28T10:00", _rule(hours=24), "2027-03-27T09:00+01:00"),
        ("2027-10-31T10:00", _rule(days=1), "2027-10-30T10:00+02:00"),
        ("2027-10-31T10:00", _rule(hours=24), "2027-10-30T11:00+02:00"),
        # The wall time that is skipped takes the offset before the gap; the one that comes twice is the first.
        ("2027-03-29T02:30", _rule(days=1), "2027-03-28T03:30+02:00"),
        ("2027-11-01T02:30", _rule(days=1), "2027-10-31T02:30+02:00"),
        ("2027-03-29T09:00", _rule(days=1, hours=2, minutes=30), "2027-03-28T06:30+02:00"),
    ],
)
def test_days_are_wall_time_and_hours_are_elapsed(starts: str, rule: Rule, expected: str) -> None:
    booking = _booking(starts)
    assert due_at(rule, REMINDER, booking) == datetime.fromisoformat(expected)


def test_follow_ups_count_from_the_end() -> None:
    booking = _booking("2027-03-27T23:30")
    assert due_at(_rule(days=1), FOLLOW_UP, booking) == datetime.fromisoformat("2027-03-29T00:30+02:00")
    assert due_at(_rule(minutes=90), FOLLOW_UP, booking) == booking.ends_at + timedelta(minutes=90)


@given(
    st.integers(0, 2 * 366 * 24 * 60).map(lambda minutes: EPOCH + timedelta(minutes=minutes)),
    st.sampled_from(ZONES),
    st.integers(0, 60),
    st.integers(0, 5000),
)
def test_a_reminder_is_before_and_a_follow_up_after(starts: datetime, zone: str, days: int, minutes: int) -> None:
    booking = _booking(starts.astimezone(ZoneInfo(zone)).replace(tzinfo=None).isoformat(), zone)
    rule = _rule(days=days, minutes=minutes)
    before, after = due_at(rule, REMINDER, booking), due_at(rule, FOLLOW_UP, booking)
    assert before <= booking.starts_at - timedelta(days=days, minutes=minutes) + timedelta(hours=1)
    assert after >= booking.ends_at + timedelta(days=days, minutes=minutes) - timedelta(hours=1)
    if not minutes:
        wall = booking.starts_at.astimezone(ZoneInfo(zone))
        shown = before.astimezone(ZoneInfo(zone))
        # A wall time that was skipped is the only one that cannot be the same.
        skipped = shown.replace(tzinfo=None) != wall.replace(tzinfo=None) - timedelta(days=days)
        assert not skipped or shown.utcoffset() != (shown - timedelta(hours=2)).utcoffset()


def test_what_should_have_gone_out_is_skipped_from_the_beginning() -> None:
    booking = _booking(TEN)
    now = booking.starts_at - timedelta(hours=5)
    planned = plan([_rule(1, days=1), _rule(2, hours=2), _rule(3, hours=1, active=False)], REMINDER, booking, now)
    assert [(one.sequence, one.skipped) for one in planned] == [(1, Reason.TOO_LATE), (2, None)]
    assert not asks_at_once(planned)
    late = plan([_rule(1, days=1)], REMINDER, booking, now)
    assert asks_at_once(late)
    assert not asks_at_once([])


def test_a_move_does_not_repeat_what_went_out() -> None:
    booking = _booking(TEN)
    now = booking.starts_at - timedelta(days=9)
    planned = plan([_rule(1, days=1), _rule(2, hours=2)], REMINDER, booking, now, done=[1])
    assert [one.sequence for one in planned] == [2]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({}, None),
        ({"status": "cancelled"}, Reason.CANCELLED),
        ({"status": "rescheduled"}, Reason.MOVED),
        ({"status": "in_progress"}, Reason.OVER),
        ({"status": "pending", "approval": "awaited"}, Reason.NOT_CONFIRMED),
        ({"status": "pending"}, None),
    ],
)
def test_a_reminder_is_looked_at_again_when_due(values: dict[str, str], why: Reason | None) -> None:
    booking = _booking(TEN, **values)
    due = booking.starts_at - timedelta(days=1)
    assert refusal(REMINDER, due, booking, _service(), _rule(days=1), due) == why


@pytest.mark.parametrize(
    ("lead", "late", "why"),
    [
        (timedelta(days=1), timedelta(hours=2), None),
        (timedelta(days=1), timedelta(hours=2, seconds=1), Reason.TOO_LATE),
        (timedelta(hours=1), timedelta(minutes=30), None),
        (timedelta(hours=1), timedelta(minutes=31), Reason.TOO_LATE),
        (timedelta(hours=1), timedelta(hours=1), Reason.TOO_LATE),
    ],
)
def test_a_late_reminder_goes_out_while_it_is_useful(lead: timedelta, late: timedelta, why: Reason | None) -> None:
    booking = _booking(TEN)
    due = booking.starts_at - lead
    assert refusal(REMINDER, due, booking, _service(), _rule(days=1), due + late) == why


def test_an_inactive_service_reminds_only_where_its_owner_wants_it() -> None:
    booking = _booking(TEN)
    due = booking.starts_at - timedelta(days=1)
    for keeps, why in ((False, Reason.SERVICE_INACTIVE), (True, None)):
        service = _service(status="inactive", remind_when_inactive=keeps)
        assert refusal(REMINDER, due, booking, service, _rule(days=1), due) == why


@pytest.mark.parametrize("rule", [None, _rule(days=1, active=False)])
def test_a_rule_that_is_gone_or_off_sends_nothing(rule: Rule | None) -> None:
    booking = _booking(TEN)
    due = booking.starts_at - timedelta(days=1)
    assert refusal(REMINDER, due, booking, _service(), rule, due) == Reason.SWITCHED_OFF


def test_a_follow_up_needs_a_visit_that_is_over() -> None:
    for status, why in (("completed", None), ("no_show", None), ("cancelled", Reason.CANCELLED)):
        booking = _booking(TEN, status=status)
        due = booking.ends_at + timedelta(hours=3)
        assert refusal(FOLLOW_UP, due, booking, _service(), _rule(hours=3), due) == why
        late = due + timedelta(hours=2, seconds=1)
        assert refusal(FOLLOW_UP, due, booking, _service(), _rule(hours=3), late) == (why or Reason.TOO_LATE)
