"""Requests: the other times that staff offer instead of the asked one, kept for the client until they answer."""

from collections.abc import Sequence
from datetime import timedelta

from scheduling import holds, nudging
from scheduling.catalogue import Catalogue
from scheduling.changes import actors_booking, told_who
from scheduling.clock import from_minute, iso
from scheduling.elsewhen import OFFERS, same_again
from scheduling.errors import AlreadyDone, NotAllowed, NotFound
from scheduling.identity import new_id
from scheduling.lifecycle import Happening
from scheduling.moving import go_on, request_again
from scheduling.notices import tell_client
from scheduling.record import client_of, note_edit
from scheduling.reporting import asked
from scheduling.taking import length, take_listed
from scheduling.transaction import Transaction
from scheduling.wanted import Actor, Own
from storage import clients, requests
from storage.errors import savepoint
from storage.models import Approval, Booking, BookingStatus, Hold
from storage.rows import add


def waiting(tx: Transaction, catalogue: Catalogue, provider_id: int | None) -> list[Booking]:
    """The requests that nobody has answered, by start: a provider's, or everybody's."""
    return requests.waiting(tx.connection, catalogue.business.id, provider_id)


def offer(tx: Transaction, catalogue: Catalogue, public_id: str, starts: Sequence[int], actor: Actor) -> Booking:
    """Offers a client other starts (UTC epoch minutes), one to three; each is kept for them for the business's
    `offer_minutes`. The asked time stays theirs, and what was offered before is taken back.

    Raises AlreadyDone (with who answered), SlotTaken, NotAllowed, NotFound, or ValueError for another number of starts.
    """
    if not 1 <= len(set(starts)) == len(starts) <= OFFERS:
        raise ValueError(f"there must be 1 to {OFFERS} different starts")
    before = _open_request(tx, catalogue, public_id, actor)
    if actor.is_client or before.chat_id is None:
        raise NotAllowed
    with savepoint(tx.connection):
        holds.withdraw(tx, before.id)
        for start in starts:
            _keep(tx, catalogue, before, start)
    nudging.call_off(tx, before)
    note_edit(tx, before, actor, "offered", None, [iso(from_minute(start)) for start in starts])
    tell_client(tx, catalogue, before, client_of(tx, before), "other_times", starts=starts)
    return before


def accept(tx: Transaction, catalogue: Catalogue, public_id: str, start: int, *, actor: Actor) -> Booking:
    """Moves a request to one of the offered starts, where it is confirmed at once; the others are free again.

    Raises SlotTaken where it was kept no longer and is gone, AlreadyDone (with who answered), or NotFound where that
    start is not on offer.
    """
    before = _open_request(tx, catalogue, public_id, actor)
    client = client_of(tx, before)
    for kept in clients.offered(tx.connection, before.id):
        if kept.starts_at == from_minute(start):
            request = request_again(catalogue, before, client, start, provider=kept.provider_id, hold_id=kept.id)
            return go_on(tx, catalogue, before, request, Happening.MOVED_IN, actor=actor)
    raise NotFound


def refuse_offer(tx: Transaction, catalogue: Catalogue, public_id: str, *, actor: Actor) -> Booking:
    """Notes that none of the offered times suits: they are free again, and staff are asked for the asked time anew.

    Raises AlreadyDone (with who answered) or NotFound.
    """
    before = _open_request(tx, catalogue, public_id, actor)
    refused = [iso(kept.starts_at) for kept in clients.offered(tx.connection, before.id)]
    if refused:
        holds.withdraw(tx, before.id)
        note_edit(tx, before, actor, "offered", refused, None)
        asked(tx, catalogue, before, "request_again", refused=refused)
        nudging.plan(tx, catalogue, before)
    return before


def _open_request(tx: Transaction, catalogue: Catalogue, public_id: str, actor: Actor) -> Booking:
    found = actors_booking(tx, catalogue, public_id, actor)
    with told_who(tx, found):
        if found.status != BookingStatus.PENDING or found.approval != Approval.AWAITED:
            raise AlreadyDone
    return found


def _keep(tx: Transaction, catalogue: Catalogue, booking: Booking, start: int) -> None:
    wanted = same_again(catalogue, booking)

    def owner(provider: int) -> dict[str, object]:
        kept = Hold(
            business_id=booking.business_id,
            public_id=new_id(),
            client_id=booking.client_id,
            booking_id=booking.id,
            service_id=wanted.service,
            provider_id=provider,
            location_id=wanted.location,
            starts_at=from_minute(start),
            ends_at=from_minute(start + length(catalogue.visit(wanted.service, provider, wanted.duration))),
            lapses_at=tx.now + timedelta(minutes=catalogue.business.offer_minutes),
            created_at=tx.now,
        )
        return {"hold_id": add(tx.connection, kept), "lapses_at": kept.lapses_at}

    take_listed(tx, catalogue, wanted, start, owner, own=Own(booking_id=booking.id))
