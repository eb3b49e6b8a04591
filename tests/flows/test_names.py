"""Names are found where they are said, with typos, and not where nobody is named."""

import pytest

from flows.understanding.rules.names import find, mentions

SERVICES = {
    "haircut": ("Haircut", "Corte de pelo", "Corte de cabelo", "Стрижка"),
    "beard_trim": ("Beard trim", "Arreglo de barba", "Стрижка бороды"),
    "colour": ("Hair colour", "Tinte", "Окрашивание"),
    "manicure": ("Manicure", "Manicura", "Маникюр"),
    "massage": ("Massage", "Masaje", "Массаж"),
}
PEOPLE = {"anna": ("Anna Smith",), "boris": ("Boris",), "jose": ("José",), "bo": ("Bo",)}


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("haircut", "haircut"),
        ("I'd like a HAIRCUT, please", "haircut"),
        ("corte de pelo", "haircut"),
        ("на стрижку завтра", "haircut"),
        ("стрижка бороды", "beard_trim"),
        ("beard_trim", "beard_trim"),
        ("beard", "beard_trim"),
        ("mancure", "manicure"),
        ("manicura", "manicure"),
        ("masage for my back", "massage"),
        ("color", "colour"),
        ("tomorrow at 15:00", None),
        ("thank you very much", None),
        ("see you next week", None),
        ("hair", "colour"),
        ("", None),
        ("🐕", None),
    ],
)
def test_services(text: str, uid: str | None) -> None:
    assert find(SERVICES, text) == uid


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("with Anna", "anna"),
        ("anna smith", "anna"),
        ("jose", "jose"),
        ("JOSÉ!", "jose"),
        ("bo", "bo"),
        ("Anna or Boris", None),
        ("book it", None),
    ],
)
def test_people(text: str, uid: str | None) -> None:
    assert find(PEOPLE, text) == uid


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("boris", {"boris_lang"}),
        ("with anna", {"anna_petrova", "anna_ruiz"}),
        ("anna ruiz", {"anna_ruiz"}),
        ("ruiz", {"anna_ruiz"}),
        ("к анне", {"anna_petrova", "anna_ruiz"}),
        ("nobody", set()),
    ],
)
def test_a_first_name_is_enough_and_two_who_share_it_are_both_meant(text: str, uids: set[str]) -> None:
    called = {"anna_petrova": ("Anna Petrova",), "anna_ruiz": ("Anna Ruiz",), "boris_lang": ("Boris Lang",)}
    assert {one.uid for one in mentions(called, text.split(), kind="people")} == uids
    assert find(called, text, "people") == (next(iter(uids)) if len(uids) == 1 else None)


@pytest.mark.parametrize("text", ["nails", "uñas", "unhas", "ногти"])
def test_of_services_what_people_call_them_is_enough(text: str) -> None:
    assert find({"classic": ("Classic manicure",), "cut": ("Haircut",)}, text, "services") == "classic"
