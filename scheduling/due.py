"""Reminders and follow-ups of bookings: planned with them, looked at again when due, sent or settled with a reason.

Nudges fall due beside them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from scheduling import mail, nudging
from scheduling.apart import Each
from scheduling.catalogue import Catalogue, catalogue_of
from scheduling.lifecycle import EventKind
from scheduling.notices import tell_client
from scheduling.planning import Planned, Reason, plan, refusal, rules_of
from scheduling.record import add_events, client_of
from scheduling.telling import tell_staff
from scheduling.transaction import Transaction
from storage import bookings, sending
from storage import due as rows
from storage.models import Booking, Client, DueKind, DueNotice, DueState

_MOST = 100


def plan_reminders(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    """Plans the reminders of a new place of a chain; those that went out for an earlier place are not repeated,
    unless the service wants it."""
    service = catalogue.services[booking.service_id]
    done: Iterable[int] = ()
    if booking.seq and not service.remind_again:
        done = rows.gone_out(tx.connection, booking.business_id, booking.public_id, DueKind.REMINDER)
    rules = rules_of(service, DueKind.REMINDER)
    _add(tx, booking, plan(rules, DueKind.REMINDER, booking, tx.now, done=done))


def move(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    """Calls off what the place before in the chain waits with, and plans anew for this one."""
    before = bookings.by_ids(tx.connection, {booking.previous_id} if booking.previous_id is not None else set())
    for earlier in before.values():
        call_off(tx, earlier, DueState.CANCELLED, Reason.MOVED)
    plan_reminders(tx, catalogue, booking)


def plan_follow_ups(tx: Transaction, catalogue: Catalogue, booking: Booking) -> None:
    """Plans what follows a visit that took place, or was missed."""
    rules = rules_of(catalogue.services[booking.service_id], DueKind.FOLLOW_UP)
    _add(tx, booking, plan(rules, DueKind.FOLLOW_UP, booking, tx.now))


def call_off(tx: Transaction, booking: Booking, state: DueState, reason: Reason) -> None:
    """Settles what a booking still waits with, and takes back what is on its way and has not left."""
    queued = rows.queued_of(tx.connection, booking.id)
    withdrawn = sending.withdraw(tx.connection, queued, reason)
    rows.carried(tx.connection, withdrawn, state, reason, tx.now)
    rows.end_waiting(tx.connection, booking.id, state, reason, tx.now)


def asks_attendance(tx: Transaction, booking: Booking) -> bool:
    """Whether no reminder is to come before the visit though there are some, so that attendance is asked for now."""
    planned = [one for one in rows.of_booking(tx.connection, booking.id) if one.kind == DueKind.REMINDER]
    return bool(planned) and all(one.state == DueState.SKIPPED for one in planned)


def run(tx: Transaction, each: Each) -> int:
    """Sends what fell due, or settles it with the reason why not; returns how many there were, a hundred at most.

    The chats are locked before the bookings are looked at, so that whoever changes a booking meanwhile either was seen
    or waits. A chat that somebody is busy with is left to the next tick, for they may wait for what we claimed. One
    that meets a bug fails.
    """
    claimed = rows.claim(tx.connection, tx.now, _MOST)
    ids = {one.booking_id for one in claimed}
    free = mail.free_chats(tx, ids)
    found = bookings.by_ids(tx.connection, ids)
    ours = [(notice, found[notice.booking_id]) for notice in claimed]
    ours = [(notice, booking) for notice, booking in ours if booking.chat_id is None or booking.chat_id in free]
    became = {notice.id: each(partial(_became, tx, notice, booking)) for notice, booking in ours}
    rows.queue(tx.connection, {notice: message for notice, message in became.items() if message})
    broken = [notice for notice, message in became.items() if message is None]
    rows.settle(tx.connection, broken, DueState.FAILED, Reason.BROKEN, tx.now)
    return len(ours)


def refused(tx: Transaction, outbox_ids: Collection[int]) -> dict[int, Reason]:
    """The reminders and follow-ups among messages about to leave that are not to go out any more, and why."""
    queued = rows.queued_as(tx.connection, outbox_ids)
    found = bookings.by_ids(tx.connection, {one.booking_id for one in queued.values()})
    looked = {outbox_id: _looked_at(tx, one, found[one.booking_id]) for outbox_id, one in queued.items()}
    return {outbox_id: seen.reason for outbox_id, seen in looked.items() if seen.reason is not None}


def undelivered(tx: Transaction, outbox_ids: Collection[int]) -> None:
    """Tells staff of the reminders among messages that could not be delivered."""
    failed = [one for one in rows.failed_as(tx.connection, outbox_ids) if one.kind == DueKind.REMINDER]
    for booking in bookings.by_ids(tx.connection, {one.booking_id for one in failed}).values():
        tell_staff(tx, catalogue_of(tx, booking.business_id), booking, "undelivered")


def give_up_unread(tx: Transaction, before: datetime, most: int) -> None:
    """Ends notices that were due before an instant and that their clients never came to read."""
    unread = sending.lapse(tx.connection, before, most, Reason.NOT_READ)
    rows.carried(tx.connection, unread, DueState.SKIPPED, Reason.NOT_READ, tx.now)


@dataclass(frozen=True, slots=True)
class _Look:
    """A reminder or follow-up as it is now; with a reason it does not go out."""

    catalogue: Catalogue
    client: Client
    texts: dict[str, str]
    reason: Reason | None


def _looked_at(tx: Transaction, notice: rows.Due, booking: Booking) -> _Look:
    kind = DueKind(notice.kind)
    catalogue = catalogue_of(tx, booking.business_id)
    service = catalogue.services[booking.service_id]
    rule = next((one for one in rules_of(service, kind) if one.sequence == notice.sequence), None)
    client = client_of(tx, booking)
    reason = refusal(kind, notice.due_at, booking, service, rule, tx.now)
    if kind == DueKind.FOLLOW_UP and client.no_follow_ups_at is not None:
        reason = reason or Reason.OPTED_OUT
    return _Look(catalogue, client, rule.texts if rule else {}, reason)


def _became(tx: Transaction, notice: rows.Due, booking: Booking) -> int:
    """The message that something due becomes, 0 for none."""
    if notice.kind in nudging.NUDGES:
        nudging.send(tx, notice, booking)
        return 0
    return _send(tx, notice, booking) or 0


def _send(tx: Transaction, notice: rows.Due, booking: Booking) -> int | None:
    """The message that a reminder or follow-up becomes; one that becomes none is settled with the reason."""
    kind = DueKind(notice.kind)
    seen = _looked_at(tx, notice, booking)
    message = None
    if seen.reason is None:
        message = tell_client(tx, seen.catalogue, booking, seen.client, kind.value, texts=seen.texts)
    if message is None:
        rows.settle(tx.connection, [notice.id], DueState.SKIPPED, seen.reason or Reason.NO_CHANNEL, tx.now)
        return None
    add_events(tx, seen.catalogue, booking, seen.client, [_SENDING[kind]])
    return message


_SENDING = {DueKind.REMINDER: EventKind.REMINDER_SENDING, DueKind.FOLLOW_UP: EventKind.FOLLOWUP_SENDING}


def _add(tx: Transaction, booking: Booking, planned: Iterable[Planned]) -> None:
    rows.add_all(
        tx.connection,
        [
            DueNotice(
                business_id=booking.business_id,
                booking_id=booking.id,
                kind=one.kind.value,
                sequence=one.sequence,
                due_at=one.due_at,
                state=DueState.SKIPPED if one.skipped else DueState.PENDING,
                reason=one.skipped,
                created_at=tx.now,
                settled_at=tx.now if one.skipped else None,
            )
            for one in planned
        ],
    )
