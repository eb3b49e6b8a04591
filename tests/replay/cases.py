"""Collected cases of other booking systems: where they lie, and which of them the slot engine can be asked."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

Case = dict[str, Any]

_BESIDE = Path(__file__).parents[2] / "../shared/data/slots/slot_cases.json"

TIME_OFF = {"break", "unavailability", "blocked", "blocked_period", "time_off"}
CLOCK_STEPS = {60, 30, 20, 15, 10, 5}
"""Steps with which rounding up to the clock in every gap, as a peer does, gives the same starts as our clock grid."""

_TOLD = {"id", "kind", "description", "source", "note", "portable", "viewer_tz"}
_HOURS = _TOLD | {"tz", "working_hours", "overrides", "days_off"}
_RULES = {"now", "range", "duration", "step", "notice", "busy", "buffers", "limits", "members", "mode", "align"}
_UNDERSTOOD = {
    "slots": _HOURS | _RULES | {"expected_starts"},
    "property": _HOURS | _RULES | {"expected_property"},
    "window": _HOURS | _RULES | {"window", "expected_dates", "expected_closed"},
    "ranges": _HOURS | {"range", "expected_ranges"},
    "interval_intersect": _TOLD | {"input", "expected_ranges"},
    "interval_subtract": _TOLD | {"input", "expected_ranges"},
    "interval_merge": _TOLD | {"input", "expected_ranges"},
    "conflict": _TOLD | {"proposed", "existing", "min_gap", "expected_conflict"},
}


@cache
def file() -> Path | None:
    """The file that SLOT_CASES names, else the one beside the project if it is there."""
    named = os.environ.get("SLOT_CASES")
    if named:
        return Path(named)
    return _BESIDE.resolve() if _BESIDE.exists() else None


def aligned(case: Case) -> str | None:
    """The only alignment of the grid that gives the expected starts; None where any does."""
    portable = case.get("portable", "")
    return portable.removeprefix("alignment:") if portable.startswith("alignment:") else None


@cache
def cases() -> tuple[Case, ...]:
    """All cases of the file; none where there is no file. Raises OSError for a named file that cannot be read."""
    found = file()
    return tuple(json.loads(found.read_text(encoding="utf-8"))["cases"]) if found else ()


def left_out(case: Case) -> str | None:
    """Why the engine is not asked a case; None when it is."""
    understood = _UNDERSTOOD.get(case["kind"])
    if understood is None:
        return f"{case['kind']} is not a question to the slot engine"
    if case["kind"] == "property" and not case["expected_property"].startswith("expected_starts == []"):
        return "a property in words, about bookings, races or peers rather than a list of starts"
    unknown = sorted(name for name in case.keys() - understood if case[name])
    if unknown:
        return f"the engine has no such rule: {', '.join(unknown)}"
    if case["kind"] == "window":
        return _window_left_out(case)
    if case["kind"] in ("slots", "property"):
        return _limits_left_out(case) or _members_left_out(case) or _alignment_left_out(case)
    return None


def _window_left_out(case: Case) -> str | None:
    window = case["window"]
    if window["type"] == "rolling" and window.get("calendar_days"):
        return None
    return "a booking window other than a number of calendar days from today"


def _limits_left_out(case: Case) -> str | None:
    limits = case.get("limits") or {}
    if limits.keys() - {"per_day"}:
        return "a limit other than visits a day"
    if limits and any(row.get("kind") == "external" for row in case.get("busy", ())):
        return "a day's limit that does not count external events"
    return None


def _members_left_out(case: Case) -> str | None:
    openings = {json.dumps(member.get("working_hours")) for member in case.get("members", ())}
    if len(openings) > 1 and case["step"] not in CLOCK_STEPS:
        return "grids of different openings meet only on the clock, which this step is not on"
    return None


def _alignment_left_out(case: Case) -> str | None:
    alignment = aligned(case)
    if alignment in (None, "day_anchor"):
        return None
    if alignment == "range_start":
        bookings = any(row.get("kind") not in TIME_OFF for row in case.get("busy", ()))
        return "alignment range_start: a grid that begins anew after every booking" if bookings else None
    if alignment == "grid":
        same = case["step"] in CLOCK_STEPS and case.get("viewer_tz", case["tz"]) == case["tz"]
        return None if same else "alignment grid: rounded anew after every booking, or for the viewer"
    return f"alignment {alignment}"
