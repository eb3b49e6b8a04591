"""What a message wishes in the light of everything else that it says: one small rule after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from typing import NamedTuple

from flows.understanding.protocol import Said, When
from flows.understanding.rules import anew, more, people, shifts, wanted, wishes
from flows.understanding.rules.heard import Heard, whens_of
from flows.understanding.rules.marks import Message
from flows.understanding.rules.names import Mention
from flows.understanding.rules.shifts import Shift
from flows.understanding.rules.wanted import Named, Place
from flows.understanding.rules.wishes import Wished

# Wishes that are about a visit as it is: a day that does not suit is the day of that visit.
_AS_IT_IS = frozenset({"ask", "cancel", "list", "where"})
# What may be said without a wish to book.
_BESIDE = frozenset({"language", "name", "phone"})
# What answers a question, however much it sounds like a wish to book.
_ANSWERS: Mapping[str | None, frozenset[str]] = {
    "day": frozenset({"day", "pick"}),
    "time": frozenset({"time", "pick"}),
    "provider": frozenset({"provider"}),
    "service": frozenset({"service"}),
    "confirm": frozenset({"day", "time", "pick", "provider"}),
}

# Questions asked while a time may be known already.
_SHOWING_A_TIME = frozenset({"confirm", "location", "provider"})


class Reading(NamedTuple):
    """A message in each language's words, the chat's own first, with what was heard and what it seems to wish."""

    said: Said
    read: Sequence[Message]
    heard: Heard
    named: Mapping[str, Named]
    shift: Shift
    wished: Wished
    hints: Mapping[str, str] = {}

    @property
    def message(self) -> Message:
        """The message in the words of the chat's language."""
        return self.read[0]

    @property
    def fresh(self) -> bool:
        """Whether nothing was asked."""
        return self.said.pending is None

    @property
    def moves_a_visit(self) -> bool:
        """Whether what is told from a visit moves it, and books no other one; who names two services books them."""
        services = len({mention.uid for mention in self.heard.mentions.get("service", ())})
        return services < 2 and (self.wished.wish in (None, "list") or (self.wished.wish == "book" and not services))


def of_people(reading: Reading) -> Reading:
    """The wish once it is known who is named, and whether something is told from a visit."""
    return reduce(_apply, _OF_PEOPLE, reading)


def of_visits(reading: Reading) -> Reading:
    """The wish, whens, names and shift once each has been looked at beside the others."""
    return reduce(_apply, _OF_VISITS, reading)


def of_answers(reading: Reading) -> Reading:
    """The wish once it is known what the message tells the steps, its `hints`."""
    return reduce(_apply, _OF_ANSWERS, reading)


def _apply(reading: Reading, rule: "_Rule") -> Reading:
    return rule(reading)


def _asks_to_move(reading: Reading) -> Reading:
    """`Can I bring it forward an hour?` is no question."""
    return reading._replace(wished=Wished()) if reading.shift.words and reading.wished == Wished("ask") else reading


def _how_much(reading: Reading) -> Reading:
    """`Массаж сколько?`"""
    places = [Place(one.first, one.last) for found in reading.heard.mentions.values() for one in found]
    if reading.wished.wish in (None, "book") and wishes.asks_price(reading.message, places):
        return reading._replace(wished=Wished("ask", "price"))
    return reading


def _booked_anew(reading: Reading) -> Reading:
    """`Cancel Friday and put me down for Saturday` moves; of two services the first is cancelled before all else."""
    heard, whens = reading.heard, reading.heard.whens
    begins = anew.begins(reading.message, [place for _, place in whens]) if reading.wished.wish == "cancel" else None
    if begins is None:
        return reading
    first, second = ({one.uid for one in side} for side in _parted(heard.mentions.get("service", ()), begins))
    if second and first - second:
        mentions = {field: _parted(found, begins)[0] for field, found in heard.mentions.items()}
        named = {field: wanted.named(reading.message, found) for field, found in mentions.items()}
        own = [(when, place) for when, place in whens if place.first < begins]
        return reading._replace(named=named, heard=heard._replace(mentions=mentions, whens=own))
    anew_on = [(when, place) for when, place in whens if place.first >= begins]
    cancelled = [when for when, place in whens if place.first < begins]
    moved = heard._replace(whens=anew_on, aside=[*heard.aside, *cancelled])
    return reading._replace(wished=Wished("reschedule"), heard=moved)


