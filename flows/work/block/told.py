"""Whether those who are booked in the closed time are asked to choose another one."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import GoBack, Heard, Misunderstood
from flows.talk import Talk
from flows.work import team, whose
from flows.work.block import closing, listed
from scheduling.blocking import message_affected

FIELD: Final = "told"


def ask(talk: Talk) -> Reply:
    """The bookings that still stand, and the one tap that writes to them all."""
    found = closing.visits(talk)
    lines = [talk.say("work.block.done"), closing.card(talk), talk.say("work.block.stand", count=len(found))]
    offers = [
        menu.answer(talk.say("work.block.message", count=len(found)), FIELD, True),
        menu.answer(talk.say("work.block.leave"), FIELD, False),
    ]
    return talk.reply("\n".join([*lines, *listed.lines(talk, found)]), offers)


def take(talk: Talk, heard: Heard) -> int | Misunderstood | GoBack:
    """How many bookings were written about."""
    said = heard.value if heard.value is not None else heard.answer
    if said is None:
        return Misunderstood(talk.say("cancel.confirm.unknown"))
    if not team.decides(talk, talk.provider()):
        return GoBack(whose.FIELD, talk.say("work.whose.own"))
    found = closing.visits(talk) if said else []
    message_affected(talk.desk, talk.catalogue, found, talk.actor)
    return len(found)


def preset(talk: Talk) -> int | None:
    """Nobody, where nobody is booked in that time."""
    return None if closing.visits(talk) else 0
