"""Dates and times as people write them in four languages."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understanding.rules.lexicon import lexicons
from flows.understanding.rules.whens import read

# A Monday.
NOW = datetime.fromisoformat("2026-11-23T10:00")


def told(text: str, language: str = "en", **hints: bool) -> tuple[str | None, str | None]:
    found = read(text, lexicons(language), NOW, **hints)
    return found.day.isoformat() if found.day else None, found.time


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("2026-11-24 15:00", "2026-11-24", "15:00"),
        ("2026-11-24T15:00", "2026-11-24", "15:00"),
        ("24.11", "2026-11-24", None),
        ("24/11", "2026-11-24", None),
        ("24-11", "2026-11-24", None),
        ("24.11.2026", "2026-11-24", None),
        ("24.11.26 at 9", "2026-11-24", "09:00"),
        ("22.11", "2027-11-22", None),
        ("29.02", "2028-02-29", None),
        ("11/24", "2026-11-24", None),
        ("31.11", None, None),
        ("15:00", None, "15:00"),
        ("15.30", None, "15:30"),
        ("9:5", None, None),
        ("25:00", None, None),
        ("3pm", None, "15:00"),
        ("3 pm", None, "15:00"),
        ("3:30 p.m.", None, "15:30"),
        ("12 am", None, "00:00"),
        ("12 pm", None, "12:00"),
        ("at 15", None, "15:00"),
        ("at 3", None, "15:00"),
        ("at 9", None, "09:00"),
        ("today", "2026-11-23", None),
        ("tomorrow at 10:30", "2026-11-24", "10:30"),
        ("the day after tomorrow", "2026-11-25", None),
        ("friday", "2026-11-27", None),
        ("monday", "2026-11-30", None),
        ("24 November", "2026-11-24", None),
        ("Nov 24th, 2027", "2027-11-24", None),
        ("3 people for 5 days", None, None),
        ("+34 612 345 678", None, None),
        ("192.168.0.1", None, None),
    ],
)
def test_english_and_numbers(text: str, day: str | None, time: str | None) -> None:
    assert told(text) == (day, time)


@pytest.mark.parametrize(
    ("language", "text", "day", "time"),
    [
        ("es", "mañana a las 15", "2026-11-24", "15:00"),
        ("es", "el jueves a las 5 de la tarde", "2026-11-26", "17:00"),
        ("es", "pasado mañana", "2026-11-25", None),
        ("es", "el 2 de diciembre", "2026-12-02", None),
        ("es", "a las 9 de la mañana", None, "09:00"),
        ("pt", "amanhã às 15h", "2026-11-24", "15:00"),
        ("pt", "terça-feira às 10h30", "2026-11-24", "10:30"),
        ("pt", "dia 1 de março", "2027-03-01", None),
        ("pt", "depois de amanhã às 3 da tarde", "2026-11-25", "15:00"),
        ("ru", "завтра в 15:00", "2026-11-24", "15:00"),
        ("ru", "в пятницу в 5 вечера", "2026-11-27", "17:00"),
        ("ru", "2 декабря", "2026-12-02", None),
        ("ru", "послезавтра к 11", "2026-11-25", "11:00"),
        ("ru", "15 часов", None, "15:00"),
        # People mix languages.
        ("es", "tomorrow at 15", "2026-11-24", "15:00"),
    ],
)
def test_other_languages(language: str, text: str, day: str | None, time: str | None) -> None:
    assert told(text, language) == (day, time)


@pytest.mark.parametrize(
    ("text", "time"), [("10.12", "10:12"), ("15", "15:00"), ("3", "15:00"), ("~ 9 ?", "09:00"), ("24", None)]
)
def test_where_a_time_was_asked_for_numbers_are_one(text: str, time: str | None) -> None:
    assert told(text, asks_time=True) == (None, time)


def test_where_a_time_was_asked_for_a_date_is_still_one() -> None:
    assert told("на 2 декабря", "ru", asks_time=True) == ("2026-12-02", None)
    assert told("on 24.11.2026 at 10", asks_time=True) == ("2026-11-24", "10:00")
    assert told("24/11", asks_time=True) == ("2026-11-24", None)


def test_where_the_month_comes_first() -> None:
    assert told("12/01", month_first=True) == ("2026-12-01", None)
    assert told("12/01") == ("2027-01-12", None)
    assert told("13/01", month_first=True) == ("2027-01-13", None)
    assert told("12.01", month_first=True) == ("2027-01-12", None)


@given(st.text(max_size=200), st.sampled_from(["en", "es", "pt", "ru"]), st.booleans())
def test_any_text_is_read_without_an_exception(text: str, language: str, asks_time: bool) -> None:
    found = read(text, lexicons(language), NOW, asks_time=asks_time)
    assert found.time is None or datetime.fromisoformat(f"2026-01-01T{found.time}")
