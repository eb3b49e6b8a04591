"""Laughter, hedges and second thoughts around a wish leave the wish as it is."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("friday at 5 lol", "en"),
        ("hahaha friday at 5", "en"),
        ("el viernes a las 5 jajaja", "es"),
        ("sexta às 17 kkkkk", "pt"),
        ("в пятницу в 17 хахаха", "ru"),
    ],
)
def test_laughter_leaves_the_day_and_the_time(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert understood.wish == "book"
    assert dict(understood.hints) == {"day": "2026-11-27", "time": "17:00"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("is it going to rain on saturday?", "en"),
        ("not sure about friday yet, I'll have to ask my boss", "en"),
        ("¿va a llover el sábado?", "es"),
        ("el jueves no lo tengo claro, luego te digo", "es"),
        ("será que vai chover no sábado?", "pt"),
        ("ainda tenho que ver a sexta, depois te aviso", "pt"),
        ("в субботу будет дождь?", "ru"),
        ("про пятницу подумаю", "ru"),
    ],
)
def test_weather_and_doubts_book_nothing(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert understood.wish in (None, "wait")
    assert dict(understood.hints) == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cancel and rebook for Thursday", "en"),
        ("cancélala y me la pones para el jueves", "es"),
        ("cancela e marca pra quinta", "pt"),
        ("отмените и запишите на четверг", "ru"),
    ],
)
def test_who_cancels_and_books_again_moves(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("reschedule", {"day": "2026-11-26"})


@pytest.mark.parametrize(
    ("text", "language"),
    [("quiero cambiar la hora de mi cita", "es"), ("¿me cambias el día de la cita?", "es")],
)
def test_the_hour_that_is_changed_is_no_hour_later(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("reschedule", {})


def test_a_matter_that_is_left_is_no_time_at_all() -> None:
    understood = understand(said({"text": "forget about it, doesn't matter", "lang": "en", "pending": "time"}))
    assert (understood.wish, dict(understood.hints)) == ("stop", {})


def test_not_wanting_to_wants_nothing() -> None:
    assert understand(said({"text": "stop, I don't want to do this now", "lang": "en"})).wish == "stop"


def test_a_please_behind_a_no_leaves_it_a_no() -> None:
    understood = understand(said({"text": "con boris no porfa", "lang": "es", "pending": "provider"}))
    assert dict(understood.hints) == {"not_provider": "boris"}


def test_what_is_wanted_no_more_is_cancelled() -> None:
    understood = understand(said({"text": "ya no quiero el tinte gracias", "lang": "es"}))
    assert (understood.wish, dict(understood.hints)) == ("cancel", {"service": "colour"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the wedding is on saturday, can I get my nails done on friday?", "en"),
        ("el sábado tengo una boda, ¿manicura el viernes?", "es"),
        ("tenho um casamento no sábado, manicure na sexta?", "pt"),
        ("в субботу свадьба, можно маникюр в пятницу?", "ru"),
    ],
)
def test_the_day_of_an_occasion_is_not_the_day_of_the_visit(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert dict(understood.hints) == {"service": "manicure", "day": "2026-11-27"}


def test_the_only_day_counts_though_it_is_of_an_occasion() -> None:
    understood = understand(said({"text": "nails for a wedding on saturday", "lang": "en"}))
    assert dict(understood.hints) == {"service": "manicure", "day": "2026-11-28"}


def test_the_same_again_is_a_wish_whatever_else_is_said() -> None:
    understood = understand(said({"text": "same again as last time, next wednesday if poss", "lang": "en"}))
    assert (understood.wish, dict(understood.hints)) == ("book", {"like": "last", "day": "2026-12-02"})


def test_any_but_a_day_is_nobody() -> None:
    understood = understand(said({"text": "cualquiera menos el viernes", "lang": "es", "pending": "day"}))
    assert dict(understood.hints) == {"not_day": "2026-11-27"}


@pytest.mark.parametrize(
    ("text", "language", "wish", "hints"),
    [
        ("instead of Boris can I have Anna on Friday", "en", "book", {"not_provider": "boris", "provider": "anna"}),
        ("evening all, any room at 11 for a cut", "en", "book", {"service": "haircut", "time": "11:00"}),
        ("how late can I come on Friday", "en", "ask", {}),
        ("booked for friday but need saturday", "en", "reschedule", {}),
        ("I'd rather have Anna", "en", "book", {"provider": "anna"}),
        ("pospónmela para el viernes", "es", "reschedule", {}),
        ("elimínenme la reserva", "es", "cancel", {}),
        ("a ver si me cuelas el viernes", "es", "book", {}),
        ("no voy el viernes", "es", "cancel", {}),
        ("can I bring it forward an hour", "en", "reschedule", {"time": "-60m"}),
        ("same day but later", "en", "reschedule", {"time": "+.."}),
        ("el mismo día pero más tarde", "es", "reschedule", {"time": "+.."}),
        ("qué pasa si llego tarde", "es", "ask", {}),
        ("not today thanks", "en", "thanks", {"not_day": "2026-11-23"}),
        ("have I anything booked", "en", "list", {}),
        ("what about friday", "en", "book", {}),
        ("I said friday", "en", "book", {}),
        ("wrong day", "en", "reschedule", {}),
        ("mis uñas están fatal, me las haces el viernes?", "es", "book", {"service": "manicure"}),
    ],
)
def test_possibilities_and_second_thoughts(text: str, language: str, wish: str, hints: dict[str, str]) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert understood.wish == wish
    assert {field: words for field, words in understood.hints.items() if field != "day"} == hints


def test_what_one_language_takes_back_no_other_one_wishes() -> None:
    assert understand(said({"text": "no cancelo nada eh, solo pregunto", "lang": "es"})).wish != "cancel"
