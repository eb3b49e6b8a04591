"""Which booking is meant where its visit is named: "cancel my manicure", "move the haircut to Friday"."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from flows import limits, sentences
from flows.state import Position
from flows.steps import Heard
from flows.talk import Talk
from storage.models import Booking

# What tells a booking from others; when one is moved, day and time tell where to.
_TELLS = {"reschedule": ("service", "provider"), "cancel": ("service", "provider", "day", "time")}

# The cards that end a booking and a move.
_MADE = ("booked", "moved")


def meant(talk: Talk, position: Position, flow: str, hints: Mapping[str, str]) -> dict[str, Heard]:
    """The booking that the hints name; where they name none, the one that was made or moved last."""
    made = just_made(position) if flow in _TELLS and not _told(flow, hints) else None
    open_now = made is not None and any(booking.public_id == made for booking in talk.open_bookings())
    return {"booking": Heard(value=made)} if open_now else named(talk, flow, hints)


def named(talk: Talk, flow: str, hints: Mapping[str, str]) -> dict[str, Heard]:
    """The only one of the client's open bookings that the hints fit; nothing where they fit none or several."""
    said = _told(flow, hints)
    found = [booking for booking in talk.open_bookings() if _fits(talk, booking, said)] if said else []
    return {"booking": Heard(value=found[0].public_id)} if len(found) == 1 else {}


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
    at = booking.starts_at.astimezone(ZoneInfo(booking.zone))
    own = {
        "service": talk.catalogue.services[booking.service_id].uid,
        "provider": talk.catalogue.providers[booking.provider_id].uid,
        "day": at.date().isoformat(),
        "time": sentences.clock(at),
    }
    return all(limits.admits(said, field, own[field]) for field in said)
