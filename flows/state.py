"""Where a conversation stands, as one small JSON row per chat."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

# Grows whenever a release can no longer read what an older one wrote.
SCHEMA = 2

Act = tuple[Any, ...]


class Offer(NamedTuple):
    """One entry of a menu: its label, and what a tap on it does."""

    label: str
    act: Act


def parted(choice: str) -> tuple[str, int]:
    """The token and the index of a tapped `token:index`; the index is -1 where it is none."""
    token, _, index = choice.partition(":")
    return token, int(index) if index.isdecimal() and len(index) < 4 else -1


@dataclass(frozen=True, slots=True)
class Position:
    """The flow under way and its pending step.

    draft: field → answer. trail: the fields asked so far, the pending one last. page: of the pending menu.
    fold: the first entry of that page which is shown, where a channel shows few at once.
    hints: field → words that were said before the field was asked for. limits: what was said that narrows a choice.
    missed: field → the words about a day or a time that could not be had, until another is chosen.
    presumed: the fields of the draft that nobody was asked for or said.
    """

    flow: str | None = None
    step: str | None = None
    draft: Mapping[str, Any] = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    page: int = 0
    fold: int = 0
    hints: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, str] = field(default_factory=dict)
    missed: Mapping[str, str] = field(default_factory=dict)
    presumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A position, and the menu last shown; `spent` is the token of the menu before it."""

    position: Position = field(default_factory=Position)
    token: str = ""
    offers: tuple[Offer, ...] = ()
    spent: str = ""

    def act(self, choice: str) -> Act | None:
        """What the tapped entry of the menu last shown does; None where it is another menu's."""
        token, place = parted(choice)
        return self.offers[place].act if token and token == self.token and 0 <= place < len(self.offers) else None

    def to_json(self) -> dict[str, Any]:
        """The state as a chat row keeps it."""
        at = self.position
        return {
            "flow": at.flow,
            "step": at.step,
            "draft": dict(at.draft),
            "trail": list(at.trail),
            "page": at.page,
            "fold": at.fold,
            "hints": dict(at.hints),
            "limits": dict(at.limits),
            "missed": dict(at.missed),
            "presumed": list(at.presumed),
            "menu": {
                "token": self.token,
                "spent": self.spent,
                "offers": [[offer.label, *offer.act] for offer in self.offers],
            },
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "State":
        """The state that a chat row of this schema keeps."""
        menu = stored["menu"]
        position = Position(
            flow=stored["flow"],
            step=stored["step"],
            draft=stored["draft"],
            trail=tuple(stored["trail"]),
            page=stored["page"],
            fold=stored.get("fold", 0),
            hints=stored["hints"],
            limits=stored["limits"],
            missed=stored["missed"],
            presumed=tuple(stored.get("presumed", ())),
        )
        offers = tuple(Offer(label, tuple(act)) for label, *act in menu["offers"])
        return cls(position, menu["token"], offers, menu["spent"])
