"""Taking a provider's time: the one place where holds and bookings come to occupy it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from scheduling.availability import NOBODY, candidates, in_turn, nearest, slots
from scheduling.catalogue import Catalogue
from scheduling.errors import NotFound, SlotTaken
from scheduling.slots import Part, find
from scheduling.transaction import Transaction
from scheduling.wanted import Own, Wanted
from storage import clients, segments
from storage.errors import Overlap, savepoint
from storage.segments import Span


def take_listed(
    tx: Transaction,
    catalogue: Catalogue,
    wanted: Wanted,
    start: int,
    owner: Callable[[int], dict[str, Any]],
    *,
    own: Own = NOBODY,
    first: Callable[[], None] = lambda: None,
) -> int:
    """Occupies a start that clients may have, for the wanted provider or for the first of "anyone" who can.

    `owner(provider)` inserts the hold or booking and returns the columns that tie segments to it; `first` runs
    before, in the same savepoint. Returns the provider. Raises SlotTaken with the nearest alternatives.
    """
    asked = candidates(tx, catalogue, wanted, start, start + 1, own)
    free = find(asked, catalogue.rules(), start, start + 1, tx.now).at(start)
    able = [candidate for candidate in asked if candidate.provider in free]
    for provider in in_turn(tx, catalogue, able, start):
        try:
            with savepoint(tx.connection):
                visit = catalogue.visit(wanted.service, provider, wanted.duration)
                _make_room(tx, provider, visit, start)
                alone = replace(wanted, provider=provider)
                # On PostgreSQL somebody may have been faster until the lock; SQLite's writers are in line.
                if tx.store.dialect == "postgresql" and not slots(
                    tx, catalogue, alone, start, start + 1, own=own
                ):
                    # Out through the savepoint, so that this provider's lock is not kept while asking for the next.
                    raise Overlap
                first()
                moved = segments.kept_by(tx.connection, own.booking_id, provider) if own.booking_id else ()
                occupy(tx, catalogue, provider, visit, start, owner(provider), beside=moved)
        except Overlap:
            continue
        if wanted.provider is None:
            clients.assign(tx.connection, provider, tx.now)
        return provider
    raise SlotTaken(nearest(tx, catalogue, wanted, start, own=own))


def take_any_time(
    tx: Transaction,
    catalogue: Catalogue,
    wanted: Wanted,
    start: int,
    owner: Callable[[int], dict[str, Any]],
    *,
    own: Own = NOBODY,
    first: Callable[[], None] = lambda: None,
) -> int:
    """Occupies a start whatever hours, grid, notice and horizon say; it never overlaps.

    Needs a wanted provider. Raises SlotTaken, or NotFound where the provider does not give the service.
    """
    provider = wanted.provider
    if provider is None or not catalogue.can(wanted.service, provider, wanted.location):
        raise NotFound
    visit = catalogue.visit(wanted.service, provider, wanted.duration)
    try:
        with savepoint(tx.connection):
            _make_room(tx, provider, visit, start)
            first()
            occupy(tx, catalogue, provider, visit, start, owner(provider))
    except Overlap:
        raise SlotTaken(nearest(tx, catalogue, wanted, start, own=own)) from None
    return provider


def occupy(
    tx: Transaction,
    catalogue: Catalogue,
    provider: int,
    visit: Iterable[Part],
    start: int,
    owner: dict[str, Any],
    *,
    beside: Sequence[Span] = (),
) -> None:
    """Inserts the segments of a visit. Raises Overlap at the end of the savepoint around it.

    beside: what a booking keeps until it is moved away; a hold for the move takes only what lies outside of it.
    """
    shared = {
        "business_id": catalogue.business.id,
        "provider_id": provider,
        "live": True,
        "hold_id": None,
        "booking_id": None,
        "lapses_at": None,
        **owner,
    }
    spans = (span for part in visit for span in _outside(_span(part, start), beside))
    segments.take(
        tx.connection, [{**shared, "position": position, **span._asdict()} for position, span in enumerate(spans)]
    )


def length(visit: Iterable[Part]) -> int:
    """Minutes from the start of a visit to its end, buffers aside."""
    return max(part.offset + part.duration for part in visit)


def _span(part: Part, start: int) -> Span:
    starts, ends = start + part.offset, start + part.offset + part.duration
    return Span(starts - part.before, ends + part.after, starts, ends)


def _outside(span: Span, others: Sequence[Span]) -> list[Span]:
    """The span, or what is left of its occupied time outside of the others."""
    left = [span]
    for other in others:
        left = [piece for one in left for piece in _without(one, other)]
    return left


def _without(span: Span, other: Span) -> list[Span]:
    since, until = span.occupied_from, span.occupied_until
    if until <= other.occupied_from or other.occupied_until <= since:
        return [span]
    pieces = ((since, other.occupied_from), (other.occupied_until, until))
    return [Span(begins, ends, begins, ends) for begins, ends in pieces if begins < ends]


def _make_room(tx: Transaction, provider: int, visit: tuple[Part, ...], start: int) -> None:
    segments.lock_provider(tx.connection, provider)
    since = start + min(part.offset - part.before for part in visit)
    until = start + max(part.offset + part.duration + part.after for part in visit)
    segments.release_lapsed(tx.connection, provider, since, until, tx.now)
