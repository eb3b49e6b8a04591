"""Messages as people write them to the demo business, one file a language, each with what is to be understood."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from flows.understanding.protocol import Names, Opening, Said
from flows.understanding.rules.dates import PARTS
from flows.understanding.rules.spans import clock_of, minute_of

LANGUAGES = ("en", "es", "pt", "ru")
# A Monday; the demo business takes no other date for the present here.
NOW = datetime.fromisoformat("2026-11-23T10:00")

_HERE = Path(__file__).parent
_DEMO = yaml.safe_load((_HERE.parents[2] / "demo.yaml").read_text("utf-8"))
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def rows(language: str) -> Iterator[dict[str, Any]]:
    """The messages of a language with `wish`, `fields` and, where they are said, `when`, `about` and `like`."""
    with (_HERE / f"{language}.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def said(row: Mapping[str, Any]) -> Said:
    """The message as it comes to whoever understands."""
    offered = tuple(row.get("offered", ()))
    return Said(
        text=row["text"],
        language=row["lang"],
        now=NOW,
        names=_names(),
        pending=row.get("pending"),
        offered=offered,
        answers=len(offered),
        region="ES",
        opening=_opening(),
    )


def when(row: Mapping[str, Any]) -> dict[str, str]:
    """The day and the time that are to be understood; a part of the day is its usual hours."""
    told = dict(row.get("when", {}))
    if told.get("time") in PARTS:
        told["time"] = "..".join(map(clock_of, PARTS[told["time"]]))
    return told


def _names() -> Names:
    kinds = {"service": "services", "provider": "providers", "location": "locations"}
    return {field: {uid: _called(noun) for uid, noun in _DEMO[kind].items()} for field, kind in kinds.items()}


def _called(noun: Mapping[str, Any]) -> tuple[str, ...]:
    return (noun["name"], *(words["name"] for words in noun.get("translations", {}).values()))


def _opening() -> Opening:
    spans: dict[int, tuple[tuple[int, int], ...]] = {}
    for provider in _DEMO["providers"].values():
        for weekday, hours in provider["hours"].items():
            day = _WEEKDAYS.index(weekday)
            spans[day] = (*spans.get(day, ()), *(_span(span) for span in hours))
    return spans


def _span(hours: str) -> tuple[int, int]:
    since, until = (minute_of(clock) or 0 for clock in hours.split("-"))
    return since, until
