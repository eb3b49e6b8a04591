"""Why a start is not free, one reason at a time."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduling.hours import Hours, Weekly
from scheduling.slots import Candidate, Part, Reason, Rules, why_not
from tests.scheduling.moments import at, busy, utc

NOW = utc("2025-06-02T08:00:30")  # a Monday
RULES = Rules(step=30, notice=120, horizon_days=7, per_day=3)
PROVIDER = Candidate(
    "anna",
    Hours(
        "UTC",
        weekly=tuple(Weekly(weekday, 540, 1080) for weekday in range(6)),
        breaks=(Weekly(1, 780, 840),),
        overrides=((date(2025, 6, 5), ()),),
        off=((datetime.fromisoformat("2025-06-06T12:00"), datetime.fromisoformat("2025-06-06T14:00")),),
    ),
    (Part(60, after=10),),
    [
        busy("2025-06-03T10:00", "2025-06-03T11:00", after=10, visit=1),
        busy("2025-06-03T16:00", "2025-06-03T17:00", hold=True, visit=2),
        *(busy(f"2025-06-07T{hour}:00", f"2025-06-07T{hour}:30", visit=int(hour)) for hour in ("10", "11", "12")),
    ],
)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("2025-06-02T10:30", None),
        ("2025-06-02T08:00", Reason.PAST),
        ("2025-06-02T10:00", Reason.NOTICE),
        ("2025-06-10T09:00", Reason.HORIZON),
        ("2025-06-09T17:00", None),
        ("2025-06-05T10:00", Reason.DAY_OFF),
        ("2025-06-06T11:30", Reason.DAY_OFF),
        ("2025-06-08T10:00", Reason.DAY_OFF),
        ("2025-06-03T08:30", Reason.HOURS),
        ("2025-06-03T17:30", Reason.HOURS),
        ("2025-06-03T12:30", Reason.BREAK),
        ("2025-06-03T09:30", Reason.BOOKING),
        ("2025-06-03T15:30", Reason.HOLD),
        ("2025-06-03T09:00", Reason.BUFFER),
        ("2025-06-03T11:00", Reason.BUFFER),
        ("2025-06-07T14:00", Reason.DAY_LIMIT),
        ("2025-06-07T12:00", Reason.BOOKING),
        ("2025-06-04T09:10", Reason.GRID),
        ("2025-06-04T09:01", Reason.GRID),
        ("1900-01-01T00:00", Reason.PAST),
        ("9999-12-31T23:59", Reason.HORIZON),
    ],
)
def test_the_reason_of_a_start(start: str, reason: Reason | None) -> None:
    assert why_not(PROVIDER, RULES, at(start), NOW) == reason


def test_who_offers_nothing_is_not_asked_further() -> None:
    assert why_not(replace(PROVIDER, visit=()), RULES, at("1900-01-01T00:00"), NOW) is Reason.NOT_OFFERED


def test_a_booking_weighs_more_than_a_hold() -> None:
    both = [busy("2025-06-04T10:00", "2025-06-04T10:30", hold=True), busy("2025-06-04T10:30", "2025-06-04T11:00")]
    assert why_not(replace(PROVIDER, busy=both), RULES, at("2025-06-04T10:00"), NOW) is Reason.BOOKING


def test_database_rows_need_not_be_busy_tuples() -> None:
    rows = [tuple(row) for row in PROVIDER.busy]
    plain = replace(PROVIDER, busy=rows)  # type: ignore[arg-type]
    assert why_not(plain, RULES, at("2025-06-03T15:30"), NOW) is Reason.HOLD
