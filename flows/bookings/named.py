"""Which booking is meant where its visit is named: "cancel my manicure", "move the haircut to Friday"."""

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from flows import limits, sentences
from flows.state import Position
from flows.steps import Heard
from flows.talk import Talk
from flows.understanding.protocol import Understood
from storage.models import Booking

# What tells a booking from others; when one is moved, day and time tell where to.
_TELLS = {"reschedule": ("service", "provider", "own_day"), "cancel": ("service", "provider", "day", "time")}

# The cards that end a booking and a move.
_MADE = ("booked", "moved")


def meant(talk: Talk, position: Position, flow: str, hints: Mapping[str, str]) -> dict[str, Heard]:
    """The booking that the hints name; where they name none, the one that was made or moved last, or is shown."""
    shown = just_made(position) or position.draft.get("booking")
    made = shown if flow in _TELLS and not _told(flow, hints) else None
    open_now = made is not None and any(booking.public_id == made for booking in talk.open_bookings())
    return {"booking": Heard(value=made)} if open_now else named(talk, flow, hints)


def named(talk: Talk, flow: str, hints: Mapping[str, str]) -> dict[str, Heard]:
    """The only one of the client's open bookings that the hints fit; nothing where they fit none or several."""
    said = _told(flow, hints)
    found = [booking for booking in talk.open_bookings() if _fits(talk, booking, said)] if said else []
    return {"booking": Heard(value=found[0].public_id)} if len(found) == 1 else {}


def leaving(talk: Talk, position: Position, understood: Understood) -> Understood:
    """A move with the day of the booking that it is about, `own_day`: one that is said besides the day to move to, or
    the only one that is said where nothing tells when on it. Not on the day that was just booked moves, too."""
    if understood.wish == "book" and _regrets(talk, position, understood.hints):
        return replace(understood, wish="reschedule")
    if understood.wish != "reschedule":
        return understood
    said = {when.start.date().isoformat() for when in understood.whens if when.has_date}
    own = {_own(talk, booking)["day"] for booking in talk.open_bookings()} & said
    others = own - {understood.hints.get("day")}
    if len(others) == 1:
        return replace(understood, hints={**understood.hints, "own_day": others.pop()})
    if others or len(said) > 1 or not own or "time" in understood.hints:
        return understood
    rest = {field: text for field, text in understood.hints.items() if field != "day"}
    return replace(understood, hints={**rest, "own_day": own.pop()})


def _regrets(talk: Talk, position: Position, hints: Mapping[str, str]) -> bool:
    made = [booking for booking in talk.open_bookings() if booking.public_id == just_made(position)]
    unwanted = hints.get("not_day", "").split(",")
    return limits.is_when(hints) and any(_own(talk, booking)["day"] in unwanted for booking in made)


def just_made(position: Position) -> str | None:
    """The public id of the booking that was made or moved last, while nothing else is under way."""
    made: str | None = position.draft.get("confirm") if position.step in _MADE else None
    return made


def is_missing(talk: Talk, flow: str, hints: Mapping[str, str]) -> bool:
    """Whether the client has bookings, but none such as is named; who moves one may name another master for it."""
    said = {field: text for field, text in _told(flow, hints).items() if flow == "cancel" or field == "service"}
    mine = talk.open_bookings() if said else []
    return bool(mine) and not any(_fits(talk, booking, said) for booking in mine)


def _told(flow: str, hints: Mapping[str, str]) -> dict[str, str]:
    return {field: hints[field] for field in _TELLS.get(flow, ()) if field in hints}


def _fits(talk: Talk, booking: Booking, said: Mapping[str, str]) -> bool:
    own = _own(talk, booking)
    return all(limits.admits(said, field, own[field]) for field in said)


def _own(talk: Talk, booking: Booking) -> Mapping[str, str]:
    at = booking.starts_at.astimezone(ZoneInfo(booking.zone))
    return {
        "service": talk.catalogue.services[booking.service_id].uid,
        "provider": talk.catalogue.providers[booking.provider_id].uid,
        "day": at.date().isoformat(),
        "own_day": at.date().isoformat(),
        "time": sentences.clock(at),
    }
