"""Until when a visit can be cancelled or moved."""

from flows import cards
from flows.questions.subject import Subject
from flows.talk import Talk


def tell(talk: Talk, about: Subject) -> str:
    """Both cut-offs, which are often the same."""
    business = talk.catalogue.business
    cancel, move = business.cancel_cutoff, business.reschedule_cutoff
    if cancel == move:
        return talk.say("question.policy", until=_until(talk, cancel))
    return talk.say("question.policy_apart", cancel=_until(talk, cancel), move=_until(talk, move))


def _until(talk: Talk, minutes: int) -> str:
    return talk.say("question.before", span=cards.span(talk, minutes)) if minutes else talk.say("question.start")
