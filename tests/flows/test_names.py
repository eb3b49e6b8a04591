"""Names are found where they are said, with typos, and not where nobody is named."""

import pytest

from flows.understanding.rules.names import find

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
