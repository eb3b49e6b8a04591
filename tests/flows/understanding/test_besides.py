"""What is said besides a wish: who comes, whose it is, what will do, and what only sounds like a wish."""

from datetime import datetime
from typing import Any

import pytest

from flows.understanding.protocol import Names, Said, Understood
from flows.understanding.rules import understand

NAMES: Names = {
    "service": {
        "haircut": ("Haircut",),
        "colour": ("Hair colour",),
        "nails": ("Manicure",),
        "massage": ("Massage",),
        "beard": ("Beard trim",),
    },
    "provider": {"anna": ("Anna",), "carla": ("Carla",)},
}


def said(text: str, language: str = "en", **more: Any) -> Understood:
    return understand(
        Said(text=text, language=language, now=datetime.fromisoformat("2026-11-23T10:00"), names=NAMES, **more)
    )


@pytest.mark.parametrize(
    ("text", "language", "party"),
    [
        ("haircuts for me and my two sons", "en", "3"),
        ("my girlfriend and I want massages", "en", "2"),
        ("me and 2 friends", "en", "3"),
        ("me and my friends", "en", None),
        ("yo y mi hijo", "es", "2"),
        ("eu e minha mãe", "pt", "2"),
        ("мне и двум моим сыновьям постричься", "ru", "3"),
        ("меня и подругу на маникюр", "ru", "2"),
        ("перенесите меня с 3 на 5", "ru", None),
    ],
)
def test_who_comes_besides_the_client_is_counted(text: str, language: str, party: str | None) -> None:
    assert said(text, language).hints.get("party") == party


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("when's Carla's next opening", {"provider": "carla"}),
        ("how many minutes", {}),
        ("stop sending me messages", {}),
        ("trim of the beard", {"service": "beard"}),
        ("my long hair", {}),
        ("at anna's with whoever is free", {"provider": "anna"}),
    ],
)
def test_a_word_that_means_something_is_no_slip_of_a_name(text: str, hints: dict[str, str]) -> None:
    assert said(text).hints == hints


@pytest.mark.parametrize(
    ("text", "language", "pending", "hints"),
    [
        ("any really", "en", "day", {"day": ".."}),
        ("i'm easy", "en", "time", {"time": ".."}),
        ("в любой", "ru", "day", {"day": ".."}),
        ("мне без разницы", "ru", "provider", {"provider": "*"}),
        ("anything but mornings", "en", "time", {"not_time": "06:00..12:00"}),
    ],
)
def test_any_is_any_of_what_was_asked(text: str, language: str, pending: str, hints: dict[str, str]) -> None:
    assert said(text, language, pending=pending).hints == hints


@pytest.mark.parametrize(
    ("text", "language", "pending", "wish"),
    [
        ("could we make it friday?", "en", None, "reschedule"),
        ("could we make it friday?", "en", "time", None),
        ("планы поменялись, можно в среду?", "ru", None, "reschedule"),
        ("haircut and massage on the same day", "en", None, "book"),
        ("forget it, i'll call later", "en", None, "stop"),
        ("never mind, thursday then", "en", "day", None),
        ("the 2:30 slot please", "en", "time", None),
        ("book a massage on friday", "en", "day", "book"),
        ("book it in please", "en", "confirm", "confirm"),
        ("запишите меня", "ru", None, "book"),
        ("запишите меня", "ru", "confirm", "confirm"),
        ("don't cancel my booking", "en", "confirm", "refuse"),
        ("is anything open tomorrow", "en", None, "book"),
        ("can i come to anybody who is free", "en", None, "book"),
        ("можно к тому кто свободен", "ru", None, "book"),
        ("больше не хочу идти", "ru", None, "cancel"),
        ("отмените все мои записи", "ru", None, "cancel"),
        ("can i cancel an hour before", "en", None, "ask"),
    ],
)
def test_what_sounds_like_a_wish_counts_where_it_is_one(
    text: str, language: str, pending: str | None, wish: str | None
) -> None:
    assert said(text, language, pending=pending).wish == wish
