"""What a message says besides its wish: who comes, when, and what of the business it names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from flows.understanding.protocol import Names, Opening, Said, When
from flows.understanding.rules import dates, names, occasions, people, wanted
from flows.understanding.rules.marks import Message
from flows.understanding.rules.names import Mention
from flows.understanding.rules.people import People
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.wanted import Place
from flows.understanding.rules.words import Word

# Fields that are answered in the same words as another one.
_LIKE = {"since": "time", "until": "time", "weekday": "day"}
_KINDS: dict[str, names.Kind] = {"service": "services", "provider": "people"}
_POSSESSIVE = re.compile(r"['’ʼ]s$", re.IGNORECASE)
# Where nobody knows when a business is open, those who work there may begin early.
_WORKING: Opening = dict.fromkeys(range(7), ((7 * 60, 20 * 60),))


class Heard(NamedTuple):
    """What a message says besides its wish, and the words that say so; aside: days that are only told of."""

    who: People
    whens: list[tuple[When, Place]]
    mentions: Mapping[str, Sequence[Mention]]
    words: set[int]
    aside: list[When]


def hear(said: Said, message: Message) -> Heard:
    """Reads a message so. Services go before dates, since what one is called may sound like a time: `las uñas`."""
    who = People() if said.staff else people.read(message)
    services = {field: called for field, called in said.names.items() if field == "service"}
    others = {field: called for field, called in said.names.items() if field != "service"}
    hailed = {at for mark in _openings(message) for at in range(mark.first, mark.last)}
    mentions, words = _mentions(message, services, hailed.union(who.words))
    whens = list(wanted.times(message, whens_of(said, message, words)))
    if not said.staff:
        who = people.counted(message, who, (place for _, place in whens))
    if who.party is not None:
        words |= who.words
        whens = list(wanted.times(message, whens_of(said, message, words)))
    said_of, whens = whens, list(occasions.without(message, whens))
    words = words.union(*(range(*place) for _, place in whens))
    more, words = _mentions(message, others, words)
    aside = [one[0] for one in said_of if one not in whens]
    return Heard(who, whens, {**mentions, **more}, words, aside)


def _openings(message: Message) -> Iterator[Mark]:
    """Polite phrases that name nothing: `evening all` is no time, and in `una consulta, ¿...?` none is wanted."""
    every = ((kind, mark) for kind in ("greeting", "polite") for mark in message.of(kind))
    for kind, mark in every:
        before_a_question = "?" in message.text and mark.last < len(message.words) and message.words[mark.last].pause
        if mark.last - mark.first > 1 and (mark.first == 0 if kind == "greeting" else before_a_question):
            yield mark


def whens_of(said: Said, message: Message, taken: set[int]) -> Sequence[When]:
    """The dates and times outside of words that mean something else."""
    if not message.words:
        return ()
    # "Make it 4 instead" is a bare number only without its "instead"; a "no" may begin "no later than".
    replaced = message.places("rather") - message.places("no") if said.pending else set()
    return dates.read(
        _without(message, taken, replaced),
        said.language,
        said.now.replace(tzinfo=None),
        month_first=said.month_first,
        opening=said.opening or (_WORKING if said.staff else None),
        parts={**dates.PARTS, **said.parts},
        asks=asks(said),
        zone=said.now.tzinfo,
        southern=said.southern,
    )


def asks(said: Said) -> Literal["day", "time"] | None:
    """Whether a day or a time was asked for."""
    match _LIKE.get(str(said.pending), said.pending):
        case "day":
            return "day"
        case "time":
            return "time"
    return None


def _without(message: Message, taken: set[int], replaced: set[int]) -> str:
    """The text with marks instead of words, so that what stands behind them keeps its place."""
    letters = list(message.text)
    for place, word in enumerate(message.words):
        if place in taken or place in replaced:
            letters[word.first : word.last] = ("_" if place in taken else ",") * (word.last - word.first)
    for place in wanted.unfit_clauses(message):
        between = message.words[place].first - message.words[place - 1].last
        letters[message.words[place].first - between : message.words[place].first] = f"{' ' * (between - 1)}_"
    return "".join(letters)


def _mentions(message: Message, names_of: Names, taken: set[int]) -> tuple[dict[str, Sequence[Mention]], set[int]]:
    """What is named of each field; the words that are taken now."""
    words = tuple(_named_by(message, word) for word in message.words)
    meant = [place for place in range(len(words)) if message.means(place)]
    own = message.places("trade")
    found: dict[str, Sequence[Mention]] = {}
    for field, called in names_of.items():
        found[field] = names.mentions(called, words, taken, meant, own, kind=_KINDS.get(field), spelt=message.spelt)
        taken = taken.union(*(range(mention.first, mention.last) for mention in found[field]))
    return found, taken


def _named_by(message: Message, word: Word) -> str:
    """The word without the ending of what is somebody's, as in `Carla's`."""
    return word.text[:-1] if _POSSESSIVE.search(message.text[word.first : word.last]) else word.text
