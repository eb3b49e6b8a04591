"""The life of bookings by itself: they start, end and complete, and requests that nobody answered lapse."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial

from scheduling import mail
from scheduling.announcing import occurred
from scheduling.apart import Each
from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.changes import happen
from scheduling.errors import AlreadyDone, NotAllowed, NotFound
from scheduling.lifecycle import EventKind, Happening
from scheduling.planning import Reason
from scheduling.record import client_of
from scheduling.transaction import Transaction
from scheduling.wanted import SYSTEM
from storage import bookings, reached, requests
from storage.models import Booking, changed

_MOST = 100
_LONGEST_EXPIRY = timedelta(days=366)


def live(tx: Transaction, each: Each) -> int:
    """Lets everything happen that time brings about; returns how much, some hundreds at most.

    A booking whose chat somebody is busy with is left to the next tick.
    """
    steps: tuple[tuple[Iterable[Booking], _Step], ...] = (
        (reached.starting(tx.connection, tx.now, _MOST), _start),
        (_unanswered(tx, each), _lapse),
        (reached.ending(tx.connection, tx.now, _MOST), _end),
        (reached.completing(tx.connection, tx.now, _MOST), _complete),
    )
    found = [(booking, step) for due, step in steps for booking in due]
    free = mail.free_chats(tx, [booking.id for booking, _ in found])
    ours = [(booking, step) for booking, step in found if booking.chat_id is None or booking.chat_id in free]
    return sum(each(partial(_done, tx, booking, step)) or 0 for booking, step in ours)


_Step = Callable[[Transaction, Catalogue, Booking], object]


def _done(tx: Transaction, booking: Booking, step: _Step) -> bool:
    try:
        step(tx, catalogue_of(tx, booking.business_id), booking)
    except (AlreadyDone, NotAllowed, NotFound):
        # Somebody changed it, or deleted it, between our look and the lock.
        return False
    return True


def _start(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    happen(tx, catalogue, booking.public_id, Happening.STARTED, actor=SYSTEM, version=booking.version)


def _complete(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    happen(tx, catalogue, booking.public_id, Happening.COMPLETED, actor=SYSTEM, version=booking.version)


def _lapse(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    why, version = Reason.NOT_IN_TIME, booking.version
    happen(tx, catalogue, booking.public_id, Happening.LAPSED, actor=SYSTEM, why=why, version=version)


def _end(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    grace = timedelta(minutes=catalogue.business.grace_minutes)
    noticed = {
        "completes_at": booking.ends_at + grace,
        "updated_at": tx.now,
        "version": booking.version + 1,
    }
    if not bookings.change(tx.connection, booking.id, booking.version, noticed):
        raise AlreadyDone
    occurred(tx, catalogue, changed(booking, **noticed), client_of(tx, booking), [EventKind.MEETING_ENDED], SYSTEM)


def _unanswered(tx: Transaction, each: Each) -> list[Booking]:
    waiting = requests.starting_by(tx.connection, tx.now + _LONGEST_EXPIRY)
    return [booking for booking in waiting if each(partial(_expires, tx, booking))]


def _expires(tx: Transaction, booking: Booking) -> bool:
    expiry = timedelta(minutes=catalogue_of(tx, booking.business_id).business.expiry_minutes)
    return booking.starts_at <= tx.now + expiry
