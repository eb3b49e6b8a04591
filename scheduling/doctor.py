"""Examining an installation: what is sound, and what somebody should look at."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from scheduling.catalogue import catalogue_of
from scheduling.claims import HANDLED_BY_THEIR_READER
from scheduling.clock import SystemClock, iso, to_minute
from scheduling.hours import instant
from scheduling.leases import sender_lease
from scheduling.listing import businesses
from scheduling.policy import month_start
from scheduling.reaching import PULLED
from scheduling.transaction import Transaction
from storage import bookings, health, leases

_LONGEST_WAIT = timedelta(minutes=10)
_SKEW_SECONDS = 2.0
_SHOWN = 5


class Finding(NamedTuple):
    """One thing that was looked at."""

    sound: bool
    about: str
    what: str


def examine(tx: Transaction) -> list[Finding]:
    """Looks at the database, the queues, the plans and the bookings to come. Raises StorageUnavailable."""
    return [*_database(tx), *_queues(tx), *_senders(tx), *_plans(tx), *_zones(tx)]


def compared(before: float, there: float, after: float) -> Finding:
    """Whether this machine's clock and the database's agree, all in epoch seconds; before, after: ours when the other
    was asked for and when its answer was there, however long that took."""
    ahead = there - min(max(there, before), after)
    return Finding(abs(ahead) <= _SKEW_SECONDS, "clock", f"the database's is {ahead:+.1f} s ahead of this machine's")


def _database(tx: Transaction) -> Iterator[Finding]:
    faults = health.file_faults(tx.connection)
    yield Finding(not faults, "database", "; ".join(faults[:_SHOWN]) or health.server(tx.connection))
    before, there = SystemClock().now(), leases.clock(tx.connection)
    yield compared(before.timestamp(), there, SystemClock().now().timestamp())


def _queues(tx: Transaction) -> Iterator[Finding]:
    dead = health.dead_messages(tx.connection)
    shown = ", ".join(map(str, dead[:_SHOWN]))
    yield Finding(not dead, "inbox", f"{len(dead)} messages set aside" + (f": {shown}" if dead else ""))
    since = health.oldest_waiting(tx.connection, HANDLED_BY_THEIR_READER)
    late = since is not None and tx.now - since > _LONGEST_WAIT
    waits = f"a message waits since {iso(since)}" + ("; does a worker run?" if late else "") if since else "empty"
    yield Finding(not late, "inbox", waits)
    undelivered = health.undelivered(tx.connection)
    failed = undelivered.pop("failed", 0)
    yield Finding(not failed, "outbox", f"{failed} messages failed, {sum(undelivered.values())} not yet shown")


def _senders(tx: Transaction) -> Iterator[Finding]:
    """Accounts through which nobody sends what is due, or not fast enough."""
    sending = leases.held(tx.connection)
    for account in health.due(tx.connection, tx.now, PULLED):
        sent_by_nobody = sender_lease(account.id) not in sending
        if sent_by_nobody or tx.now - account.since > _LONGEST_WAIT:
            waits = f"{account.messages} messages wait, the oldest since {iso(account.since)}"
            why = "nobody sends; does a server run?" if sent_by_nobody else "sending goes wrong or is too slow"
            yield Finding(False, "outbox", f"{account.channel} {account.handle or account.name}: {waits}; {why}")


def _plans(tx: Transaction) -> Iterator[Finding]:
    for business in businesses(tx):
        plan = catalogue_of(tx, business.id).plan
        made = bookings.made_since(tx.connection, business.id, month_start(business.zone, tx.now))
        limit = plan.bookings_a_month
        used = f"{made} bookings this month" + (f" of {limit}" if limit is not None else "")
        yield Finding(limit is None or made < limit, "plan", f"{business.slug} is on {plan.name}: {used}")


def _zones(tx: Transaction) -> Iterator[Finding]:
    """A booking keeps the instant that was agreed; where a zone's rules changed, its wall time is another now."""
    moved = [
        row.public_id
        for row in health.open_bookings_after(tx.connection, tx.now)
        if instant(row.local_start, row.zone) != to_minute(row.starts_at)
    ]
    shown = ", ".join(moved[:_SHOWN])
    yield Finding(
        not moved, "zones", f"{len(moved)} bookings moved with their zone's rules" + (f": {shown}" if moved else "")
    )
