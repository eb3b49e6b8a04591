"""What a change sends out by itself: a table from templates to the buttons they carry, and the rows."""

from typing import Any

from scheduling import mail
from scheduling.catalogue import Catalogue
from scheduling.identity import new_id
from scheduling.reaching import reachable
from scheduling.snapshot import whole
from scheduling.transaction import Transaction
from storage.models import Booking, Client, MenuToken, OutboxKind
from storage.rows import add

# What the buttons below a notice open, in their order; the second word is filled with the booking's public id.
BUTTONS: dict[str, tuple[str, ...]] = {
    "booking_confirmed": ("reschedule", "cancel", "bookings"),
    "booking_moved": ("reschedule", "cancel", "bookings"),
    "booking_declined": ("book", "bookings"),
    "booking_cancelled": ("book", "bookings"),
}


def tell_client(
    tx: Transaction, catalogue: Catalogue, booking: Booking, client: Client, template: str
) -> None:
    """Writes the notice to the chat that the booking came from; a booking without a chat has no channel.

    Where that chat's address is dead, another one of the client's gets it. The buttons are bound to the booking as it
    is now: they answer until it changes.
    """
    if booking.chat_id is None:
        return
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
            choices=[[wish, booking.public_id] for wish in BUTTONS[template]],
            created_at=tx.now,
        ),
    )
    payload: dict[str, Any] = {
        "template": template,
        "values": whole(catalogue, booking, client),
        "token": token,
        "language": chat.language or client.language,
    }
    mail.say(tx, chat, payload, kind=OutboxKind.NOTICE, business_id=booking.business_id, booking_id=booking.id)
