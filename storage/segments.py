"""Occupied time: reading it for many providers at once, taking it, handing it over, giving it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, or_, select, update

from storage.models import Booking, Hold, Provider, Segment
from storage.rows import lock, table

# No segment is longer (a check of the table), so a search for overlaps need not look further back.
LONGEST = 4320


class Span(NamedTuple):
    """Occupied time in UTC epoch minutes, with buffers and without."""

    occupied_from: int
    occupied_until: int
    starts: int
    ends: int


_segment = table(Segment)
_hold = table(Hold)

_in_range = and_(
    _segment.c.live,
    _segment.c.occupied_from < bindparam("until"),
    _segment.c.occupied_from > bindparam("since") - LONGEST,
    _segment.c.occupied_until > bindparam("since"),
)
_OCCUPIED = (
    select(
        _segment.c.provider_id,
        _segment.c.occupied_from,
        _segment.c.occupied_until,
        _segment.c.starts,
        _segment.c.ends,
        _segment.c.hold_id.is_not(None).label("hold"),
        # One number a visit: bookings and holds have numbers of their own, so holds count downwards.
        func.coalesce(_segment.c.booking_id, -_segment.c.hold_id).label("visit"),
    )
    .where(
        _segment.c.provider_id.in_(bindparam("providers", expanding=True)),
        _in_range,
        or_(_segment.c.lapses_at.is_(None), _segment.c.lapses_at > bindparam("now")),
        or_(_segment.c.hold_id.is_(None), _segment.c.hold_id != bindparam("own_hold")),
        or_(_segment.c.booking_id.is_(None), _segment.c.booking_id != bindparam("own_booking")),
    )
    .order_by(_segment.c.provider_id, _segment.c.occupied_from)
)
_LAPSED = (
    delete(_segment)
    .where(
        _segment.c.provider_id == bindparam("provider"), _in_range, _segment.c.lapses_at <= bindparam("now")
    )
    .returning(_segment.c.hold_id)
)
_INSERT = insert(_segment)
_KEPT_BY = select(*(_segment.c[name] for name in Span._fields)).where(
    _segment.c.booking_id == bindparam("booking"), _segment.c.provider_id == bindparam("provider"), _segment.c.live
)
_FREE = update(_segment).where(_segment.c.booking_id == bindparam("booking")).values(live=False)


def occupied(
    connection: Connection,
    providers: Sequence[int],
    since: int,
    until: int,
    *,
    now: datetime,
    own_hold: int | None = None,
    own_booking: int | None = None,
) -> Sequence[Row[Any]]:
    """What occupies the providers in [since, until) (UTC epoch minutes), by provider and time; one query.

    Rows: provider_id, occupied_from, occupied_until, starts, ends, hold (bool), visit. Lapsed holds, the own
    hold and the own booking are left out.
    """
    asked = {
        "providers": list(providers),
        "since": since,
        "until": until,
        "now": now,
        "own_hold": own_hold or 0,
        "own_booking": own_booking or 0,
    }
    return connection.execute(_OCCUPIED, asked).all()


def kept_by(connection: Connection, booking: int, provider: int) -> list[Span]:
    """What a booking occupies of a provider."""
    found = connection.execute(_KEPT_BY, {"booking": booking, "provider": provider})
    return [Span(*row) for row in found]


def lock_provider(connection: Connection, provider: int) -> None:
    """Lets one transaction at a time take this provider's time."""
    lock(connection, Provider, provider)


def release_lapsed(connection: Connection, provider: int, since: int, until: int, now: datetime) -> None:
    """Gives back what lapsed holds keep of the provider in [since, until); call it under the provider's lock."""
    found = connection.execute(_LAPSED, {"provider": provider, "since": since, "until": until, "now": now})
    lapsed = [row.hold_id for row in found]
    if lapsed:
        # A hold may also keep segments out of the range.
        connection.execute(delete(_segment).where(_segment.c.hold_id.in_(lapsed)))
        connection.execute(update(_hold).where(_hold.c.id.in_(lapsed)).values(live=False))


def release_all_lapsed(connection: Connection, now: datetime, most: int) -> int:
    """Gives back what at most `most` lapsed holds keep, whoever's; returns how many holds lapsed."""
    query = (
        select(_hold.c.id)
        .where(_hold.c.live, _hold.c.lapses_at <= now)
        .order_by(_hold.c.lapses_at)
        .limit(most)
    )
    if connection.dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True)
    lapsed = [row.id for row in connection.execute(query)]
    if lapsed:
        connection.execute(delete(_segment).where(_segment.c.hold_id.in_(lapsed)))
        connection.execute(update(_hold).where(_hold.c.id.in_(lapsed)).values(live=False))
    return len(lapsed)


def take(connection: Connection, segments: Sequence[dict[str, Any]]) -> None:
    """Occupies time; call it inside a savepoint, where an overlap becomes `Overlap`."""
    if segments:
        connection.execute(_INSERT, list(segments))


def free(connection: Connection, booking: int) -> None:
    """Frees the time of a booking that will not happen; its segments stay as history."""
    connection.execute(_FREE, {"booking": booking})


def forget(connection: Connection, business: int, public_id: str) -> None:
    """Removes the segments of a chain of bookings that is deleted, and what was offered instead of them."""
    rows = table(Booking)
    chain = select(rows.c.id).where(rows.c.business_id == business, rows.c.public_id == public_id)
    offered = select(_hold.c.id).where(_hold.c.booking_id.in_(chain))
    connection.execute(delete(_segment).where(or_(_segment.c.booking_id.in_(chain), _segment.c.hold_id.in_(offered))))
    connection.execute(delete(_hold).where(_hold.c.booking_id.in_(chain)))
