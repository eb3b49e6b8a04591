"""What a message wishes: a command, an answer of a word or two, or the strongest wish that it tells."""

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple, cast

from flows.understanding.protocol import About, Said, Wish
from flows.understanding.rules.marks import Message
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place

# What a whole message may be made of; of two phrases as long as each other the first kind counts.
_WHOLE = ("command", "leave", "yes", "no", "thanks", "greeting", "polite")
# The strongest first: who asks what cancelling costs does not cancel, who moves a booking does not book.
_ORDER: tuple[tuple[str, str | None], ...] = (
    ("wish", "stop_messages"),
    ("wish", "restart"),
    ("wish", "human"),
    ("wish", "language"),
    ("ask", "policy"),
    ("ask", "why"),
    ("wish", "cancel"),
    ("wish", "reschedule"),
    ("wish", "late"),
    ("ask", "price"),
    ("ask", "duration"),
    ("wish", "list"),
    ("ask", "who"),
    ("ask", "hours"),
    ("wish", "where"),
    ("ask", None),
    ("ask", "service"),
    ("wish", "stop"),
    ("wish", "book"),
)
_RANK = {key: rank for rank, key in enumerate(_ORDER)}
# What a wish that is a question is about; a bare question asks why.
_ABOUT: dict[str, About] = {"where": "address", "ask": "why"}
# What may stand beside a yes, and what makes it none.
_AGREEING = ("yes", "polite", "greeting", "option", "link")
_DOUBTS = ("no", "unless", "unfit", "rather", "spare", "want", "unable", "ask", "command", "leave")
# So many words an answer may have.
_MOST_WORDS = 7
# Wishes that a word before them takes back.
_SPARED = frozenset({"cancel", "reschedule", "book", "late", "list"})
# What such a wish is about is none of its own, as in "don't cancel my booking".
_NOUNS = frozenset({"book", "list"})


class Wished(NamedTuple):
    """A wish, what a question is about, yes or no; all None where nothing is wished."""

    wish: Wish | None = None
    about: About | None = None
    answer: bool | None = None


_CONFIRMED, _REFUSED = Wished("confirm", answer=True), Wished("refuse", answer=False)


def whole(message: Message, said: Said) -> Wished | None:
    """A message that is a command or an answer from its first word to its last; None for any other."""
    parts = _parts(message)
    if parts is None or (said.pending not in (None, "confirm") and message.of("any_")):
        return None  # "Da igual" leaves a question open, not the conversation.
    commands = list(dict.fromkeys(mark.value for mark in parts if mark.kind == "command"))
    kinds = [mark.kind for mark in parts]
    if commands == ["stop"] and "no" in kinds and said.pending == "confirm":
        return _REFUSED  # "No, never mind" is about what the card shows.
    if commands and "leave" in kinds:
        return None  # "Cancel my bookings".
    if len(parts) > 1 and any(mark.last - mark.first == len(message.words) for mark in message.of("ask")):
        return None  # "What if I come late?"
    if len(commands) == 1:
        return Wished(cast(Wish, commands[0]), _ABOUT.get(commands[0]))
    if "leave" in kinds:
        return Wished("stop" if said.under_way else "cancel")
    if "no" in kinds:
        return _REFUSED
    if "greeting" in kinds and said.pending is None:
        return Wished("greeting")
    if said.pending is None and told(message).wish == "book":
        return None
    # "Thanks, see you" agrees to a reminder, to no card.
    farewells = message.places("thanks") if said.pending == "confirm" else set()
    agrees = any(mark.kind == "yes" and mark.first not in farewells for mark in parts)
    if agrees and "?" not in message.text and ("thanks" not in kinds or said.pending is not None):
        return _CONFIRMED
    if "thanks" in kinds or "greeting" in kinds:
        return Wished("thanks" if "thanks" in kinds else "greeting")
    return None


def told(message: Message, taken: Collection[int] = (), names: Collection[int] = ()) -> Wished:
    """The strongest wish in a message that says more than that; taken: words that mean something else; names: words
    that are names and no slips of others, as the `Карлы` that is like `карты`."""
    every = [mark for kind in ("wish", "ask") for mark in message.of(kind) if _counts(message, mark)]
    said = message.places("like").union(taken)
    slips = {at for at in names if message.is_slip(at)}
    words = [(mark, range(mark.first, mark.last)) for mark in every]
    marks = [mark for mark, own in words if not said.issuperset(own) and slips.isdisjoint(own)]
    best = min(marks, key=lambda mark: _RANK[mark.kind, mark.value], default=None)
    if best is None:
        return Wished()
    if best.kind == "ask":
        return Wished("ask", best.value)
    return Wished(best.value, _ABOUT.get(best.value))


def hinted_at(message: Message, said: Said) -> Wished:
    """What a message that names nothing and tells no wish still says: thanks, a no, a yes, a greeting.

    A yes counts only where something was asked, and nothing is said besides, since it may confirm.
    """
    words = range(len(message.words))
    first = {kind for kind in ("no", "yes", "greeting") for mark in message.of(kind) if mark.first == 0}
    if message.of("thanks") and not (said.pending and "no" in first):
        return Wished("thanks")
    refuses = "no" in first or any(mark.last == len(words) for kind in ("no", "unfit") for mark in message.of(kind))
    # Many a sentence begins with a no: where nothing was asked, each of its words must be known.
    if refuses and (said.pending is not None or message.known(words) == len(words)):
        return _REFUSED
    if said.pending and "yes" in first and len(words) <= _MOST_WORDS:
        return _CONFIRMED if _agrees(message) else Wished()
    return Wished("greeting" if "greeting" in first and len(words) <= _MOST_WORDS else None)


