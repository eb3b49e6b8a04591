"""Telegram's Bot API as data: whether a call, or a part of an answer, is as the API describes it.

The description lies beside the project, one version of core.telegram.org/bots/api as JSON; without it the tests that
need it are skipped.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType

FILE = (Path(__file__).parents[2] / "../shared/data/telegram/botapi_10_1.json").resolve()
needs_schema = pytest.mark.skipif(not FILE.exists(), reason=f"no description of the Bot API at {FILE.name}")

_PRIMITIVE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (float, int),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
}
_LIST = "Array of "
_LIMIT = re.compile(r"(\d+)-(\d+) (bytes|characters)")
_WORDS = re.compile(r"(?:can be|must be) (?:one of |either )?[\"“]", re.IGNORECASE)
_ONE_OF = re.compile(r"(Exactly|At most) one of the fields other than ([\w, ]+?) must be used")


class Departs(AssertionError):
    """A call is not as the Bot API describes it."""


class Guard(BaseRequestMiddleware):
    """Lets only such calls leave a bot as the Bot API describes; what it stopped stays in `stopped`."""

    def __init__(self) -> None:
        self.passed = 0
        self.stopped: list[str] = []

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Raises Departs."""
        found = list(faults_of_call(method.__api_method__, wired(bot, method)))
        if found:
            self.stopped.extend(found)
            raise Departs("; ".join(found))
        self.passed += 1
        return await make_request(bot, method)


def wired(bot: Bot, method: TelegramMethod[Any]) -> dict[str, Any]:
    """The fields of a call as aiogram puts them on the wire, nested ones before they become JSON."""
    dumped = method.model_dump(warnings=False).items()
    prepared = {name: bot.session.prepare_value(value, bot, {}, _dumps_json=False) for name, value in dumped}
    return {name: value for name, value in prepared.items() if value is not None and value != ""}


def faults_of_call(method: str, fields: Mapping[str, Any]) -> Iterator[str]:
    """Whatever is wrong with a call, in words."""
    described = _described()["methods"].get(method)
    if described is None:
        yield f"{method}: no such method"
    else:
        yield from _fields(described, fields, method)


def faults_of(value: Any, expected: str, where: str = "") -> Iterator[str]:
    """Whatever keeps a JSON value from being of a type of the Bot API, such as `Array of Update`."""
    where = where or expected
    if expected.startswith(_LIST):
        if isinstance(value, list):
            for number, item in enumerate(value):
                yield from faults_of(item, expected.removeprefix(_LIST), f"{where}[{number}]")
        else:
            yield f"{where}: {type(value).__name__} is no list"
    elif expected in _PRIMITIVE:
        numeric = isinstance(value, bool) and bool not in _PRIMITIVE[expected]
        if numeric or not isinstance(value, _PRIMITIVE[expected]):
            yield f"{where}: {type(value).__name__} is no {expected}"
    elif expected != "InputFile":
        yield from _object(value, expected, where)


def _object(value: Any, expected: str, where: str) -> Iterator[str]:
    described = _described()["types"].get(expected)
    if described is None:
        yield f"{where}: no such type as {expected}"
    elif described.get("subtypes"):
        yield from _any_of(value, described["subtypes"], where)
    elif not isinstance(value, dict):
        yield f"{where}: {type(value).__name__} is no {expected}"
    else:
        yield from _fields(described, value, where)


def _any_of(value: Any, types: list[str], where: str) -> Iterator[str]:
    """The faults by the type that fits best."""
    yield from min((list(faults_of(value, one, where)) for one in types), key=len)


def _fields(described: Mapping[str, Any], fields: Mapping[str, Any], where: str) -> Iterator[str]:
    known = {field["name"]: field for field in described.get("fields", [])}
    yield from (f"{where}.{name}: missing" for name in known if known[name]["required"] and name not in fields)
    for name, value in fields.items():
        if name not in known:
            yield f"{where}.{name}: no such field"
            continue
        yield from _any_of(value, known[name]["types"], f"{where}.{name}")
        if isinstance(value, str):
            yield from _text(value, known[name]["description"], f"{where}.{name}")
    rule = _ONE_OF.search(" ".join(described.get("description", [])))
    if rule:
        besides = set(re.findall(r"\w+", rule[2])) - {"and"}
        used = sorted(fields.keys() - besides)
        if len(used) > 1 or (rule[1] == "Exactly" and not used):
            yield f"{where}: {rule[1].lower()} one of its fields may be used, not {used}"


def _text(value: str, description: str, where: str) -> Iterator[str]:
    """Length and words of a text, where the description of its field tells them."""
    limit = _LIMIT.search(description)
    if limit:
        length = len(value.encode()) if limit[3] == "bytes" else len(value.encode("utf-16-le")) // 2
        if not int(limit[1]) <= length <= int(limit[2]):
            yield f"{where}: {length} {limit[3]}, not {limit[1]} to {limit[2]}"
    if _WORDS.search(description) and f'"{value}"' not in description.replace("“", '"').replace("”", '"'):
        yield f"{where}: {value!r} is none of its words"


@cache
def _described() -> dict[str, Any]:
    described: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return described
