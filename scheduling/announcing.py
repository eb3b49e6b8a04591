"""What follows from what happened to a booking: its events, what each event triggers, and the word to the client."""

from collections.abc import Callable, Mapping

from scheduling import due
from scheduling.catalogue import Catalogue
from scheduling.lifecycle import Change, EventKind
from scheduling.notices import tell_client
from scheduling.planning import Reason
from scheduling.record import add_events
from scheduling.transaction import Transaction
from storage.models import Booking, Client, DueState

Trigger = Callable[[Transaction, Catalogue, Booking], None]


def announce(tx: Transaction, catalogue: Catalogue, booking: Booking, client: Client, change: Change) -> None:
    """Writes the events of a change, does what they trigger, and tells the client where somebody else caused it."""
    add_events(tx, catalogue, booking, client, change.events)
    for kind in change.events:
        for trigger in TRIGGERS.get(kind, ()):
            trigger(tx, catalogue, booking)
    if change.notice:
        tell_client(tx, catalogue, booking, client, change.notice)


def _call_off(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    due.call_off(tx, booking, DueState.CANCELLED, Reason.CANCELLED)


def _end(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    due.call_off(tx, booking, DueState.SKIPPED, Reason.OVER)
    due.plan_follow_ups(tx, catalogue, booking)


# What an event brings about inside the transaction that caused it; what is to be told to others belongs here, too.
TRIGGERS: Mapping[EventKind, tuple[Trigger, ...]] = {
    EventKind.BOOKING_CREATED: (due.plan_reminders,),
    EventKind.BOOKING_RESCHEDULED: (due.move,),
    EventKind.BOOKING_CANCELLED: (_call_off,),
    EventKind.BOOKING_COMPLETED: (_end,),
    EventKind.BOOKING_NO_SHOW: (_end,),
}
