"""What the business's rules are, as far as they are known: until when a visit can be cancelled or moved."""

from flows import cards, places
from flows.questions.subject import Subject
from flows.talk import Talk


def tell(talk: Talk, about: Subject) -> str:
    """Both cut-offs, which are often the same; for any other rule whom to ask."""
    business = talk.catalogue.business
    cancel, move = business.cancel_cutoff, business.reschedule_cutoff
    told = talk.say("question.policy_apart", cancel=_until(talk, cancel), move=_until(talk, move))
    if cancel == move:
        told = talk.say("question.policy", until=_until(talk, cancel))
    return "\n".join([told, *places.reach(talk)])


def _until(talk: Talk, minutes: int) -> str:
    return talk.say("question.before", span=cards.span(talk, minutes)) if minutes else talk.say("question.start")
