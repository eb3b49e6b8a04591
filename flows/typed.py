"""What typed words do, by what was understood of them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import takewhile

from flows import answering, bearings, limits, places, questions, texts, weekdays
from flows.attend import attendance
from flows.bookings import named
from flows.conversations import FLOWS
from flows.hinted import Hinted, hinted
from flows.moment import Moment
from flows.moves import again, back, begin, change, hearing, pending, told
from flows.state import Offer, Position, State
from flows.steps import Heard
from flows.talk import Talk
from flows.taps import done
from flows.understanding.protocol import About, Said, Understanding, Understood
from flows.understanding.rules.words import fold
from flows.understanding.vocabulary import names_of, opening_of, parts_of, region_of
from storage.models import Attendance

_NUMBER = re.compile(r"\W*\d+\W*")
# What clients ask of a service that they want to book.
_OF_A_SERVICE = frozenset({"price", "duration", "who"})
# Answers in the client's own words in which nobody asks anything.
_NEVER_A_QUESTION = frozenset({"name", "phone", "email"})


def typed(talk: Talk, state: State, words: str, understand: Understanding) -> Moment:
    """A wish goes before hints, hints before an answer in the client's own words."""
    position = state.position
    asked = pending(position)
    question = asked in _NEVER_A_QUESTION and "?" in words
    said = Said(
        text=words,
        language=talk.language,
        now=talk.now(),
        names=names_of(talk.catalogue),
        pending=None if question else asked,
        under_way=asked is not None and bool(position.draft or position.flow != talk.routes.first),
        offered=tuple(offer.label for offer in state.offers),
        answers=sum(offer.act[0] == "answer" for offer in state.offers),
        numbers=_numbers(talk, state.offers),
        staff=talk.member is not None,
        region=region_of(talk.catalogue),
        opening=opening_of(talk.catalogue) or None,
        parts=parts_of(talk.catalogue),
    )
    understood = named.leaving(talk, position, understand(said))
    about = bearings.bearings(talk, position, understood)
    understood = weekdays.in_question(said, understood, understand, about.days)
    waits = understood.wish == "reschedule" and about.base.day is None
    understood = replace(understood, hints=bearings.told_from(about.base, understood.hints, waits=waits))
    if understood.choice is not None:
        return _chosen(talk, state, words, state.offers[understood.choice])
    answer = answering.answered(talk, state, understood)
    books = asked is None or position.flow == talk.routes.first or understood.wish == "book"
    meant = hinted(talk, understood, books=books)
    if asked is None and understood.wish in (None, "book") and (entry := _opens(state.offers, meant.hints)):
        return done(talk, position, entry.act)
    return answer or _wished(talk, position, understood, meant) or _hinted(talk, state, words, understood, meant)


def _opens(offers: tuple[Offer, ...], hints: Mapping[str, str]) -> Offer | None:
    """The entry that opens something for just what was named, such as the address of a place."""
    return next((offer for offer in offers if offer.act[0] == "open" and {**hints} in offer.act[2].values()), None)


def _chosen(talk: Talk, state: State, words: str, offer: Offer) -> Moment:
    """What the entry does; a card is agreed to by its own label or number, not by pointing such as `the last one`."""
    own = fold(words).strip() == fold(offer.label).strip() or _NUMBER.fullmatch(words) is not None
    if offer.act[:2] == ("answer", answering.CARD) and not own:
        return again(talk, state.position)
    return done(talk, state.position, offer.act)


def _wished(talk: Talk, position: Position, understood: Understood, meant: Hinted) -> Moment | None:
    wish, asked, hints = understood.wish, pending(position), meant.hints
    match wish:
        case "back":
            return back(talk, position)
        case "restart":
            return begin(talk, talk.routes.first, None, talk.say("turn.restarted"), kept=Position())
        case "greeting":
            return _besides(talk, position, texts.welcome(talk))
        case "thanks":
            return _besides(talk, position, talk.say("turn.welcome"))
        case "another":
            return again(talk, position, talk.say("turn.one_first"))
        case "wait":
            return _besides(talk, position, talk.say("turn.wait"))
        case "human":
            return _besides(talk, position, "\n".join(places.reach(talk)) or talk.say("question.nobody_to_reach"))
        case "ask" if understood.about == "address":
            return _beginning(talk, "where", meant, position)
        case "ask":
            note = questions.answer(talk, position, understood.about, hints)
            if leads := _leads(talk, position, understood.about, hints):
                said = limits.parted(leads, FLOWS[talk.routes.first].fields)
                return told(talk, position if asked else Position(), said, note)
            return _answered(talk, position, note)
        case "book" if asked and position.flow == talk.routes.first:
            return None if hints or meant.notes else again(talk, position)
        case "book" if asked and position.flow == "reschedule" and hints and limits.is_when(hints):
            return None
        case "reschedule" if asked and _chosen_already(talk, position) and not named.named(talk, "reschedule", hints):
            return None if hints or "day" not in position.draft else change(talk, position, "day")
        case "late" if talk.member is None:
            return begin(talk, "attend", attendance.of_today(talk, Attendance.LATE), kept=position)
        case "stop_messages" if talk.member is None:
            return begin(talk, "quiet", {"opt_out": Heard(value=True)}, kept=position)
        case None:
            return None
    if wish not in talk.routes.of_wish:
        return None
    return _beginning(talk, talk.routes.of_wish[wish], meant, position)


