"""What a typed message is taken for, in four languages."""

from dataclasses import replace
from datetime import datetime
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.understanding.protocol import Names, Said, Understood
from flows.understanding.rules import understand

NOW = datetime.fromisoformat("2026-11-23T10:00")
NAMES: Names = {
    "service": {"haircut": ("Haircut", "Corte de pelo", "Corte de cabelo", "Стрижка"), "manicure": ("Manicure",)},
    "provider": {"anna": ("Anna",), "boris": ("Boris",)},
    "location": {"centre": ("City centre", "Centro", "Центр")},
}


def said(text: str, language: str = "en", **more: Any) -> Understood:
    return understand(Said(text=text, language=language, now=NOW, names=NAMES, **more))


@pytest.mark.parametrize(
    ("language", "text", "wish"),
    [
        ("en", "I want to book", "book"),
        ("en", "book a haircut please", "book"),
        ("en", "reschedule", "reschedule"),
        ("en", "can I move my appointment to friday?", "reschedule"),
        ("en", "please cancel my booking", "cancel"),
        ("en", "cancel the appointment", "cancel"),
        ("en", "my bookings", "list"),
        ("en", "help", "help"),
        ("en", "/help", "help"),
        ("en", "change language", "language"),
        ("en", "start over", "restart"),
        ("en", "go back please", "back"),
        ("en", "never mind", "stop"),
        ("en", "Hi there!", "greeting"),
        ("en", "thank you so much", "thanks"),
        ("es", "quiero reservar", "book"),
        ("es", "cambiar mi cita", "reschedule"),
        ("es", "quiero cancelar mi reserva", "cancel"),
        ("es", "mis citas", "list"),
        ("es", "ayuda", "help"),
        ("es", "cambiar idioma", "language"),
        ("es", "empezar de nuevo", "restart"),
        ("es", "atrás", "back"),
        ("es", "salir", "stop"),
        ("es", "¡Hola!", "greeting"),
        ("es", "muchas gracias", "thanks"),
        ("pt", "quero agendar", "book"),
        ("pt", "remarcar", "reschedule"),
        ("pt", "cancelar minha reserva", "cancel"),
        ("pt", "desmarcar", "cancel"),
        ("pt", "minhas reservas", "list"),
        ("pt", "ajuda", "help"),
        ("pt", "mudar idioma", "language"),
        ("pt", "começar de novo", "restart"),
        ("pt", "voltar", "back"),
        ("pt", "sair", "stop"),
        ("pt", "Olá", "greeting"),
        ("pt", "obrigada", "thanks"),
        ("ru", "хочу записаться", "book"),
        ("ru", "перенести запись", "reschedule"),
        ("ru", "перенесите мою запись", "reschedule"),
        ("ru", "отменить запись", "cancel"),
        ("ru", "отмените, пожалуйста, мою запись", "cancel"),
        ("ru", "мои записи", "list"),
        ("ru", "помощь", "help"),
        ("ru", "сменить язык", "language"),
        ("ru", "начать заново", "restart"),
        ("ru", "назад", "back"),
        ("ru", "стоп", "stop"),
        ("ru", "Здравствуйте!", "greeting"),
        ("ru", "спасибо большое", "thanks"),
        ("en", "where are you?", "where"),
        ("en", "What's the address?", "where"),
        ("en", "how do I get there", "where"),
        ("en", "where is the salon", "where"),
        ("en", "address", "where"),
        ("es", "¿dónde estáis?", "where"),
        ("es", "¿Cuál es la dirección?", "where"),
        ("es", "cómo llego", "where"),
        ("es", "dirección", "where"),
        ("pt", "onde fica?", "where"),
        ("pt", "qual é o endereço", "where"),
        ("pt", "como chegar", "where"),
        ("pt", "endereço", "where"),
        ("ru", "где вы?", "where"),
        ("ru", "какой у вас адрес", "where"),
        ("ru", "как до вас добраться", "where"),
        ("ru", "Адрес", "where"),
        # Where somebody books, moves or looks for a booking is no question of the way.
        ("en", "where is my booking", "list"),
        ("en", "where can I book", "book"),
        ("en", "where do I cancel my booking", "cancel"),
        ("es", "dónde puedo reservar", "book"),
        ("pt", "onde vejo minhas reservas", "list"),
        ("ru", "где мои записи", "list"),
        ("ru", "куда записаться", "book"),
        # People type short, and draw out what they feel.
        ("es", "xq no hay nada el viernes", "ask"),
        ("pt", "qnto custa", "ask"),
        ("pt", "bom diaaaa", "greeting"),
        ("es", "graciassss", "thanks"),
        # A reason is no question, free times are no opening hours, another colour is no move.
        ("es", "cámbiala porque no puedo ese día", "reschedule"),
        ("es", "qué horarios tienen disponibles", "book"),
        ("pt", "quero mudar a cor do cabelo", "book"),
        ("es", "¿Boris viene mañana?", "ask"),
        ("es", "prefiero otro día para mi cita", "reschedule"),
        # The client's language comes first, but people mix them.
        ("es", "help", "help"),
        ("ru", "my bookings", "list"),
    ],
)
def test_wishes(language: str, text: str, wish: str) -> None:
    assert said(text, language).wish == wish


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "te quiero mucho"),
        ("es", "ayer fui a la playa"),
        ("es", "ayer me corté un dedo"),
        ("es", "no me gusta el fútbol"),
        ("pt", "graças a deus é sexta"),
        ("pt", "não sei"),
        ("en", "merry christmas to everyone"),
        ("ru", "с новым годом"),
    ],
)
def test_chit_chat_wishes_nothing(language: str, text: str) -> None:
    assert replace(said(text, language), whens=()) == Understood()


