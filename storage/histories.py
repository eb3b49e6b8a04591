"""What a client has booked at a business so far."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, func, select

from storage.models import Booking
from storage.rows import noun, table

_booking = table(Booking)
_OPEN = ("pending", "confirmed", "in_progress")
_OPEN_OF = select(func.count()).where(
    _booking.c.business_id == bindparam("business"),
    _booking.c.client_id == bindparam("client"),
    _booking.c.status.in_(_OPEN),
)


def open_of(connection: Connection, business: int, client: int) -> int:
    """How many open bookings a client has."""
    return connection.execute(_OPEN_OF, {"business": business, "client": client}).scalar_one()


def last_of(connection: Connection, business: int, client: int) -> Booking | None:
    """The client's newest booking that was not cancelled."""
    query = (
        select(_booking)
        .where(
            _booking.c.business_id == business,
            _booking.c.client_id == client,
            _booking.c.status.not_in(("cancelled", "rescheduled")),
        )
        .order_by(_booking.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return noun(Booking, row) if row else None


def last_completed_of(connection: Connection, business: int, client: int) -> Booking | None:
    """The client's latest visit that took place."""
    query = (
        select(_booking)
        .where(_booking.c.business_id == business, _booking.c.client_id == client, _booking.c.status == "completed")
        .order_by(_booking.c.starts_at.desc(), _booking.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return noun(Booking, row) if row else None


def completed_of(connection: Connection, business: int, client: int) -> int:
    """How many visits a client has completed here."""
    query = select(func.count()).where(
        _booking.c.business_id == business, _booking.c.client_id == client, _booking.c.status == "completed"
    )
    return connection.execute(query).scalar_one()


def late_cancels_of(connection: Connection, business: int, client: int) -> int:
    """How many bookings a client cancelled after the cut-off."""
    query = select(func.count()).where(
        _booking.c.business_id == business, _booking.c.client_id == client, _booking.c.cancelled_late
    )
    return connection.execute(query).scalar_one()


def counted_of(connection: Connection, business: int, client: int) -> Counter[str]:
    """How many bookings of a client have each status."""
    query = (
        select(_booking.c.status, func.count().label("many"))
        .where(_booking.c.business_id == business, _booking.c.client_id == client)
        .group_by(_booking.c.status)
    )
    return Counter({row.status: row.many for row in connection.execute(query)})


def recent_of(connection: Connection, business: int, client: int, most: int) -> Sequence[tuple[str, bool]]:
    """(status, cancelled late) of the client's last bookings, newest first."""
    query = (
        select(_booking.c.status, _booking.c.cancelled_late)
        .where(
            _booking.c.business_id == business,
            _booking.c.client_id == client,
            _booking.c.status != "rescheduled",
        )
        .order_by(_booking.c.starts_at.desc(), _booking.c.id.desc())
        .limit(most)
    )
    return [(row.status, row.cancelled_late) for row in connection.execute(query)]
