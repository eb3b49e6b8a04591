"""What is told and not wished: what happened, how somebody is, what a day is like."""

from collections.abc import Collection, Iterator, Sequence

from flows.understanding.protocol import When
from flows.understanding.rules.marks import Message, is_telling
from flows.understanding.rules.wanted import Place

# What a request for somebody or for a day may be made of besides.
_BESIDE_A_REQUEST = (
    *("polite", "link", "greeting", "thanks", "yes", "rather", "either", "for_", "we_are", "party", "people"),
    *("with_me", "companions", "for_whom", "i_am", "my_name", "speak", "present", "like", "vacant", "instead"),
    *("anyone", "any_", "any_day", "any_time", "unless", "unfit", "soonest", "latest", "earlier", "later"),
)
# So many words besides make a request a sentence about somebody or something.
_A_SENTENCE = 2


def is_tale(
    message: Message, services: Sequence[Place], people: Sequence[Place], whens: Sequence[tuple[When, Place]]
) -> bool:
    """Whether what a message names, without a word that asks for it, is only talked about.

    It is where all of it stands in clauses whose verbs tell something, as in "I broke a nail", and where a person or a
    day is all that is named and a sentence says more about it, as in "Boris is an artist with scissors".
    """
    places = [*services, *people, *(place for _, place in whens)]
    if not places or "?" in message.text or any(message.of(kind) for kind in ("want", "able", "like")):
        return False
    named = {at for place in places for at in range(*place)}
    telling = {at for at in range(len(message.words)) if at not in named and is_telling(message, at)}
    telling |= message.places("of_others")
    told = {place for clause in _clauses(message) if not telling.isdisjoint(clause) for place in clause}
    if told.issuperset(place.first for place in places):
        return True
    timed = any(when.has_time or when.open or when.negated for when, _ in whens)
    if services or timed:
        return False
    return len(_rest(message, named)) >= _A_SENTENCE + bool(people and whens)


def _clauses(message: Message) -> Iterator[range]:
    """The words between two marks of punctuation."""
    every = range(len(message.words))
    starts = [at for at in every if at == 0 or message.words[at].pause]
    yield from (range(first, last) for first, last in zip(starts, [*starts[1:], len(every)], strict=True))


def _rest(message: Message, named: Collection[int]) -> set[int]:
    """The words that say something about what is named."""
    beside = set().union(*map(message.places, _BESIDE_A_REQUEST))
    return set(range(len(message.words))) - beside - set(named)
