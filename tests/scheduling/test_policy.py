"""The rules of a business, at their edges."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scheduling.errors import NotAllowed, TooLate
from scheduling.lifecycle import Happening
from scheduling.policy import VisitRecord, check_in_time, check_start, is_late, month_start, needs_approval
from scheduling.wanted import SYSTEM, Actor
from storage.models import ApprovalMode, Business
from tests.builders import a_draft

CLIENT, STAFF = Actor("client", "ann"), Actor("staff", "owner")
START = datetime(2030, 1, 7, 10, 0, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
ZONES = [
    "UTC",
    "America/New_York",
    "America/Havana",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
]


@pytest.mark.parametrize(
    ("mode", "record", "waits"),
    [
        (ApprovalMode.NONE, VisitRecord(0, 9, 9), False),
        (ApprovalMode.ALL, VisitRecord(9, 0, 0), True),
        (ApprovalMode.NEW_CLIENTS, VisitRecord(0, 0, 0), True),
        (ApprovalMode.NEW_CLIENTS, VisitRecord(1, 5, 5), False),
        (ApprovalMode.POOR_RECORD, VisitRecord(0, 0, 0), False),
        (ApprovalMode.POOR_RECORD, VisitRecord(9, 1, 0), True),
        (ApprovalMode.POOR_RECORD, VisitRecord(9, 0, 1), False),
        (ApprovalMode.POOR_RECORD, VisitRecord(9, 0, 2), True),
    ],
)
def test_who_waits_for_approval(mode: ApprovalMode, record: VisitRecord, waits: bool) -> None:
    assert needs_approval(mode, _business(), record) is waits


def test_the_numbers_of_a_poor_record_are_settings() -> None:
    patient = _business(poor_record_no_shows=3, poor_record_late_cancels=4)
    assert not needs_approval("poor_record", patient, VisitRecord(0, 2, 3))
    assert needs_approval("poor_record", patient, VisitRecord(0, 3, 0))
    assert needs_approval("poor_record", patient, VisitRecord(0, 0, 4))


@pytest.mark.parametrize(
    ("happening", "cutoff"), [(Happening.CANCELLED, 60), (Happening.MOVED_AWAY, 240)]
)
def test_each_cut_off_passes_a_moment_after_it(happening: Happening, cutoff: int) -> None:
    business, booking = _business(cancel_cutoff=60, reschedule_cutoff=240), a_draft(starts_at=START)
    last = START - timedelta(minutes=cutoff)
    assert not is_late(business, booking, happening, last)
    assert is_late(business, booking, happening, last + SECOND)
    check_in_time(business, booking, happening, CLIENT, last)
    with pytest.raises(TooLate) as refused:
        check_in_time(business, booking, happening, CLIENT, last + SECOND)
    assert refused.value.cutoff == cutoff
    for actor in (STAFF, SYSTEM, Actor("api", "key")):
        check_in_time(business, booking, happening, actor, START + SECOND)


def test_a_walk_in_began_an_hour_ago_at_most() -> None:
    check_start(START, START + timedelta(hours=1))
    with pytest.raises(NotAllowed):
        check_start(START, START + timedelta(hours=1, seconds=1))


@given(minutes=st.integers(0, 8 * 366 * 24 * 60), zone=st.sampled_from(ZONES))
@example(minutes=(datetime(2026, 11, 1, 5, 30, tzinfo=UTC) - EPOCH) // MINUTE, zone="America/Havana")
def test_a_month_begins_with_its_first_local_minute(minutes: int, zone: str) -> None:
    now = EPOCH + minutes * MINUTE
    began = month_start(zone, now)
    local = ZoneInfo(zone)
    assert began.tzinfo is UTC
    assert began <= now
    assert (began - SECOND).astimezone(local).month != now.astimezone(local).month
    assert began.astimezone(local).day == 1
    assert month_start(zone, began) == began


def _business(**rules: int) -> Business:
    return Business(
        slug="demo",
        name="Demo",
        zone="UTC",
        currency="EUR",
        default_language="en",
        languages=["en"],
        created_at=START,
        **rules,  # type: ignore[arg-type]
    )
