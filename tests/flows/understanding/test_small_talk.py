"""What people say around what they want: when they are free, who alone comes, what they would like to be called."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I work until 5, a massage any day after that", "en"),
        ("massage please, I finish at 5", "en"),
        ("trabajo hasta las 17, un masaje cualquier día", "es"),
        ("trabalho até as 17, qualquer dia uma massagem", "pt"),
        ("работаю до 17, массаж в любой день", "ru"),
    ],
)
def test_who_works_until_an_hour_is_free_from_then_on(text: str, language: str) -> None:
    hints = understand(said({"text": text, "lang": language})).hints
    assert (hints["service"], hints["time"]) == ("massage", "17:00..")


@pytest.mark.parametrize(
    ("text", "language", "party"),
    [
        ("it's just me for a haircut", "en", "1"),
        ("corte, solo yo", "es", "1"),
        ("corte, só eu", "pt", "1"),
        ("стрижка, только я", "ru", "1"),
        ("corte, eu e mais dois", "pt", "3"),
        ("опоздаю минут на десять, стрижка", "ru", None),
    ],
)
def test_how_many_come(text: str, language: str, party: str | None) -> None:
    assert understand(said({"text": text, "lang": language})).hints.get("party") == party


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Maria", "en", "Maria"),
        ("my name is maria gomez", "en", "maria gomez"),
        ("ponga que soy Encarna", "es", "Encarna"),
        ("bota aí Wellington", "pt", "Wellington"),
        ("Нурлан Ахметов", "ru", "Нурлан Ахметов"),
    ],
)
def test_the_name_that_was_asked_for_is_told_without_what_introduces_it(text: str, language: str, name: str) -> None:
    assert dict(understand(said({"text": text, "lang": language, "pending": "name"})).hints) == {"name": name}


def test_a_word_in_capitals_alone_is_no_name() -> None:
    assert "name" not in understand(said({"text": "я РЫЖАЯ, нужно окрашивание", "lang": "ru"})).hints


def test_who_only_begins_with_a_question_wants_no_consultation() -> None:
    hints = understand(said({"text": "una consultita: ¿cuánto cuesta el corte?", "lang": "es"})).hints
    assert hints["service"] == "haircut"


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("can u make my appointment 30 mins later", "en", "+30m"),
        ("¿podríamos adelantar mi masaje media hora?", "es", "-30m"),
        ("joga meu corte 45 minutos pra frente", "pt", "+45m"),
        ("сдвиньте мою стрижку на час вперед", "ru", "+60m"),
    ],
)
def test_what_is_moved_may_stand_between_the_verb_and_how_much(text: str, language: str, time: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, understood.hints["time"]) == ("reschedule", time)


def test_a_word_of_one_language_is_no_slip_of_another_ones_trade() -> None:
    assert "service" not in understand(said({"text": "теперь можно в пятницу?", "lang": "ru"})).hints
