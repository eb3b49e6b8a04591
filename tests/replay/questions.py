"""Puts a case to the slot engine in the engine's own words."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from scheduling.hours import DAY, Hours, Span, Weekly, local_date, windows, zone_of
from scheduling.slots import Busy, Candidate, Part, Rules
from tests.replay.cases import CLOCK_STEPS, TIME_OFF, Case, aligned

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DOES_NOT_BLOCK = {"cancelled", "rejected", "pending_nonblocking", "hold_own", "hold_expired"}
_NO_HORIZON = 36500


def moment(text: str) -> datetime:
    """The aware instant of a case's time."""
    return datetime.fromisoformat(text).astimezone(UTC)


def minute(text: str) -> int:
    """The UTC epoch minute of a case's time."""
    return int(moment(text).timestamp()) // 60


def spans(pairs: Iterable[tuple[str, str]]) -> list[Span]:
    """UTC minutes of a case's ranges."""
    return [(minute(since), minute(until)) for since, until in pairs]


def query(case: Case) -> Span:
    """[since, until) for the starts of a case: a peer cuts windows at the end of its range, so visits end there."""
    since, until = spans([case["range"]])[0]
    return since, until - case["duration"] + 1


def rules(case: Case) -> Rules:
    """The rules of a case. A case that says no step asks whether anything at all is free."""
    step = case.get("step", 5)
    snapped = aligned(case) == "grid" or ("members" in case and step in CLOCK_STEPS)
    window = case.get("window", {})
    return Rules(
        step=step,
        grid="clock" if snapped else "opening",
        notice=case.get("notice", 0),
        horizon_days=window.get("days", _NO_HORIZON),
        per_day=(case.get("limits") or {}).get("per_day"),
    )


def candidates(case: Case) -> list[Candidate]:
    """The members of a case, or its only provider."""
    buffers = case.get("buffers", {})
    visit = (Part(case["duration"], buffers.get("before", 0), buffers.get("after", 0)),)
    members = case.get("members", [{"id": "only"}])
    return [
        Candidate(member["id"], hours(case | member), visit, busy((case | member).get("busy", ())))
        for member in members
    ]


def hours(case: Case) -> Hours:
    """The hours of a case or member; its breaks and other absences are time off."""
    weekly = [
        Weekly(_WEEKDAYS.index(day), _wall(row["start"]), _wall(row["end"]))
        for row in case.get("working_hours", ())
        for day in row["days"]
    ]
    overrides: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for row in case.get("overrides", ()):
        day = overrides[date.fromisoformat(row["date"])]
        if not row.get("closed"):
            day.append((_wall(row["start"]), _wall(row["end"])))
    off = [
        (datetime.combine(day, time()), datetime.combine(day + timedelta(days=1), time()))
        for day in map(date.fromisoformat, case.get("days_off", ()))
    ]
    off += [
        (_shown(row["start"], case["tz"]), _shown(row["end"], case["tz"]))
        for row in case.get("busy", ())
        if row.get("kind") in TIME_OFF
    ]
    return Hours(
        case["tz"], tuple(weekly), (), tuple((day, tuple(rows)) for day, rows in overrides.items()), tuple(off)
    )


def busy(rows: Iterable[Case]) -> list[Busy]:
    """What of a case's occupied time blocks, each row a visit of its own."""
    return [
        Busy(
            minute(row["start"]) - row.get("before", 0),
            minute(row["end"]) + row.get("after", 0),
            minute(row["start"]),
            minute(row["end"]),
            row.get("status") == "hold_other",
            number,
        )
        for number, row in enumerate(rows)
        if row.get("kind") not in TIME_OFF and row.get("status") not in _DOES_NOT_BLOCK
    ]


def free_together(case: Case, providers: tuple[str, ...]) -> bool:
    """Whether these free providers make a start: everyone, or all fixed members and one of the others."""
    members = case.get("members", ())
    fixed = {member["id"] for member in members if member.get("fixed") or case.get("mode") == "collective"}
    others = {member["id"] for member in members} - fixed
    return fixed <= set(providers) and (not others or bool(others & set(providers)))


def open_spans(case: Case) -> list[Span]:
    """The working windows of a case within its range."""
    since, until = spans([case["range"]])[0]
    first, last = (local_date(at, case["tz"]) + timedelta(days=n) for at, n in ((since, -2), (until, 1)))
    found = ((max(opens, since), min(closes, until)) for opens, closes in windows(hours(case), first, last))
    return [(opens, closes) for opens, closes in found if opens < closes]


def meeting(case: Case) -> tuple[Candidate, Rules, int]:
    """Somebody who is always open, asked for the proposed time with the gap as buffers of the new booking."""
    since, until = spans([case["proposed"]])[0]
    always = Hours("UTC", tuple(Weekly(weekday, 0, DAY) for weekday in range(7)))
    gap = case.get("min_gap", 0)
    rows = [{"start": begins, "end": ends} for begins, ends in case["existing"]]
    return Candidate("only", always, (Part(until - since, gap, gap),), busy(rows)), Rules(step=1), since


def _wall(text: str) -> int:
    hour, minutes = text.split(":")
    return 60 * int(hour) + int(minutes)


def _shown(text: str, zone: str) -> datetime:
    return moment(text).astimezone(zone_of(zone)).replace(tzinfo=None)
