"""Whether the client comes to a visit, or comes late."""

from typing import Final
from zoneinfo import ZoneInfo

from flows import cards, menu
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from storage.models import Attendance

FIELD: Final = "attendance"
_MAY_BE = (Attendance.COMING, Attendance.LATE)
_LABELS = {
    Attendance.COMING: "menu.coming",
    Attendance.LATE: "menu.late",
    Attendance.NOT_COMING: "menu.not_coming",
}

# The booking's public id, and what is said about it.
About = dict[str, str]


def saying(talk: Talk, public_id: str, said: Attendance) -> Offer:
    """The entry by which it is said about a booking."""
    about = {"booking": public_id, "said": said.value}
    return menu.begin(talk.say(_LABELS[said]), "attend", attendance=about)


def of_today(talk: Talk, said: Attendance) -> dict[str, Heard]:
    """What words say about the visit under way or the next one, where that is today; nothing where none is."""
    for booking in talk.open_bookings()[:1]:
        zone = ZoneInfo(booking.zone)
        if booking.starts_at.astimezone(zone).date() <= talk.desk.now.astimezone(zone).date():
            return {FIELD: Heard(value={"booking": booking.public_id, "said": said.value})}
    return {}


def ask(talk: Talk) -> Reply:
    """The next visit, and what may be said about it."""
    found = talk.open_bookings()
    if not found:
        return talk.reply(talk.say("bookings.none"), [*menu.onward(talk), menu.help_(talk)])
    offers = [saying(talk, found[0].public_id, said) for said in _MAY_BE]
    return cards.of_booking(talk, found[0], talk.say("attend.ask"), [*offers, *menu.onward(talk)])


def take(talk: Talk, heard: Heard) -> About | Misunderstood:
    """What was said; the desk keeps it. Raises AlreadyDone where the visit is over, NotFound for somebody else's."""
    if heard.value is None:
        return Misunderstood(talk.say("attend.unknown"))
    about: About = heard.value
    said = Attendance(about["said"])
    talk.changed(talk.desk.attend(talk.catalogue, about["booking"], said, actor=talk.actor))
    return about
