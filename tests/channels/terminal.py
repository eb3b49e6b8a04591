"""The channel that a terminal is, in this process: every line is answered before the next is read."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from bot.screens import JsonScreen
from bot.terminal import Terminal, Visitor
from flows.messages import Choice
from flows.sentences import say
from storage.database import Store
from storage.models import ChannelAccount, Outbox
from tests.channels.doors import NUMBER, House, Seen


class TerminalPerson:
    """Somebody at a keyboard."""

    number = NUMBER

    def __init__(self, house: House, name: str) -> None:
        self._house = house
        self._visitor = Visitor(name.lower(), name)
        self._typed: list[str] = []
        self._shown: list[dict[str, Any]] = []

    @property
    def address(self) -> str:
        """Who they say they are."""
        return self._visitor.address

    @property
    def screen(self) -> list[Seen]:
        """What was printed."""
        told = [line for line in self._shown if line["kind"] != "end"]
        return [Seen(line["text"], tuple(Choice(**choice) for choice in line["choices"])) for line in told]

    def write(self, text: str) -> None:
        """Types a line."""
        self._type(text=text)

    def press(self, value: str) -> None:
        """Types a tap."""
        self._type(choice=value)

    def repeat(self) -> None:
        """Types the last line again, under the same id."""
        self._read(self._typed[-1])

    def share(self) -> None:
        """Says whose the number is."""
        self._type(contact={"phone": self.number, "own": True})

    def leave(self) -> None:
        """Nothing: nobody is there between two lines."""

    def come_back(self) -> None:
        """Opens the chat and types nothing."""
        self._read("")

    def _type(self, **said: Any) -> None:
        self._typed.append(json.dumps({"id": len(self._typed) + 1, **said}))
        self._read(self._typed[-1])

    def _read(self, lines: str) -> None:
        screen = JsonScreen(lambda line: self._shown.append(json.loads(line)))
        terminal = Terminal(self._house.parts, self._house.business.slug, self._visitor, screen)
        terminal.run(BytesIO(lines.encode()))


class TerminalChannel:
    """A command line."""

    longest, most, pushes, vouches = 10**6, 10**6, False, True
    more = say("en", "menu.later")

    def __init__(self, house: House) -> None:
        self._house = house

    @property
    def account(self) -> ChannelAccount:
        """By the business's slug."""
        return self._house.account("terminal", self._house.business.slug)

    def delivered(self) -> bool:
        """Who writes waits until it is."""
        return True

    def caught_up(self, rows: Sequence[Outbox]) -> bool:
        """Whoever types has seen the answer."""
        return True

    def person(self, name: str) -> TerminalPerson:
        """Somebody new."""
        return TerminalPerson(self._house, name)


@contextmanager
def terminal(store: Store, setup: Path) -> Iterator[tuple[House, TerminalChannel]]:
    """A business with a terminal."""
    house = House.open(store, setup)
    yield house, TerminalChannel(house)
