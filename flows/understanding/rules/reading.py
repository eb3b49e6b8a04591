"""A message from its words to what it proposes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from flows.understanding.protocol import OWN_WORDS, Names, Opening, Said, Understood, When
from flows.understanding.rules import choices, dates, names, occasions, people, shifts, tales, wanted, wishes
from flows.understanding.rules.hints import hints_of
from flows.understanding.rules.marks import Message, first_names, messages
from flows.understanding.rules.names import Mention
from flows.understanding.rules.people import People
from flows.understanding.rules.shifts import Shift
from flows.understanding.rules.wanted import Named, Place
from flows.understanding.rules.wishes import Wished
from flows.understanding.rules.words import Word

# Fields that are answered in the same words as another one.
_LIKE = {"since": "time", "until": "time", "weekday": "day"}
_KINDS: dict[str, names.Kind] = {"service": "services", "provider": "people"}
# Wishes that are about a visit as it is: a day that does not suit is the day of that visit.
_AS_IT_IS = frozenset({"ask", "cancel", "list", "where"})
# What may be said without a wish to book.
_BESIDE = frozenset({"language", "name", "phone"})
# So few words may be a name and nothing else.
_A_PHRASE = 2
# What answers a question, however much it sounds like a wish to book.
_ANSWERS: Mapping[str | None, frozenset[str]] = {
    "day": frozenset({"day", "pick"}),
    "time": frozenset({"time", "pick"}),
    "provider": frozenset({"provider"}),
    "service": frozenset({"service"}),
    "confirm": frozenset({"day", "time", "pick", "provider"}),
}
_POSSESSIVE = re.compile(r"['’ʼ]s$", re.IGNORECASE)
# Where nobody knows when a business is open, those who work there may begin early.
_WORKING: Opening = dict.fromkeys(range(7), ((7 * 60, 20 * 60),))


def understand(said: Said) -> Understood:
    """Reads a typed message; deterministic, and linear in its length."""
    choice = choices.written(said, asks_time=_asks(said) == "time")
    if choice is not None:
        return Understood(choice=choice, sure=True)
    if said.numbers and _asks(said) == "day" and choices.is_number(said.text):
        return Understood()  # A day that is not shown: its step knows of which month.
    read = messages(said.text, said.language, staff=said.staff)
    for message in read:
        wished = wishes.whole(message, said)
        if wished is not None:
            return Understood(wish=wished.wish, about=wished.about, answer=wished.answer, sure=True)
    if said.pending not in OWN_WORDS:
        return _told(said, read)
    return _told(said, read) if said.pending == "name" and _is_no_name(said, read[0]) else Understood()


class _Heard(NamedTuple):
    """What a message says besides its wish, and the words that say so."""

    who: People
    whens: list[tuple[When, Place]]
    mentions: Mapping[str, Sequence[Mention]]
    words: set[int]


def _told(said: Said, read: Sequence[Message]) -> Understood:
    message = read[0]
    pointed = choices.pointed(said, message)
    if pointed is not None:
        return Understood(choice=pointed, sure=True)
    who, whens, mentions, words = _heard(said, message)
    named = {field: wanted.named(message, found) for field, found in mentions.items()}
    shift = Shift() if said.staff else shifts.read(message, [place for _, place in whens])
    wished = wishes.of_work(read) if said.staff else _wished(said, read, whens, shift)
    if shift.words and wished == Wished("ask"):
        wished = Wished()  # "Can I bring it forward an hour?"
    called = not said.staff and people.is_called(message, mentions.get("provider", ()))
    if called and wished.wish in (None, "book"):
        wished = Wished("human")
    if (
        said.pending is None
        and wished.wish in (None, "book")
        and people.is_asked_for(message, mentions.get("provider", ()), [place for _, place in whens])
    ):
        wished = Wished("ask", "who")
    if said.pending is None and wished.wish is None and _is_farewell(message, mentions, whens):
        return Understood(wish="thanks", sure=True)
    if (
        said.pending is None
        and wished.wish is None
        and not shift.words
        and (_idle(said, message, whens, any(map(any, named.values()))) or _is_tale(message, mentions, whens))
    ):
        return Understood()
    if said.pending is None and _is_instead(message, named) and not said.staff and _is_about_a_visit(wished, mentions):
        wished = Wished("reschedule")
    if wished.wish == "reschedule" and not whens:
        # "Change it to 4": only a time can be meant.
        whens = list(wanted.times(message, _whens(replace(said, pending="time"), message, words)))
    if not (said.staff or shift.words or whens) and (said.pending == "confirm" or wished.wish == "reschedule"):
        shift = shifts.vague(message)
        if not shift.words and wished.wish == "reschedule":
            shift = shifts.bare(message)
    if wished.wish in _AS_IT_IS:
        shift, whens = Shift(), [(_as_it_is(when, wished), place) for when, place in whens]
    elif shift.words and said.pending in (None, "service") and _is_about_a_visit(wished, mentions):
        wished = Wished("reschedule")
    if wished.about == "why" or (wished.wish == "cancel" and message.of("unable")):
        # "I don't want the massage any more" is about that visit.
        named = {field: Named((*told.wanted, *told.unwanted), ()) for field, told in named.items()}
    hints = hints_of(said, message, wished, whens, named, who, shift)
    asked = said.pending == "service" or "service" not in hints
    answers = asked and hints.keys() & _ANSWERS.get(said.pending, frozenset())
    asks_nothing = wished.about == "service" and "?" not in message.text  # "Com a Carla, que é um amor".
    if answers and (wished.wish == "book" or asks_nothing):
        wished = Wished()  # "The 2:30 slot please" is an answer.
    if wished.wish == "stop" and said.pending == "confirm" and wishes.declines(message):
        wished = Wished("refuse", answer=False)
    if wished.wish == "stop" and hints.keys() - _BESIDE:
        wished = Wished()  # "Never mind, Thursday then".
    if not said.staff and (wished.wish is None or (wished.wish == "book" and said.pending is not None and not hints)):
        implied = _implied(said, read, hints)
        wished = implied if implied.wish else wished
    alone = wished.wish is None and not shift.words and not hints.keys() - {"day", "time", "weekday"}
    return Understood(
        wish=wished.wish,
        hints=hints,
        choice=_shown(said, message, whens) if alone else None,
        whens=tuple(sorted((when for when, _ in whens), key=_worth)),
        about=wished.about,
        answer=wished.answer,
        sure=_explained(message, words) and bool(wished.wish or hints),
    )


def _as_it_is(when: When, wished: Wished) -> When:
    """`Take me off from Friday` is about a visit on that day, not about all days from then on."""
    leaves = wished.wish == "cancel" and when.open == "after" and when.grain == "day"
    return replace(when, negated=False, open=None if leaves else when.open)


def _is_about_a_visit(wished: Wished, mentions: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether what is told from a visit moves it, and books no other one; who names two services books them."""
    services = len({mention.uid for mention in mentions.get("service", ())})
    return services < 2 and (wished.wish in (None, "list") or (wished.wish == "book" and not services))


