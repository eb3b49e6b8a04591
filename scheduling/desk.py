"""The desk: everything that chat, page, dashboard and API may do, inside one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partialmethod

from scheduling import availability, booking, changes, due, holds, links, moving, people
from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.clock import Clock
from scheduling.errors import NotFound
from scheduling.lifecycle import Happening
from scheduling.record import write_events
from scheduling.transaction import Transaction
from storage import bookings, histories
from storage import catalogue as rows
from storage.database import Store
from storage.models import Booking


class Desk(Transaction):
    """A transaction with the commands on it; each command's own module says what it takes and refuses."""

    slots = availability.slots
    why_not = availability.reasons
    why_none = availability.why_none
    nearest = availability.nearest

    hold = holds.hold
    release = holds.release
    book = booking.book
    approval_needed = booking.approval_needed
    reschedule = moving.reschedule
    approve = partialmethod(changes.happen, happening=Happening.APPROVED)
    decline = partialmethod(changes.happen, happening=Happening.DECLINED)
    cancel = partialmethod(changes.happen, happening=Happening.CANCELLED)
    complete = partialmethod(changes.happen, happening=Happening.COMPLETED)
    no_show = partialmethod(changes.happen, happening=Happening.MISSED)
    happen = changes.happen
    check_may = changes.check_may
    rate = changes.rate
    attend = changes.attend
    no_follow_ups = changes.no_follow_ups
    asks_attendance = due.asks_attendance
    edit = changes.edit
    delete = changes.delete

    client_at = people.client_at
    client_with = people.client_with
    make_link = links.make_link
    open_link = links.open_link

    def catalogue(self, business_id: int) -> Catalogue:
        """The business's set-up as it is now. Raises NotFound."""
        return catalogue_of(self, business_id)

    def business_named(self, slug: str) -> Catalogue:
        """The set-up of the business with this slug. Raises NotFound."""
        found = rows.id_of(self.connection, slug)
        if found is None:
            raise NotFound(slug)
        return catalogue_of(self, found)

    def booking(self, business_id: int, public_id: str) -> Booking:
        """The live booking of a chain. Raises NotFound."""
        found = bookings.find(self.connection, business_id, public_id)
        if found is None:
            raise NotFound
        return found

    def bookings(
        self, business_id: int, *, client_id: int | None = None, open_only: bool = False
    ) -> list[Booking]:
        """A business's bookings by start, id and place in the chain, of one client if asked."""
        return bookings.listing(self.connection, business_id, client=client_id, open_only=open_only)

    def last_visit(self, business_id: int, client_id: int) -> Booking | None:
        """The client's newest booking that was not cancelled."""
        return histories.last_of(self.connection, business_id, client_id)


@contextmanager
def open_desk(store: Store, clock: Clock) -> Iterator[Desk]:
    """A writing transaction: commits at the end, rolls back on any exception.

    Raises RunAgain where it lost against another one and may simply be repeated, StorageUnavailable where the
    database cannot be used.
    """
    with store.writing() as connection:
        desk = Desk(store, connection, clock.now())
        yield desk
        write_events(desk)
