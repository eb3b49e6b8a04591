"""What staff are told: a table from templates to the buttons they carry, who gets them and when, and the rows.

Notices to staff leave through accounts for staff only; a business of which nobody is linked has none.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

from scheduling import mail
from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.identity import new_id
from scheduling.planning import Reason
from scheduling.quiet import loud_at
from scheduling.record import client_of
from scheduling.snapshot import whole
from scheduling.staffing import actor_of
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings, staff
from storage.models import Approval, Booking, BookingStatus, MenuToken, Outbox, OutboxKind, Role
from storage.rows import add
from storage.staff import Reached

STAFF = "staff"

# What the buttons below a notice to staff open, in their order; the second word is the booking's public id.
STAFF_BUTTONS: Mapping[str, tuple[str, ...]] = {
    "request": ("approve", "decline", "offer"),
    "request_again": ("approve", "decline", "offer"),
    "request_escalated": ("approve", "decline", "offer"),
    "answered": ("visit", "agenda"),
    "lapsed": ("visit", "agenda"),
    "booked": ("visit", "agenda"),
    "moved": ("visit", "agenda"),
    "moved_away": ("agenda",),
    "cancelled": ("agenda",),
    "late": ("visit", "agenda"),
    "attendance": ("visit", "agenda"),
    "coming": ("visit", "agenda"),
    "outcome": ("complete", "no_show"),
    "undelivered": ("visit", "agenda"),
    "agenda": ("agenda",),
}
# Questions are asked only while they are open.
_REQUESTS = frozenset({"request", "request_again", "request_escalated"})
# What is of use to one person only.
_PERSONAL = frozenset({"answered", "lapsed", "agenda"})

To = Literal["provider", "managers", "asked"]


def tell_staff(
    tx: Transaction,
    catalogue: Catalogue,
    booking: Booking,
    template: str,
    *,
    to: To = "provider",
    but: Actor | None = None,
    more: Mapping[str, Any] | None = None,
) -> list[int]:
    """Writes a notice about a booking to those of the business's staff whom it concerns; the row numbers.

    to: the members who are its provider, or else the managers and owners; the latter; or whoever was asked about it.
    but: whoever caused it knows already. more: further values of the template. The buttons are bound to the booking as
    it is now. In quiet hours it leaves when they end, unless it would be of no use any more.
    """
    told = {one.chat.id: one for one in _who(tx, booking, to) if actor_of(one.member) != but}
    if not told:
        return []
    values = whole(catalogue, booking, client_of(tx, booking))
    return [
        write(tx, catalogue, one, template, booking, {"values": values, "more": dict(more or {})}, at=at)
        for one in told.values()
        for at in [when(catalogue, booking, tx.now, zone_of_member(catalogue, one))]
    ]


def write(
    tx: Transaction,
    catalogue: Catalogue,
    to: Reached,
    template: str,
    booking: Booking,
    payload: Mapping[str, Any],
    *,
    at: datetime,
) -> int:
    """Writes a notice to one member, with its buttons, to leave at an instant; its row number."""
    token = new_id()
    add(
        tx.connection,
        MenuToken(
            business_id=booking.business_id,
            token=token,
            chat_id=to.chat.id,
            booking_id=booking.id,
            booking_version=booking.version,
            choices=[[button, booking.public_id] for button in STAFF_BUTTONS[template]],
            created_at=tx.now,
        ),
    )
    said = {
        "audience": STAFF,
        "template": template,
        "member": to.member.uid,
        "token": token,
        "language": to.chat.language or catalogue.business.default_language,
        **payload,
    }
    return mail.say(
        tx,
        to.chat,
        said,
        kind=OutboxKind.NOTICE,
        business_id=booking.business_id,
        booking_id=booking.id,
        due_at=at,
    )


def refused(tx: Transaction, rows: Iterable[Outbox]) -> dict[int, Reason]:
    """The notices to staff among messages about to leave that are not to go out any more, and why: whoever they are
    for works there no longer, or what they ask is answered."""
    ours = [row for row in rows if row.payload.get("audience") == STAFF and row.business_id is not None]
    chats = {business: {row.chat_id for row in ours if row.business_id == business} for business in _businesses(ours)}
    linked = {business: staff.linked_chats(tx.connection, business, theirs) for business, theirs in chats.items()}
    found = bookings.by_ids(tx.connection, {row.booking_id for row in ours if row.booking_id is not None})
    looked = {row.id: _reason(row, linked, found) for row in ours}
    return {row: reason for row, reason in looked.items() if reason is not None}


def instead(tx: Transaction, notice: Outbox) -> bool:
    """Tells managers and owners what a booking's provider cannot be reached for any more; whether anybody was told.

    Nobody is where another address of the provider has it, too, or it is settled meanwhile.
    """
    payload = notice.payload
    ids = {notice.booking_id} if notice.booking_id is not None else set()
    booking = bookings.by_ids(tx.connection, ids).get(notice.booking_id or 0)
    if booking is None or payload["template"] in _PERSONAL or not still_asked(payload["template"], booking):
        return False
    lost = staff.member(tx.connection, booking.business_id, payload["member"])
    left = _who(tx, booking, "provider")
    concerned = [one.member.provider_id for one in left]
    if lost is None or lost.provider_id != booking.provider_id or booking.provider_id in concerned:
        return False
    catalogue = catalogue_of(tx, booking.business_id)
    said = {name: payload[name] for name in ("values", "more")}
    for one in left:
        at = when(catalogue, booking, tx.now, zone_of_member(catalogue, one))
        write(tx, catalogue, one, payload["template"], booking, said, at=at)
    return bool(left)


def still_asked(template: str, booking: Booking) -> bool:
    """Whether a notice says or asks something that is not settled meanwhile."""
    if template in _REQUESTS:
        return booking.status == BookingStatus.PENDING and booking.approval == Approval.AWAITED
    return template != "outcome" or booking.status == BookingStatus.IN_PROGRESS


def when(catalogue: Catalogue, booking: Booking, now: datetime, zone: str) -> datetime:
    """When a notice about a booking leaves: now, or where quiet hours end unless it would be of no use by then."""
    business = catalogue.business
    loud = loud_at(now, business.quiet_from, business.quiet_until, zone)
    ahead = business.expiry_minutes if booking.approval == Approval.AWAITED else 0
    useful_until = booking.starts_at - timedelta(minutes=ahead)
    return now if now < useful_until <= loud else loud


def zone_of_member(catalogue: Catalogue, to: Reached) -> str:
    """The IANA zone by whose clock a member lives: their provider's, or the business's."""
    return catalogue.zone(to.member.provider_id)


def _who(tx: Transaction, booking: Booking, to: To) -> list[Reached]:
    if to == "asked":
        return staff.asked(tx.connection, booking.business_id, booking.id)
    known = staff.reached(tx.connection, booking.business_id)
    own = [one for one in known if one.member.provider_id == booking.provider_id] if to == "provider" else []
    return own or [one for one in known if one.member.role in (Role.OWNER, Role.MANAGER)]


def _businesses(rows: Iterable[Outbox]) -> set[int]:
    return {row.business_id for row in rows if row.business_id is not None}


def _reason(row: Outbox, linked: Mapping[int, set[int]], found: Mapping[int, Booking]) -> Reason | None:
    if row.business_id is None or row.chat_id not in linked[row.business_id]:
        return Reason.UNLINKED
    booking = found.get(row.booking_id) if row.booking_id is not None else None
    return None if booking is None or still_asked(row.payload["template"], booking) else Reason.ANSWERED
