"""What staff do to a booking at the command line."""

from dataclasses import dataclass
from typing import Any

from bot.asking import read_instant
from bot.assembly import Parts
from bot.businesses import business_named, uid_named
from bot.exits import BadArgument
from bot.retry import rerun
from scheduling.catalogue import Catalogue
from scheduling.desk import Desk
from scheduling.errors import NotFound
from scheduling.lifecycle import Happening
from scheduling.listing import businesses_with
from scheduling.wanted import Actor
from storage.models import Booking

STAFF = Actor("staff", "owner")
MAX_REASON = 500

HAPPENINGS = {
    "approve": Happening.APPROVED,
    "decline": Happening.DECLINED,
    "cancel": Happening.CANCELLED,
    "complete": Happening.COMPLETED,
    "no-show": Happening.MISSED,
}


@dataclass(frozen=True)
class Which:
    """The booking that a command is about, by its public id; the business only narrows where it is looked for."""

    booking: str
    business: str | None = None


def decide(parts: Parts, command: str, which: Which, reason: str | None) -> dict[str, Any]:
    """Does what `HAPPENINGS` says of the command; the booking as it is then. Raises Refusal or BadArgument."""
    why = _reason(reason)
    if HAPPENINGS[command] == Happening.CANCELLED and why is None:
        raise BadArgument("--reason is required: why the visit is cancelled; the client is told")

    def do() -> dict[str, Any]:
        with parts.desk() as desk:
            catalogue = _business_of(desk, which)
            booking = desk.happen(catalogue, which.booking, HAPPENINGS[command], actor=STAFF, why=why)
            return _told(booking)

    return rerun(do)


def move(parts: Parts, which: Which, to: str, provider: str | None, reason: str | None) -> dict[str, Any]:
    """Moves a booking, also outside hours, grid, notice and horizon, never over occupied time.

    to: an instant, or a local time in the zone of the booking's provider. Raises Refusal or BadArgument.
    """
    why = _reason(reason)

    def do() -> dict[str, Any]:
        with parts.desk() as desk:
            catalogue = _business_of(desk, which)
            chosen = None
            if provider is not None:
                known = [one.uid for one in catalogue.providers.values()]
                chosen = uid_named("--provider", catalogue.provider, provider, known).id
            before = desk.booking(catalogue.business.id, which.booking)
            start = read_instant("--to", to, catalogue.zone(chosen or before.provider_id))
            moved = desk.reschedule(
                catalogue, which.booking, start, actor=STAFF, provider=chosen, why=why, any_time=True
            )
            return _told(moved)

    return rerun(do)


def _business_of(desk: Desk, which: Which) -> Catalogue:
    if which.business is not None:
        return business_named(desk, which.business)
    found = businesses_with(desk, which.booking)
    if not found:
        raise NotFound
    return found[0]


def _reason(reason: str | None) -> str | None:
    if reason is not None and len(reason) > MAX_REASON:
        raise BadArgument(f"--reason: must be at most {MAX_REASON} characters")
    return reason.strip() or None if reason is not None else None


def _told(booking: Booking) -> dict[str, Any]:
    return {"id": booking.public_id, "seq": booking.seq, "status": booking.status}
