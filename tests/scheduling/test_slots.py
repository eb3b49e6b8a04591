"""Properties of the slot engine, over random hours, bookings and rules around changes of offset."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.hours import Hours, Weekly, instant
from scheduling.slots import Busy, Candidate, Part, Rules, find, why_not
from tests.scheduling import oracle

DAYS = [
    ("Europe/Berlin", date(2025, 3, 30)),
    ("Europe/Berlin", date(2025, 10, 26)),
    ("America/New_York", date(2025, 3, 9)),
    ("America/New_York", date(2025, 11, 2)),
    ("Australia/Lord_Howe", date(2025, 4, 6)),
    ("Australia/Lord_Howe", date(2025, 10, 5)),
    ("Africa/Casablanca", date(2025, 2, 23)),
    ("Africa/Casablanca", date(2025, 4, 6)),
    ("Asia/Kathmandu", date(2025, 6, 15)),
    ("UTC", date(2025, 6, 15)),
]
LENGTH = 2 * 1440  # of a query
FAR = 3650

minutes = st.one_of(st.integers(0, 288).map(lambda n: 5 * n), st.integers(0, 1440))


@st.composite
def spans(draw: st.DrawFn) -> tuple[int, int]:
    opens = draw(minutes)
    return opens, opens + draw(st.one_of(st.integers(1, 144).map(lambda n: 5 * n), st.integers(1, 1440)))


@st.composite
def hours(draw: st.DrawFn, zone: str, day: date) -> Hours:
    def weekly(most: int) -> st.SearchStrategy[tuple[Weekly, ...]]:
        weekdays = st.integers(-2, 2).map(lambda n: (day.weekday() + n) % 7)
        return st.lists(st.builds(lambda w, s: Weekly(w, *s), weekdays, spans()), max_size=most).map(tuple)

    midnight = datetime.combine(day, time())
    near = st.integers(-2, 2).map(lambda n: day + timedelta(days=n))
    edges = st.tuples(st.integers(-300, 300), st.integers(1, 150)).map(
        lambda edge: tuple(midnight + timedelta(minutes=10 * n) for n in (edge[0], edge[0] + edge[1]))
    )
    usual = tuple(Weekly(weekday, 540, 1080) for weekday in range(7)) if draw(st.booleans()) else ()
    overrides = draw(st.dictionaries(near, st.lists(spans(), max_size=2).map(tuple), max_size=2))
    return Hours(
        zone=zone,
        weekly=usual + draw(weekly(6)),
        breaks=draw(weekly(4)),
        overrides=tuple(overrides.items()),
        off=draw(st.lists(edges, max_size=1).map(tuple)),  # type: ignore[arg-type]
    )


@st.composite
def bookings(draw: st.DrawFn, since: int) -> Busy:
    starts = since + draw(st.one_of(st.integers(-144, 720).map(lambda n: 5 * n), st.integers(-720, 3600)))
    ends = starts + draw(st.sampled_from([15, 30, 45, 60, 120, 7]))
    before, after = draw(st.sampled_from([0, 0, 10, 15])), draw(st.sampled_from([0, 0, 5, 15]))
    return Busy(starts - before, ends + after, starts, ends, draw(st.booleans()), draw(st.integers(1, 9)))


@st.composite
def visits(draw: st.DrawFn) -> tuple[Part, ...]:
    first = Part(
        duration=draw(st.sampled_from([15, 30, 45, 60, 90, 7])),
        before=draw(st.sampled_from([0, 0, 5, 15])),
        after=draw(st.sampled_from([0, 0, 10, 30])),
    )
    if draw(st.integers(0, 3)):
        return (first,)
    return first, Part(draw(st.sampled_from([10, 30])), after=5, offset=first.duration + draw(st.sampled_from([0, 25])))


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    return Rules(
        step=draw(st.sampled_from([5, 10, 15, 20, 25, 30, 45, 60, 7])),
        grid=draw(st.sampled_from(["opening", "clock"])),
        fill=draw(st.booleans()),
        notice=draw(st.sampled_from([0, 0, 60, 721])),
        horizon_days=draw(st.sampled_from([0, 1, 2, 60])),
        per_day=draw(st.sampled_from([None, None, 1, 3])),
    )


@st.composite
def queries(draw: st.DrawFn, providers: int = 1) -> tuple[list[Candidate], int, datetime]:
    """Candidates, the start of a query of LENGTH minutes, and now."""
    zone, day = draw(st.sampled_from(DAYS))
    since = instant(datetime.combine(day, time()), zone) + draw(st.sampled_from([-720, -700, 0, 3]))
    candidates = [
        Candidate(f"p{n}", draw(hours(zone, day)), draw(visits()), draw(st.lists(bookings(since), max_size=6)))
        for n in range(providers)
    ]
    return candidates, since, moment(since) + timedelta(seconds=draw(st.integers(-2 * 86400, 86400)))


def moment(minute: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)


def listed(candidate: Candidate, rule: Rules, since: int, now: datetime) -> list[int]:
    return find([candidate], rule, since, since + LENGTH, now).starts()


@settings(max_examples=150)
@given(queries(providers=2), rules())
def test_the_list_is_what_the_rules_say_minute_by_minute(
    query: tuple[list[Candidate], int, datetime], rule: Rules
) -> None:
    candidates, since, now = query
    expected = {each.provider: oracle.starts(each, rule, since, since + LENGTH, now) for each in candidates}
    found = find(candidates, rule, since, since + LENGTH, now)
    assert found.starts() == sorted(set().union(*expected.values()))
    for slot in found:
        assert slot.providers == tuple(name for name, starts in expected.items() if slot.starts in starts)


@settings(max_examples=60)
@given(queries(), rules())
def test_a_start_is_listed_exactly_when_nothing_is_against_it(
    query: tuple[list[Candidate], int, datetime], rule: Rules
) -> None:
    (candidate,), since, now = query
    starts = set(listed(candidate, rule, since, now))
    tried = starts | set(range(since, since + LENGTH, 5))
    assert {start for start in tried if why_not(candidate, rule, start, now) is None} == starts


@given(queries(), rules(), st.integers(0, 3 * 1440))
def test_time_passing_only_removes_starts_from_the_front(
    query: tuple[list[Candidate], int, datetime], rule: Rules, passed: int
) -> None:
    (candidate,), since, now = query
    rule = replace(rule, horizon_days=FAR)
    later = now + timedelta(minutes=passed)
    threshold = later + timedelta(minutes=rule.notice)
    kept = [start for start in listed(candidate, rule, since, now) if moment(start) >= threshold]
    assert listed(candidate, rule, since, later) == kept


@given(queries(), rules(), st.integers(-1440, 2880), st.integers(1, 1440))
def test_a_query_is_a_window_on_the_same_starts(
    query: tuple[list[Candidate], int, datetime], rule: Rules, skip: int, length: int
) -> None:
    (candidate,), since, now = query
    part = find([candidate], rule, since + skip, since + skip + length, now).starts()
    whole = find([candidate], rule, since - 1440, since + 5 * 1440, now).starts()
    assert part == [start for start in whole if since + skip <= start < since + skip + length]


@given(st.data(), queries(), rules())
def test_a_booking_adds_no_start_but_those_that_fill_up_to_it(
    data: st.DataObject, query: tuple[list[Candidate], int, datetime], rule: Rules
) -> None:
    (candidate,), since, now = query
    row = data.draw(bookings(since))._replace(visit=0)  # a visit of its own
    fuller = replace(candidate, busy=[*candidate.busy, row])
    added = set(listed(fuller, rule, since, now)) - set(listed(candidate, rule, since, now))
    before = max(part.before - part.offset for part in candidate.visit)
    after = max(part.offset + part.duration + part.after for part in candidate.visit)
    touching = {row.occupied_until + before, row.occupied_from - after}
    assert added <= (touching if rule.fill else set())


@given(st.data(), queries(), rules())
def test_a_cancelled_booking_leaves_no_trace(
    data: st.DataObject, query: tuple[list[Candidate], int, datetime], rule: Rules
) -> None:
    (candidate,), since, now = query
    before = listed(candidate, rule, since, now)
    busy = [*candidate.busy, data.draw(bookings(since))]
    listed(replace(candidate, busy=busy), rule, since, now)
    left = data.draw(st.permutations(busy[:-1]))
    assert listed(replace(candidate, busy=left), rule, since, now) == before


@given(queries(providers=3), rules())
def test_another_provider_takes_no_start_away(query: tuple[list[Candidate], int, datetime], rule: Rules) -> None:
    candidates, since, now = query
    fewer = find(candidates[:2], rule, since, since + LENGTH, now)
    more = find(candidates, rule, since, since + LENGTH, now)
    for slot in fewer:
        assert more.at(slot.starts)[: len(slot.providers)] == slot.providers


def test_the_process_time_zone_changes_nothing() -> None:
    script = (
        "from datetime import UTC, datetime\n"
        "from scheduling.hours import Hours, Weekly\n"
        "from scheduling.slots import Busy, Candidate, Part, Rules, find, why_not\n"
        "week = tuple(Weekly(day, 0, 600) for day in range(7))\n"
        "now = datetime(2025, 3, 8, 3, 30, 30, tzinfo=UTC)\n"
        "for zone in ('America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'):\n"
        "    hours = Hours(zone, week, off=((datetime(2025, 3, 10, 1), datetime(2025, 3, 10, 3)),))\n"
        "    rules = Rules(20, grid='clock', notice=90, horizon_days=2, per_day=3)\n"
        "    busy = [Busy(29024640, 29024700, 29024640, 29024700, False, 1)]\n"
        "    one = Candidate('p', hours, (Part(40, 5, 5),), busy)\n"
        "    found = find([one], rules, 29023200, 29030400, now)\n"
        "    print(found.starts(), found.days(zone), why_not(one, rules, 29024640, now))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for zone in ("UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
    }
    (only,) = outputs
    assert only.count("datetime.date") >= 3
