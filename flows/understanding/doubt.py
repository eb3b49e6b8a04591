"""Where the rules are not sure: what may be asked about a message, and what an answer adds to theirs."""

from dataclasses import dataclass, replace

from flows.understanding.protocol import OWN_WORDS, Said, Understood, Wish
from flows.understanding.rules import understand
from flows.understanding.rules.words import split

# What a model may take a message for. Saying yes or no is left to the rules, since a model may be talked into it.
WISHES: tuple[Wish, ...] = (
    "book",
    "reschedule",
    "cancel",
    "list",
    "ask",
    "thanks",
    "greeting",
    "human",
    "language",
    "stop",
    "restart",
    "late",
)
# The questions whose answers only choose; what an answer to any other does is never a model's to say.
CHOOSING = frozenset({"service", "location", "provider", "day", "time"})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a model reads in a message. `when` and `not_when` are the client's own words, `choice` counts from 0."""

    wish: Wish | None = None
    services: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    not_services: tuple[str, ...] = ()
    not_providers: tuple[str, ...] = ()
    when: str = ""
    not_when: str = ""
    party: int | None = None
    name: str = ""
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A message that the rules are not sure of, and what they read."""

    said: Said
    understood: Understood


class Unsure(Exception):
    """The rules are not sure, and somebody else may be asked before the turn goes on."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__("the rules are not sure")
        self.doubt = doubt


def doubting(said: Said) -> Understood:
    """What the rules understand. Raises Unsure where a model might understand more."""
    understood = understand(said)
    picked = understood.choice is not None or understood.answer is not None
    if _may_be_asked(said) and not (picked or understood.sure):
        raise Unsure(Doubt(said, understood))
    return understood


@dataclass(frozen=True, slots=True)
class Second:
    """Understands a message by the rules and by what was proposed for the one that they doubted."""

    proposal: Proposal
    text: str

    def __call__(self, said: Said) -> Understood:
        """The rules' own reading; of another message than the doubted one nothing is added to it."""
        understood = understand(said)
        return combined(said, understood, self.proposal) if said.text == self.text else understood


def combined(said: Said, understood: Understood, proposal: Proposal) -> Understood:
    """What the rules understood, and of the proposal what they left open: they are never overruled."""
    if understood.choice is not None or understood.answer is not None:
        return understood
    if understood.wish is None and not understood.hints and proposal.choice in choosable(said):
        return replace(understood, choice=proposal.choice)
    proposed = _named(said, proposal) | _whens(said, proposal)
    return replace(understood, wish=understood.wish or proposal.wish, hints={**proposed, **understood.hints})


def choosable(said: Said) -> range:
    """Which of the offered labels may be proposed as the choice."""
    return range(said.answers if said.pending in CHOOSING else 0)


def _may_be_asked(said: Said) -> bool:
    """Words of a client's own, such as a name or a number, are read by nobody else."""
    return not said.staff and said.pending not in OWN_WORDS and any(char.isalpha() for char in said.text)


def _named(said: Said, proposal: Proposal) -> dict[str, str]:
    """Keys of the business's own, and the client's own words where they did write them."""
    found = {
        "service": ",".join(proposal.services),
        "provider": ",".join(proposal.providers[:1]),
        "not_service": ",".join(proposal.not_services),
        "not_provider": ",".join(proposal.not_providers),
        "party": str(proposal.party or ""),
        "name": proposal.name if _wrote(said, proposal.name) else "",
    }
    return {field: words for field, words in found.items() if words}


def _whens(said: Said, proposal: Proposal) -> dict[str, str]:
    """The client's words for a day and a time, read by the grammar: a model is poor at calendars."""
    alone = replace(said, names={}, pending=None, offered=(), answers=0, numbers=())
    told = (words if _wrote(said, words) else "" for words in (proposal.when, proposal.not_when))
    wanted, unwanted = (understand(replace(alone, text=words)).hints for words in told)
    found = {field: wanted[field] for field in ("day", "time", "when") if field in wanted}
    if {"day", "time"} <= unwanted.keys():
        return {**found, "not_when": unwanted.get("when", f"{unwanted['day']}T{unwanted['time']}")}
    return found | {f"not_{field}": unwanted[field] for field in ("day", "time") if field in unwanted}


def _wrote(said: Said, words: str) -> bool:
    """Whether the message has every one of these words."""
    return set(split(words)) <= set(split(said.text))
