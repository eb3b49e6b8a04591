"""The words of each language as data; a new language is one more file and its name in `LANGUAGES`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from flows.understanding.protocol import About, Wish

LANGUAGES = ("en", "es", "pt", "ru")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language: phrases parted by commas, written as `phrases` tells. Case, accents and ё do not matter.

    Anywhere in a message, with up to two other words inside: wishes, asks (questions, by what they are about; under
    None those that no set-up answers), want (somebody wants something and does not say what), unable (somebody cannot
    come), instead (a move, where nothing was asked: "could we make it Friday?"), anew (what is booked where something
    else is cancelled: "and put me down for Saturday"). spare: what stands before a wish and takes it back, as in "don't
    cancel". like: what they had before, most of the time or the last time. cannot: the same as unable, right beside a
    day or a time. how_much: what asks for the price of what stands right beside it.
    As the whole message, polite words aside: commands, leave (a bare "cancel", which leaves what is under way, or else
    cancels a booking), yes, no, thanks, greeting. polite: what says nothing by itself.
    work: the wishes of those who work there, in place of the clients'.

    anyone: any provider. any_: the same where a provider was asked for. any_day, any_time: none is preferred.
    unless: what stands before something that is not wanted, unfit: what stands behind it. busy_until: what stands
    before an hour from which on somebody is free. link: small words between the
    two. rather: what follows it replaces what came before.
    ordinals: places in a list, -1 is the last. nth: what makes a number such a place. option: what may stand around it.
    earlier, later: of the offered.
    either: what stands between two of which one or the other will do, or the other where the one cannot be.
    units: lengths of time in minutes. onward, backward: what makes such a length how much later or earlier, on either
    side of it; after, before: the same, behind it alone and where nothing follows. week_after: the whole week after.
    same_day, same_time: on the day and at the time of day that it is at.
    soonest, latest: the first or the last time that there is.
    speak: what stands before the person whom somebody wants to speak with. present: what asks, right beside a person,
    whether they work then.
    party: how many come. people: persons. for_: what stands before their number, we_are: the same where it is no time.
    with_me: what stands before who comes besides the client, companions: one such person.
    my_name: before the client's name, i_am: the same where a name is written large or is one of `first_names`,
    for_whom: those for whom people book.
    trades: what people call the things that businesses of one trade have other names for.
    all_day, closed: working hours from midnight to midnight, and none.
    idle: what is said for its own sake and wishes nothing, whatever day it names. vacant: who asks for what is so does
    not ask for opening hours. tells: verbs that tell what was or is, `*ending` is any unknown word that ends so,
    of_others: the same of somebody else, where such a verb tells nothing by itself. able:
    what asks or tells whether something can be. because: what asks why, or gives a reason where it stands within a
    sentence.
    short: words with the shorter ways in which they are typed. small: endings of words for what is small or dear,
    and pronouns at the end of a verb, with what stands for them in the words themselves.
    think: who wants time to think, or to ask somebody.
    more: who wants one more visit besides the one that is talked about; right_after: when that one ends.
    occasion: what people come for, on a day of its own.
    common: words that mean nothing here and are no slip of others.
    """

    wishes: Mapping[Wish, str]
    asks: Mapping[About | None, str]
    want: str
    unable: str
    cannot: str
    instead: str
    anew: str
    how_much: str
    spare: str
    like: Mapping[str, str]
    commands: Mapping[Wish, str]
    leave: str
    yes: str
    no: str
    thanks: str
    greeting: str
    polite: str
    work: Mapping[Wish, str]
    languages: Mapping[str, str]
    anyone: str
    any_: str
    any_day: str
    any_time: str
    unless: str
    unfit: str
    busy_until: str
    link: str
    rather: str
    ordinals: Mapping[int, str]
    nth: str
    option: str
    earlier: str
    later: str
    either: str
    units: Mapping[int, str]
    onward: str
    backward: str
    after: str
    before: str
    week_after: str
    same_day: str
    same_time: str
    soonest: str
    latest: str
    speak: str
    present: str
    party: Mapping[int, str]
    people: str
    with_me: str
    companions: str
    for_: str
    we_are: str
    my_name: str
    i_am: str
    first_names: str
    for_whom: str
    trades: Mapping[str, str]
    all_day: str
    closed: str
    idle: str
    think: str
    more: str
    right_after: str
    occasion: str
    vacant: str
    tells: str
    of_others: str
    able: str
    because: str
    short: Mapping[str, str]
    small: Mapping[str, str]
    common: str


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, of the first one where it has none."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    found: Lexicon = import_module(f"{__name__}.{known}").LEXICON
    return found


@cache
def lexicons(first: str) -> tuple[Lexicon, ...]:
    """Every language's words, those of `first` before the others, since people mix them."""
    return tuple(map(lexicon, sorted(LANGUAGES, key=lambda language: language != first)))
