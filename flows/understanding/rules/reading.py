"""A message from its words to what it proposes."""

from collections.abc import Sequence

from flows.understanding.protocol import OWN_WORDS, Said, Understood, When
from flows.understanding.rules import choices, people, settling, shifts, tales, wanted, wishes
from flows.understanding.rules.heard import Heard, asks, hear
from flows.understanding.rules.hints import hints_of
from flows.understanding.rules.marks import Message, first_names, messages
from flows.understanding.rules.phrases import Mark
from flows.understanding.rules.settling import Reading
from flows.understanding.rules.shifts import Shift
from flows.understanding.rules.wanted import Place
from flows.understanding.rules.wishes import Wished

# So few words may be a name and nothing else.
_A_PHRASE = 2


def understand(said: Said) -> Understood:
    """Reads a typed message; deterministic, and linear in its length."""
    choice = choices.written(said, asks_time=asks(said) == "time")
    if choice is not None:
        return Understood(choice=choice, sure=True)
    if said.numbers and asks(said) == "day" and choices.is_number(said.text):
        return Understood()  # A day that is not shown: its step knows of which month.
    read = messages(said.text, said.language, staff=said.staff)
    for message in read:
        wished = wishes.whole(message, said)
        if wished is not None:
            return Understood(wish=wished.wish, about=wished.about, answer=wished.answer, sure=True)
    if said.pending not in OWN_WORDS:
        return _told(said, read)
    if said.pending != "name":
        return Understood()
    if _is_no_name(said, read[0]):
        return _told(said, read)
    name = people.answered(read[0])
    return Understood(hints={"name": name} if name else {})


def _told(said: Said, read: Sequence[Message]) -> Understood:
    pointed = choices.pointed(said, read[0])
    if pointed is not None:
        return Understood(choice=pointed, sure=True)
    reading = settling.of_people(_first(said, read))
    if reading.fresh and reading.wished.wish is None:
        if _is_farewell(reading):
            return Understood(wish="thanks", whens=_whens(reading), sure=True)
        if not reading.shift.words and (_is_idle(reading) or _is_tale(reading)):
            return Understood(wish="wait" if reading.message.of("think") else None, whens=_whens(reading))
    reading = settling.of_visits(reading)
    heard = reading.heard
    told = hints_of(said, reading.message, reading.wished, heard.whens, reading.named, heard.who, reading.shift)
    reading = settling.of_answers(reading._replace(hints=told))
    wished, hints = reading.wished, reading.hints
    alone = wished.wish is None and not reading.shift.words and not hints.keys() - {"day", "time", "weekday"}
    return Understood(
        wish=wished.wish,
        hints=hints,
        choice=_shown(reading) if alone else None,
        whens=_whens(reading),
        about=wished.about,
        answer=wished.answer,
        sure=_explained(reading.message, heard.words) and bool(wished.wish or hints),
    )


def _first(said: Said, read: Sequence[Message]) -> Reading:
    """What was heard, and the wish that is told."""
    heard = hear(said, read[0])
    named = {field: wanted.named(read[0], found) for field, found in heard.mentions.items()}
    if said.staff:
        return Reading(said, read, heard, named, Shift(), wishes.of_work(read))
    shift = shifts.read(read[0], [place for _, place in heard.whens], heard.words)
    return Reading(said, read, heard, named, shift, _wished(said, read, heard, shift))


def _wished(said: Said, read: Sequence[Message], heard: Heard, shift: Shift) -> Wished:
    """The wish that is told; where nothing was asked, too, that somebody cannot come."""
    told, taken, whens = Wished(), set(shift.words), heard.whens
    names = {at for one in heard.mentions.get("provider", ()) for at in range(one.first, one.last)}
    for message in read:
        told = told if told.wish else wishes.told(message, taken, names)
        taken |= wishes.spared(message)  # What "no cancelo" takes back in Spanish is no wish in Portuguese.
    unable = _unable(said, read[0], heard, told)
    if not unable or read[0].of("idle"):
        return told  # "I'm not sure I can come".
    if said.pending is not None:
        return Wished() if told.wish == "late" else told
    if any(not when.negated for when, _ in whens) and not _is_lost(read[0], whens, unable):
        return Wished("reschedule")
    return told if whens and not any(when.has_date for when, _ in whens) else Wished("cancel")


