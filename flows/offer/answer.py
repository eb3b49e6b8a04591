"""Which of the offered times the client takes, if any."""

from typing import Any, Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from scheduling.errors import NotFound
from scheduling.notices import NO_TIME
from scheduling.requests import accept, refuse_offer

FIELD: Final = "answer"

# The booking's public id, and as what is said the start that is taken (UTC epoch minute), or that it is none of them.
About = dict[str, Any]


def ask(talk: Talk) -> Reply:
    """That the request stays; times are offered by a message of their own."""
    return talk.reply(talk.say("offer.ask"), [*menu.mine(talk), *menu.onward(talk)])


def take(talk: Talk, heard: Heard) -> About | Misunderstood:
    """What was answered: the visit is at that time now, and confirmed, or the request stays as it was.

    Raises SlotTaken with the nearest that can be had, AlreadyDone where the request was answered meanwhile.
    """
    if heard.value is None:
        return Misunderstood(talk.say("offer.over"))
    about: About = heard.value
    public_id, start = about["booking"], about["said"]
    try:
        if start == NO_TIME:
            talk.changed(refuse_offer(talk.desk, talk.catalogue, public_id, actor=talk.actor))
        else:
            talk.changed(accept(talk.desk, talk.catalogue, public_id, start, actor=talk.actor))
    except NotFound:
        return Misunderstood(talk.say("offer.over"))
    return about