def _parted(mentions: Sequence[Mention], at: int) -> tuple[list[Mention], list[Mention]]:
    """Those before a word and those from it on."""
    return [one for one in mentions if one.first < at], [one for one in mentions if one.first >= at]


def _to_a_person(reading: Reading) -> Reading:
    """`Can Anna call me?`"""
    called = people.is_called(reading.message, reading.heard.mentions.get("provider", ()))
    if called and not reading.said.staff and reading.wished.wish in (None, "book"):
        return reading._replace(wished=Wished("human"))
    return reading


def _who_works(reading: Reading) -> Reading:
    """`Is Anna in on Thursday?`"""
    providers, times = reading.heard.mentions.get("provider", ()), [place for _, place in reading.heard.whens]
    open_ = reading.wished.wish in (None, "book") or reading.wished.about == "service"
    if reading.fresh and open_ and people.is_asked_for(reading.message, providers, times):
        return reading._replace(wished=Wished("ask", "who"))
    return reading


def _moved_instead(reading: Reading) -> Reading:
    """`Could we make it Friday?` moves; `Anna instead of Boris` only wants somebody else."""
    somebody_else = reading.named.get("provider", Named((), ())).unwanted
    any_other = reading.message.places("any_")  # "Cualquier otro día."
    instead = reading.fresh and any(mark.first not in any_other for mark in reading.message.of("instead"))
    moves = instead and not reading.said.staff and not somebody_else and reading.moves_a_visit
    return reading._replace(wished=Wished("reschedule")) if moves else reading


def _to_a_bare_hour(reading: Reading) -> Reading:
    """`Change it to 4`, to the card `no, make it 4`: only a time can be meant."""
    corrects = reading.said.pending == "confirm" and reading.message.of("rather")
    if reading.heard.whens or not (corrects or reading.wished.wish == "reschedule"):
        return reading
    timed = whens_of(replace(reading.said, pending="time"), reading.message, reading.heard.words)
    return reading._replace(heard=reading.heard._replace(whens=list(wanted.times(reading.message, timed))))


def _a_bit_later(reading: Reading) -> Reading:
    """`A bit later`, `move it a week`, `mine a bit earlier`."""
    moves = reading.wished.wish == "reschedule"
    other = reading.shift.words or reading.heard.whens or any(map(reading.message.of, ("think", "soonest", "latest")))
    if reading.said.staff or other:
        return reading
    own = reading.fresh and reading.wished.wish == "list" and not reading.message.of("thanks")
    if not (moves or own or reading.said.pending in _SHOWING_A_TIME):
        return reading
    vague = shifts.vague(reading.message)
    return reading._replace(shift=vague if vague.words or not moves else shifts.bare(reading.message))


def _of_a_visit(reading: Reading) -> Reading:
    """A wish about a visit as it is moves nothing; what is told from a visit moves it."""
    moved = reading.wished.wish == "list" and reading.shift.time not in ("", shifts.SAME_TIME)  # "Mine an hour later."
    if reading.wished.wish in _AS_IT_IS and not (moved and reading.fresh):
        whens = [(_as_it_is(when, reading.wished), place) for when, place in reading.heard.whens]
        return reading._replace(shift=Shift(), heard=reading.heard._replace(whens=whens))
    if reading.shift.words and reading.said.pending in (None, "service") and reading.moves_a_visit:
        return reading._replace(wished=Wished("reschedule"))
    return reading


