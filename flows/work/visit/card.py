"""A visit as those see it who give it."""

from collections.abc import Sequence
from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.state import Offer
from flows.talk import Talk
from flows.work import clients
from flows.work.requests import waiting
from scheduling.errors import Refusal
from scheduling.lifecycle import Happening
from storage.models import Attendance, Booking

FIELD: Final = "card"

# What may be done: the sentence, the flow, and what it lets happen; a request is answered, a visit is looked after.
_ANSWERS = (
    ("work.do.approve", "approve", Happening.APPROVED),
    ("work.do.decline", "decline", Happening.DECLINED),
    ("work.do.propose", "propose", Happening.APPROVED),
)
_OVER = (
    ("work.do.complete", "complete", Happening.COMPLETED),
    ("work.do.no_show", "no_show", Happening.MISSED),
)
_ALWAYS = (
    ("work.do.shift", "shift", Happening.MOVED_AWAY),
    ("work.do.call_off", "call_off", Happening.CANCELLED),
)


def ask(talk: Talk) -> Reply:
    """The visit that was chosen."""
    booking = talk.booking()
    return show(talk, booking, talk.say(f"status.{booking.status}"))


def show(talk: Talk, booking: Booking, heading: str, others: Sequence[Offer] = ()) -> Reply:
    """Its lines, its client, and what its state allows; others: what else there is to do."""
    offers = [*_deeds(talk, booking), *others, *menu.onward(talk)]
    return cards.of_booking(talk, booking, heading, offers, below=below(talk, booking))


def below(talk: Talk, booking: Booking) -> list[str]:
    """Who comes, what they said, and what became of it."""
    said = {
        "work.visit.notes": booking.notes,
        "notice.why": booking.cancel_reason,
        "work.visit.comment": booking.comment,
    }
    coming = [talk.say(_COMING[booking.attendance])] if booking.attendance in _COMING else []
    stars = ["★" * booking.rating] if booking.rating else []
    told = [talk.say(key, why=words) for key, words in said.items() if words]
    return [*clients.lines(talk, booking), *coming, *stars, *told]


_COMING: dict[str, str] = {
    Attendance.COMING: "work.visit.coming",
    Attendance.LATE: "work.visit.late",
    Attendance.NOT_COMING: "work.visit.not_coming",
}


def _deeds(talk: Talk, booking: Booking) -> list[Offer]:
    begun = booking.starts_at <= talk.desk.now
    deeds = [*(_ANSWERS if waiting.waits(booking) else ()), *(_OVER if begun else ()), *_ALWAYS]
    seen = [booking.public_id, booking.version]
    return [
        menu.begin(talk.say(label), flow, booking=seen)
        for label, flow, happening in deeds
        if _allowed(talk, booking, happening)
    ]


def _allowed(talk: Talk, booking: Booking, happening: Happening) -> bool:
    try:
        talk.desk.check_may(talk.catalogue, booking, happening, talk.actor)
    except Refusal:
        return False
    return True
