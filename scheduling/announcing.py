"""What follows from what happened to a booking: its events, what each event triggers, and the word to the client."""

from collections.abc import Callable, Mapping, Sequence

from scheduling import due, holds, nudging, reporting
from scheduling.catalogue import Catalogue
from scheduling.elsewhen import times_instead
from scheduling.lifecycle import Change, EventKind
from scheduling.notices import INSTEAD, tell_client
from scheduling.planning import Reason
from scheduling.record import add_events
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage.models import Approval, Booking, Client, DueState

Trigger = Callable[[Transaction, Catalogue, Booking, Actor], None]


def announce(tx: Transaction, catalogue: Catalogue, booking: Booking, client: Client, change: Change) -> None:
    """Writes the events of a change, does what they trigger, and tells the client where somebody else caused it."""
    occurred(tx, catalogue, booking, client, change.events, change.actor)
    if change.notice:
        starts = times_instead(tx, catalogue, booking) if change.notice in INSTEAD else ()
        tell_client(tx, catalogue, booking, client, change.notice, starts=starts)


def occurred(
    tx: Transaction, catalogue: Catalogue, booking: Booking, client: Client, kinds: Sequence[EventKind], actor: Actor
) -> None:
    """Writes events, and does what they trigger."""
    add_events(tx, catalogue, booking, client, kinds)
    for kind in kinds:
        for trigger in TRIGGERS.get(kind, ()):
            trigger(tx, catalogue, booking, actor)


def _plan(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    due.plan_reminders(tx, catalogue, booking)
    nudging.plan(tx, catalogue, booking)


def _move(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    due.move(tx, catalogue, booking)
    nudging.plan(tx, catalogue, booking)
    if booking.previous_id is not None:
        _withdraw(tx, booking, booking.previous_id)


def _answer(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    if booking.approval == Approval.GIVEN:
        nudging.call_off(tx, booking)
        _withdraw(tx, booking, booking.id)


def _call_off(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    due.call_off(tx, booking, DueState.CANCELLED, Reason.CANCELLED)
    _withdraw(tx, booking, booking.id)


def _end(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: Actor) -> None:
    due.call_off(tx, booking, DueState.SKIPPED, Reason.OVER)
    due.plan_follow_ups(tx, catalogue, booking)


def _withdraw(tx: Transaction, booking: Booking, request: int) -> None:
    """Takes back what was offered instead of a request, if the booking ever was one."""
    if booking.approval != Approval.NOT_NEEDED:
        holds.withdraw(tx, request)


# What an event brings about inside the transaction that caused it; what is to be told to others belongs here, too.
TRIGGERS: Mapping[EventKind, tuple[Trigger, ...]] = {
    EventKind.BOOKING_CREATED: (_plan, reporting.created),
    EventKind.BOOKING_CONFIRMED: (_answer, reporting.answered),
    EventKind.BOOKING_RESCHEDULED: (_move, reporting.moved),
    EventKind.BOOKING_CANCELLED: (_call_off, reporting.cancelled),
    EventKind.MEETING_ENDED: (reporting.ended,),
    EventKind.BOOKING_COMPLETED: (_end,),
    EventKind.BOOKING_NO_SHOW: (_end,),
}