def _as_it_is(when: When, wished: Wished) -> When:
    """`Take me off from Friday` is about a visit on that day, not about all days from then on."""
    leaves = wished.wish == "cancel" and when.open == "after" and when.grain == "day"
    return replace(when, negated=False, open=None if leaves else when.open)


def _what_is_not_wanted(reading: Reading) -> Reading:
    """`Why not Friday?` is about Friday, `I don't want the massage any more` about that visit."""
    if reading.wished.about != "why" and not (reading.wished.wish == "cancel" and reading.message.of("unable")):
        return reading
    named = {field: Named((*told.wanted, *told.unwanted), ()) for field, told in reading.named.items()}
    return reading._replace(named=named)


def _one_more(reading: Reading) -> Reading:
    """`And one for my wife right after`: the same again, once what the card shows is settled."""
    wishes_it = reading.wished.wish in (None, "book") and "service" not in reading.hints
    if reading.said.staff or not (wishes_it and reading.message.of("more")):
        return reading
    if reading.said.pending == "confirm":
        return reading._replace(wished=Wished("another"))
    if not reading.fresh:
        return reading
    return reading._replace(wished=Wished("book"), hints=more.hints(reading.message, reading.hints))


def _an_answer(reading: Reading) -> Reading:
    """`The 2:30 slot please` answers, and so does `com a Carla, que é um amor`."""
    asked = reading.said.pending == "service" or "service" not in reading.hints
    answers = asked and reading.hints.keys() & _ANSWERS.get(reading.said.pending, frozenset())
    asks_nothing = reading.wished.about == "service" and "?" not in reading.message.text
    return reading._replace(wished=Wished()) if answers and (reading.wished.wish == "book" or asks_nothing) else reading


def _a_no(reading: Reading) -> Reading:
    """`No, forget that one` to the card refuses it; `never mind, Thursday then` goes on."""
    if reading.wished.wish != "stop":
        return reading
    if reading.said.pending == "confirm" and wishes.declines(reading.message):
        return reading._replace(wished=Wished("refuse", answer=False))
    return reading._replace(wished=Wished()) if reading.hints.keys() - _BESIDE else reading


def _implied(reading: Reading) -> Reading:
    """Where no wish is told, or a wish to book says nothing that the pending question has a use for."""
    empty = reading.wished.wish == "book" and not reading.fresh and not reading.hints
    if reading.said.staff or not (reading.wished.wish is None or empty):
        return reading
    implied = _wish_of_hints(reading)
    return reading._replace(wished=implied) if implied.wish else reading


def _wish_of_hints(reading: Reading) -> Wished:
    """Who names something while nothing was asked wants to book it, unless it is only what is not wanted."""
    declines = reading.fresh and reading.message.of("thanks") and set(reading.hints) == {"not_day"}
    if reading.hints.keys() - _BESIDE and not declines:
        return Wished("book" if reading.fresh else None)
    if reading.message.of("think"):
        return Wished("wait")
    if reading.message.of("idle"):
        return Wished()
    hinted = (wishes.hinted_at(message, reading.said) for message in reading.read)
    implied = next((wished for wished in hinted if wished.wish), Wished())
    wants = reading.fresh and any(map(_wants, reading.read))
    return Wished("book") if wants and implied.wish in (None, "greeting") else implied


def _wants(message: Message) -> bool:
    """Whether somebody wants something: not so in `I don't want to`."""
    spared = message.places("spare")
    return any(spared.isdisjoint(range(mark.first, mark.last)) for mark in message.of("want"))


_Rule = Callable[[Reading], Reading]
_OF_PEOPLE: tuple[_Rule, ...] = (_booked_anew, _how_much, _asks_to_move, _to_a_person, _who_works)
_OF_VISITS: tuple[_Rule, ...] = (_moved_instead, _to_a_bare_hour, _a_bit_later, _of_a_visit, _what_is_not_wanted)
_OF_ANSWERS: tuple[_Rule, ...] = (_one_more, _an_answer, _a_no, _implied)
