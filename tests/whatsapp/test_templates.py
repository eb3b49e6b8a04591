"""What is said outside the window, and the shells: by the rules of those who approve it."""

import re
from collections.abc import Mapping

import pytest

from bot.whatsapp.contents import BODY, BUTTON, SHELLS, Definition
from bot.whatsapp.templates import TEMPLATES, definitions, outside
from flows.messages import Choice, Notice, Reply
from flows.notices import render
from flows.sentences import LANGUAGES, say
from scheduling.elsewhen import OFFERS
from scheduling.notices import BUTTONS
from storage.database import Store
from tests.bot.shop import open_shop
from tests.flows.test_notices import payload
from tests.house.project import ROOT

WORDS = {
    "client": "Ann",
    "business": "Studio",
    "visit": "Haircut with Anna",
    "when": "Tuesday, 15:00",
    "place": "Calle Mayor 1\nMadrid",
}
_VARIABLE = re.compile(r"\{\{(\d+)\}\}")


def _reminder(words: Mapping[str, str] = WORDS, template: str = "reminder", language: str = "en") -> Reply:
    labels = [say(language, label) for label in ("menu.coming", "menu.late", "menu.move", "menu.cancel")]
    choices = tuple(Choice(label, f"token:{index}") for index, label in enumerate(labels))
    return Reply("A reminder", choices, language=language, notice=Notice(template, words))


def test_every_notice_has_a_template_and_offered_times_one_for_each_number_of_them() -> None:
    told = {template.name for template in TEMPLATES}
    offered = {f"other_times_{number}" for number in range(1, OFFERS + 1)}
    assert (set(BUTTONS) - {"other_times"}) | offered == told - {"missed"}
    assert len(definitions()) == len(TEMPLATES) * len(LANGUAGES)


@pytest.mark.parametrize("definition", definitions(), ids=lambda one: f"{one.name}-{one.language}")
def test_a_template_can_be_approved(definition: Definition) -> None:
    body = definition.shape["body"]
    assert not re.match(r"\{\{", body)
    assert not body.endswith("}}")
    assert not re.search(r"\}\}\W*\{\{", body.replace("\n", " "))
    assert len(body) <= BODY - 5 * 120
    named = _VARIABLE.findall(body)
    # Those who approve count the words between variables.
    assert len(_VARIABLE.sub("", body).split()) > 2 * len(named)
    payloads = [_VARIABLE.fullmatch(action["id"]) for action in definition.shape["actions"]]
    numbers = [*named, *(found[1] for found in payloads if found)]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert list(definition.samples) == numbers
    assert all(definition.samples.values())
    titles = [action["title"] for action in definition.shape["actions"]]
    assert all(0 < len(title) <= BUTTON for title in titles)
    assert len(set(titles)) == len(titles) <= 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: str(one.name))
def test_no_label_of_a_template_is_cut(template: tuple[str, tuple[str, ...]], language: str) -> None:
    assert all(len(say(language, button)) <= BUTTON for button in template[1])


def test_names_and_languages_tell_contents_apart() -> None:
    every = [*SHELLS.values(), *definitions()]
    assert len({one.title for one in every}) == len(every)
    assert all(re.fullmatch(r"[a-z0-9_]{1,64}", one.title) for one in every)
    assert all(len(one.samples) <= 100 for one in every)


def test_the_shells_hold_not_one_word() -> None:
    def words(shape: object) -> list[str]:
        if isinstance(shape, Mapping):
            return [word for name, value in shape.items() if name != "type" for word in words(value)]
        return [word for value in shape for word in words(value)] if isinstance(shape, list) else [str(shape)]

    assert [word for shell in SHELLS.values() for word in words(shell.shape) if not _VARIABLE.fullmatch(word)] == []
    assert {shell.language for shell in SHELLS.values()} == {""}


def test_a_reminder_outside_carries_the_buttons_of_the_notice() -> None:
    told = outside(_reminder())
    assert told is not None
    message, language = told
    assert (message.content, language) == ("reminder", "en")
    assert list(message.variables.values()) == [
        "Ann",
        "Studio",
        "Haircut with Anna",
        "Tuesday, 15:00",
        "Calle Mayor 1 Madrid",
        "token:0",
        "token:2",
        "token:3",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_what_twilio_makes_of_the_template(language: str) -> None:
    told = outside(_reminder(language=language))
    assert told is not None
    definition = next(one for one in definitions() if (one.name, one.language) == ("reminder", language))
    made = _VARIABLE.sub(lambda found: told[0].variables[found[1]], definition.shape["body"])
    assert told[0].body == made


def test_no_value_is_empty_nor_breaks_a_line() -> None:
    told = outside(_reminder(dict.fromkeys(WORDS, " \n\t ")))
    assert told is not None
    assert set(list(told[0].variables.values())[:5]) == {"–"}
    long = outside(_reminder(dict.fromkeys(WORDS, "word \n" * 200)))
    assert long is not None
    assert len(long[0].body) <= BODY


def test_offered_times_are_numbered_and_answered_by_their_numbers() -> None:
    labels = ["Tue 24 Nov 15:00", "Wed 25 Nov 10:30", say("en", "menu.none_of_these")]
    choices = tuple(Choice(label, f"token:{index}") for index, label in enumerate(labels))
    words = {**WORDS, "time_1": labels[0], "time_2": labels[1]}
    told = outside(Reply("Others", choices, language="en", answers=3, notice=Notice("other_times_2", words)))
    assert told is not None
    assert "Number 1: Tue 24 Nov 15:00\nNumber 2: Wed 25 Nov 10:30\n" in told[0].body
    assert list(told[0].variables.values())[-3:] == ["token:0", "token:1", "token:2"]
    definition = next(one for one in definitions() if (one.name, one.language) == ("other_times_2", "en"))
    assert [action["title"] for action in definition.shape["actions"]] == ["1", "2", "None of these"]


@pytest.mark.parametrize("template", BUTTONS)
def test_every_notice_as_it_is_rendered_can_be_said_outside(store: Store, template: str) -> None:
    parts = open_shop(store)
    starts = [31568760, 31568820] if template == "other_times" else []
    for language in LANGUAGES:
        with parts.look() as desk:
            given = {**payload(template, language), "starts": starts}
            told = outside(render(desk.business_named("demo"), given))
        assert told is not None, language
        assert told[1] == language
        assert "Haircut" in told[0].body
        assert all(value.strip() and "\n" not in value for value in told[0].variables.values())


def test_who_did_not_come_is_told_so_outside_too(store: Store) -> None:
    parts = open_shop(store)
    with parts.look() as desk:
        told = outside(render(desk.business_named("demo"), payload("follow_up", "en", status="no_show")))
    assert told is not None
    assert told[0].content == "missed"


def test_what_no_template_says_cannot_be_said_outside() -> None:
    assert outside(Reply("Which day?")) is None
    assert outside(_reminder(template="other_times_4")) is None
    assert outside(_reminder(template="follow_up")) is None, "its buttons are not those of a reminder"


def test_the_documentation_has_the_words_that_are_asked_approval_for() -> None:
    told = (ROOT / "docs" / "whatsapp.md").read_text()
    for one in definitions():
        if one.language == "en":
            buttons = " · ".join(action["title"] for action in one.shape["actions"])
            assert f"```\n{one.shape['body']}\n```\n\nButtons: {buttons}\n" in told, one.name
    assert f"**Menus**, {len(SHELLS)} of them" in told
