"""Menus for channels that show few entries at once: a page of them, and the way to the others."""

from collections.abc import Sequence

from flows.state import Offer


def folded(offers: Sequence[Offer], first: int, most: int, more: str, back: str, aside: str | None) -> list[Offer]:
    """The entries from the one at `first`, `most` at most: where there are others, the last entry leads to them.

    more, back: what the entries are called that lead to the next page, and from the last one to the first. aside: the
    aside whose menu it is, if it is one's.
    """
    if len(offers) <= most:
        return list(offers)
    first = first if 0 <= first < len(offers) else 0
    after = first + most - 1
    to, called = (after, more) if after < len(offers) else (0, back)
    return [*offers[first:after], Offer(called, ("fold", to, aside))]
