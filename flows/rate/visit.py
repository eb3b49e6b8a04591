"""Which visit is rated: the one that the button belongs to, else the last one."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from storage.models import BookingStatus

FIELD: Final = "visit"


def ask(talk: Talk) -> Reply:
    """That there is none."""
    return talk.reply(talk.say("rate.none"), [*menu.onward(talk), menu.help_(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id. Raises NotFound where it is not the client's own."""
    if heard.value is None:
        return Misunderstood(talk.say("rate.none"))
    return talk.own_booking(heard.value).public_id


def preset(talk: Talk) -> str | None:
    """The last visit, where it took place."""
    last = talk.last_visit()
    return last.public_id if last is not None and last.status == BookingStatus.COMPLETED else None
