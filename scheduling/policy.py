"""A business's rules about who may do what and when: pure functions over nouns and times."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from scheduling.errors import NotAllowed, TooLate
from scheduling.lifecycle import Happening
from scheduling.wanted import Actor
from storage.models import ApprovalMode, Booking, Business


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A client's past here: visits completed ever; no-shows and late cancels among the last bookings."""

    completed: int
    no_shows: int
    late_cancels: int


def needs_approval(mode: str, business: Business, record: VisitRecord) -> bool:
    """Whether a client with this record has to wait for somebody's yes."""
    match mode:
        case ApprovalMode.ALL:
            return True
        case ApprovalMode.NEW_CLIENTS:
            return record.completed == 0
        case ApprovalMode.POOR_RECORD:
            return (
                record.no_shows >= business.poor_record_no_shows
                or record.late_cancels >= business.poor_record_late_cancels
            )
    return False


def is_late(business: Business, booking: Booking, happening: Happening, now: datetime) -> bool:
    """Whether the cut-off for cancelling or moving has passed; exactly at the cut-off is still in time."""
    return now > booking.starts_at - timedelta(minutes=_cutoff(business, happening))


def check_in_time(
    business: Business, booking: Booking, happening: Happening, actor: Actor, now: datetime
) -> None:
    """Raises TooLate where a client cancels or moves after the cut-off; staff may at any time."""
    if actor.is_client and is_late(business, booking, happening, now):
        raise TooLate(_cutoff(business, happening))


def check_start(start: datetime, now: datetime) -> None:
    """Staff may book a start in the future, or of a walk-in up to an hour ago. Raises NotAllowed."""
    if start < now - timedelta(minutes=60):
        raise NotAllowed


def month_start(zone: str, now: datetime) -> datetime:
    """The UTC instant at which the present month began in the zone; a plan's quota counts from it."""
    local = now.astimezone(ZoneInfo(zone))
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0, fold=0).astimezone(UTC)


def _cutoff(business: Business, happening: Happening) -> int:
    return business.cancel_cutoff if happening == Happening.CANCELLED else business.reschedule_cutoff
