"""What is only talked about is not booked, whatever it names, nor are doubts, farewells and questions."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i broke a nail yesterday", "en"),
        ("boris is a true artist with scissors", "en"),
        ("ayer se rompieron dos uñas", "es"),
        ("boris es un artista con las tijeras", "es"),
        ("parti uma unha, que raiva", "pt"),
        ("minha vizinha elogiou muito a massagem", "pt"),
        ("segunda-feira ninguém merece", "pt"),
        ("сломала ноготь, плачу", "ru"),
        ("Анна передавала вам привет", "ru"),
        ("у меня в пятницу день рождения, 45 лет!", "ru"),
    ],
)
def test_a_tale_wishes_nothing(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == (None, {})


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("i broke a nail, need a manicure tomorrow", "en", {"service": "manicure", "day": "2026-11-24"}),
        ("me rompí una uña, ¿manicura mañana?", "es", {"service": "manicure", "day": "2026-11-24"}),
        ("parti uma unha, manicure amanhã", "pt", {"service": "manicure", "day": "2026-11-24"}),
        ("сломала ноготь, маникюр завтра", "ru", {"service": "manicure", "day": "2026-11-24"}),
        ("с Борисом в пятницу сможете?", "ru", {"provider": "boris", "day": "2026-11-27"}),
    ],
)
def test_a_tale_that_ends_in_a_request_books(text: str, language: str, hints: dict[str, str]) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("book", hints)


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("not sure if I can make friday", "en", None),
        ("не уверена, что смогу в пятницу", "ru", None),
        ("não sei se consigo sexta", "pt", None),
        ("obrigadíssima, até sexta", "pt", "thanks"),
        ("спасибо, до пятницы", "ru", "thanks"),
        ("a gente não vai no sábado", "pt", "cancel"),
        ("мы не придём в субботу", "ru", "cancel"),
    ],
)
def test_doubts_and_farewells_book_nothing(text: str, language: str, wish: str | None) -> None:
    assert understand(said({"text": text, "lang": language})).wish == wish


@pytest.mark.parametrize(
    ("text", "language"),
    [("а Карла в среду будет?", "ru"), ("Анна в четверг выходная?", "ru"), ("a Carla vai estar na quarta?", "pt")],
)
def test_whether_somebody_works_then_is_a_question(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, understood.about) == ("ask", "who")


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("я не смогу быть в четверг", "ru", "cancel"),
        ("não vou poder estar aí na quinta", "pt", "cancel"),
        ("no podré asistir mañana", "es", "cancel"),
        ("завтра не смогу, можно в пятницу?", "ru", "reschedule"),
        ("estou com covid, tenho que desmarcar", "pt", "cancel"),
    ],
)
def test_a_day_that_cannot_be_is_the_day_of_the_visit(text: str, language: str, wish: str) -> None:
    assert understand(said({"text": text, "lang": language})).wish == wish


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("boris was so kind on Friday", "en", 1),
        ("thanks, until Friday!", "en", 1),
        ("my wedding is on Saturday, can I come on Friday?", "en", 2),
        ("у меня в пятницу день рождения, 45 лет!", "ru", 1),
    ],
)
def test_days_that_are_only_told_of_are_read_all_the_same(text: str, language: str, days: int) -> None:
    assert len(understand(said({"text": text, "lang": language})).whens) == days