@pytest.mark.parametrize("text", ["blah", "🐕", "…", "the weather is nice", "42", "не знаю"])
def test_no_wish_is_made_up(text: str) -> None:
    understood = said(text)
    assert (understood.wish, understood.hints, understood.sure) == (None, {}, False)


BARE_CANCEL = [("en", "cancel"), ("es", "cancelar"), ("pt", "cancela"), ("ru", "отмена")]


@pytest.mark.parametrize(("language", "word"), BARE_CANCEL)
def test_a_bare_cancel_leaves_what_is_under_way_or_else_cancels(language: str, word: str) -> None:
    assert said(word, language, pending="day", under_way=True).wish == "stop"
    assert said(word, language).wish == "cancel"


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("en", "yes", True),
        ("en", "Yes, please!", True),
        ("en", "nope", False),
        ("es", "sí", True),
        ("es", "no", False),
        ("pt", "pode ser", True),
        ("pt", "não", False),
        ("ru", "да", True),
        ("ru", "нет", False),
    ],
)
def test_answers(language: str, text: str, answer: bool) -> None:
    assert said(text, language, pending="confirm").answer is answer


def test_one_message_fills_several_fields() -> None:
    found = said("haircut with Anna in the city centre 2026-11-24 15:00")
    assert found.hints == {
        "service": "haircut",
        "provider": "anna",
        "location": "centre",
        "day": "2026-11-24",
        "time": "15:00",
    }


def test_anyone_is_an_answer() -> None:
    assert said("anyone tomorrow").hints == {"provider": "*", "day": "2026-11-24"}


def test_a_language_is_named() -> None:
    assert said("по-русски").hints == {"language": "ru"}
    assert said("in English please", "ru").hints == {"language": "en"}


OFFERED = ("09:00", "09:30", "Later", "Back", "Stop")


@pytest.mark.parametrize(
    ("text", "pending", "choice"),
    [
        ("2", "service", 1),
        ("2.", "service", 1),
        ("#5", "service", 4),
        ("6", "service", None),
        ("0", "service", None),
        ("2", "time", 1),
        # Where a time was asked for, a number beyond the answers is an hour.
        ("4", "time", None),
        ("later", "time", 2),
        ("09:30", "time", 1),
        ("STOP", "name", 4),
    ],
)
def test_numbers_and_labels_pick_from_the_menu(text: str, pending: str, choice: int | None) -> None:
    assert said(text, pending=pending, offered=OFFERED, answers=2).choice == choice


@pytest.mark.parametrize(("text", "choice"), [("25", 1), ("2", 2), ("#24", 0), ("3", None), ("4", None), ("back", 3)])
def test_a_number_is_the_one_that_an_answer_shows(text: str, choice: int | None) -> None:
    offered = ("Tue 24", "Wed 25", "Wed 2", "Back")
    assert said(text, pending="day", offered=offered, answers=3, numbers=(24, 25, 2)).choice == choice


def test_a_number_picks_from_a_list_that_is_shown_while_a_time_is_asked_for() -> None:
    assert said("2", pending="time", offered=("Haircut", "Manicure", "Continue")).choice == 1


