"""What is to come at work: days and their visits, what a client's past was, and what a late one pushes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute, iso, to_minute
from scheduling.hours import instant, local_date
from scheduling.record import client_of
from scheduling.transaction import Transaction
from storage import bookings, histories
from storage.models import Booking, BookingStatus

# How late a client is who says no more than that; a visit that begins sooner after is pushed back.
LATENESS = timedelta(minutes=15)

_SHOWN = (
    BookingStatus.PENDING,
    BookingStatus.CONFIRMED,
    BookingStatus.IN_PROGRESS,
    BookingStatus.COMPLETED,
    BookingStatus.NO_SHOW,
)
_TO_COME = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
_FAR = timedelta(days=800)


@dataclass(frozen=True, slots=True)
class History:
    """A client's past at a business: how many visits, no-shows and late cancels, and the last visit."""

    visits: int
    no_shows: int
    cancelled_late: int
    last: Booking | None


def agenda(tx: Transaction, catalogue: Catalogue, provider_id: int | None, first: date, last: date) -> list[Booking]:
    """The visits that start on the local dates first..last, both included, by start; what was cancelled or moved away
    is left out. Without a provider it is everybody's, by the business's clock."""
    zone = catalogue.zone(provider_id)
    since, until = _midnight(first, zone), _midnight(last + timedelta(days=1), zone)
    return bookings.between(tx.connection, catalogue.business.id, provider_id, since, until, _SHOWN)


def next_visit(tx: Transaction, catalogue: Catalogue, provider_id: int | None) -> Booking | None:
    """The next visit that has not begun."""
    business = catalogue.business.id
    found = bookings.between(tx.connection, business, provider_id, tx.now, tx.now + _FAR, _TO_COME, most=1)
    return found[0] if found else None


def history(tx: Transaction, business: int, client: int) -> History:
    """What a client did at a business so far; both by row number."""
    counts = histories.counted_of(tx.connection, business, client)
    return History(
        visits=counts[BookingStatus.COMPLETED],
        no_shows=counts[BookingStatus.NO_SHOW],
        cancelled_late=histories.late_cancels_of(tx.connection, business, client),
        last=histories.last_completed_of(tx.connection, business, client),
    )


def knock_on(tx: Transaction, catalogue: Catalogue, booking: Booking) -> list[dict[str, Any]]:
    """The provider's visits of that day that begin later than they should if this one ends late, as plain data."""
    day = local_date(to_minute(booking.starts_at), booking.zone)
    midnight = _midnight(day + timedelta(days=1), booking.zone)
    later = bookings.between(
        tx.connection, booking.business_id, booking.provider_id, booking.ends_at, midnight, _TO_COME
    )
    return [
        {
            "id": one.public_id,
            "starts_at": iso(one.starts_at),
            "time_zone": one.zone,
            "service": catalogue.services[one.service_id].uid,
            "client": client_of(tx, one).name,
        }
        for one in pushed_back(booking, later)
    ]


def pushed_back(booking: Booking, later: Sequence[Booking]) -> list[Booking]:
    """Those of the later visits, by start, that follow on each other with less time between than a client is late."""
    found: list[Booking] = []
    ends, late = booking.ends_at, LATENESS
    for one in later:
        late -= one.starts_at - ends
        if late <= timedelta():
            break
        found.append(one)
        ends = one.ends_at
    return found


def _midnight(day: date, zone: str) -> datetime:
    return from_minute(instant(datetime.combine(day, time()), zone))
