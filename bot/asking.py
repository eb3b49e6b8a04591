"""What staff ask at the command line: bookings, slots, and why a start is not one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.assembly import Parts
from bot.businesses import business_named, uid_named
from bot.exits import BadArgument
from scheduling.catalogue import Catalogue
from scheduling.clock import Clock, SetClock, SystemClock, from_minute, iso, to_minute
from scheduling.hours import instant
from scheduling.listing import booking_summaries, businesses
from scheduling.wanted import Wanted

_YEARS = range(1970, 2201)


@dataclass(frozen=True)
class SlotsAsked:
    """The options of `slotwright slots`, as typed."""

    business: str
    service: str
    provider: str | None = None
    location: str | None = None


def list_bookings(parts: Parts, slug: str | None) -> list[dict[str, Any]]:
    """The bookings of one business or of all, by start, id and place in the chain. Raises BadArgument."""
    with parts.look() as desk:
        asked = (
            [business_named(desk, slug)]
            if slug is not None
            else [desk.catalogue(business.id) for business in businesses(desk)]
        )
        found = [booking for business in asked for booking in booking_summaries(desk, business)]
    return sorted(found, key=lambda booking: (booking["starts_at"], booking["id"], booking["seq"]))


def list_slots(parts: Parts, asked: SlotsAsked, since: str | None, until: str | None) -> dict[str, Any]:
    """The bookable starts in [since, until), each a local date of the business or an instant. Raises BadArgument."""
    if since is None or until is None:
        raise BadArgument("--from and --to: are required without --why")
    with parts.look() as desk:
        catalogue, wanted = _wanted(business_named(desk, asked.business), asked)
        zone = catalogue.zone(wanted.provider)
        first, last = (
            read_instant(option, typed, zone, bound=True) for option, typed in (("--from", since), ("--to", until))
        )
        if last < first:
            raise BadArgument("--to: must not be before --from")
        duration = catalogue.duration(wanted.service, wanted.provider)
        found = desk.slots(catalogue, wanted, first, last)
    return {
        "business": asked.business,
        "service": asked.service,
        "time_zone": zone,
        "duration_minutes": duration,
        "slots": [
            {
                "starts_at": iso(from_minute(slot.starts)),
                "ends_at": iso(from_minute(slot.starts + duration)),
                "providers": sorted(slot.providers),
            }
            for slot in found
        ],
    }


def explain_start(parts: Parts, asked: SlotsAsked, start: str) -> dict[str, Any]:
    """Whether a start is bookable, and for each provider why not. Raises BadArgument."""
    with parts.look() as desk:
        catalogue, wanted = _wanted(business_named(desk, asked.business), asked)
        minute = read_instant("--why", start, catalogue.zone(wanted.provider))
        reasons = desk.why_not(catalogue, wanted, minute)
    return {
        "starts_at": iso(from_minute(minute)),
        "bookable": None in reasons.values(),
        "providers": [
            {"provider": uid, "bookable": reason is None, "reason": reason} for uid, reason in sorted(reasons.items())
        ],
    }


def read_clock(now: str | None) -> Clock:
    """The clock that `--now` sets, else the system's. Raises BadArgument."""
    if now is None:
        return SystemClock()
    try:
        at = datetime.fromisoformat(now)
    except ValueError as error:
        raise _not_an_instant("--now", None, bound=False) from error
    if at.tzinfo is None or at.year not in _YEARS:
        raise _not_an_instant("--now", None, bound=False)
    return SetClock(at)


def read_instant(option: str, typed: str, zone: str | None, *, bound: bool = False) -> int:
    """The UTC epoch minute that an ISO text means; without an offset it is wall time of the zone, if one is given.

    bound: of a range of starts; a date alone is its midnight then, and seconds round up. Raises BadArgument.
    """
    try:
        at = datetime.fromisoformat(typed)
    except ValueError as error:
        raise _not_an_instant(option, zone, bound=bound) from error
    if at.year not in _YEARS or (at.tzinfo is None and zone is None):
        raise _not_an_instant(option, zone, bound=bound)
    if not bound and ("T" not in typed.upper() or at.second or at.microsecond):
        raise _not_an_instant(option, zone, bound=bound)
    whole = at.replace(second=0, microsecond=0)
    minute = instant(whole, zone) if zone is not None and at.tzinfo is None else to_minute(whole)
    return minute + (whole < at)


def _not_an_instant(option: str, zone: str | None, *, bound: bool) -> BadArgument:
    allowed = ["an instant such as 2030-01-31T09:00:00Z"]
    allowed += [f"a time in {zone} such as 2030-01-31T09:00"] if zone else []
    allowed += ["a date such as 2030-01-31"] if bound else []
    return BadArgument(f"{option}: must be {' or '.join(allowed)}")


def _wanted(catalogue: Catalogue, asked: SlotsAsked) -> tuple[Catalogue, Wanted]:
    service = uid_named("--service", catalogue.service, asked.service, _uids(list(catalogue.services.values())))
    provider = asked.provider and uid_named(
        "--provider", catalogue.provider, asked.provider, _uids(list(catalogue.providers.values()))
    )
    location = asked.location and uid_named(
        "--location", catalogue.location, asked.location, _uids(list(catalogue.locations.values()))
    )
    return catalogue, Wanted(service.id, provider.id if provider else None, location.id if location else None)


def _uids(named: Sequence[Any]) -> list[str]:
    return [one.uid for one in named]
