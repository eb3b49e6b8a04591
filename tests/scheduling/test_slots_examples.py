"""The slot engine by example: days of changing offset, midnight, grids, and visits of several segments."""

from datetime import date, datetime

import pytest

from scheduling.hours import Hours, Weekly
from scheduling.slots import Candidate, Part, Rules, Slot, find
from tests.scheduling.moments import at, busy, utc

NOW = utc("2024-01-01T00:00")
ALWAYS = 3650


def week(opens: int, closes: int) -> tuple[Weekly, ...]:
    return tuple(Weekly(weekday, opens, closes) for weekday in range(7))


def clock_times(hours: Hours, rules: Rules, since: str, until: str, *visit: Part) -> list[str]:
    """The UTC times HH:MM of all starts between two UTC times."""
    found = find([Candidate("p", hours, visit or (Part(60),), [])], rules, at(since), at(until), NOW)
    return [f"{start // 60 % 24:02}:{start % 60:02}" for start in found.starts()]


@pytest.mark.parametrize(
    ("zone", "opens", "closes", "since", "until", "expected"),
    [
        (
            "America/New_York",
            *(13 * 60, 18 * 60, "2025-03-09T05:00", "2025-03-10T04:00"),
            ["17:00", "18:00", "19:00", "20:00", "21:00"],
        ),
        ("America/New_York", 60, 300, "2025-03-09T05:00", "2025-03-10T04:00", ["06:00", "07:00", "08:00"]),
        (
            "America/New_York",
            *(0, 240, "2025-11-02T04:00", "2025-11-03T05:00"),
            ["04:00", "05:00", "06:00", "07:00", "08:00"],
        ),
        ("Australia/Lord_Howe", 60, 240, "2025-10-04T13:30", "2025-10-05T13:00", ["14:30", "15:30"]),
        ("Australia/Lord_Howe", 780, 900, "2025-10-04T13:30", "2025-10-05T13:00", ["02:00", "03:00"]),
        ("Australia/Lord_Howe", 60, 180, "2025-04-05T13:00", "2025-04-06T13:30", ["14:00", "15:00"]),
        ("Asia/Kathmandu", 540, 720, "2025-06-14T18:15", "2025-06-15T18:15", ["03:15", "04:15", "05:15"]),
        (
            "Africa/Casablanca",
            *(60, 240, "2025-02-22T23:00", "2025-02-24T00:00"),
            ["00:00", "01:00", "02:00", "03:00"],
        ),
        ("Africa/Casablanca", 60, 240, "2025-04-06T00:00", "2025-04-06T23:00", ["01:00", "02:00"]),
        ("Africa/Casablanca", 780, 900, "2025-04-06T00:00", "2025-04-06T23:00", ["12:00", "13:00"]),
    ],
)
def test_days_of_changing_offset(
    zone: str, opens: int, closes: int, since: str, until: str, expected: list[str]
) -> None:
    rules = Rules(step=60, horizon_days=ALWAYS)
    assert clock_times(Hours(zone, week(opens, closes)), rules, since, until) == expected


def test_the_clock_grid_is_read_on_the_wall_of_the_provider() -> None:
    rules = Rules(step=30, grid="clock", horizon_days=ALWAYS)
    hours = Hours("Asia/Kathmandu", week(9 * 60 + 10, 11 * 60))
    assert clock_times(hours, rules, "2025-06-15T00:00", "2025-06-16T00:00") == ["03:45", "04:15"]


def test_a_break_gives_the_grid_a_new_beginning() -> None:
    hours = Hours("UTC", week(540, 840), breaks=(Weekly(0, 650, 670),))
    rules = Rules(step=60, horizon_days=ALWAYS)
    assert clock_times(hours, rules, "2025-06-02T00:00", "2025-06-03T00:00") == ["09:00", "11:10", "12:10"]


def test_a_visit_may_run_over_midnight_where_windows_touch() -> None:
    hours = Hours("UTC", week(23 * 60, 24 * 60) + week(0, 30))
    rules = Rules(step=90, horizon_days=ALWAYS)
    assert clock_times(hours, rules, "2025-06-02T00:00", "2025-06-03T00:00", Part(90)) == ["23:00"]


