"""Public corpora of dates and times, where their files lie beside the project."""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from flows.understanding.rules.dates import When, read
from tests.flows.understanding.dates.judging import right

FOLDER = Path(__file__).parents[4] / "../shared/data/understanding"

# Per cent of a corpus that is read right, and of its sentences without a date that are left empty.
TARGETS = {
    "duckling_time_en": 80,
    "duckling_time_es": 88,
    "duckling_time_pt": 85,
    "duckling_time_ru": 85,
    "recognizers_datetime_en": 68,
    "recognizers_datetime_es": 62,
    "recognizers_datetime_pt": 68,
    "chrono_tests_en": 70,
    "chrono_tests_es": 80,
    "chrono_tests_pt": 80,
    "chrono_tests_ru": 75,
}
EMPTY = 95
BOTH = 99
FALSE = 0.5

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no corpora in {FOLDER}")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def is_right(row: dict[str, Any]) -> bool:
    now = datetime.fromisoformat(row["reference_datetime"])
    british = row["variant"].startswith("GB") or row.get("region") == "GB"
    whens = read(row["text"], row["lang"], now, month_first=row["lang"] == "en" and not british)
    return right(row["expected"], whens, now)


@pytest.mark.parametrize("name", TARGETS)
def test_a_corpus_is_read(name: str) -> None:
    marks = [is_right(row) for row in rows(name) if row["booking"] and row["expected"]["type"] != "none"]
    assert 100 * sum(marks) / len(marks) >= TARGETS[name]


def test_sentences_without_a_date_are_left_empty() -> None:
    empty = [row for name in TARGETS for row in rows(name) if row["booking"] and row["expected"]["type"] == "none"]
    marks = [is_right(row) for row in empty]
    assert 100 * sum(marks) / len(marks) >= EMPTY


def test_turns_of_booking_dialogues_are_read() -> None:
    """Every date and time that a client says is right, and hardly any is read that nobody said."""
    now = datetime.fromisoformat("2019-03-01T08:00")
    count: Counter[str] = Counter()
    for row in rows("sgd_services"):
        whens = [when for when in read(row["utterance"], "en", now, month_first=True) if when.start != now]
        found = {"appointment_date": _date(whens), "appointment_time": _time(whens)}
        fits = all(_fits(row, slot, value) for slot, value in found.items())
        if row["said"].keys() & found.keys():
            count["said"] += 1
            count["right"] += fits
        elif not row["other_frames"]:
            count["unsaid"] += 1
            count["false"] += not fits
    assert 100 * count["right"] / count["said"] >= BOTH
    assert 100 * count["false"] / count["unsaid"] <= FALSE


def _date(whens: list[When]) -> str | None:
    return next((when.start.date().isoformat() for when in whens if when.has_date), None)


def _time(whens: list[When]) -> str | None:
    # A clock time beats a part of day.
    timed = sorted((when for when in whens if when.has_time), key=lambda when: when.end is not None)
    return next((f"{when.start:%H:%M}" for when in timed), None)


def _fits(row: dict[str, Any], slot: str, value: str | None) -> bool:
    if slot in row["said"]:
        return bool(value == row["said"][slot]["canonical"])
    return value in (None, row["state_canonical"].get(slot))
