"""What can be asked of found slots."""

from datetime import date

import pytest

from scheduling.hours import Hours, Weekly
from scheduling.slots import Candidate, Part, Rules, Slot, Slots, find
from tests.scheduling.moments import at, busy, utc

NOW = utc("2025-06-01T00:00")


@pytest.fixture
def found() -> Slots:
    """Anna 09:00 to 12:00 on Monday and Tuesday, Boris 10:00 to 12:00 but for Monday's 11:00; hours, hourly."""
    anna = Candidate("anna", Hours("UTC", (Weekly(0, 540, 720), Weekly(1, 540, 720))), (Part(60),), [])
    taken = [busy("2025-06-02T11:00", "2025-06-02T12:00")]
    boris = Candidate("boris", Hours("UTC", (Weekly(0, 600, 720), Weekly(1, 600, 720))), (Part(60),), taken)
    return find([boris, anna], Rules(step=60), at("2025-06-02T00:00"), at("2025-06-04T00:00"), NOW)


def slot(time: str, *providers: str) -> Slot:
    return Slot(at(f"2025-06-{time}"), providers)


def test_slots_come_in_order_with_who_is_free(found: Slots) -> None:
    assert list(found) == [
        slot("02T09:00", "anna"),
        slot("02T10:00", "boris", "anna"),
        slot("02T11:00", "anna"),
        slot("03T09:00", "anna"),
        slot("03T10:00", "boris", "anna"),
        slot("03T11:00", "boris", "anna"),
    ]
    assert found.starts() == [each.starts for each in found]
    assert found.count == 6
    assert found


def test_the_first_few(found: Slots) -> None:
    assert found.first(2) == [slot("02T09:00", "anna"), slot("02T10:00", "boris", "anna")]
    assert found.first(99) == list(found)
    assert found.first(0) == []


def test_the_nearest_are_near_in_time_and_sorted_by_start(found: Slots) -> None:
    assert found.nearest(at("2025-06-02T11:10"), 2) == [slot("02T10:00", "boris", "anna"), slot("02T11:00", "anna")]
    assert [each.starts for each in found.nearest(at("2025-06-02T22:00"), 3)] == [
        at("2025-06-02T10:00"),
        at("2025-06-02T11:00"),
        at("2025-06-03T09:00"),
    ]
    assert [each.starts for each in found.nearest(at("2025-06-02T09:30"), 1)] == [at("2025-06-02T09:00")]
    assert len(found.nearest(at("2031-01-01T00:00"), 99)) == 6


def test_between_two_instants_the_end_is_excluded(found: Slots) -> None:
    assert found.between(at("2025-06-02T10:00"), at("2025-06-03T09:00")) == [
        slot("02T10:00", "boris", "anna"),
        slot("02T11:00", "anna"),
    ]
    assert found.between(at("2025-06-02T09:01"), at("2025-06-02T09:59")) == []


def test_who_is_free_at_a_minute(found: Slots) -> None:
    assert found.at(at("2025-06-02T10:00")) == ("boris", "anna")
    assert found.at(at("2025-06-02T10:01")) == ()
    assert found.at(at("1999-01-01T00:00")) == ()
    assert found.at(at("2035-01-01T00:00")) == ()


def test_days_are_counted_in_the_zone_that_is_asked_for(found: Slots) -> None:
    assert found.days("UTC") == {date(2025, 6, 2): 3, date(2025, 6, 3): 3}
    assert found.days("Pacific/Kiritimati") == {date(2025, 6, 2): 1, date(2025, 6, 3): 3, date(2025, 6, 4): 2}


def test_nothing_found_answers_everything() -> None:
    found = find([], Rules(step=60), at("2025-06-02T00:00"), at("2025-06-04T00:00"), NOW)
    assert not found
    assert list(found) == found.first(3) == found.nearest(at("2025-06-02T00:00"), 3) == []
    assert found.starts() == []
    assert found.count == 0
    assert found.days("Europe/Berlin") == {}
    assert found.at(0) == ()
