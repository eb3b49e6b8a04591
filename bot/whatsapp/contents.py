"""What is created at Twilio once, to be sent by its id: menus without a word of their own, and templates.

A menu is a shell: every field of it is a variable, so one set serves every business and language. It may be sent only
while the client's window is open. Source: https://www.twilio.com/docs/content/twiliolist-picker and
https://www.twilio.com/docs/content/twilio-quick-reply.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MOST_ITEMS = 10
MOST_BUTTONS = 3
TITLE = 24
DESCRIPTION = 72
BUTTON = 20
BODY = 1024
LIST, QUICK, CALL = "twilio/list-picker", "twilio/quick-reply", "twilio/call-to-action"
SHARE = "share"
"""The shell with a button by which the client shares their own phone number."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A content as the Content API takes it. language: empty where all its words are variables.

    samples: a value for each variable, which whoever approves a template wants to see.
    """

    name: str
    kind: str
    shape: Mapping[str, Any]
    samples: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    @property
    def digest(self) -> str:
        """Of all that Twilio is told of it: another digest is another content."""
        told = [self.name, self.language, self.kind, self.shape, self.samples]
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @property
    def title(self) -> str:
        """By which it is known again at Twilio: lower-case letters, digits and underscores, as a template's name is."""
        return "_".join(part for part in ("slotwright", self.name, self.language, self.digest[:8]) if part)


def list_named(items: int, *, described: bool) -> str:
    """The name of the shell for a list of so many items, with a description under each or with none."""
    return f"list_{items}_described" if described else f"list_{items}"


def quick_named(buttons: int) -> str:
    """The name of the shell with so many buttons."""
    return f"quick_{buttons}"


def list_variables(body: str, button: str, items: list[tuple[str, str, str]], *, described: bool) -> dict[str, str]:
    """The values of a list's variables; each item is its title, its id and its description."""
    fields = [field for item in items for field in (item if described else item[:2])]
    return _numbered([body, button, *fields])


def quick_variables(body: str, buttons: list[tuple[str, str]]) -> dict[str, str]:
    """The values of the variables of a row of buttons; each is its title and its id."""
    return _numbered([body, *(field for button in buttons for field in button)])


def share_variables(body: str, button: str) -> dict[str, str]:
    """The values of the variables of the button that shares a number."""
    return _numbered([body, button])


def _list(items: int, *, described: bool) -> Definition:
    width = 3 if described else 2
    firsts = range(3, 3 + items * width, width)
    shown = [{"item": _open(first), "id": _open(first + 1)} for first in firsts]
    if described:
        shown = [{**item, "description": _open(first + 2)} for item, first in zip(shown, firsts, strict=True)]
    shape = {"body": _open(1), "button": _open(2), "items": shown}
    return _shell(list_named(items, described=described), LIST, shape, 2 + items * width)


def _quick(buttons: int) -> Definition:
    actions = [
        {"type": "QUICK_REPLY", "title": _open(first), "id": _open(first + 1)} for first in range(2, 2 + buttons * 2, 2)
    ]
    return _shell(quick_named(buttons), QUICK, {"body": _open(1), "actions": actions}, 1 + buttons * 2)


def _share() -> Definition:
    actions = [{"type": "REQUEST_CONTACT_INFO", "title": _open(2)}]
    return _shell(SHARE, CALL, {"body": _open(1), "actions": actions}, 2)


def _shell(name: str, kind: str, shape: Mapping[str, Any], variables: int) -> Definition:
    return Definition(name, kind, shape, _numbered([f"value {number}" for number in range(1, variables + 1)]))


def _open(number: int) -> str:
    return f"{{{{{number}}}}}"


def _numbered(values: list[str]) -> dict[str, str]:
    return {str(number): value for number, value in enumerate(values, 1)}


SHELLS: Mapping[str, Definition] = {
    shell.name: shell
    for shell in (
        *(_list(items, described=described) for described in (False, True) for items in range(1, MOST_ITEMS + 1)),
        *(_quick(buttons) for buttons in range(1, MOST_BUTTONS + 1)),
        _share(),
    )
}
"""By their names."""
