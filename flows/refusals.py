"""What follows a refusal: a sentence for people, and the next thing to do."""

from dataclasses import replace

from flows import cards, latest, menu, places
from flows.attend import attendance
from flows.moment import Moment
from flows.offer import answer, gone
from flows.state import Offer, Position
from flows.talk import Talk
from scheduling.errors import AlreadyDone, Refusal, SlotTaken, TooLate, TooManyOpenBookings
from storage.models import Attendance

# What a client is told otherwise.
_TO_STAFF = {"not_allowed": "work.refusal.not_allowed", "quota_reached": "work.refusal.quota_reached"}


def refused(talk: Talk, moment: Moment, refusal: Refusal) -> Moment:
    """A time that is gone is chosen anew among the nearest; a member who was too late is shown what others did.

    Any other refusal ends the flow.
    """
    said = sentence(talk, refusal)
    if isinstance(refusal, AlreadyDone) and talk.member is not None and (booking := _about(moment)):
        note = latest.note(talk, booking)
        return replace(
            moment,
            position=Position(flow=talk.routes.shows, draft={"booking": booking}),
            heard={},
            goal=None,
            notes=(note,),
            error=refusal.code,
        )
    if isinstance(refusal, SlotTaken) and (chosen := _choosing(talk, moment)):
        return replace(
            moment,
            position=chosen,
            kept=None,
            heard={},
            goal=None,
            notes=(*moment.notes, said),
            nearest=refusal.alternatives,
            error=refusal.code,
        )
    over = replace(moment, position=Position(), heard={}, goal=None)
    over = over if moment.kept is None else replace(over, kept=moment.kept)
    lines = [*moment.notes, said, *places.reach(talk)]
    offers = [*_instead(talk, moment, refusal), *menu.mine(talk), *menu.onward(talk), menu.help_(talk)]
    reply = talk.reply("\n\n".join(lines), offers)
    return replace(over, reply=replace(reply, error=refusal.code))


def _choosing(talk: Talk, moment: Moment) -> Position | None:
    """Where a time is chosen anew; None where none was chosen."""
    position = moment.position
    if "day" in position.draft:
        draft = {field: value for field, value in position.draft.items() if field != "time"}
        return replace(position, draft=draft)
    return gone.moving(talk, moment.heard[answer.FIELD].value) if answer.FIELD in moment.heard else None


def _instead(talk: Talk, moment: Moment, refusal: Refusal) -> list[Offer]:
    """Who may not cancel any more can still say that they do not come."""
    if moment.position.flow != "cancel" or not isinstance(refusal, TooLate):
        return []
    mine = [one.public_id for one in talk.open_bookings()]
    booking = _about(moment) or (mine[0] if len(mine) == 1 else None)
    return [attendance.saying(talk, booking, Attendance.NOT_COMING)] if booking else []


def noted(talk: Talk, moment: Moment, refusal: Refusal) -> Moment:
    """A refusal is told, and what was asked for goes on."""
    return replace(moment, notes=(sentence(talk, refusal), *moment.notes), error=refusal.code)


def sentence(talk: Talk, refusal: Refusal) -> str:
    """Why not, in the reader's language."""
    key = _TO_STAFF.get(refusal.code) if talk.member is not None else None
    key = key or f"refusal.{refusal.code}"
    match refusal:
        case TooLate(cutoff=0):
            return talk.say("refusal.started")
        case TooLate(cutoff=minutes):
            return talk.say(key, cutoff=cards.span(talk, minutes))
        case TooManyOpenBookings(limit=limit):
            return talk.say(key, count=limit)
    return talk.say(key)


def _about(moment: Moment) -> str | None:
    heard = moment.heard.get("booking")
    named = heard.value if heard else moment.position.draft.get("booking")
    return named[0] if isinstance(named, (list, tuple)) else named
