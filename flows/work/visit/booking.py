"""Which booking it is about."""

from collections.abc import Sequence
from typing import Final

from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work import home
from flows.work.agenda import day
from scheduling.changes import check_version
from scheduling.errors import Refusal
from scheduling.lifecycle import Happening
from storage.models import Booking

FIELD: Final = "booking"

# What each flow is about to let happen.
_HAPPENING = {
    "call_off": Happening.CANCELLED,
    "decline": Happening.DECLINED,
    "propose": Happening.APPROVED,
    "shift": Happening.MOVED_AWAY,
    "suggest": Happening.APPROVED,
}


def ask(talk: Talk) -> Reply:
    """The days on which to look for it."""
    return talk.reply(talk.say("work.visit.which"), [*day.around(talk), *home.offers(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The booking's public id. Raises NotFound, NotAllowed or AlreadyDone."""
    if heard.value is None:
        return Misunderstood(talk.say("bookings.unknown"))
    booking = seen(talk, heard.value)
    _check(talk, booking)
    return booking.public_id


def fits(talk: Talk, value: str) -> bool:
    """Whether it can still happen."""
    try:
        _check(talk, talk.own_booking(value))
    except Refusal:
        return False
    return True


def seen(talk: Talk, value: str | Sequence[str | int]) -> Booking:
    """The booking of a public id, or of one with the version that was seen. Raises NotFound or AlreadyDone."""
    public_id, *version = [value] if isinstance(value, str) else value
    booking = talk.own_booking(str(public_id))
    check_version(booking, int(version[0]) if version else None)
    return booking


def _check(talk: Talk, booking: Booking) -> None:
    happening = _HAPPENING.get(str(talk.position.flow))
    if happening is not None:
        talk.desk.check_may(talk.catalogue, booking, happening, talk.actor)
