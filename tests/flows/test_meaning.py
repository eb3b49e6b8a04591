"""What messages name, want and do not want; whom they come from; which answer they pick."""

from datetime import datetime
from typing import Any

import pytest

from flows.understanding.protocol import Names, Said, Understood
from flows.understanding.rules import understand

# A Monday.
NOW = datetime.fromisoformat("2026-11-23T10:00")
NAMES: Names = {
    "service": {
        "haircut": ("Haircut", "Corte de pelo", "Corte de cabelo", "Стрижка"),
        "beard": ("Beard trim", "Стрижка бороды"),
        "nails": ("Manicure",),
    },
    "provider": {
        "anna": ("Anna",),
        "boris": ("Boris",),
        "smith": ("Jane Smith",),
        "brown": ("Jane Brown",),
        "eva": ("Eva Green",),
        "hunt": ("Will Hunt",),
    },
}


def said(text: str, language: str = "en", **more: Any) -> Understood:
    return understand(Said(text=text, language=language, now=NOW, names=NAMES, **more))


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("haircut and beard trim", "en", {"service": "haircut,beard"}),
        ("hairct", "en", {"service": "haircut"}),
        ("my nails", "en", {"service": "nails"}),
        ("к Борису на стрижку", "ru", {"service": "haircut", "provider": "boris"}),
        ("k Anne na strizhku", "ru", {"service": "haircut", "provider": "anna"}),
        ("Eva", "en", {"provider": "eva"}),
        ("will you cut my hair", "en", {"service": "haircut"}),
        ("with Jane", "en", {"provider": "brown,smith"}),
        ("Anna or Boris", "en", {"provider": "anna,boris"}),
    ],
)
def test_names_are_found_as_people_say_them(text: str, language: str, hints: dict[str, str]) -> None:
    assert said(text, language).hints == hints


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("anyone but Anna", "en", {"not_provider": "anna"}),
        ("not with Boris", "en", {"not_provider": "boris"}),
        ("con Boris no", "es", {"not_provider": "boris"}),
        ("кто угодно кроме Анны", "ru", {"not_provider": "anna"}),
        ("not on Friday", "en", {"not_day": "2026-11-27"}),
        ("segunda não", "pt", {"not_day": "2026-11-30"}),
        ("сегодня не могу", "ru", {"not_day": "2026-11-23"}),
        ("any day but Friday", "en", {"day": "..", "not_day": "2026-11-27"}),
        ("con Anna no, con Boris", "es", {"provider": "boris", "not_provider": "anna"}),
        ("não irei na sexta", "pt", {"not_day": "2026-11-27"}),
    ],
)
def test_what_is_not_wanted_is_kept_apart(text: str, language: str, hints: dict[str, str]) -> None:
    assert said(text, language, pending="day").hints == hints


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("no, Tuesday", "en", {"day": "2026-11-24"}),
        ("Monday, sorry, Tuesday", "en", {"day": "2026-11-24"}),
        ("Anna, no wait, Boris", "en", {"provider": "boris"}),
        ("a las 3, mejor a las 4", "es", {"time": "16:00"}),
        ("не в среду, а в четверг", "ru", {"day": "2026-11-26", "not_day": "2026-11-25"}),
        ("Tuesday or Thursday", "en", {"day": "2026-11-24,2026-11-26"}),
    ],
)
def test_the_later_of_two_counts_where_it_corrects_the_first(text: str, language: str, hints: dict[str, str]) -> None:
    assert said(text, language, pending="day").hints == hints


@pytest.mark.parametrize(("text", "language"), [("da igual", "es"), ("me da igual", "es"), ("tanto faz", "pt")])
def test_who_does_not_mind_answers_and_does_not_leave(text: str, language: str) -> None:
    assert said(text, language, pending="provider").hints == {"provider": "*"}
    assert said(text, language, pending="time").hints == {"time": ".."}


def test_a_visit_is_moved_to_what_is_said_last() -> None:
    assert said("move my haircut from Tuesday to Friday").hints["day"] == "2026-11-27"
    assert said("move my 3pm to 5pm").hints["time"] == "17:00"


@pytest.mark.parametrize(
    ("text", "language", "hints"),
    [
        ("a table for two", "en", {"party": "2"}),
        ("somos tres personas", "es", {"party": "3"}),
        ("на двоих", "ru", {"party": "2"}),
        ("I'm Maria Lopez", "en", {"name": "Maria Lopez"}),
        ("меня зовут Иван", "ru", {"name": "Иван"}),
        ("es para mi hijo Leo", "es", {"name": "Leo"}),
        ("hola soy leo", "es", {"name": "leo"}),
        ("somos 3", "pt", {"party": "3"}),
        ("call me on +34 612 345 678", "en", {"phone": "+34 612 345 678"}),
    ],
)
def test_who_comes(text: str, language: str, hints: dict[str, str]) -> None:
    assert said(text, language, pending="service").hints == hints


@pytest.mark.parametrize(
    "text",
    [
        "for two hours",
        "for three in the afternoon",
        "I'm Running",
        "soy nueva",
        "bota meu nome na lista",
        "for Friday",
        "2026-12-02 12:00",
        "9" * 24,
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert not said(text, pending="service").hints.keys() & {"party", "name", "phone"}


TIMES = ("10:00", "10:30", "14:30", "Later")


@pytest.mark.parametrize(
    ("text", "language", "choice"),
    [
        ("the second one", "en", 1),
        ("the last one please", "en", 2),
        ("la segunda", "es", 1),
        ("a primeira", "pt", 0),
        ("последний", "ru", 2),
        ("the later one", "en", 2),
        ("la más temprana", "es", 0),
        ("option two", "en", 1),
        ("the 14:30 one", "en", 2),
        ("the ninth one", "en", None),
        ("at 11", "en", None),
        ("no, later", "en", 3),
        ("no, earlier please", "en", None),
        ("the second one with Boris", "en", None),
    ],
)
def test_a_choice_among_what_was_offered(text: str, language: str, choice: int | None) -> None:
    assert said(text, language, pending="time", offered=TIMES, answers=3).choice == choice


def test_where_days_are_offered_a_weekday_is_no_place_among_them() -> None:
    days = ("Tue 24 Nov", "Wed 25 Nov", "Mon 30 Nov")
    assert said("a segunda", "pt", pending="day", offered=days, answers=3).choice == 2
    assert said("the second one", "en", pending="day", offered=days, answers=3).choice == 1


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("don't cancel my haircut", "book"),
        ("can I cancel for free?", "ask"),
        ("I can't come tomorrow", "cancel"),
        ("I can't on Tuesday, Thursday is fine", "reschedule"),
        ("yes, but how much is it?", "ask"),
        ("no that's okay", "refuse"),
        ("quiero cancel my booking", "cancel"),
    ],
)
def test_the_strongest_wish_counts(text: str, wish: str) -> None:
    assert said(text).wish == wish


@pytest.mark.parametrize("text", ["yes?", "yes but not with Anna", "yes or no", "sure about that", "fine, what is it"])
def test_a_doubtful_yes_confirms_nothing(text: str) -> None:
    assert said(text, pending="confirm").answer is not True


@pytest.mark.parametrize(
    ("text", "sure"), [("haircut tomorrow", True), ("yes please", True), ("haircut under the purple moon", False)]
)
def test_the_rules_are_sure_where_they_explain_every_word(text: str, sure: bool) -> None:
    assert said(text).sure is sure
