"""Answers to what is shown or asked."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said

TIMES = ["10:00", "11:30", "14:00", "17:15"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("no, forget that one", "en"),
        ("no, déjalo", "es"),
        ("não, deixa estar", "pt"),
        ("нет, не надо", "ru"),
        ("не, передумала", "ru"),
    ],
)
def test_a_no_to_the_card_refuses_the_card(text: str, language: str) -> None:
    assert understand(said({"text": text, "lang": language, "pending": "confirm"})).answer is False


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("the second to last", "en", 2),
        ("el penúltimo", "es", 2),
        ("a penúltima", "pt", 2),
        ("мне предпоследнее", "ru", 2),
        ("the last one", "en", 3),
    ],
)
def test_places_are_counted_from_the_end(text: str, language: str, place: int) -> None:
    row = {"text": text, "lang": language, "pending": "time", "offered": TIMES}
    assert understand(said(row)).choice == place


@pytest.mark.parametrize(
    ("text", "language", "wish", "hints"),
    [
        ("кто-нибудь другой на стрижку", "ru", "book", {"service": "haircut", "provider": "*"}),
        ("снимите меня с пятницы", "ru", "cancel", {"day": "2026-11-27"}),
    ],
)
def test_what_is_said_in_passing_is_no_question(text: str, language: str, wish: str, hints: dict[str, str]) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == (wish, hints)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "thanks, see you"),
        ("es", "gracias, nos vemos"),
        ("pt", "obrigada, até lá"),
        ("ru", "спасибо, до встречи"),
    ],
)
def test_a_farewell_confirms_no_card(language: str, text: str) -> None:
    on_a_card = understand(said({"text": text, "lang": language, "pending": "confirm"}))
    assert (on_a_card.wish, on_a_card.answer) == ("thanks", None)


def test_a_yes_beside_a_farewell_does() -> None:
    assert understand(said({"text": "ага, до встречи", "lang": "ru", "pending": "confirm"})).answer
