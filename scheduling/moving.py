"""Rescheduling: the old booking points on to a new one in the same chain."""

from scheduling.admission import check_client, check_wanted
from scheduling.announcing import announce
from scheduling.booking import Request, approval_needed, draft_of, take_for
from scheduling.catalogue import Catalogue
from scheduling.changes import actors_booking, check_may, check_version
from scheduling.clock import from_minute, iso
from scheduling.elsewhen import same_again
from scheduling.idempotency import once
from scheduling.lifecycle import Change, Happening, apply
from scheduling.policy import check_start
from scheduling.record import add_booking, change_booking, client_of
from scheduling.transaction import Transaction
from scheduling.wanted import Actor, Details, Own
from storage import segments
from storage.models import Approval, Booking, BookingStatus, Client, changed


def reschedule(
    tx: Transaction,
    catalogue: Catalogue,
    public_id: str,
    start: int,
    *,
    actor: Actor,
    provider: int | None = None,
    hold_id: int | None = None,
    why: str | None = None,
    version: int | None = None,
    any_time: bool = False,
    pending: bool | None = None,
    key: str | None = None,
) -> Booking:
    """Moves a booking to another start (UTC epoch minute), with the same provider unless another is named.

    The new booking waits for approval again where a client moves it and approval applies; otherwise it keeps the old
    status, or takes the one that staff chose by `pending`. Raises SlotTaken, TooLate, AlreadyDone, NotAllowed,
    NotFound, ClientBlocked or KeyReused.
    """

    def move() -> Booking:
        before = actors_booking(tx, catalogue, public_id, actor)
        check_version(before, version)
        check_may(tx, catalogue, before, Happening.MOVED_AWAY, actor)
        client = client_of(tx, before)
        if actor.is_client:
            check_client(tx, catalogue, client, moving=True)
        else:
            check_start(from_minute(start), tx.now)
        request = request_again(catalogue, before, client, start, provider=provider, hold_id=hold_id, any_time=any_time)
        check_wanted(catalogue, request.wanted, staff=True)
        happening = _arrival(tx, catalogue, before, client, actor, pending)
        return go_on(tx, catalogue, before, request, happening, actor=actor, why=why)

    asked = {"id": public_id, "start": iso(from_minute(start)), "provider": provider, "why": why}
    return once(tx, catalogue.business.id, actor, "reschedule", key, asked, move)


def go_on(
    tx: Transaction,
    catalogue: Catalogue,
    before: Booking,
    request: Request,
    happening: Happening,
    *,
    actor: Actor,
    why: str | None = None,
) -> Booking:
    """Lets a chain go on in a new booking, which has `moved_in` or is `asked_again`; who may is checked before.

    Raises SlotTaken, AlreadyDone or NotAllowed.
    """
    client = client_of(tx, before)
    away = apply(before, Happening.MOVED_AWAY, actor, tx.now, why=why)
    made: list[tuple[Booking, Change]] = []

    def leave() -> None:
        change_booking(tx, before, away)
        segments.free(tx.connection, before.id)

    def owner(chosen: int) -> dict[str, object]:
        draft = changed(
            draft_of(catalogue, request, client, chosen, actor, tx.now),
            public_id=before.public_id,
            chat_id=before.chat_id,
            channel=before.channel,
            location_id=before.location_id,
            rating=before.rating,
            seq=before.seq + 1,
            previous_id=before.id,
            reschedule_count=before.reschedule_count + 1,
            reschedule_reason=why,
            approval=_kept_approval(before, happening),
        )
        change = apply(draft, happening, actor, tx.now, why=why)
        made.append((add_booking(tx, change), change))
        return {"booking_id": made[-1][0].id}

    take_for(tx, catalogue, request, owner, own=Own(booking_id=before.id), first=leave)
    booking, change = made[-1]
    announce(tx, catalogue, booking, client, change)
    return booking


def request_again(
    catalogue: Catalogue,
    booking: Booking,
    client: Client,
    start: int,
    *,
    provider: int | None = None,
    hold_id: int | None = None,
    any_time: bool = False,
) -> Request:
    """The same visit at another start (UTC epoch minute), by another provider if asked."""
    return Request(
        wanted=same_again(catalogue, booking, provider),
        start=start,
        details=Details(name=client.name, notes=booking.notes, language=client.language),
        client_id=client.id,
        hold_id=hold_id,
        source=booking.source,
        place=booking.place,
        extra=booking.extra,
        any_time=any_time,
    )


def _arrival(
    tx: Transaction, catalogue: Catalogue, before: Booking, client: Client, actor: Actor, pending: bool | None
) -> Happening:
    if actor.is_client and approval_needed(tx, catalogue, before.service_id, client):
        return Happening.ASKED_AGAIN
    if not actor.is_client and pending is not None:
        return Happening.ASKED_AGAIN if pending else Happening.MOVED_IN
    return Happening.ASKED_AGAIN if before.status == BookingStatus.PENDING else Happening.MOVED_IN


def _kept_approval(before: Booking, happening: Happening) -> str:
    moved_unanswered = before.approval == Approval.AWAITED and happening == Happening.MOVED_IN
    return Approval.GIVEN if moved_unanswered else before.approval
