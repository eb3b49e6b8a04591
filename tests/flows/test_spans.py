"""Spans of a day as people write them in four languages."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understanding.protocol import Said
from flows.understanding.rules import understand
from flows.understanding.rules.spans import MIDNIGHT, clock_of, minute_of, read_all

# A Monday.
NOW = datetime.fromisoformat("2026-11-23T10:00")


def told(text: str, language: str = "en") -> str | None:
    """What somebody who works there is taken to mean."""
    hints = understand(Said(text, language, NOW, staff=True)).hints
    return f"{hints['since']}-{hints['until']}" if "since" in hints else None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("10-12", "10:00-12:00"),
        ("10 – 12", "10:00-12:00"),
        ("10:00 to 12:00", "10:00-12:00"),
        ("from 10.30 till 12", "10:30-12:00"),
        ("block friday 10-12 please", "10:00-12:00"),
        ("2-6", "14:00-18:00"),
        ("9-6", "09:00-18:00"),
        ("12-3", "12:00-15:00"),
        ("7-15", "07:00-15:00"),
        ("7-11", "07:00-11:00"),
        ("2-4pm", "14:00-16:00"),
        ("10-2 pm", "10:00-14:00"),
        ("10am-12pm", "10:00-12:00"),
        ("20-24", "20:00-24:00"),
        ("0-7", "00:00-07:00"),
        ("after 15", "15:00-24:00"),
        ("after 5", "17:00-24:00"),
        ("closed tomorrow after 3 pm", "15:00-24:00"),
        ("until 12", "00:00-12:00"),
        ("before 9:30", "00:00-09:30"),
        ("friday all day", "00:00-24:00"),
        ("24-11", None),
        ("24.11", None),
        ("12:60-13", None),
        ("12:00-12:00", None),
        ("2026-11-24", None),
        ("10-12-2026", None),
        ("192.168.0.1", None),
        ("tomorrow at 10", None),
        ("after 20 November", None),
        ("from 2nd of May", None),
    ],
)
def test_english_and_numbers(text: str, span: str | None) -> None:
    assert told(text) == span


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("cierro mañana después de las 15", "es", "15:00-24:00"),
        ("a partir de las 3 de la tarde", "es", "15:00-24:00"),
        ("de 10 a 12", "es", "10:00-12:00"),
        ("desde las 10:30 hasta las 12", "es", "10:30-12:00"),
        ("hasta las 12", "es", "00:00-12:00"),
        ("todo el día", "es", "00:00-24:00"),
        ("fecho amanhã depois das 15", "pt", "15:00-24:00"),
        ("das 10 às 12", "pt", "10:00-12:00"),
        ("das 9h30 até as 12h", "pt", "09:30-12:00"),
        ("até às 12", "pt", "00:00-12:00"),
        ("o dia todo", "pt", "00:00-24:00"),
        ("закрыто завтра после 15", "ru", "15:00-24:00"),
        ("с 10 до 12", "ru", "10:00-12:00"),
        ("до 12:30", "ru", "00:00-12:30"),
        ("весь день", "ru", "00:00-24:00"),
        ("с 20 ноября после 15", "ru", "15:00-24:00"),
    ],
)
def test_the_other_languages(text: str, language: str, span: str) -> None:
    assert told(text, language) == span


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("9-13, 14-18", [(540, 780), (840, 1080)]),
        ("14:00-18:00 and 9-13", [(540, 780), (840, 1080)]),
        ("9-13", [(540, 780)]),
        ("9 to 5", [(540, 1020)]),
        ("9-13 when I like it", []),
        ("whatever", []),
        ("", []),
    ],
)
def test_hours_are_spans_and_nothing_else(text: str, spans: list[tuple[int, int]]) -> None:
    assert list(read_all(text, "en")) == spans


@given(st.integers(0, MIDNIGHT))
def test_a_minute_is_what_its_clock_says(minute: int) -> None:
    assert minute_of(clock_of(minute)) == minute


@pytest.mark.parametrize("clock", ["", "15", "24:01", "12:60", "1:5", "٣:٠٠", "-1:00"])
def test_anything_else_is_no_minute(clock: str) -> None:
    assert minute_of(clock) is None


@given(st.text(alphabet="0123456789-:. toaфдпm", max_size=40))
def test_whatever_is_written_a_span_lies_within_a_day(text: str) -> None:
    assert all(0 <= span.since < span.until <= MIDNIGHT for span in read_all(text, "en"))
