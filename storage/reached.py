"""Bookings whose next moment is reached: they begin, end or complete."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, text, true

from storage.models import Approval, Booking
from storage.rows import noun, table

_booking = table(Booking)


def starting(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings whose start is reached and that wait for nobody's yes, the earliest first."""
    query = (
        select(_booking)
        .where(text("booking.status IN ('pending', 'confirmed')"), _booking.c.starts_at <= now)
        .where(_booking.c.approval != Approval.AWAITED)
        .order_by(_booking.c.starts_at, _booking.c.id)
        .limit(most)
    )
    return [noun(Booking, row) for row in connection.execute(query)]


def ending(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings in progress whose end is reached and was not noticed yet, the earliest first."""
    return _in_progress(connection, _booking.c.ends_at, _booking.c.completes_at.is_(None), now, most)


def completing(connection: Connection, now: datetime, most: int) -> list[Booking]:
    """Bookings in progress that ended so long ago that they complete by themselves, the earliest first."""
    return _in_progress(connection, _booking.c.completes_at, true(), now, most)


def _in_progress(
    connection: Connection, reached: ColumnElement[Any], which: ColumnElement[bool], now: datetime, most: int
) -> list[Booking]:
    query = select(_booking).where(text("booking.status = 'in_progress'"), reached <= now, which)
    return [noun(Booking, row) for row in connection.execute(query.order_by(reached, _booking.c.id).limit(most))]