def _is_instead(message: Message, named: Mapping[str, Named]) -> bool:
    """Whether a visit is moved: not so where only somebody else is wanted, as in `Anna instead of Boris`."""
    return bool(message.of("instead")) and not named.get("provider", Named((), ())).unwanted


def _is_no_name(said: Said, message: Message) -> bool:
    """Whether several words, none of them a client's name, are all about days and times, or are a question."""
    _, whens, mentions, words = _heard(said, message)
    own = {place for place, word in enumerate(message.words) if word.text in first_names()} - words
    if own or not _explained(message, words):
        return False
    about_days = bool(whens) and not any(mentions.values()) and len(message.words) >= _A_PHRASE
    return about_days or (wishes.told(message).wish == "ask" and len(message.words) > _A_PHRASE)


def _heard(said: Said, message: Message) -> _Heard:
    """Services go before dates, since what one is called may sound like a time, as `las uñas` does."""
    who = People() if said.staff else people.read(message)
    services = {field: called for field, called in said.names.items() if field == "service"}
    others = {field: called for field, called in said.names.items() if field != "service"}
    greetings = (mark for mark in message.of("greeting") if mark.first == 0 and mark.last - mark.first > 1)
    hailed = {at for mark in greetings for at in range(mark.last)}  # "Evening all" is no time.
    mentions, words = _mentions(message, services, hailed.union(who.words))
    whens = list(wanted.times(message, _whens(said, message, words)))
    if not said.staff:
        who = people.counted(message, who, (place for _, place in whens))
    if who.party is not None:
        words |= who.words
        whens = list(wanted.times(message, _whens(said, message, words)))
    whens = list(occasions.without(message, whens))
    words = words.union(*(range(*place) for _, place in whens))
    more, words = _mentions(message, others, words)
    return _Heard(who, whens, {**mentions, **more}, words)


def _whens(said: Said, message: Message, taken: set[int]) -> Sequence[When]:
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
        asks=_asks(said),
    )


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
        found[field] = names.mentions(called, words, taken, meant, own, kind=_KINDS.get(field))
        taken = taken.union(*(range(mention.first, mention.last) for mention in found[field]))
    return found, taken


