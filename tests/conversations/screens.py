"""What everybody has been shown, and what they may tap of it."""

import re
from collections import defaultdict
from dataclasses import dataclass

from bot.showing import shown
from flows.messages import Reply
from scheduling import mail
from tests.conversations.house import House, Person

_MOST = 1000


@dataclass(frozen=True)
class Shown:
    """A message as it was seen."""

    kind: str
    reply: Reply


class Screens:
    """Everybody's messages, the fresh ones apart: those that came of what was done last."""

    def __init__(self, house: House) -> None:
        self.booking = ""
        self._house = house
        self._seen: dict[Person, list[Shown]] = defaultdict(list)
        self._fresh: dict[Person, list[Shown]] = defaultdict(list)
        self._known: set[int] = set()

    def settle(self) -> None:
        """Nothing is fresh any more."""
        self._fresh.clear()

    def look(self) -> None:
        """Shows everybody what was written to them meanwhile."""
        with self._house.parts.look() as desk:
            for person, chat in self._house.chats.items():
                rows = [row for row in mail.outgoing(desk, chat, 0, _MOST) if row.id not in self._known]
                for row in rows:
                    message = Shown(row.kind, shown(desk, row))
                    self._seen[person].append(message)
                    self._fresh[person].append(message)
                    self.booking = message.reply.booking or self.booking
                self._known.update(row.id for row in rows)

    def next(self, person: Person, kind: str) -> Reply | None:
        """The first fresh message of a kind, which is then no longer fresh."""
        told = next((one for one in self._fresh[person] if one.kind == kind), None)
        if told is None:
            return None
        self._fresh[person].remove(told)
        return told.reply

    def unread(self, person: Person) -> list[str]:
        """The texts of what is still fresh."""
        return [one.reply.text for one in self._fresh[person]]

    def choice(self, person: Person, label: str, back: int) -> str:
        """The value of the newest choice like the label, in messages before the last `back`. Raises AssertionError."""
        seen = self._seen[person][: len(self._seen[person]) - back]
        choices = [choice for message in reversed(seen) for choice in message.reply.choices]
        labelled = [choice.value for choice in choices if fits(label, choice.label)]
        offered = [choice.label for message in seen[-1:] for choice in message.reply.choices]
        assert labelled, f"nothing to tap like {label!r}, but {offered}"
        return labelled[0]


def fits(pattern: str, text: str) -> bool:
    """Whether a text is as expected, where `…` is anything and a hard space a space."""
    parts = [re.escape(part) for part in pattern.split("…")]
    return re.fullmatch(".*".join(parts), text.replace("\xa0", " "), re.DOTALL) is not None
