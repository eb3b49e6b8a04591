"""What is told from a visit is understood as that, and dates of their own are not."""

from collections.abc import Mapping
from datetime import datetime

import pytest

from flows.understanding.protocol import Said
from flows.understanding.rules import understand

NOW = datetime.fromisoformat("2026-11-23T09:00")
HOUR, DAY, WEEK = {"day": "+0d", "time": "+60m"}, {"day": "-1d", "time": "+0m"}, {"day": "+7d", "time": "+0m"}


def hints(language: str, text: str, pending: str | None = None) -> Mapping[str, str]:
    return understand(Said(text=text, language=language, now=NOW, pending=pending)).hints


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "an hour later", HOUR),
        ("en", "move it back by 60 minutes", HOUR),
        ("en", "the day before", DAY),
        ("en", "can I come a day earlier?", DAY),
        ("en", "one week later", WEEK),
        ("en", "move it a week", WEEK),
        ("en", "the week after", {"day": "+1w"}),
        ("en", "same time the week after", {"day": "+1w", "time": "+0m"}),
        ("en", "the same day", {"day": "+0d"}),
        ("en", "half an hour earlier", {"day": "+0d", "time": "-30m"}),
        ("en", "an hour and a half later", {"day": "+0d", "time": "+90m"}),
        ("en", "same time on Thursday", {"day": "2026-11-26", "time": "+0m"}),
        ("es", "una hora más tarde", HOUR),
        ("es", "el día antes", DAY),
        ("es", "una semana después", WEEK),
        ("es", "muévela una semana", WEEK),
        ("es", "a la misma hora el jueves", {"day": "2026-11-26", "time": "+0m"}),
        ("pt", "uma hora depois", HOUR),
        ("pt", "um dia antes", DAY),
        ("pt", "uma semana depois", WEEK),
        ("pt", "no mesmo horário na quinta", {"day": "2026-11-26", "time": "+0m"}),
        ("ru", "на час позже", HOUR),
        ("ru", "на день раньше", DAY),
        ("ru", "на неделю позже", WEEK),
        ("ru", "перенеси на неделю", WEEK),
        ("ru", "на полчаса раньше", {"day": "+0d", "time": "-30m"}),
        ("ru", "в то же время в четверг", {"day": "2026-11-26", "time": "+0m"}),
    ],
)
def test_it_is_told_from_the_visit_never_from_now(language: str, text: str, told: Mapping[str, str]) -> None:
    assert hints(language, text) == told
    assert hints(language, text, "confirm") == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "the day after tomorrow", {"day": "2026-11-25"}),
        ("en", "in an hour", {"day": "2026-11-23", "time": "10:00"}),
        ("en", "next week after 4", {"day": "2026-11-30..2026-12-06", "time": "16:00.."}),
        ("pt", "na próxima semana depois das 16h", {"day": "2026-11-30..2026-12-06", "time": "16:00.."}),
        ("ru", "на следующей неделе после 16", {"day": "2026-11-30..2026-12-06", "time": "16:00.."}),
    ],
)
def test_dates_of_their_own_are_not(language: str, text: str, told: Mapping[str, str]) -> None:
    assert hints(language, text) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "at 3 or 4", {"time": "15:00,16:00"}),
        ("en", "tomorrow at 10 or 11", {"day": "2026-11-24", "time": "10:00,11:00"}),
        (
            "en",
            "Wednesday before 11 or Thursday after 4",
            {
                "day": "2026-11-25,2026-11-26",
                "time": "..11:00,16:00..",
                "when": "2026-11-25T..11:00,2026-11-26T16:00..",
            },
        ),
        ("en", "move it from Tuesday at 3 to Thursday at 4", {"day": "2026-11-26", "time": "16:00"}),
        ("en", "not tomorrow at 5", {"not_when": "2026-11-24T17:00"}),
        ("en", "after 5, Tuesday doesn't work", {"time": "17:00..", "not_day": "2026-11-24"}),
        ("en", "not before 10", {"time": "10:00.."}),
        ("en", "not at 5", {"not_time": "17:00"}),
        ("es", "no a las 5", {"not_time": "17:00"}),
        ("pt", "não às 5", {"not_time": "17:00"}),
        ("ru", "не раньше 10", {"time": "10:00.."}),
        ("ru", "в 15 или 16", {"time": "15:00,16:00"}),
    ],
)
def test_several_times_and_times_that_are_not_wanted(language: str, text: str, told: Mapping[str, str]) -> None:
    assert hints(language, text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "as soon as possible"),
        ("en", "the earliest you have"),
        ("es", "lo antes posible"),
        ("pt", "o quanto antes"),
        ("ru", "как можно скорее"),
    ],
)
def test_the_first_of_all_is_no_place_in_the_list(language: str, text: str) -> None:
    said = Said(text=text, language=language, now=NOW, pending="time", offered=("12:00", "12:30"), answers=2)
    understood = understand(said)
    assert (understood.hints, understood.choice) == ({"pick": "first"}, None)


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("en", "a bit later please", "+.."),
        ("en", "is there anything earlier?", "-.."),
        ("es", "un poco más tarde", "+.."),
        ("pt", "um pouco mais cedo", "-.."),
        ("ru", "чуть попозже", "+.."),
    ],
)
def test_on_the_card_later_is_later_than_it(language: str, text: str, time: str) -> None:
    assert hints(language, text, "confirm") == {"day": "+0d", "time": time}


@pytest.mark.parametrize(
    ("language", "text", "offered", "choice"),
    [
        ("en", "is there nothing earlier?", ("12:00", "Earlier", "Later"), 1),
        ("es", "¿se puede un poco antes?", ("12:00", "Más temprano", "Más tarde"), 1),
        ("pt", "tem mais tarde?", ("12:00", "Mais cedo", "Mais tarde"), 2),
        ("ru", "а попозже есть?", ("12:00", "Раньше", "Позже"), 2),
        ("en", "is there nothing earlier?", ("12:00", "Later"), None),
    ],
)
def test_among_times_it_turns_the_page(language: str, text: str, offered: tuple[str, ...], choice: int | None) -> None:
    said = Said(text=text, language=language, now=NOW, pending="time", offered=offered, answers=1)
    assert understand(said).choice == choice
