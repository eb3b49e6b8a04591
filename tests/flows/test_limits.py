"""What narrows a choice, and what lies nearest to what cannot be had."""

from datetime import date, datetime

import pytest

from flows import limits
from flows.limits import Words
from flows.when import near, parts

BOOK = {"service", "location", "provider", "day", "time", "name"}


def at(told: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{told}")


def test_what_a_step_takes_is_parted_from_what_narrows_it() -> None:
    hints = {
        "service": "haircut",
        "provider": "anna,boris",
        "day": "2026-11-24..2026-11-30",
        "not_day": "2026-11-26",
        "time": "15:00",
        "name": "Ann, the one from work..",
        "language": "es",
    }
    answers, narrow = limits.parted(hints, BOOK)
    assert answers == {"service": "haircut", "time": "15:00", "name": "Ann, the one from work.."}
    assert narrow == {"provider": "anna,boris", "day": "2026-11-24..2026-11-30", "not_day": "2026-11-26"}
    assert limits.parted({"provider": "anna,boris", "not_service": "haircut"}, {"day", "time"}) == Words({}, {})


@pytest.mark.parametrize(
    ("field", "said", "value", "admitted"),
    [
        ("day", "2026-11-24..2026-11-30", "2026-11-30", True),
        ("day", "2026-11-24..2026-11-30", "2026-12-01", False),
        ("day", "2026-11-24..", "2027-01-01", True),
        ("day", "..2026-11-24", "2026-11-25", False),
        ("day", "2026-11-24,2026-11-27", "2026-11-27", True),
        ("day", "2026-11-24,2026-11-27", "2026-11-26", False),
        ("time", "17:00..", "17:00", True),
        ("time", "17:00..", "16:45", False),
        ("time", "..12:00", "12:00", False),
        ("time", "09:00..12:00,18:00", "18:00", True),
        ("time", "22:00..02:00", "23:30", True),
        ("time", "22:00..02:00", "01:30", True),
        ("time", "22:00..02:00", "21:30", False),
        ("provider", "anna,boris", "carla", False),
        ("not_provider", "anna", "anna", False),
        ("not_provider", "anna", "*", True),
        ("not_day", "2026-11-26", "2026-11-26", False),
        ("day", "..", "2026-11-26", True),
    ],
)
def test_a_limit_admits_what_was_said(field: str, said: str, value: str, admitted: bool) -> None:
    assert limits.admits({field: said}, field.removeprefix("not_"), value) is admitted


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ({"day": "2026-11-24..2026-11-30"}, {"day": "2026-12-01..2026-12-07"}, {"day": "2026-12-01..2026-12-07"}),
        ({"day": "2026-11-24..2026-11-30", "time": "17:00.."}, {"day": "2026-11-24"}, {"time": "17:00.."}),
        ({"not_day": "2026-11-24,2026-11-26"}, {"day": "2026-11-24"}, {"not_day": "2026-11-26"}),
        ({"not_day": "2026-11-24"}, {"not_day": "2026-11-26"}, {"not_day": "2026-11-24,2026-11-26"}),
        (
            {"not_day": "2026-11-24"},
            {"day": "2026-11-24..2026-11-30"},
            {"not_day": "2026-11-24", "day": "2026-11-24..2026-11-30"},
        ),
        ({"time": "17:00.."}, {"time": ".."}, {}),
        ({"not_provider": "anna"}, {"provider": "anna"}, {}),
        ({"not_provider": "anna"}, {"provider": "*"}, {}),
        ({}, {"provider": "*", "not_provider": "anna"}, {"not_provider": "anna"}),
        ({"not_provider": "anna"}, {"name": "Ann"}, {"not_provider": "anna"}),
    ],
)
def test_the_later_word_wins(before: dict[str, str], said: dict[str, str], after: dict[str, str]) -> None:
    assert limits.after(before, limits.parted(said, BOOK)) == after


def test_limits_do_not_grow_without_end() -> None:
    found: dict[str, str] = {}
    for number in range(100):
        found = limits.after(found, limits.parted({"not_provider": f"p{number}"}, BOOK))
    assert found["not_provider"].split(",") == [f"p{number}" for number in range(100 - limits.MOST, 100)]


def test_an_answer_stands_while_it_is_admitted() -> None:
    draft = {"service": "haircut", "day": "2026-11-24", "time": {"date": "2026-11-24", "clock": "15:00"}, "phone": {"number": "+34"}}
    assert limits.standing({"time": "17:00.."}, draft) == {key: draft[key] for key in ("service", "day", "phone")}
    assert limits.standing({"not_day": "2026-11-25"}, draft) == draft


def test_choosing_ends_the_limit_that_forbade_it() -> None:
    said = {"time": "17:00..", "day": "2026-11-24.."}
    assert limits.chosen(said, "time", {"date": "2026-11-24", "clock": "10:00"}) == {"day": "2026-11-24.."}
    assert limits.chosen(said, "time", {"date": "2026-11-24", "clock": "18:00"}) == said


def test_the_nearest_are_on_both_sides() -> None:
    assert near.around([1, 2, 3, 10], lambda one: one - 4) == (2, 3, 10)
    assert near.around([1, 2, 3], lambda one: one - 4) == (1, 2, 3)
    assert near.around([5, 6, 7, 8], lambda one: one - 4) == (5, 6, 7)
    assert near.around([], lambda one: 0) == ()


def test_days_are_measured_from_the_days_that_were_asked() -> None:
    off = near.days_off("2026-11-24..2026-11-26")
    assert [off(date(2026, 11, day)) for day in (22, 24, 25, 26, 29)] == [-2, 0, 0, 0, 3]
    assert near.days_off("2026-11-24..")(date(2026, 12, 24)) == 0


def test_other_times_of_the_day_and_the_same_times_of_other_days_are_offered() -> None:
    free = [at("26T17:30"), at("27T10:00"), at("27T16:00"), at("27T16:30"), at("30T09:00"), at("30T17:00")]
    said = {"day": "2026-11-27", "time": "17:00.."}
    assert near.instead(free, said) == (at("26T17:30"), at("27T16:00"), at("27T16:30"), at("30T17:00"))
    assert near.instead(free, {**said, "not_day": "2026-11-26"})[0] == at("27T16:00")


def test_the_asked_part_of_a_day_is_shown_first_and_the_rest_is_near() -> None:
    times = [at(f"24T{hour:02}:00") for hour in range(9, 18)]
    shown = parts.page(times, lambda one: 12 <= one.hour < 14, 4, 0)
    assert [one.hour for one in shown.shown] == [12, 13]
    assert [one.hour for one in shown.earlier] == [9, 10, 11]
    assert [one.hour for one in shown.later] == [14, 15, 16, 17]
    assert parts.page(times, lambda one: 12 <= one.hour < 14, 4, parts.name(shown.later)).shown == shown.later
    assert [one.hour for one in parts.page(times, lambda one: True, 4, 0).later] == [13, 14, 15, 16]
    assert parts.page([], lambda one: True, 4, 0) == parts.Part(())
