"""Keeping a time for somebody who is about to confirm."""

from datetime import timedelta

from scheduling.admission import check_client, check_holds, check_wanted
from scheduling.availability import NOBODY
from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute
from scheduling.identity import new_id
from scheduling.people import client_with
from scheduling.taking import length, take_listed
from scheduling.transaction import Transaction
from scheduling.wanted import Holder, Own, Wanted
from storage import clients, segments
from storage.models import Hold
from storage.rows import add


def hold(
    tx: Transaction,
    catalogue: Catalogue,
    wanted: Wanted,
    start: int,
    holder: Holder,
    *,
    own: Own = NOBODY,
    network_limit: int | None = None,
) -> Hold:
    """Keeps a listed start (UTC epoch minute) for a chat or client; what that chat held before is released.

    `own.booking_id` is the booking that is being moved. Raises SlotTaken, TooManyHolds, ClientBlocked,
    OnlineBookingOff, QuotaReached, TooManyOpenBookings or NotFound.
    """
    business = catalogue.business.id
    check_wanted(catalogue, wanted, staff=own.booking_id is not None)
    client = client_with(tx, business, holder.client_id) if holder.client_id else None
    check_client(tx, catalogue, client, moving=own.booking_id is not None)
    check_holds(tx, catalogue, holder, network_limit)
    earlier = clients.holds_of_chat(tx.connection, business, holder.chat_id) if holder.chat_id else []
    made: list[Hold] = []

    def owner(provider: int) -> dict[str, object]:
        kept = Hold(
            business_id=business,
            public_id=new_id(),
            chat_id=holder.chat_id,
            client_id=holder.client_id,
            network=holder.network,
            service_id=wanted.service,
            provider_id=provider,
            location_id=wanted.location,
            starts_at=from_minute(start),
            ends_at=from_minute(start + length(catalogue.visit(wanted.service, provider, wanted.duration))),
            lapses_at=tx.now + timedelta(minutes=catalogue.business.hold_minutes),
            created_at=tx.now,
        )
        kept.id = add(tx.connection, kept)
        made.append(kept)
        return {"hold_id": kept.id, "lapses_at": kept.lapses_at}

    def let_go() -> None:
        if earlier:
            clients.release(tx.connection, earlier)

    mine = Own(hold_id=earlier[0] if earlier else None, booking_id=own.booking_id)
    take_listed(tx, catalogue, wanted, start, owner, own=mine, first=let_go)
    return made[-1]


def release(tx: Transaction, business: int, chat_id: int) -> None:
    """Ends whatever a chat holds at a business."""
    held = clients.holds_of_chat(tx.connection, business, chat_id)
    if held:
        clients.release(tx.connection, held)


def withdraw(tx: Transaction, booking: int) -> None:
    """Takes back the times that staff offered instead of a request, and frees what is still kept of them."""
    clients.withdraw(tx.connection, booking)


def release_lapsed(tx: Transaction, most: int = 500) -> int:
    """Housekeeping: ends lapsed holds, at most so many at once; returns how many. Nothing waits for it."""
    return segments.release_all_lapsed(tx.connection, tx.now, most)
