"""Menus for channels that show few entries at once: a page of them, and the way to the others."""

from collections.abc import Sequence
from itertools import takewhile

from flows.room import Room
from flows.state import Offer


def folded(offers: Sequence[Offer], first: int, room: Room, more: str, back: str, aside: str | None) -> list[Offer]:
    """The entries from the one at `first`, as many as there is room for: the last entry leads to the others.

    Where one or two answers are all that is asked for, the first page is of buttons, which need not be opened.
    more, back: what the entries are called that lead to the next page, and from the last one to the first. aside: the
    aside whose menu it is, if it is one's.
    """
    first = first if 0 <= first < len(offers) else 0
    most = (not first and _buttons(offers, room)) or room.menu or len(offers)
    if len(offers) <= most and not first:
        return list(offers)
    after = first + most - 1
    to, called = (after, more) if after < len(offers) else (0, back)
    return [*offers[first:after], Offer(called, ("fold", to, aside))]


def _buttons(offers: Sequence[Offer], room: Room) -> int:
    """How many buttons show the first entries, 0 where a list is of more use."""
    answers = sum(1 for _ in takewhile(lambda offer: offer.act[0] == "answer", offers))
    shown = offers[: room.buttons - 1]
    fit = all(len(offer.label) <= room.label for offer in shown)
    return room.buttons if 0 < answers <= len(shown) < len(offers) - 1 and fit else 0
