"""Booking: from a wish, or from a hold, to a booking that nobody else can take."""

from collections.abc import Callable
from dataclasses import astuple, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from scheduling.admission import check_client, check_quota, check_wanted, visit_record, wait_in_line
from scheduling.announcing import announce
from scheduling.availability import nearest
from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute, iso
from scheduling.errors import NotAllowed, SlotTaken
from scheduling.idempotency import once
from scheduling.identity import new_id
from scheduling.lifecycle import NEW, Change, Happening, apply
from scheduling.people import client_at, client_with, keep_details, new_client
from scheduling.policy import check_start, needs_approval
from scheduling.reaching import of_client
from scheduling.record import add_booking
from scheduling.taking import length, take_any_time, take_listed
from scheduling.transaction import Transaction
from scheduling.wanted import Actor, Details, Own, Wanted
from storage import clients
from storage.models import Booking, Chat, Client, Hold


@dataclass(frozen=True)
class Request:
    """What is to be booked, and for whom: the client of the chat, a known client, or a new one by `details`.

    `start` is a UTC epoch minute. Staff and API only: `any_time` (leave hours, grid, notice and horizon aside; needs a
    provider), a duration of their own, `pending`.
    """

    wanted: Wanted
    start: int
    details: Details
    chat: Chat | None = None
    channel: str | None = None
    client_id: int | None = None
    hold_id: int | None = None
    source: str = "ai_agent"
    place: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    any_time: bool = False
    pending: bool = False


def book(tx: Transaction, catalogue: Catalogue, request: Request, actor: Actor, key: str | None = None) -> Booking:
    """Books, with audit, events and the chat's address; under a key it happens once.

    Raises SlotTaken (with alternatives), QuotaReached, TooManyOpenBookings, ClientBlocked, OnlineBookingOff,
    NotAllowed, NotFound or KeyReused.
    """
    asked = {
        "wanted": astuple(request.wanted),
        "start": iso(from_minute(request.start)),
        "client": request.client_id or (request.chat.id if request.chat else None),
        "details": astuple(request.details),
        "more": [request.source, request.place, request.extra, request.any_time, request.pending],
    }
    return once(tx, catalogue.business.id, actor, "book", key, asked, lambda: _book(tx, catalogue, request, actor))


def _book(tx: Transaction, catalogue: Catalogue, request: Request, actor: Actor) -> Booking:
    if actor.is_client and (request.any_time or request.wanted.duration or request.pending):
        raise NotAllowed
    if not actor.is_client:
        check_start(from_minute(request.start), tx.now)
    check_wanted(catalogue, request.wanted, staff=not actor.is_client)
    known = _known_client(tx, catalogue, request)
    if known is not None and request.chat is None:
        request = replace(request, chat=of_client(tx, known))
    wait_in_line(tx, catalogue, known)
    if actor.is_client:
        check_client(tx, catalogue, known)
    else:
        check_quota(tx, catalogue)
    happening = _asks_for_approval(tx, catalogue, request, known, actor)
    made: list[tuple[Booking, Client, Change]] = []

    def owner(provider: int) -> dict[str, object]:
        details = request.details
        client = keep_details(tx, known, details) if known else new_client(tx, catalogue, details, request.chat)
        # Who books for the first time has an id only now.
        who = Actor("client", client.public_id) if actor.is_client else actor
        change = apply(draft_of(catalogue, request, client, provider, who, tx.now), happening, who, tx.now)
        made.append((add_booking(tx, change), client, change))
        return {"booking_id": made[-1][0].id}

    take_for(tx, catalogue, request, owner)
    booking, client, change = made[-1]
    # Who stands at the door needs no message about it.
    announce(tx, catalogue, booking, client, change if booking.starts_at > tx.now else replace(change, notice=None))
    return booking