def test_windows_that_touch_off_the_clock_are_one() -> None:
    hours = Hours("UTC", (Weekly(0, 1380, 1447), Weekly(1, 7, 60)))
    rules = Rules(step=30, grid="clock", horizon_days=ALWAYS)
    found = clock_times(hours, rules, "2025-06-02T00:00", "2025-06-04T00:00", Part(90))
    assert found == ["23:00", "23:30"]


def test_the_longest_shift_is_known_from_the_evening_before_in_the_far_west() -> None:
    hours = Hours("Pacific/Honolulu", (Weekly(0, 600, 2880),))
    rules = Rules(step=60, horizon_days=ALWAYS)
    # Tuesday 20:00 to midnight on Hawaii is Wednesday 06:00 to 10:00 in UTC.
    found = clock_times(hours, rules, "2025-06-04T06:00", "2025-06-04T12:00")
    assert found == ["06:00", "07:00", "08:00", "09:00"]


def test_open_round_the_clock_the_grid_begins_each_day_wherever_the_query_does() -> None:
    hours = Hours("UTC", week(0, 1440))
    rules = Rules(step=50, horizon_days=ALWAYS)
    whole = clock_times(hours, rules, "2025-06-01T00:00", "2025-06-04T00:00")
    assert whole == 3 * clock_times(hours, rules, "2025-06-03T00:00", "2025-06-04T00:00")
    assert whole[:2] == ["00:00", "00:50"]


def test_nobody_is_stitched_together_from_two_providers() -> None:
    rules = Rules(step=30, horizon_days=ALWAYS)
    early = Candidate("early", Hours("UTC", week(540, 600)), (Part(90),), [])
    late = Candidate("late", Hours("UTC", week(570, 630)), (Part(90),), [])
    assert not find([early, late], rules, at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW)


def test_each_provider_brings_an_own_duration() -> None:
    rules = Rules(step=30, horizon_days=ALWAYS)
    quick = Candidate("quick", Hours("UTC", week(540, 600)), (Part(30),), [])
    slow = Candidate("slow", Hours("UTC", week(540, 600)), (Part(60),), [])
    assert list(find([slow, quick], rules, at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW)) == [
        Slot(at("2025-06-02T09:00"), ("slow", "quick")),
        Slot(at("2025-06-02T09:30"), ("quick",)),
    ]


def test_footprints_keep_both_buffers_apart_and_may_leave_the_hours() -> None:
    rules = Rules(step=30, horizon_days=ALWAYS)
    taken = [busy("2025-06-02T11:00", "2025-06-02T12:00", before=15, after=15)]
    one = Candidate("p", Hours("UTC", week(540, 840)), (Part(60, before=15, after=15),), taken)
    starts = find([one], rules, at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW).starts()
    assert starts == [at(f"2025-06-02T{time}") for time in ("09:00", "09:30", "12:30", "13:00")]


def test_fill_offers_the_minutes_that_leave_no_gap() -> None:
    rules = Rules(step=60, fill=True, horizon_days=ALWAYS)
    taken = [busy("2025-06-02T10:10", "2025-06-02T10:33", after=5)]
    one = Candidate("p", Hours("UTC", week(540, 780)), (Part(45, before=5),), taken)
    starts = find([one], rules, at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW).starts()
    assert starts == [at(f"2025-06-02T{time}") for time in ("09:00", "09:25", "10:43", "11:00", "12:00")]


def test_a_visit_of_two_segments_leaves_its_gap_to_others_and_may_pause_over_a_break() -> None:
    visit = (Part(30), Part(30, offset=90))
    hours = Hours("UTC", week(540, 840), breaks=week(600, 660))
    rules = Rules(step=30, horizon_days=ALWAYS)
    taken = [busy("2025-06-02T09:30", "2025-06-02T10:00")]
    one = Candidate("p", hours, visit, taken)
    starts = find([one], rules, at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW).starts()
    # 09:30 meets the booking; 11:00 to 12:00 end at 14:00 at the latest.
    assert starts == [at(f"2025-06-02T{time}") for time in ("11:00", "11:30", "12:00")]
    early = Candidate("p", hours, visit, [])
    starts = find([early], rules, at("2025-06-02T00:00"), at("2025-06-02T10:00"), NOW).starts()
    assert starts == [at("2025-06-02T09:30")]


