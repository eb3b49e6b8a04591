"""What is free for the wish of the flow under way."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows import limits
from flows.talk import Talk
from flows.when import near
from scheduling.clock import from_minute, to_minute
from scheduling.elsewhen import same_again
from scheduling.hours import instant
from scheduling.slots import Reason, Slots
from scheduling.wanted import Own, Wanted


def wanted(talk: Talk) -> Wanted:
    """What is looked for: what was chosen, or the same again as in the booking that is moved."""
    if "booking" in talk.draft:
        return same_again(talk.catalogue, talk.booking())
    provider, location = talk.provider(), talk.location()
    everybody = talk.catalogue.providers.values()
    unwanted = [who.id for who in everybody if not limits.admits(talk.limits, "provider", who.uid)]
    return Wanted(
        service=talk.service().id,
        provider=provider.id if provider else None,
        location=location.id if location else None,
        without=() if provider else tuple(unwanted),
    )


def own(talk: Talk) -> Own:
    """The time that this client holds, and that of the booking that is moved; neither stands in the way."""
    time = talk.draft.get("time")
    return Own(
        hold_id=time["hold"] if time else talk.held,
        booking_id=talk.booking().id if "booking" in talk.draft else None,
    )


def zone(talk: Talk) -> ZoneInfo:
    """The zone of the wall times that are shown."""
    return talk.zone(wanted(talk).provider)


def days(talk: Talk, within: limits.Limits) -> dict[date, int]:
    """The local dates with free starts at a time of day within the limits, and how many each has."""
    if limits.timed(within):
        return dict(Counter(at.date() for at in ever(talk) if limits.admits_start(within, at)))
    return _ever(talk).days(zone(talk).key)


def ever(talk: Talk) -> list[datetime]:
    """Every free start that can be booked by now, as wall times of the zone that is shown."""
    shown, present = zone(talk), moved_from(talk)
    return [from_minute(start).astimezone(shown) for start in _ever(talk).starts() if start != present]


def starts(talk: Talk, day: date) -> list[datetime]:
    """The free starts on a local date, as wall times of the zone that is shown."""
    shown = zone(talk)
    opens, closes = (instant(datetime.combine(on, time()), shown.key) for on in (day, day + timedelta(days=1)))
    found = talk.desk.slots(talk.catalogue, wanted(talk), opens, closes, own=own(talk))
    present = moved_from(talk)
    return [from_minute(start).astimezone(shown) for start in found.starts() if start != present]


def moved_from(talk: Talk) -> int | None:
    """The start of the booking that is moved, which is no new time for it."""
    return to_minute(talk.booking().starts_at) if "booking" in talk.draft else None


def nearest(talk: Talk, start: int) -> tuple[int, ...]:
    """The bookable starts nearest to one that is not, on both sides of it."""
    present = moved_from(talk)
    return near.around([free for free in _ever(talk).starts() if free != present], lambda free: free - start)


def reason(talk: Talk, start: int) -> Reason | None:
    """Why a start cannot be had from anyone wanted: what stands in the way of those who come closest to it."""
    found = talk.desk.why_not(talk.catalogue, wanted(talk), start, own=own(talk)).values()
    order = list(Reason)
    given = [why for why in found if why is not None]
    if len(given) < len(found):
        return None
    return max(given, key=order.index, default=Reason.NOT_OFFERED)


def reason_among(talk: Talk, starts: Sequence[int]) -> Reason | None:
    """What stands in the way where none of several starts can be had, at least one; None where one can."""
    return talk.desk.why_none(talk.catalogue, wanted(talk), starts, own=own(talk))


def _ever(talk: Talk) -> Slots:
    since = to_minute(talk.desk.now)
    until = since + (talk.catalogue.business.horizon_days + 2) * 24 * 60
    return talk.desk.slots(talk.catalogue, wanted(talk), since, until, own=own(talk))
