"""What a change sends out by itself: a table from templates to the buttons they carry, and the rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from scheduling import mail
from scheduling.catalogue import Catalogue
from scheduling.identity import new_id
from scheduling.reaching import reachable
from scheduling.snapshot import whole
from scheduling.templates import in_language
from scheduling.transaction import Transaction
from storage.models import Booking, Client, MenuToken, OutboxKind
from storage.rows import add

OTHER_TIME = "other_time"
NO_TIME = 0
ANEW = "anew"

# What the buttons below a notice open, in their order; the second word is filled with the booking's public id.
BUTTONS: dict[str, tuple[str, ...]] = {
    "booking_confirmed": ("reschedule", "cancel", "bookings"),
    "booking_moved": ("reschedule", "cancel", "bookings"),
    "booking_declined": ("book", "bookings"),
    "booking_cancelled": ("book", "bookings"),
    "booking_lapsed": ("book", "bookings"),
    "other_times": (),
    "please_move": ("reschedule", "cancel"),
    "reminder": ("coming", "late", "reschedule", "cancel"),
    "follow_up": ("rate", "book", "no_follow_ups"),
}
# What tells a client that a visit will not take place, with other times to book it anew.
INSTEAD = frozenset({"booking_declined", "booking_lapsed"})


def tell_client(
    tx: Transaction,
    catalogue: Catalogue,
    booking: Booking,
    client: Client,
    template: str,
    *,
    texts: Mapping[str, str] | None = None,
    starts: Sequence[int] = (),
) -> int | None:
    """Writes the notice to the chat that the booking came from, and returns its row number; a booking without a chat
    has no channel.

    texts: what the business wants to say instead of the usual, by language. starts: times (UTC epoch minutes) to choose
    from, one button each; where they are offered for a request, then one for none of them, whose start is 0.
    Where that chat's address is dead, another one of the client's gets it. The buttons are bound to the booking as it
    is now: they answer until it changes.
    """
    if booking.chat_id is None:
        return None
    chat = reachable(tx, booking.business_id, mail.chat(tx, booking.chat_id))
    token = new_id()
    add(
        tx.connection,
        MenuToken(
            business_id=booking.business_id,
            token=token,
            chat_id=chat.id,
            booking_id=booking.id,
            booking_version=booking.version,
            choices=_times(template, booking, starts) + [[wish, booking.public_id] for wish in BUTTONS[template]],
            created_at=tx.now,
        ),
    )
    language = chat.language or client.language
    payload: dict[str, Any] = {
        "template": template,
        "values": whole(catalogue, booking, client),
        "token": token,
        "language": language,
        "text": in_language(texts or {}, language, catalogue.business.default_language),
        **({"starts": list(starts)} if starts else {}),
    }
    return mail.say(tx, chat, payload, kind=OutboxKind.NOTICE, business_id=booking.business_id, booking_id=booking.id)


def _times(template: str, booking: Booking, starts: Sequence[int]) -> list[list[Any]]:
    if template in INSTEAD:
        return [[ANEW, booking.public_id, start] for start in starts]
    return [[OTHER_TIME, booking.public_id, start] for start in (*starts, NO_TIME)] if starts else []
