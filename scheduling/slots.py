"""The slot engine: which starts are free, and for any other start, why not.

One computation answers both. Each provider's time is a bit timeline; a start is listed when every layer has
its bit, and the first layer without it gives the reason. Starts are found per provider and then united, so
none is offered that needs two providers' windows. Instants are UTC epoch minutes; neither the viewer's zone
nor that of the process matters.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from scheduling.candidates import BUSY_MARGIN, Busy, Candidate, Part, Rules
from scheduling.found import Slot, Slots
from scheduling.hours import DAY, Span, instant, local_date, time_off, windows, zone_of
from scheduling.layers import frame_for, layers_of
from scheduling.timeline import Frame

__all__ = [
    "BUSY_MARGIN",
    "Busy",
    "Candidate",
    "Part",
    "Reason",
    "Rules",
    "Slot",
    "Slots",
    "find",
    "why_not",
]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Reason(StrEnum):
    """Why a start is not free for a provider. The first that holds is given, in the order of this list."""

    NOT_OFFERED = "not_offered"  # the provider has no visit to offer
    PAST = "past"
    NOTICE = "notice"
    HORIZON = "horizon"
    DAY_OFF = "day_off"  # no hours on that date at all, or time off
    BREAK = "break"  # the visit would fit but for a break
    HOURS = "hours"
    BOOKING = "booking"  # the visit itself meets a booking
    HOLD = "hold"
    BUFFER = "buffer"  # only the time before or after, on either side, meets occupied time
    DAY_LIMIT = "day_limit"
    GRID = "grid"


def find(candidates: Iterable[Candidate], rules: Rules, since: int, until: int, now: datetime) -> Slots:
    """All free starts in [since, until), UTC minutes, of anyone of the candidates; `now` is aware.

    Raises ValueError when a visit or `now` is not valid.
    """
    offering = [candidate for candidate in candidates if candidate.visit]
    reach = {zone: _reach(zone, rules, now) for zone in {candidate.hours.zone for candidate in offering}}
    since = max([since, *(span.notice for span in reach.values())])
    until = min(until, max((span.horizon for span in reach.values()), default=since))
    if since >= until:
        return Slots(Frame(0, 0, 1), ())
    frame = frame_for(offering, rules, since, until)
    within = {zone: frame.starts(since, min(until, span.horizon)) for zone, span in reach.items()}
    offers = []
    for candidate in offering:
        free = within[candidate.hours.zone]
        for layer in layers_of(candidate, rules, frame):
            free &= layer
        offers.append((candidate.provider, free))
    return Slots(frame, offers)


def why_not(candidate: Candidate, rules: Rules, start: int, now: datetime) -> Reason | None:
    """Why the candidate cannot take a visit at this UTC minute; None exactly when `find` lists it."""
    if not candidate.visit:
        return Reason.NOT_OFFERED
    reach = _reach(candidate.hours.zone, rules, now)
    if start < reach.notice:
        return Reason.PAST if start < reach.now else Reason.NOTICE
    if start >= reach.horizon:
        return Reason.HORIZON
    frame = frame_for([candidate], rules, start, start + 1, start)
    place = frame.up(start)
    for layer, reason in zip(layers_of(candidate, rules, frame), _EXPLAINERS, strict=True):
        if not layer >> place & 1:
            return reason(candidate, start)
    return None


class _Reach(NamedTuple):
    """Bounds of a start, in UTC minutes: not before `now` nor `notice`, and before `horizon`."""

    now: int
    notice: int
    horizon: int


def _reach(zone: str, rules: Rules, now: datetime) -> _Reach:
    if now.tzinfo is None:
        raise ValueError("now has no time zone")
    minute = -((_EPOCH - now) // timedelta(minutes=1))  # rounded up: a start in this minute is past
    closed = now.astimezone(zone_of(zone)).date() + timedelta(days=rules.horizon_days + 1)
    return _Reach(minute, minute + rules.notice, instant(datetime.combine(closed, time()), zone))


def _why_hours(candidate: Candidate, start: int) -> Reason:
    hours = candidate.hours
    cores = [(start + part.offset, start + part.offset + part.duration) for part in candidate.visit]
    day = local_date(start, hours.zone)
    first, last = day - timedelta(days=2), day + timedelta(days=BUSY_MARGIN // DAY + 1)
    if not hours.on(day) or any(_meet(core, off) for core in cores for off in time_off(hours, first, last)):
        return Reason.DAY_OFF
    unbroken = windows(replace(hours, breaks=()), first, last)
    if all(any(since <= begins and ends <= until for since, until in unbroken) for begins, ends in cores):
        return Reason.BREAK
    return Reason.HOURS


def _why_busy(candidate: Candidate, start: int) -> Reason:
    cores = [(start + part.offset, start + part.offset + part.duration) for part in candidate.visit]
    met = {bool(row[4]) for row in candidate.busy for core in cores if _meet(core, (row[2], row[3]))}
    if not met:
        return Reason.BUFFER
    return Reason.HOLD if all(met) else Reason.BOOKING


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


_EXPLAINERS: tuple[Callable[[Candidate, int], Reason], ...] = (
    _why_hours,
    _why_busy,
    lambda candidate, start: Reason.DAY_LIMIT,
    lambda candidate, start: Reason.GRID,
)
