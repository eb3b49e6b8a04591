"""Whether the client comes to a visit, or comes late."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from storage.models import Attendance

FIELD: Final = "attendance"
_MAY_BE = (Attendance.COMING, Attendance.LATE)


def ask(talk: Talk) -> Reply:
    """The visit, and what may be said about it."""
    booking = talk.booking()
    said = [
        menu.begin(talk.say(f"menu.{one}"), "attend", booking=booking.public_id, attendance=one.value)
        for one in _MAY_BE
    ]
    offers = [*said, *menu.for_booking(talk, booking), *menu.onward(talk)]
    return cards.of_booking(talk, booking, talk.say("attend.ask"), offers)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """What was said; the desk keeps it. Raises AlreadyDone where the visit is over."""
    if heard.value not in _MAY_BE:
        return Misunderstood(talk.say("attend.unknown"))
    said = Attendance(heard.value)
    booking = talk.desk.attend(talk.catalogue, talk.draft["booking"], said, actor=talk.actor)
    talk.changed(booking)
    return said.value
