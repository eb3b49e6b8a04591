"""Other times for a visit: the same again, at the nearest starts that its provider has free."""

from collections.abc import Iterable

from scheduling.availability import reach, slots
from scheduling.catalogue import Catalogue
from scheduling.clock import to_minute
from scheduling.transaction import Transaction
from scheduling.wanted import Own, Wanted
from storage.models import Booking

OFFERS = 3


def same_again(catalogue: Catalogue, booking: Booking, provider: int | None = None) -> Wanted:
    """What is wanted when a booking is moved: the same visit, for as long as was agreed, by another if asked."""
    usual = catalogue.duration(booking.service_id, booking.provider_id)
    return Wanted(
        booking.service_id,
        provider or booking.provider_id,
        booking.location_id,
        duration=booking.duration if booking.duration != usual else None,
    )


def times_to_offer(tx: Transaction, catalogue: Catalogue, booking: Booking) -> list[int]:
    """Up to three other starts (UTC epoch minutes) that the booking's provider has free, the nearest first.

    They overlap neither with the asked time nor with each other, so that all of them can be kept.
    """
    wanted, start = same_again(catalogue, booking), to_minute(booking.starts_at)
    [part] = catalogue.visit(booking.service_id, booking.provider_id, booking.duration)
    chosen: list[int] = []
    for since, until in reach(catalogue, tx.now, start):
        free = slots(tx, catalogue, wanted, since, until, own=Own(booking_id=booking.id))
        chosen = apart(free.starts(), start, part.before + part.duration + part.after)
        if len(chosen) == OFFERS:
            break
    return chosen


def times_instead(tx: Transaction, catalogue: Catalogue, booking: Booking) -> list[int]:
    """The same for a visit that will not take place, in their order; none where clients cannot book it any more."""
    if booking.service_id not in {service.id for service in catalogue.bookable_services()}:
        return []
    return sorted(times_to_offer(tx, catalogue, booking))


def apart(starts: Iterable[int], asked_start: int, distance: int) -> list[int]:
    """The three starts nearest to the asked one, the earlier of two first, each so many minutes from it and from the
    others."""
    chosen: list[int] = []
    for start in sorted(starts, key=lambda start: (abs(start - asked_start), start)):
        if len(chosen) < OFFERS and all(abs(start - other) >= distance for other in (asked_start, *chosen)):
            chosen.append(start)
    return chosen
