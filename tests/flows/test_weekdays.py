"""A bare weekday is meant among the days in question; a date or `tomorrow` is what it is."""

from collections.abc import Mapping
from datetime import datetime

import pytest

from flows.understanding.protocol import Said
from flows.understanding.rules import understand
from flows.weekdays import in_question

NEXT_WEEK = "2026-11-30..2026-12-06"


def hints(said: Said, days: str) -> Mapping[str, str]:
    return in_question(said, understand(said), understand, days).hints


@pytest.mark.parametrize(
    ("now", "language", "text", "field", "meant"),
    [
        ("2026-11-23", "en", "Wednesday", "day", "2026-12-02"),
        ("2026-11-23", "en", "not Tuesday", "not_day", "2026-12-01"),
        ("2026-11-23", "es", "el miércoles", "day", "2026-12-02"),
        ("2026-11-23", "pt", "quinta", "day", "2026-12-03"),
        ("2026-11-23", "ru", "в среду", "day", "2026-12-02"),
        ("2026-11-22", "en", "sunday", "day", "2026-12-06"),
        ("2026-11-23", "en", "monday", "day", "2026-11-30"),
        ("2026-11-24", "en", "tomorrow", "day", "2026-11-25"),
        ("2026-11-24", "en", "25.11.2026", "day", "2026-11-25"),
        ("2026-11-24", "en", "25 november", "day", "2026-11-25"),
    ],
)
def test_a_weekday_is_one_of_the_days_in_question(now: str, language: str, text: str, field: str, meant: str) -> None:
    said = Said(text=text, language=language, now=datetime.fromisoformat(f"{now}T09:00"), pending="day")
    assert hints(said, NEXT_WEEK)[field] == meant


def test_on_the_card_it_is_of_the_week_that_the_card_shows() -> None:
    said = Said(text="no, thursday", language="en", now=datetime.fromisoformat("2026-11-23T09:00"), pending="confirm")
    assert hints(said, "2026-11-30..2026-12-06")["day"] == "2026-12-03"
    assert hints(said, "2026-11-23..2026-11-29")["day"] == "2026-11-26"


def test_without_days_in_question_nothing_changes() -> None:
    said = Said(text="Wednesday", language="en", now=datetime.fromisoformat("2026-11-23T09:00"))
    for days in ("..", "..2026-12-31"):
        assert hints(said, days) == understand(said).hints
