"""A visit that did not come about is booked anew, at another time."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.conversations import FLOWS
from flows.moment import Moment
from flows.moves import begin
from flows.state import Position
from flows.steps import Heard, fitting
from flows.talk import NOWHERE, Talk
from scheduling.clock import from_minute
from scheduling.errors import NotFound
from storage.models import Booking

_FLOW = "book"


def booking(talk: Talk, position: Position, public_id: str, start: int) -> Moment:
    """Books with all that was chosen before, at the start (UTC epoch minute) of a tap; what cannot be had any more is
    asked."""
    try:
        before = talk.own_booking(public_id)
    except NotFound:
        return begin(talk, _FLOW, None, talk.say("turn.booking_gone"), kept=position)
    there = Position(_FLOW, draft=_chosen(talk, before, start))
    draft = fitting(replace(talk, position=there), FLOWS[_FLOW].steps, there.draft)
    if "service" not in draft:
        return begin(talk, _FLOW, None, talk.say("refusal.not_bookable"), kept=position)
    return Moment(talk.language, replace(there, draft=draft), heard={"time": Heard(value=start)})


def _chosen(talk: Talk, before: Booking, start: int) -> dict[str, str]:
    catalogue = talk.catalogue
    return {
        "service": catalogue.services[before.service_id].uid,
        "location": catalogue.locations[before.location_id].uid if before.location_id is not None else NOWHERE,
        "provider": catalogue.providers[before.provider_id].uid,
        "day": from_minute(start).astimezone(ZoneInfo(before.zone)).date().isoformat(),
    }