def take_for(
    tx: Transaction,
    catalogue: Catalogue,
    request: Request,
    owner: Callable[[int], dict[str, Any]],
    *,
    own: Own | None = None,
    first: Callable[[], None] = lambda: None,
) -> None:
    """Occupies the requested time: what the hold keeps, else a listed start, else (staff) any free time.

    A hold that lapsed keeps nothing, but still says whom the client was shown. `first` runs before, undone with the
    rest where the time is lost. Raises SlotTaken.
    """
    wanted, start = request.wanted, request.start
    held = _own_hold(tx, catalogue, request)
    mine = Own(held.id if held else None, own.booking_id if own else None)

    def make_room() -> None:
        first()
        if held is not None:
            clients.release(tx.connection, [held.id])

    shown = held if held is not None and _is_for(held, catalogue, request) else None
    if shown is not None:
        wanted = replace(wanted, provider=shown.provider_id)
    try:
        if request.any_time or (shown is not None and _keeps(shown, tx.now)):
            take_any_time(tx, catalogue, wanted, start, owner, own=mine, first=make_room)
        else:
            take_listed(tx, catalogue, wanted, start, owner, own=mine, first=make_room)
    except SlotTaken:
        if wanted == request.wanted:
            raise
        raise SlotTaken(nearest(tx, catalogue, request.wanted, start, own=mine)) from None


def draft_of(
    catalogue: Catalogue, request: Request, client: Client, provider: int, actor: Actor, now: datetime
) -> Booking:
    """A booking as it will be, without a status; its times, price and zone are the provider's."""
    service = request.wanted.service
    zone = catalogue.zone(provider)
    starts_at = from_minute(request.start)
    minutes = length(catalogue.visit(service, provider, request.wanted.duration))
    location = request.wanted.location
    if location is None:
        offered = catalogue.locations_for(service, provider)
        location = offered[0].id if len(offered) == 1 else None
    return Booking(
        business_id=catalogue.business.id,
        public_id=new_id(),
        client_id=client.id,
        service_id=service,
        provider_id=provider,
        location_id=location,
        chat_id=request.chat.id if request.chat else None,
        channel=request.channel,
        status=NEW,
        starts_at=starts_at,
        ends_at=from_minute(request.start + minutes),
        local_start=starts_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None),
        zone=zone,
        duration=minutes,
        price=catalogue.price(service, provider),
        currency=catalogue.currency(service),
        place=request.place,
        source=request.source,
        notes=request.details.notes,
        extra=request.extra,
        created_by=str(actor),
        created_at=now,
        updated_at=now,
    )


def _known_client(tx: Transaction, catalogue: Catalogue, request: Request) -> Client | None:
    business = catalogue.business.id
    if request.client_id is not None:
        return client_with(tx, business, request.client_id)
    if request.chat is not None:
        return client_at(tx, business, request.chat.channel_account_id, request.chat.external_id)
    return None


def _asks_for_approval(
    tx: Transaction, catalogue: Catalogue, request: Request, client: Client | None, actor: Actor
) -> Happening:
    if not actor.is_client:
        return Happening.REQUESTED if request.pending else Happening.BOOKED
    return Happening.REQUESTED if approval_needed(tx, catalogue, request.wanted.service, client) else Happening.BOOKED


def approval_needed(tx: Transaction, catalogue: Catalogue, service: int, client: Client | None) -> bool:
    """Whether somebody has to say yes before this client's booking of the service counts."""
    mode = catalogue.approval(service)
    if mode == "none":
        return False
    return needs_approval(mode, catalogue.business, visit_record(tx, catalogue, client))


def _own_hold(tx: Transaction, catalogue: Catalogue, request: Request) -> Hold | None:
    """The asker's hold; somebody else's is none."""
    if request.hold_id is None:
        return None
    found = clients.hold(tx.connection, catalogue.business.id, request.hold_id)
    if found is None:
        return None
    by_chat = request.chat is not None and found.chat_id == request.chat.id
    by_client = request.chat is None and found.client_id == request.client_id
    return found if by_chat or by_client else None


def _is_for(held: Hold, catalogue: Catalogue, request: Request) -> bool:
    wanted = request.wanted
    return (
        (held.service_id, held.location_id) == (wanted.service, wanted.location)
        and wanted.provider in (None, held.provider_id)
        and catalogue.can(wanted.service, held.provider_id, wanted.location)
        and held.starts_at == from_minute(request.start)
        and held.ends_at - held.starts_at
        == timedelta(minutes=length(catalogue.visit(wanted.service, held.provider_id, wanted.duration)))
    )


def _keeps(held: Hold, now: datetime) -> bool:
    return held.live and now < held.lapses_at and now <= held.starts_at