def declines(message: Message) -> bool:
    """Whether a message begins with a no, or with a not that a mark ends."""
    parted = len(message.words) > 1 and message.words[1].pause
    return any(mark.first == 0 for mark in message.of("no")) or (
        parted and any((mark.first, mark.last) == (0, 1) for mark in message.of("spare"))
    )


def _agrees(message: Message) -> bool:
    """Whether nothing in a message that begins with a yes says more than yes."""
    yes = {mark.first for mark in message.of("yes")}  # A yes may be a "rather" elsewhere.
    if "?" in message.text or any(mark.first not in yes for kind in _DOUBTS for mark in message.of(kind)):
        return False
    marks = [mark for kind in _AGREEING for mark in message.of(kind)]
    marks += [mark for mark in message.of("wish") if mark.value == "book"]
    agreeing = {place for mark in marks for place in range(mark.first, mark.last)}
    return len(agreeing) == len(message.words)


def of_work(read: Sequence[Message]) -> Wished:
    """The wish of somebody who works there: the longest phrase counts, of alike ones that of the likeliest language."""
    marks = [mark for message in read for mark in message.of("work")]
    longest = max(marks, key=lambda mark: mark.last - mark.first, default=None)
    return Wished(longest.value if longest else None)


def _parts(message: Message) -> list[Mark] | None:
    """The phrases that a message is made of, from left to right; None where it is made of others, too."""
    starting: dict[int, list[tuple[int, int, Mark]]] = {}
    for preference, kind in enumerate(_WHOLE):
        for mark in message.of(kind):
            starting.setdefault(mark.first, []).append((mark.last, -preference, mark))
    parts: list[Mark] = []
    at = 0
    while at < len(message.words):
        longest = max(starting.get(at, ()), key=lambda one: one[:2], default=None)
        if longest is None:
            return None
        at, _, mark = longest
        parts.append(mark)
    return parts


def _counts(message: Message, mark: Mark) -> bool:
    """Whether a phrase means what it does by itself: in `don't cancel` it does not, nor in `hours that are free`."""
    if mark.kind == "ask" and any(message.words[at].pause for at in range(mark.first + 1, mark.last)):
        return False  # No question goes on behind a mark.
    match mark.kind, mark.value:
        case "ask", "hours":
            return not message.of("vacant") and not _of_booking(message, mark)
        case "ask", "service":
            return not _of_booking(message, mark)
        case "ask", "who":
            # "With whoever is free" names anybody, and so does "somebody else".
            anybody = [*message.of("anyone"), *message.of("any_")]
            return not any(one.first <= mark.first < one.last for one in anybody)
        case "ask", "price":
            # "How much time", not how much money.
            lasting = [asked for asked in message.of("ask") if asked.value == "duration"]
            return all(asked.first >= mark.last or mark.first >= asked.last for asked in lasting)
        case "wish", "reschedule":
            # "Change my colour" books.
            return not _begins_booking(message, mark) and not _spared(message, mark)
        case "ask", "why":
            return "?" in message.text or not _is_reason(message, mark.first)
    return not _spared(message, mark)


def _begins_booking(message: Message, mark: Mark) -> bool:
    """Whether a phrase is only the beginning of a wish to book."""
    return any(mark.first == wish.first and mark.last < wish.last for wish in _bookings(message))


def _is_reason(message: Message, place: int) -> bool:
    """Whether a `because` stands here, within a sentence."""
    if place == 0 or message.words[place].pause:
        return False
    begins = any(place - 1 in message.places(kind) for kind in ("polite", "greeting", "link"))
    return not begins and any(mark.first == place for mark in message.of("because"))


def _spared(message: Message, wish: Mark) -> bool:
    if wish.value not in _SPARED:
        return False
    ends = {spare.last for spare in message.of("spare")}
    if wish.value in _NOUNS:
        spared = [mark.last for mark in message.of("wish") if mark.value in _SPARED and mark.first in ends]
        about = {at for last in spared for at in (last, last + 1)}
        ends |= {at for at in about if at < len(message.words) and not message.words[at].pause}
    return wish.first in ends


def asks_price(message: Message, named: Collection[Place]) -> bool:
    """Whether nothing but how much is asked of what is named, right before it or behind: `massage, how much?`"""
    small = message.places("polite") | message.places("link")
    for mark, place in product(message.of("how_much"), named):
        begins = mark.first == 0 or message.words[mark.first].pause or mark.first - 1 in message.places("polite")
        ends = mark.last == len(message.words) or message.words[mark.last].pause
        if begins and mark.last <= place.first and small.issuperset(range(mark.last, place.first)):
            return True
        if ends and mark.first == place.last:
            return True
    return False


def spared(message: Message) -> set[int]:
    """The words of wishes that a word before them takes back."""
    marks = (mark for mark in message.of("wish") if _spared(message, mark))
    return {place for mark in marks for place in range(mark.first, mark.last)}


def _of_booking(message: Message, mark: Mark) -> bool:
    """Whether words of a question belong to a wish to book, as in `anything open tomorrow` or `what have you free`."""
    several = (wish for wish in _bookings(message) if wish.last > wish.first + 1)
    return any(wish.first < mark.first < wish.last or _overlaps(mark, wish) for wish in several)


def _overlaps(question: Mark, wish: Mark) -> bool:
    """Whether a question ends within a wish, as `when can I` does within `when can I come`, and is not more than it."""
    more = question.first < wish.first and question.last == wish.last
    return question.first <= wish.first < question.last <= wish.last and not more


def _bookings(message: Message) -> Iterator[Mark]:
    return (wish for wish in message.of("wish") if wish.value == "book")
