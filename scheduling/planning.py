"""When reminders and follow-ups are due, and whether one that is due is still to go out: pure functions.

"N days before" is the same wall time on an earlier date, hours and minutes are elapsed time (RFC 5545 counts
durations in the same way).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from scheduling.clock import from_minute
from scheduling.hours import instant
from storage.models import Approval, Booking, BookingStatus, DueKind, Service, ServiceStatus

LONGEST_DELAY = timedelta(hours=2)
MOST_RULES = 5


class Reason(StrEnum):
    """Why a reminder or follow-up did not go out."""

    TOO_LATE = "too late"
    NOT_CONFIRMED = "not confirmed"
    CANCELLED = "cancelled"
    MOVED = "moved"
    OVER = "the visit is over"
    SERVICE_INACTIVE = "service inactive"
    SWITCHED_OFF = "switched off"
    OPTED_OUT = "opted out"
    NO_CHANNEL = "no channel"
    NOT_READ = "not read"
    ANSWERED = "answered"
    NOT_IN_TIME = "not confirmed in time"
    UNLINKED = "no longer linked"
    BROKEN = "a fault of ours"


@dataclass(frozen=True, slots=True)
class Rule:
    """One reminder or follow-up of a service; `sequence` counts from 1, `texts` go by language."""

    sequence: int
    title: str
    texts: dict[str, str]
    before_or_after: tuple[int, timedelta]
    active: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder or follow-up with its instant; with a reason it is skipped from the beginning."""

    kind: DueKind
    sequence: int
    due_at: datetime
    skipped: Reason | None = None


def rules_of(service: Service, kind: DueKind) -> list[Rule]:
    """A service's rules, those that are switched off included."""
    stored: list[dict[str, Any]] = service.reminders if kind == DueKind.REMINDER else service.follow_ups
    return [
        Rule(
            sequence=place,
            title=one["title"],
            texts=one["texts"],
            before_or_after=(one["days"], timedelta(hours=one["hours"], minutes=one["minutes"])),
            active=one["active"],
        )
        for place, one in enumerate(stored, 1)
    ]


def due_at(rule: Rule, kind: DueKind, booking: Booking) -> datetime:
    """The UTC instant at which a rule falls due for a booking: before its start, or after its end."""
    days, elapsed = rule.before_or_after
    if kind == DueKind.REMINDER:
        return _same_wall_time(booking.starts_at, booking.zone, -days) - elapsed
    return _same_wall_time(booking.ends_at, booking.zone, days) + elapsed


def plan(
    rules: Iterable[Rule], kind: DueKind, booking: Booking, now: datetime, *, done: Iterable[int] = ()
) -> list[Planned]:
    """What a booking's active rules plan; what should have gone out before now is skipped.

    done: sequences that went out for an earlier place of the booking's chain, and are not repeated. A follow-up whose
    instant has just passed still goes out, for a visit is often marked as completed late.
    """
    grace = timedelta() if kind == DueKind.REMINDER else LONGEST_DELAY
    found = []
    for rule in rules:
        if rule.active and rule.sequence not in set(done):
            at = due_at(rule, kind, booking)
            found.append(Planned(kind, rule.sequence, at, Reason.TOO_LATE if at + grace < now else None))
    return found


def asks_at_once(planned: Sequence[Planned]) -> bool:
    """Whether the booking was made inside the last lead: no reminder is to come, so attendance is asked for now."""
    return bool(planned) and all(one.skipped for one in planned)


def refusal(
    kind: DueKind, due: datetime, booking: Booking, service: Service, rule: Rule | None, now: datetime
) -> Reason | None:
    """Why a reminder or follow-up that falls due now does not go out after all; None where it does.

    A late one is still useful within two hours and, for a reminder, no longer than the visit is away.
    """
    if rule is None or not rule.active:
        return Reason.SWITCHED_OFF
    if kind == DueKind.FOLLOW_UP:
        if booking.status not in (BookingStatus.COMPLETED, BookingStatus.NO_SHOW):
            return _STATUS.get(BookingStatus(booking.status), Reason.OVER)
        return Reason.TOO_LATE if now - due > LONGEST_DELAY else None
    over = _STATUS.get(BookingStatus(booking.status))
    if over is not None:
        return over
    if booking.approval == Approval.AWAITED:
        return Reason.NOT_CONFIRMED
    if service.status == ServiceStatus.INACTIVE and not service.remind_when_inactive:
        return Reason.SERVICE_INACTIVE
    left = booking.starts_at - now
    return Reason.TOO_LATE if left <= timedelta() or now - due > min(LONGEST_DELAY, left) else None


_STATUS = {
    BookingStatus.CANCELLED: Reason.CANCELLED,
    BookingStatus.RESCHEDULED: Reason.MOVED,
    BookingStatus.IN_PROGRESS: Reason.OVER,
    BookingStatus.COMPLETED: Reason.OVER,
    BookingStatus.NO_SHOW: Reason.OVER,
}


def _same_wall_time(at: datetime, zone: str, days: int) -> datetime:
    if not days:
        return at
    wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) + timedelta(days=days)
    return from_minute(instant(wall, zone))