def test_a_day_is_full_by_visits_that_start_on_it_and_a_visit_counts_once() -> None:
    rules = Rules(step=60, per_day=2, horizon_days=ALWAYS)
    taken = [
        busy("2025-06-01T23:00", "2025-06-02T01:00", visit=1),
        busy("2025-06-02T09:00", "2025-06-02T10:00", visit=2),
        busy("2025-06-02T11:00", "2025-06-02T12:00", visit=2),
        busy("2025-06-03T00:00", "2025-06-03T00:30", visit=3),
        busy("2025-06-03T09:00", "2025-06-03T10:00", visit=4, hold=True),
    ]
    one = Candidate("p", Hours("UTC", week(540, 780)), (Part(60),), taken)
    days = find([one], rules, at("2025-06-01T00:00"), at("2025-06-05T00:00"), NOW).days("UTC")
    assert days == {date(2025, 6, 1): 4, date(2025, 6, 2): 2, date(2025, 6, 4): 4}


def test_the_far_east_is_days_ahead_of_its_utc_date() -> None:
    rules = Rules(step=60, per_day=1, horizon_days=ALWAYS)
    hours = Hours("Pacific/Kiritimati", week(0, 1440))
    one = Candidate("p", hours, (Part(60),), [busy("2025-06-03T09:00", "2025-06-03T10:00")])
    # In UTC the second of June, there from the second at 14:00 to the third at noon, which has a visit.
    found = find([one], rules, at("2025-06-02T00:00"), at("2025-06-02T22:00"), NOW)
    assert found.days("Pacific/Kiritimati") == {date(2025, 6, 2): 10}


def test_each_provider_has_an_own_horizon() -> None:
    rules = Rules(step=60, horizon_days=0)
    east = Candidate("east", Hours("Pacific/Kiritimati", week(0, 1440)), (Part(60),), [])
    west = Candidate("west", Hours("America/New_York", week(0, 1440)), (Part(60),), [])
    # Noon in UTC: two in the morning of the third in the far east, eight of the second in New York.
    found = find([east, west], rules, at("2025-06-01T00:00"), at("2025-06-10T00:00"), utc("2025-06-02T12:00"))
    assert found.first(1)[0].providers == ("east", "west")
    last = {name: max(slot.starts for slot in found if name in slot.providers) for name in ("east", "west")}
    assert last == {"east": at("2025-06-03T09:00"), "west": at("2025-06-03T03:00")}


def test_notice_counts_seconds_and_allows_equality() -> None:
    one = Candidate("p", Hours("UTC", week(540, 780)), (Part(60),), [])

    def first(now: datetime) -> list[int]:
        found = find([one], Rules(step=60, notice=60), at("2025-06-02T00:00"), at("2025-06-03T00:00"), now)
        return [slot.starts for slot in found.first(1)]

    assert first(utc("2025-06-02T09:00:00")) == [at("2025-06-02T10:00")]
    assert first(utc("2025-06-02T09:00:01")) == [at("2025-06-02T11:00")]


def test_the_horizon_ends_with_a_local_date_of_the_provider() -> None:
    hours = Hours("Asia/Kathmandu", week(0, 1440))
    rules = Rules(step=60, horizon_days=1)
    one = Candidate("p", hours, (Part(60),), [])
    # Half past midnight on the third of June in Kathmandu; the last date is the fourth.
    found = find([one], rules, at("2025-06-02T00:00"), at("2025-06-10T00:00"), utc("2025-06-02T18:45"))
    assert found.starts()[-1] == at("2025-06-04T17:15")


@pytest.mark.parametrize("part", [Part(0), Part(30, before=-1), Part(30, after=2851)])
def test_an_impossible_visit_is_refused(part: Part) -> None:
    one = Candidate("p", Hours("UTC", week(540, 780)), (part,), [])
    with pytest.raises(ValueError, match="visit"):
        find([one], Rules(step=60), at("2025-06-02T00:00"), at("2025-06-03T00:00"), utc("2025-06-01T00:00"))


@pytest.mark.parametrize(
    "numbers", [{"step": 0}, {"step": 5, "notice": -1}, {"step": 5, "per_day": 0}, {"step": 5, "horizon_days": -1}]
)
def test_impossible_rules_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="impossible"):
        Rules(**numbers)  # type: ignore[arg-type]


def test_a_now_without_a_zone_is_refused() -> None:
    one = Candidate("p", Hours("UTC", week(540, 780)), (Part(60),), [])
    with pytest.raises(ValueError, match="time zone"):
        find([one], Rules(step=60), at("2025-06-02T00:00"), at("2025-06-03T00:00"), NOW.replace(tzinfo=None))
