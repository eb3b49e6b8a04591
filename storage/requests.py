"""Requests: bookings that wait for somebody's yes."""

from datetime import datetime

from sqlalchemy import Connection, select, text

from storage.models import Approval, Booking
from storage.rows import noun, table

_booking = table(Booking)


def starting_by(connection: Connection, until: datetime) -> list[Booking]:
    """Requests that start by then and that nobody has answered, the earliest first."""
    query = (
        select(_booking)
        .where(text("booking.status IN ('pending', 'confirmed')"), _booking.c.starts_at <= until)
        .where(_booking.c.status == "pending", _booking.c.approval == Approval.AWAITED)
        .order_by(_booking.c.starts_at, _booking.c.id)
    )
    return [noun(Booking, row) for row in connection.execute(query)]


def waiting(connection: Connection, business: int, provider: int | None) -> list[Booking]:
    """A business's requests that nobody has answered, of one provider if asked, by start."""
    query = select(_booking).where(
        _booking.c.business_id == business,
        text("booking.status IN ('pending', 'confirmed', 'in_progress')"),
        _booking.c.status == "pending",
        _booking.c.approval == Approval.AWAITED,
    )
    if provider is not None:
        query = query.where(_booking.c.provider_id == provider)
    return [noun(Booking, row) for row in connection.execute(query.order_by(_booking.c.starts_at, _booking.c.id))]
