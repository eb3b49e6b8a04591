"""What one clause of a message makes of another: instead of it, failing it, of somebody else, about its day."""

import pytest

from flows.understanding.rules import understand
from tests.evals.messages import said


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cancel Friday's and put me on Saturday", "en"),
        ("please cancel friday and give me saturday", "en"),
        ("I need to cancel Friday. Can I come on Saturday?", "en"),
        ("don't cancel Friday, move me to Saturday", "en"),
        ("anula la cita del viernes y dame una el sábado", "es"),
        ("quero cancelar a de sexta e marcar no sábado", "pt"),
        ("отмените запись на пятницу и запишите меня на субботу", "ru"),
    ],
)
def test_what_is_cancelled_and_booked_again_is_moved(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("reschedule", {"day": "2026-11-28"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("cancel my massage and book a haircut on saturday", "en"),
        ("cancela mi masaje y resérvame un corte", "es"),
        ("cancele minha massagem e marque um corte", "pt"),
        ("отмените массаж и запишите на стрижку", "ru"),
        ("cancel my massage, I'll rebook later", "en"),
        ("отмените массаж, потом запишусь", "ru"),
    ],
)
def test_of_two_services_the_first_is_cancelled_before_all_else(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("cancel", {"service": "massage"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("with Anna, if not with Boris", "en"),
        ("ideally Anna, failing that Boris", "en"),
        ("con Ana o si no con Boris", "es"),
        ("con Anna, si no puede, con Boris", "es"),
        ("com a Anna, se não der com o Boris", "pt"),
        ("к Анне, а если нет, к Борису", "ru"),
    ],
)
def test_a_second_choice_leaves_the_first_one(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert dict(understood.hints) == {"provider": "anna,boris"}


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("my cousin got a massage in Bali", None),
        ("my friend is getting a massage", None),
        ("my cousin got a massage here and I want one too", "book"),
    ],
)
def test_what_others_do_is_only_told(text: str, wish: str | None) -> None:
    assert understand(said({"text": text, "lang": "en"})).wish == wish


@pytest.mark.parametrize(
    ("text", "language", "wish"),
    [
        ("не успеваю", "ru", "late"),
        ("не успеваю завтра", "ru", "cancel"),
        ("can't make it on time", "en", "late"),
        ("can't make it on time tomorrow", "en", "cancel"),
        ("no llego a tiempo", "es", "late"),
        ("mañana no llego a tiempo", "es", "cancel"),
        ("não consigo chegar a tempo", "pt", "late"),
        ("não consigo chegar a tempo amanhã", "pt", "cancel"),
    ],
)
def test_late_is_today_and_another_day_cannot_be(text: str, language: str, wish: str) -> None:
    assert understand(said({"text": text, "lang": language})).wish == wish


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wednesday I can't", "en"),
        ("I can't Wednesday", "en"),
        ("el miércoles no puedo", "es"),
        ("na quarta eu não posso", "pt"),
        ("в среду не могу", "ru"),
        ("не могу в среду", "ru"),
    ],
)
def test_who_cannot_come_on_a_day_cancels_it_on_either_side_of_it(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("cancel", {"day": "2026-11-25"})
    asked = understand(said({"text": text, "lang": language, "pending": "day"}))
    assert (asked.wish, dict(asked.hints)) == (None, {"not_day": "2026-11-25"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿masaje cuánto?", "es"),
        ("y cuánto el masaje", "es"),
        ("massagem quanto?", "pt"),
        ("сколько массаж?", "ru"),
        ("массаж сколько", "ru"),
    ],
)
def test_how_much_beside_a_name_asks_for_its_price(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, understood.about) == ("ask", "price")


@pytest.mark.parametrize(
    ("text", "language"),
    [("стрижка во сколько?", "ru"), ("un corte cuanto antes", "es"), ("corte o quanto antes", "pt")],
)
def test_other_questions_of_how_much_are_none_of_the_price(text: str, language: str) -> None:
    assert understand(said({"text": text, "lang": language})).about is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("if I'm 10 mins late is it ok", "en"),
        ("si cancelo una hora antes, ¿me cobran algo?", "es"),
        ("se eu me atrasar 15 minutos tem problema?", "pt"),
        ("если опоздаю на 20 минут что будет", "ru"),
    ],
)
def test_what_would_be_asks_for_the_rules(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, understood.about) == ("ask", "policy")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("rather boris than anna", "en"),
        ("Anna no por favor, quiero a Boris", "es"),
        ("não quero a Anna, quero o Boris", "pt"),
        ("хочу не Анну а Бориса", "ru"),
    ],
)
def test_one_person_rather_than_another(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("book", {"provider": "boris", "not_provider": "anna"})


@pytest.mark.parametrize(
    ("text", "language"),
    [("en vez del masaje quiero un corte", "es"), ("em vez da massagem quero um corte", "pt")],
)
def test_a_service_in_place_of_another_is_booked(text: str, language: str) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == ("book", {"service": "haircut", "not_service": "massage"})


def test_a_name_is_no_slip_of_a_word_that_asks() -> None:
    assert understand(said({"text": "на завтра есть окошки у Карлы", "lang": "ru"})).wish == "book"


def test_any_other_day_moves_nothing() -> None:
    understood = understand(said({"text": "mañana no puedo, cualquier otro día me va para el corte", "lang": "es"}))
    assert understood.wish == "book"


@pytest.mark.parametrize(
    ("text", "language", "wish", "hints"),
    [
        ("not Anna or Carla, I want Boris", "en", "book", {"provider": "boris", "not_provider": "anna,carla"}),
        ("tem como ser um pouquinho mais cedo o meu horário?", "pt", "reschedule", {"day": "+0d", "time": "-.."}),
        ("was there yesterday, a haircut as soon as possible", "en", "book", {"service": "haircut", "pick": "first"}),
    ],
)
def test_what_a_no_and_an_own_visit_reach(text: str, language: str, wish: str, hints: dict[str, str]) -> None:
    understood = understand(said({"text": text, "lang": language}))
    assert (understood.wish, dict(understood.hints)) == (wish, hints)