def _unable(said: Said, message: Message, heard: Heard, told: Wished) -> list[Mark]:
    """What says that somebody cannot come; right beside a day, where no service is named, much does. Who is late for
    another day cannot, either."""
    days = [(when, place) for when, place in heard.whens if when.has_date]
    cannot = () if heard.mentions.get("service") else message.of("cannot")
    beside = [mark for mark in cannot if any(wanted.is_beside(message, mark, place) for _, place in days)]
    another_day = any(when.start.date() != said.now.date() for when, _ in days)
    if told.wish is None or (told.wish == "late" and another_day):
        return [*message.of("unable"), *beside]
    return message.of("unable") if told.wish in ("book", "list") else []


def _is_lost(message: Message, whens: Sequence[tuple[When, Place]], cannot: Sequence[Mark]) -> bool:
    """Whether the only day there is stands in the clause that says that somebody cannot come, and nothing else is."""
    said = {at for mark in cannot for at in range(mark.first, mark.last)}
    asked = (mark for kind in ("instead", "want", "able") for mark in message.of(kind))
    if len(whens) > 1 or any(mark.first not in said for mark in asked):
        return False
    unable, place = cannot[0], whens[0][1]
    between = range(min(unable.last, place.last), max(unable.first, place.first) + 1)
    return not any(message.words[at].pause for at in between if at < len(message.words))


def _is_no_name(said: Said, message: Message) -> bool:
    """Whether several words, none of them a client's name, all say something else: days and times, that somebody wants
    to think, somebody else who works there, a wish or a question."""
    heard = hear(said, message)
    own = {place for place, word in enumerate(message.words) if word.text in first_names()} - heard.words
    if own or len(message.words) < _A_PHRASE or not _explained(message, heard.words):
        return False
    named = any(heard.mentions.values())
    if (heard.whens and not named) or any(map(message.of, ("soonest", "latest", "think"))):
        return True
    instead = message.places("able") | message.places("rather") - message.places("polite") - {0}
    wished = wishes.told(message).wish if len(message.words) > _A_PHRASE else None
    return bool(named and instead) or wished not in (None, "book")  # "Book it under Anna."


def _is_idle(reading: Reading) -> bool:
    """Whether a message tells of days gone by or, naming nobody and nothing, is said for its own sake."""
    whens, names_any = reading.heard.whens, any(map(any, reading.named.values()))
    said_so = bool(reading.message.of("idle")) and not names_any
    if not whens:
        return said_so
    gone = all(wanted.is_gone(reading.said, when) for when, _ in whens)
    wants = any(map(reading.message.of, ("want", "soonest", "latest")))
    return (gone and not names_any) or ((gone or said_so) and not wants)


def _is_farewell(reading: Reading) -> bool:
    """Whether a day is only when people see each other again, as in "thanks, until Friday"."""
    message, whens = reading.message, reading.heard.whens
    again = all(when.open == "before" and not when.has_time for when, _ in whens)
    names_any = any(reading.heard.mentions.values())
    return bool(message.of("thanks") and whens and again) and not (names_any or message.of("want"))


def _is_tale(reading: Reading) -> bool:
    mentions = reading.heard.mentions
    places = {field: [Place(one.first, one.last) for one in found] for field, found in mentions.items()}
    services, providers = places.get("service", []), places.get("provider", [])
    return tales.is_tale(reading.message, services, providers, reading.heard.whens)


def _shown(reading: Reading) -> int | None:
    """The entry of the menu that shows what is said, or that leads to earlier or later ones."""
    said, whens = reading.said, reading.heard.whens
    if not whens:
        return choices.turned(said, reading.message) if asks(said) else None
    return choices.shown(said, whens[0][0]) if len(whens) == 1 and not whens[0][0].negated else None


def _whens(reading: Reading) -> tuple[When, ...]:
    """Every date and time that is said, those that are meant first."""
    return (*sorted((when for when, _ in reading.heard.whens), key=_worth), *reading.heard.aside)


def _worth(when: When) -> tuple[bool, bool]:
    """What is wanted stands before what is not, and what says both day and time before the others."""
    return when.negated, not (when.has_date and when.has_time)


def _explained(message: Message, taken: set[int]) -> bool:
    unknown = set(range(len(message.words))) - taken
    return message.known(unknown) == len(unknown)
