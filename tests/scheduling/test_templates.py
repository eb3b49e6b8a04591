"""Texts of businesses: closed placeholders, plain replacement."""

from hypothesis import given
from hypothesis import strategies as st

from scheduling.templates import PLACEHOLDERS, filled, unknown_placeholders


def test_placeholders_are_filled_once_and_only_those_that_are_known() -> None:
    values = {"client": "{time}", "time": "10:00"}
    assert filled("{client} at {time}{zone}, {nothing} {0.__class__}", values) == (
        "{time} at 10:00, {nothing} {0.__class__}"
    )


def test_what_is_no_placeholder_is_named() -> None:
    assert unknown_placeholders("{client} {name} {} {a b} { {time}") == ["name", "", "a b"]


@given(st.text())
def test_any_text_comes_through(text: str) -> None:
    assert filled(text, dict.fromkeys(PLACEHOLDERS, "x")).count("{") <= text.count("{")