def _leads(talk: Talk, position: Position, about: About | None, hints: Mapping[str, str]) -> Mapping[str, str]:
    """What a question tells of a visit that is still to be chosen: everything where the answer waits for the service,
    the one service and master that it asks about where none is chosen."""
    if position.flow not in (None, talk.routes.first):
        return {}
    if questions.depends(talk, position, about, hints):
        return hints
    names = names_of(talk.catalogue)
    named = {field: hints[field] for field in ("service", "provider") if hints.get(field) in names[field]}
    waits = position.flow is None or pending(position) == "service"
    return named if waits and about in _OF_A_SERVICE and "service" in named else {}


def _chosen_already(talk: Talk, position: Position) -> bool:
    """Whether what is to be moved is known: the booking under way, or the visit that is being booked, where a time was
    chosen or nothing else is there to be moved."""
    if position.flow == talk.routes.first:
        return "time" in position.draft or ("service" in position.draft and not talk.open_bookings())
    return position.flow == "reschedule" and "booking" in position.draft


def _besides(talk: Talk, position: Position, note: str) -> Moment:
    """Something is said, and the conversation goes on where it was."""
    if pending(position) is not None:
        return again(talk, position, note)
    return begin(talk, talk.routes.first, None, note, kept=Position())


def _asks_something(words: str) -> bool:
    """Whether words are a question and not a number that may be an answer, such as `the 24th?`."""
    return "?" in words and not any(char.isdigit() for char in words)


def _answered(talk: Talk, position: Position, answer: str) -> Moment:
    """A question is answered, and the conversation goes on where it was, its menu from the first entry on."""
    return replace(_besides(talk, replace(position, fold=0), answer), nearest=questions.nearest(talk, position))


def _beginning(talk: Talk, flow: str, meant: Hinted, kept: Position) -> Moment:
    if named.is_missing(talk, flow, meant.hints):
        return begin(talk, talk.routes.shows, None, talk.say("bookings.no_such"), kept=kept)
    said = limits.parted(meant.hints, FLOWS[flow].fields)
    which = named.meant(talk, kept, flow, meant.hints)
    heard = {**which, **{field: Heard(text=text) for field, text in said.answers.items()}}
    return begin(talk, flow, heard, *meant.notes, kept=kept, within=limits.after({}, said))


def _hinted(talk: Talk, state: State, words: str, understood: Understood, meant: Hinted) -> Moment:
    position, hints = state.position, meant.hints
    asked = pending(position)
    flow = FLOWS[position.flow if asked and position.flow else talk.routes.first]
    if asked == "booking" and (which := named.named(talk, flow.name, hints)):
        return hearing(talk, position, which)
    said = limits.parted(hints, flow.fields)
    if any(said) or meant.notes:
        return told(talk, position, said, *meant.notes) if asked else _beginning(talk, flow.name, meant, position)
    if "language" in hints:
        return begin(talk, "language", {"language": Heard(text=hints["language"])}, kept=position)
    if asked is None and understood.answer is not None:
        return _fine(talk, position, understood.answer)
    if asked is None:
        return begin(talk, talk.routes.first, None, talk.say(talk.routes.lost, example=talk.example()), kept=position)
    if asked == answering.CARD and understood.answer:
        return _agreed(talk, state, words)
    if asked in limits.FIELDS and understood.answer is not None:
        return _of_several(talk, state, agreed=understood.answer)
    if _asks_something(words) and (asked == answering.CARD or asked in limits.FIELDS):
        return _answered(talk, position, questions.answer(talk, position, None, {}))
    return hearing(talk, position, {asked: Heard(text=words, answer=understood.answer)})


def _of_several(talk: Talk, state: State, *, agreed: bool) -> Moment:
    """A yes to the only answer there is takes it; of several, and after a no, it is asked which."""
    answers = [offer for offer in state.offers if offer.act[0] == "answer"]
    if agreed and len(answers) == 1:
        return done(talk, state.position, answers[0].act)
    note = talk.say("turn.choose_one" if agreed else "turn.none_of_them")
    return replace(again(talk, state.position, note), nearest=questions.nearest(talk, state.position))


def _fine(talk: Talk, position: Position, answer: bool) -> Moment:
    """A yes to nothing is to the visit of today, where nothing was said about it yet; else it only ends the matter."""
    coming = attendance.of_today(talk, Attendance.COMING) if answer else {}
    if coming and talk.open_bookings()[0].attendance == Attendance.UNKNOWN:
        return begin(talk, "attend", coming, kept=position)
    return begin(talk, talk.routes.first, None, talk.say("turn.fine"), kept=position)


def _agreed(talk: Talk, state: State, words: str) -> Moment:
    """A yes is to what the card showed, which its first entry stands for; where something else was shown since, the
    card comes again."""
    card = ("answer", answering.CARD)
    shown = [offer.act[2] for offer in state.offers if offer.act[:2] == card]
    if not shown:
        return again(talk, state.position)
    return hearing(talk, state.position, {answering.CARD: Heard(text=words, answer=True, value=shown[0])})


def _numbers(talk: Talk, offers: tuple[Offer, ...]) -> tuple[int, ...]:
    """The numbers that the answers on the menu stand for, where they do: days of a month view, hours, stars."""
    answers = [offer.act for offer in takewhile(lambda offer: offer.act[0] == "answer", offers)]
    if talk.room.months and (days := [act[2] for act in answers if act[1] == "day"]):
        return tuple(date.fromisoformat(day).day for day in days)
    if hours := [act[2] // 60 for act in answers if act[1] in ("since", "until")]:
        return tuple(hours)
    return tuple(act[2] for act in answers if act[1] == "rating")
