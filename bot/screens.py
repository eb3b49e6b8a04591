"""How a terminal shows a chat: as JSON lines for scripts, or readable for people."""

import json
from collections.abc import Callable
from typing import Protocol

from flows.messages import Reply

Write = Callable[[str], None]


class Screen(Protocol):
    """Where messages appear."""

    def show(self, kind: str, reply: Reply) -> None:
        """Shows one message; `kind` is reply or notice."""

    def end(self, message_id: str | int) -> None:
        """Closes the answer to one line of input."""

    def tapped(self, typed: str) -> str | None:
        """The value of the choice that a typed text taps, if any."""


class JsonScreen:
    """One JSON object a line; what was typed is never a tap."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._replies = 0

    def show(self, kind: str, reply: Reply) -> None:
        self._replies += kind == "reply"
        self._write(json.dumps({"kind": kind, **reply.told()}))

    def end(self, message_id: str | int) -> None:
        self._write(json.dumps({"kind": "end", "id": message_id, "replies": self._replies}))
        self._replies = 0

    def tapped(self, typed: str) -> str | None:
        return None


class PlainScreen:
    """Text with numbered choices; typing a number taps its choice in the last message that had any."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._choices: dict[str, str] = {}

    def show(self, kind: str, reply: Reply) -> None:
        numbered = {str(number): choice for number, choice in enumerate(reply.choices, 1)}
        if numbered:
            self._choices = {number: choice.value for number, choice in numbered.items()}
        lines = [reply.text, *(f"  {number}. {choice.label}" for number, choice in numbered.items())]
        self._write("\n".join([*lines, *([reply.link] if reply.link else []), ""]))

    def end(self, message_id: str | int) -> None:
        """Nothing: a person sees that the answer is there."""

    def tapped(self, typed: str) -> str | None:
        return self._choices.get(typed.rstrip("."))
