"""Contents as Twilio keeps them: menus and templates with places for variables, and what they come to on a screen.

https://www.twilio.com/docs/content/content-types-overview
https://www.twilio.com/docs/content/using-variables-with-content-api
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
# Of these kinds nothing can be sent to somebody who has not written; https://www.twilio.com/docs/api/errors/63016
_SESSION_ONLY = ("twilio/list-picker", "twilio/location")
_MOST_QUICK_REPLIES, _MOST_APPROVED = 3, 10


class EmptyVariable(Exception):
    """A place is left empty; https://www.twilio.com/docs/api/errors/21656"""


@dataclass(frozen=True)
class Option:
    """A button, or an item of a list."""

    label: str
    id: str
    description: str = ""


@dataclass(frozen=True)
class Shown:
    """What is on a screen: a text, and what can be tapped. button: what opens the list of the options."""

    text: str
    options: tuple[Option, ...] = ()
    button: str = ""
    kind: str = "twilio/text"

    def departures(self, *, template: bool = False) -> Iterator[str]:
        """Whatever Twilio or WhatsApp would refuse of it; see each type of https://www.twilio.com/docs/content"""
        menu = self.kind != "twilio/text"
        yield from _long("text", self.text, 1024 if menu else 1600)
        yield from _long("button", self.button, 20)
        labels, ids = [one.label for one in self.options], [one.id for one in self.options]
        if self.kind == "twilio/list-picker":
            yield from (f"{len(labels)} items" for _ in [0] if not 1 <= len(labels) <= 10)
            for option in self.options:
                yield from _long("item", option.label, 24)
                yield from _long("id", option.id, 200)
                yield from _long("description", option.description, 72)
        elif self.kind == "twilio/quick-reply":
            most = _MOST_APPROVED if template else _MOST_QUICK_REPLIES
            yield from (f"{len(labels)} buttons" for _ in [0] if not 1 <= len(labels) <= most)
            for option in self.options:
                yield from _long("button", option.label, 20)
                yield from _long("id", option.id, 200)
            yield from (f"two buttons alike among {labels}" for _ in [0] if len(set(labels)) < len(labels))
        yield from (f"two ids alike among {ids}" for _ in [0] if len(set(ids)) < len(ids))


@dataclass
class Content:
    """One of them, as it was created. status: of WhatsApp's approval."""

    sid: str
    given: Mapping[str, Any]
    status: str = "unsubmitted"
    name: str = ""
    category: str = ""
    reason: str = ""

    @property
    def kind(self) -> str:
        """Its richest type."""
        return str(max(self.given["types"], key=lambda kind: kind != "twilio/text"))

    @property
    def opens(self) -> bool:
        """Whether it may be sent to somebody who has not written for a day."""
        return self.status == "approved" and self.kind not in _SESSION_ONLY

    def shown(self, variables: Mapping[str, Any]) -> Shown:
        """What it comes to. Raises EmptyVariable."""

        def fill(found: re.Match[str]) -> str:
            value = variables.get(found[1])
            if isinstance(value, str) and value.strip():
                return value
            raise EmptyVariable(f"{{{{{found[1]}}}}}")

        described = self.given["types"][self.kind]
        # Filled where it is text already: a value may hold what ends a text in JSON.
        filled = json.loads(json.dumps(described), object_hook=lambda found: _each(found, fill))
        return Shown(filled["body"], _options(self.kind, filled), filled.get("button", ""), self.kind)

    def submit(self, name: str, category: str) -> None:
        """Asks WhatsApp, which refuses at once what its rules forbid.

        https://www.twilio.com/docs/whatsapp/tutorial/message-template-approvals-statuses
        """
        body = self.given["types"][self.kind].get("body", "")
        self.name, self.category = name, category
        self.reason = next(self._objections(body), "")
        self.status = "rejected" if self.reason else "received"

    def _objections(self, body: str) -> Iterator[str]:
        if self.kind in _SESSION_ONLY:
            yield f"{self.kind} cannot be approved"
        if not re.fullmatch(r"[a-z0-9_]{1,512}", self.name):
            yield "a name is of small letters, digits and underscores"
        if self.category not in ("UTILITY", "MARKETING", "AUTHENTICATION"):
            yield "there is no such category"
        if _VARIABLE.match(body) or re.search(r"\}\}\W*$", body):
            yield "variables cannot be at the start or end"
        if re.search(r"\}\}\s*\{\{", body):
            yield "variables cannot stand side by side"
        words, places = _VARIABLE.sub("", body).split(), len(_VARIABLE.findall(body))
        if len(words) < 2 * places + 1:
            yield f"too many variables for {len(words)} words"
        wanted, sampled = set(_VARIABLE.findall(json.dumps(self.given["types"]))), self.given.get("variables", {})
        if not all(sampled.get(name) for name in wanted):
            yield "every variable needs a sample"


def _each(found: dict[str, Any], fill: Any) -> dict[str, Any]:
    return {key: _VARIABLE.sub(fill, value) if isinstance(value, str) else value for key, value in found.items()}


def _options(kind: str, filled: Mapping[str, Any]) -> tuple[Option, ...]:
    if kind == "twilio/list-picker":
        return tuple(Option(one["item"], one["id"], one.get("description", "")) for one in filled["items"])
    return tuple(Option(one.get("title", ""), one.get("id", one["type"])) for one in filled.get("actions", ()))


def _long(what: str, text: str, most: int) -> Iterator[str]:
    if len(text) > most:
        yield f"{what} of {len(text)} characters, not {most} at most: {text!r}"
