"""Every collected case that the slot engine can be asked gives the expected answer."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from operator import and_

import pytest

from scheduling.hours import DAY, instant, merged, without
from scheduling.slots import Reason, find, why_not
from scheduling.timeline import Frame
from tests.replay import questions
from tests.replay.cases import Case, cases, left_out
from tests.replay.questions import minute, spans

_NO_FILE = pytest.param({}, id="none", marks=pytest.mark.skip(reason="no file of slot cases; SLOT_CASES names one"))


def _parameter(case: Case) -> object:
    reason = left_out(case)
    marks = pytest.mark.skip(reason=reason) if reason else ()
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [*map(_parameter, cases())] or [_NO_FILE])
def test_case(case: Case) -> None:
    _REPLAY[case["kind"]](case)


def _slots(case: Case) -> None:
    found = find(
        questions.candidates(case), questions.rules(case), *questions.query(case), questions.moment(case["now"])
    )
    starts = [slot.starts for slot in found if questions.free_together(case, slot.providers)]
    assert starts == [minute(text) for text in case["expected_starts"]]


def _no_starts(case: Case) -> None:
    week = {"now": "2024-01-01T00:00Z", "range": ["2024-01-02T00:00Z", "2024-01-09T00:00Z"]}
    _slots(week | case | {"expected_starts": []})


def _window(case: Case) -> None:
    today = questions.moment(case["now"]).date()
    since, until = (instant(datetime.combine(today, datetime.min.time()), case["tz"]) + n * DAY for n in (-2, 400))
    days = find(questions.candidates(case), questions.rules(case), since, until, questions.moment(case["now"])).days(
        case["tz"]
    )
    assert not {date.fromisoformat(text) for text in case["expected_dates"]} - days.keys()
    assert not {date.fromisoformat(text) for text in case["expected_closed"]} & days.keys()


def _ranges(case: Case) -> None:
    assert questions.open_spans(case) == spans(case["expected_ranges"])


def _intersect(case: Case) -> None:
    lists = [spans(pairs) for pairs in case["input"]]
    days = [edge // DAY for pairs in lists for span in pairs for edge in span]
    frame = Frame(min(days, default=0), max(days, default=0) + 1, 1)
    common = reduce(and_, map(frame.inside, lists)) if lists else 0
    assert common == frame.inside(spans(case["expected_ranges"]))


def _subtract(case: Case) -> None:
    whole, cuts = case["input"]
    assert without(sorted(spans(whole)), spans(cuts)) == spans(case["expected_ranges"])


def _merge(case: Case) -> None:
    assert merged(spans(case["input"])) == spans(case["expected_ranges"])


def _conflict(case: Case) -> None:
    candidate, rules, start = questions.meeting(case)
    now = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=start)
    reason = why_not(candidate, rules, start, now)
    assert reason in ((Reason.BOOKING, Reason.BUFFER) if case["expected_conflict"] else (None,))


_REPLAY: dict[str, Callable[[Case], None]] = {
    "slots": _slots,
    "property": _no_starts,
    "window": _window,
    "ranges": _ranges,
    "interval_intersect": _intersect,
    "interval_subtract": _subtract,
    "interval_merge": _merge,
    "conflict": _conflict,
}
