"""What is listed to staff: businesses, and their bookings with their clients."""

from typing import Any

from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.snapshot import summary
from scheduling.transaction import Transaction
from storage import bookings, catalogue, clients
from storage.models import Business, Client

# Databases bound how many values one statement takes.
_AT_ONCE = 10_000


def businesses(tx: Transaction) -> list[Business]:
    """Every business of the installation, by slug."""
    return catalogue.businesses(tx.connection)


def businesses_with(tx: Transaction, public_id: str) -> list[Catalogue]:
    """The businesses that have a booking of this public id."""
    return [catalogue_of(tx, business) for business in bookings.businesses_with(tx.connection, public_id)]


def booking_summaries(tx: Transaction, business: Catalogue) -> list[dict[str, Any]]:
    """A business's bookings by start, id and place in the chain, as every listing shows them."""
    found = bookings.listing(tx.connection, business.business.id)
    wanted = sorted({booking.client_id for booking in found})
    known: dict[int, Client] = {}
    for first in range(0, len(wanted), _AT_ONCE):
        known |= clients.named(tx.connection, business.business.id, wanted[first : first + _AT_ONCE])
    return [summary(business, booking, known[booking.client_id]) for booking in found]
