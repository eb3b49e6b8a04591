"""The machine under the grammar: pieces of a text, rules that join neighbours, passes that apply them.

A rule is a row of elements such as `at? NUMBER oclock`: each names the tags that a piece may carry (`day|ordinal`),
`?` makes it optional, and the value of an element in capitals goes to the rule's function, None where it is absent.
What stands behind `>` must follow, but is not joined. The function answers with the tags of the joined piece, or None
to refuse.

Bound: a pass walks the pieces once from the left. At each place it tries its rules, each over at most as many pieces as
it has elements; where a rule joined two or more pieces it tries again at the same place, which leaves fewer pieces, so
that a pass over n pieces makes at most 2n tries of each of its rules. The passes are a fixed list: the whole is
O(n · elements of all rules), with n bounded by `tokens.MAX_TOKENS`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, NamedTuple

from flows.understanding.protocol import Opening, Parts

Tags = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is read against; see `dates.read`."""

    now: datetime
    month_first: bool
    opening: Opening
    parts: Parts
    asks: str | None
    zone: tzinfo | None = None
    southern: bool = False


class Piece(NamedTuple):
    """A stretch of the text with what it may mean: tag → value; `first` up to `last` are letters of the folded text."""

    tags: Tags
    first: int
    last: int


class _Element(NamedTuple):
    tags: tuple[str, ...]
    optional: bool
    kept: bool


class Rule(NamedTuple):
    """One way to join neighbours, the first `joined` elements; `openers` are the tags with which it can begin."""

    elements: tuple[_Element, ...]
    joined: int
    openers: frozenset[str]
    make: Callable[..., Tags | None]


class Pass:
    """Rules that are tried together, the first fitting one at each place."""

    def __init__(self, *rules: Rule) -> None:
        self.rules = rules
        self._opened: dict[frozenset[str], tuple[Rule, ...]] = {}

    def opened(self, tags: Tags) -> tuple[Rule, ...]:
        """The rules that can begin with a piece of these tags; remembered, since lexicons have few sets of tags."""
        known = frozenset(tags)
        if known not in self._opened:
            self._opened[known] = tuple(each for each in self.rules if not each.openers.isdisjoint(known))
        return self._opened[known]


def rule(shape: str, make: Callable[..., Tags | None]) -> Rule:
    """A rule from its shape, as the module describes it."""
    joined, _, ahead = shape.partition(">")
    elements = tuple(map(_element, (joined + ahead).split()))
    openers: set[str] = set()
    for element in elements:
        openers.update(element.tags)
        if not element.optional:
            break
    return Rule(elements, len(joined.split()), frozenset(openers), make)


def apply(rules: Pass, pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """One pass of rules over pieces, the first fitting rule at each place."""
    done: list[Piece] = []
    rest = list(reversed(pieces))
    while rest:
        joined = _join(rules, rest, context)
        if joined is None:
            done.append(rest.pop())
            continue
        piece, taken = joined
        del rest[-taken:]
        (rest if taken > 1 else done).append(piece)
    return done


def apply_all(passes: Iterable[Pass], pieces: Sequence[Piece], context: Context) -> list[Piece]:
    """The passes in their order."""
    found = list(pieces)
    for one in passes:
        found = apply(one, found, context)
    return found


def _join(rules: Pass, rest: Sequence[Piece], context: Context) -> tuple[Piece, int] | None:
    """The piece that the first fitting rule makes of the last pieces of `rest` (a stack), and how many it takes."""
    top = rest[-1]
    if not top.tags:
        return None
    for each in rules.opened(top.tags):
        match = _match(each, rest)
        if match is None:
            continue
        values, taken = match
        tags = each.make(context, *values)
        if tags is not None:
            return Piece(tags, top.first, rest[-taken].last), taken
    return None


def _match(rule: Rule, rest: Sequence[Piece]) -> tuple[list[Any], int] | None:
    """The values of a rule's elements and the number of pieces that it joins.

    A piece that could be an optional element and the next one, too, is the next one where what follows it is not.
    """
    elements = rule.elements
    values: list[Any] = []
    place, end = len(rest) - 1, -1
    for number, (tags, optional, kept) in enumerate(elements):
        if number == rule.joined:
            end = place
        found = _tag(tags, rest, place)
        if found and optional and number + 1 < len(elements):
            following = elements[number + 1].tags
            if _tag(following, rest, place) and not _tag(following, rest, place - 1):
                found = None
        if found is None:
            if not optional:
                return None
            if kept:
                values.append(None)
            continue
        if kept:
            values.append(rest[place].tags[found])
        place -= 1
    return values, len(rest) - 1 - (place if rule.joined == len(elements) else end)


def _tag(tags: tuple[str, ...], rest: Sequence[Piece], place: int) -> str | None:
    if place < 0:
        return None
    carried = rest[place].tags
    for tag in tags:
        if tag in carried:
            return tag
    return None


def _element(word: str) -> _Element:
    tags = word.rstrip("?")
    return _Element(tuple(tags.lower().split("|")), word.endswith("?"), tags.isupper())
