"""The four catalogues are complete, alike, and hold nothing that nobody says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from flows import limits
from flows.messages import Unread
from flows.questions import why
from flows.routes import CLIENT, WORK
from flows.sentences import LANGUAGES, say
from flows.when import asked
from scheduling import errors, mail, notices, telling
from scheduling.elsewhen import OFFERS
from scheduling.errors import Refusal
from scheduling.slots import Reason
from storage.models import Attendance, BookingStatus

ROOT = Path(__file__).parents[2]
ROOMS = ("flows", "bot", "web")
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")

OTHER_TIMES = {f"other_times_{number}" for number in range(1, OFFERS + 1)}

# Keys that are made of a word list; every word of it needs its sentence.
FAMILIES: dict[str, frozenset[str]] = {
    "refusal": frozenset(
        found.code
        for module in (errors, mail)
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, Refusal) and hasattr(found, "code")
    ),
    "time.why": frozenset(Reason),
    "question.why": frozenset({"free", "taken", "depends", "nobody", *why.KEYS.values()}),
    "status": frozenset(BookingStatus),
    "asked.pick": frozenset({limits.FIRST, limits.LAST}),
    "asked.part": frozenset(asked.PARTS_TOLD),
    "notice": frozenset(notices.BUTTONS),
    "attend.noted": frozenset(Attendance) - {"unknown"},
    "unread": frozenset(get_args(Unread)),
    "command": frozenset(CLIENT.commands) | frozenset(WORK.commands),
    "notice.staff": frozenset(telling.STAFF_BUTTONS) - {"agenda", "answered", "cancelled"},
    "work.latest": frozenset(BookingStatus) | {"moved", "declined"},
    "error": frozenset({"bad_input", "unavailable"}),
    "time.part": frozenset({"morning", "afternoon", "evening"}),
    "template": (frozenset(notices.BUTTONS) - {"other_times"}) | {"missed"} | OTHER_TIMES,
}


def catalogue(language: str) -> Catalog:
    file = ROOT / "flows" / "locale" / language / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        return read_po(source, locale=language, abort_invalid=True)


def messages(language: str) -> dict[str, Message]:
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message
        for message in catalogue(language)
        if message.id
    }


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def literals() -> Iterator[str]:
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
        for file in (ROOT / room).rglob("*.html"):
            yield from re.findall(r"[\"']([a-z_.]+)[\"']", file.read_text(encoding="utf-8"))


def said() -> Iterator[str]:
    """The keys that code passes to `say` as they are."""
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "say":
                    for argument in node.args:
                        if isinstance(argument, ast.Constant) and KEY.fullmatch(str(argument.value)):
                            yield str(argument.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_said_has_a_sentence(language: str) -> None:
    families = {f"{prefix}.{word}" for prefix, words in FAMILIES.items() for word in words}
    assert sorted((set(said()) | families) - messages(language).keys()) == []


def test_no_sentence_is_left_over() -> None:
    families = {f"{prefix}.{word}" for prefix, words in FAMILIES.items() for word in words}
    assert sorted(messages("en").keys() - set(literals()) - families) == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_catalogues_have_the_same_keys_with_the_same_placeholders(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert english.keys() == other.keys()
    differing = {
        key
        for key, message in other.items()
        for text in forms(message)
        if placeholders(text) != placeholders(forms(english[key])[-1])
    }
    assert differing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_written_in_all_its_forms(language: str) -> None:
    read = catalogue(language)
    for message in read:
        if not message.id:
            continue
        assert all(text.strip() for text in forms(message)), message.id
        if message.pluralizable:
            assert len(forms(message)) == read.num_plurals, message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_are_told_in_a_line_of_a_messengers_menu(language: str) -> None:
    assert all(len(say(language, f"command.{name}")) <= 60 for name in (*CLIENT.commands, *WORK.commands))
