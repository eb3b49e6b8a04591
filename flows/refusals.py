"""What follows a refusal: a sentence for people, and the next thing to do."""

from dataclasses import replace

from flows import menu
from flows.moment import Moment
from flows.state import Position
from flows.talk import Talk
from scheduling.errors import Refusal, SlotTaken, TooLate, TooManyOpenBookings


def refused(talk: Talk, moment: Moment, refusal: Refusal) -> Moment:
    """A time that is gone is chosen anew among the nearest; any other refusal ends the flow."""
    said = sentence(talk, refusal)
    if isinstance(refusal, SlotTaken) and "day" in moment.position.draft:
        draft = {field: value for field, value in moment.position.draft.items() if field != "time"}
        return replace(
            moment,
            position=replace(moment.position, draft=draft),
            heard={},
            goal=None,
            notes=(*moment.notes, said),
            nearest=refusal.alternatives,
            error=refusal.code,
        )
    over = replace(moment, position=Position(), heard={}, goal=None)
    over = over if moment.kept is None else replace(over, kept=moment.kept)
    contact = talk.catalogue.business.contact
    lines = [*moment.notes, said, *([talk.say("help.contact", contact=contact)] if contact else [])]
    offers = [*menu.mine(talk), *menu.onward(talk), menu.help_(talk)]
    reply = talk.reply("\n\n".join(lines), offers)
    return replace(over, reply=replace(reply, error=refusal.code))


def sentence(talk: Talk, refusal: Refusal) -> str:
    """Why not, in the client's language."""
    key = f"refusal.{refusal.code}"
    match refusal:
        case TooLate(cutoff=0):
            return talk.say("refusal.started")
        case TooLate(cutoff=minutes):
            return talk.say(key, cutoff=_span(talk, minutes))
        case TooManyOpenBookings(limit=limit):
            return talk.say(key, count=limit)
    return talk.say(key)


def _span(talk: Talk, minutes: int) -> str:
    if minutes % 60:
        return talk.say("card.minutes", minutes=minutes)
    return talk.say("card.hours", count=minutes // 60)