def _named_by(message: Message, word: Word) -> str:
    """The word without the ending of what is somebody's, as in `Carla's`."""
    return word.text[:-1] if _POSSESSIVE.search(message.text[word.first : word.last]) else word.text


def _wished(said: Said, read: Sequence[Message], whens: Sequence[tuple[When, Place]], shift: Shift) -> Wished:
    """The wish that is told; where nothing was asked, too, that somebody cannot come."""
    told, taken = Wished(), set(shift.words)
    for message in read:
        told = told if told.wish else wishes.told(message, taken)
        taken |= wishes.spared(message)  # What "no cancelo" takes back in Spanish is no wish in Portuguese.
    if said.pending is not None or told.wish not in (None, "book") or not read[0].of("unable"):
        return told
    if read[0].of("idle"):
        return told  # "I'm not sure I can come".
    if any(not when.negated for when, _ in whens) and not _is_lost(read[0], whens):
        return Wished("reschedule")
    return told if whens and not any(when.has_date for when, _ in whens) else Wished("cancel")


def _is_lost(message: Message, whens: Sequence[tuple[When, Place]]) -> bool:
    """Whether the only day there is stands in the clause that says that somebody cannot come, and nothing else is."""
    said = message.places("unable")
    asked = (mark for kind in ("instead", "want", "able") for mark in message.of(kind))
    if len(whens) > 1 or any(mark.first not in said for mark in asked):
        return False
    unable, place = message.of("unable")[0], whens[0][1]
    between = range(min(unable.last, place.last), max(unable.first, place.first) + 1)
    return not any(message.words[at].pause for at in between if at < len(message.words))


def _implied(said: Said, read: Sequence[Message], hints: Mapping[str, str]) -> Wished:
    """The wish of a message that tells none: who names something while nothing was asked wants to book it."""
    if hints.keys() - _BESIDE and not (said.pending is None and _declines(read[0], hints)):
        return Wished("book" if said.pending is None else None)
    if read[0].of("idle"):
        return Wished()
    implied = next((wished for message in read if (wished := wishes.hinted_at(message, said)).wish), Wished())
    wants = said.pending is None and any(_wants(message) for message in read)
    return Wished("book") if wants and implied.wish in (None, "greeting") else implied


def _idle(said: Said, message: Message, whens: Sequence[tuple[When, Place]], names_any: bool) -> bool:
    """Whether a message tells of days gone by or, naming nobody and nothing, is said for its own sake."""
    said_so = bool(message.of("idle")) and not names_any
    if not whens:
        return said_so
    gone = all(wanted.is_gone(said, when) for when, _ in whens)
    return (gone and not names_any) or ((gone or said_so) and not message.of("want"))


def _is_farewell(
    message: Message, mentions: Mapping[str, Sequence[Mention]], whens: Sequence[tuple[When, Place]]
) -> bool:
    """Whether a day is only when people see each other again, as in "thanks, until Friday"."""
    again = all(when.open == "before" and not when.has_time for when, _ in whens)
    return bool(message.of("thanks") and whens and again) and not (any(mentions.values()) or message.of("want"))


def _is_tale(message: Message, mentions: Mapping[str, Sequence[Mention]], whens: Sequence[tuple[When, Place]]) -> bool:
    places = {field: [Place(one.first, one.last) for one in found] for field, found in mentions.items()}
    return tales.is_tale(message, places.get("service", []), places.get("provider", []), whens)


def _declines(message: Message, hints: Mapping[str, str]) -> bool:
    """Whether somebody thanks and names only what is not wanted, as in `not today, thanks`."""
    return bool(message.of("thanks")) and set(hints) == {"not_day"}


def _wants(message: Message) -> bool:
    """Whether somebody wants something: not so in `I don't want to`."""
    spared = message.places("spare")
    return any(spared.isdisjoint(range(mark.first, mark.last)) for mark in message.of("want"))


def _shown(said: Said, message: Message, whens: Sequence[tuple[When, Place]]) -> int | None:
    """The entry of the menu that shows what is said, or that leads to earlier or later ones."""
    if not whens:
        return choices.turned(said, message) if _asks(said) else None
    return choices.shown(said, whens[0][0]) if len(whens) == 1 and not whens[0][0].negated else None


def _asks(said: Said) -> Literal["day", "time"] | None:
    match _LIKE.get(str(said.pending), said.pending):
        case "day":
            return "day"
        case "time":
            return "time"
    return None


def _worth(when: When) -> tuple[bool, bool]:
    """What is wanted stands before what is not, and what says both day and time before the others."""
    return when.negated, not (when.has_date and when.has_time)


def _explained(message: Message, taken: set[int]) -> bool:
    unknown = set(range(len(message.words))) - taken
    return message.known(unknown) == len(unknown)
