"""What narrows a choice, and what lies nearest to what cannot be had."""

from datetime import date, datetime

import pytest

from flows import limits
from flows.limits import Words
from flows.when import near, parts, relative

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
    time = {"date": "2026-11-24", "clock": "15:00"}
    draft = {"service": "haircut", "day": "2026-11-24", "time": time, "phone": {"number": "+34"}}
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


WHEN = {"day": "2026-11-24,2026-11-26", "time": "15:00,16:00..", "when": "2026-11-24T15:00,2026-11-26T16:00.."}


@pytest.mark.parametrize(
    ("within", "start", "admitted"),
    [
        (WHEN, "24T15:00", True),
        (WHEN, "26T17:30", True),
        (WHEN, "24T16:00", False),
        (WHEN, "26T15:00", False),
        ({"not_time": "08:00..12:00"}, "24T11:30", False),
        ({"not_time": "08:00..12:00"}, "24T12:00", True),
        ({"not_when": "2026-11-24T..12:00"}, "24T11:30", False),
        ({"not_when": "2026-11-24T..12:00"}, "25T11:30", True),
        ({"time": "10:00..", "not_time": "11:00"}, "24T11:00", False),
    ],
)
def test_a_day_may_have_times_of_its_own(within: dict[str, str], start: str, admitted: bool) -> None:
    told = at(start)
    assert limits.admits_start(within, told) is admitted
    on_that_day = limits.on(within, told.date())
    assert on_that_day.keys().isdisjoint(("when", "not_when"))
    assert limits.admits_start(on_that_day, told) is admitted


def test_times_of_certain_days_are_over_when_another_day_or_time_is_told() -> None:
    assert limits.after(WHEN, Words({"day": "2026-11-27"}, {})) == {"time": "15:00,16:00.."}
    assert limits.after(WHEN, Words({}, {"not_day": "2026-11-26"})).keys() == {"not_day", *WHEN}
    assert limits.widened(WHEN, "day") == {"time": "15:00,16:00.."}
    assert limits.chosen(WHEN, "time", {"date": "2026-11-24", "clock": "09:00"}) == {"day": "2026-11-24,2026-11-26"}


def test_a_time_is_picked_until_one_is_told_or_chosen() -> None:
    picks = limits.after({"day": "2026-11-24"}, Words({}, {"pick": "first"}))
    assert picks == {"day": "2026-11-24", "pick": "first"}
    assert limits.after(picks, Words({}, {"pick": "last"}))["pick"] == "last"
    assert "pick" not in limits.after(picks, Words({"time": "15:00"}, {}))
    assert "pick" not in limits.chosen(picks, "time", {"date": "2026-11-24", "clock": "15:00"})
    assert limits.parted({"pick": "first", "when": "2026-11-24T15:00"}, {"service"}) == Words({}, {})


@pytest.mark.parametrize(
    ("day", "time", "told"),
    [
        ("+1d", "+0m", ("2027-01-01", "23:30")),
        ("-31d", "-60m", ("2026-11-30", "22:30")),
        ("+0d", "+60m", ("2026-12-31", "00:30")),
        ("+1w", "15:00", ("2027-01-04..2027-01-10", "15:00")),
        ("2026-11-24", "..12:00", ("2026-11-24", "..12:00")),
        ("+99999d", "soon", ("+99999d", "soon")),
    ],
)
def test_days_and_times_are_told_from_a_visit(day: str, time: str, told: tuple[str, str]) -> None:
    visit = relative.Base(date(2026, 12, 31), "23:30")
    assert (relative.day(day, visit), relative.time(time, visit)) == told
    assert (relative.day(day, relative.Base()), relative.time(time, relative.Base())) == (day, time)