def test_an_hour_beyond_the_menu() -> None:
    assert said("15", pending="time", offered=OFFERED, answers=2).hints == {"time": "15:00"}


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("friday 10-12", {"day": "2026-11-27", "since": "10:00", "until": "12:00"}),
        ("mañana después de las 15", {"day": "2026-11-24", "since": "15:00", "until": "24:00"}),
        ("24.11 until noon", {"day": "2026-11-24", "since": "00:00", "until": "12:00"}),
    ],
)
def test_staff_tell_spans_where_clients_tell_dates(text: str, hints: dict[str, str]) -> None:
    assert said(text, staff=True).hints == hints
    assert "since" not in said(text).hints


@pytest.mark.parametrize(
    ("language", "text", "wish"),
    [
        ("en", "my day", "agenda"),
        ("en", "who is next?", "agenda"),
        ("en", "requests", "requests"),
        ("en", "walk-in", "walk_in"),
        ("en", "new client", "walk_in"),
        ("en", "closed tomorrow after 15", "block"),
        ("en", "working hours", "hours"),
        ("es", "mi día", "agenda"),
        ("es", "solicitudes", "requests"),
        ("es", "apuntar a alguien", "walk_in"),
        ("es", "cerrado mañana después de las 15", "block"),
        ("es", "horario", "hours"),
        ("pt", "meu dia", "agenda"),
        ("pt", "pedidos", "requests"),
        ("pt", "sem hora marcada", "walk_in"),
        ("pt", "fechado amanhã depois das 15", "block"),
        ("pt", "horário de trabalho", "hours"),
        ("ru", "мой день", "agenda"),
        ("ru", "запросы", "requests"),
        ("ru", "записать без записи", "walk_in"),
        ("ru", "закрыто завтра после 15", "block"),
        ("ru", "часы работы", "hours"),
    ],
)
def test_wishes_of_staff(language: str, text: str, wish: str) -> None:
    assert said(text, language, staff=True).wish == wish


@pytest.mark.parametrize(("text", "day"), [("today", 23), ("mañana", 24), ("amanhã", 24), ("сегодня", 23)])
def test_staff_name_a_day_and_nothing_else(text: str, day: int) -> None:
    understood = said(text, staff=True)
    assert (understood.wish, understood.hints) == (None, {"day": f"2026-11-{day}"})


@pytest.mark.parametrize("text", ["requests", "my day", "walk-in", "hours"])
def test_clients_have_no_wishes_of_staff(text: str) -> None:
    assert said(text).wish is None


def test_a_field_that_is_answered_like_another_takes_its_words() -> None:
    assert said("15", pending="until").hints == {"until": "15:00"}
    assert said("friday", pending="weekday").hints == {"weekday": "2026-11-27"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "closed tomorrow after 15"),
        ("en", "block tomorrow 15:00 to 24:00"),
        ("es", "cerrado mañana después de las 15"),
        ("es", "cierro mañana a partir de las 3 de la tarde"),
        ("pt", "fechado amanhã depois das 15"),
        ("pt", "fecho amanhã a partir das 15h"),
        ("ru", "закрыто завтра после 15"),
        ("ru", "закрой завтра с 15 часов"),
    ],
)
def test_staff_close_time_in_every_language(language: str, text: str) -> None:
    understood = said(text, language, staff=True)
    assert understood.wish == "block"
    assert understood.hints == {"day": "2026-11-24", "since": "15:00", "until": "24:00"}


@pytest.mark.parametrize("field", ["name", "phone", "email", "notes", "why", "hours"])
def test_the_clients_own_words_are_left_alone(field: str) -> None:
    assert said("Anna Book, haircut tomorrow at 15:00", pending=field) == Understood()
    assert said("back", pending=field).wish == "back"


@given(st.text(max_size=2000), st.sampled_from(["en", "es", "pt", "ru"]), st.sampled_from([None, "time", "name"]))
def test_any_text_is_read_without_an_exception(text: str, language: str, pending: str | None) -> None:
    assert isinstance(said(text, language, pending=pending), Understood)


@pytest.mark.parametrize(
    "piece", ["tomorrow at 5 ", "a", "1.1.", "haircut ", "24.11.2026 15:00 ", "отмените ", "́", "9", "at 1:"]
)
def test_a_long_message_costs_no_more_than_its_length(piece: str) -> None:
    long, short = (piece * 2000)[:2000], (piece * 2000)[:50]
    assert _cost(long) < len(long) / len(short) * _cost(short)


def _cost(text: str) -> float:
    """Seconds of this process's time, the fewest of several readings: whatever disturbs one only adds to it."""
    return min(_taken(text) for _ in range(5))


def _taken(text: str) -> float:
    began = process_time()
    said(text)
    return process_time() - began
