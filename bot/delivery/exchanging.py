"""The sender's business with the database: results are written and the next messages claimed in one transaction."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.assembly import Parts
from bot.delivery.carrier import Carrier, Parcel
from bot.delivery.lease import Lease
from bot.delivery.outcomes import Refused
from bot.delivery.settling import Met, Result, Untried, settle
from bot.retry import rerun
from bot.showing import shown
from scheduling import delivery, leases
from scheduling.errors import RunAgain, StorageUnavailable
from storage.models import Outbox

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Packed:
    """A claimed message: ready to leave, with its weight, or what it met already."""

    row: Outbox
    ready: Parcel | Met
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a sender brings and asks for.

    most: how many messages it takes. without: chats to pass over. known: where it may have claimed, or inherited,
    more than it knows of, the rows that it does know.
    """

    results: Sequence[Result]
    most: int
    without: Collection[int]
    known: Collection[int] | None


def exchange(parts: Parts, carrier: Carrier, lease: Lease, asked: Exchange) -> list[Packed]:
    """Writes the results, then claims and packs what leaves next.

    Raises RunAgain or StorageUnavailable, after which some of it may be done; it is harmless to do it again.
    """
    return [_packed(parts, carrier, row) for row in rerun(lambda: _exchanged(parts, carrier, lease, asked))]


def _exchanged(parts: Parts, carrier: Carrier, lease: Lease, asked: Exchange) -> list[Outbox]:
    account, holder = carrier.account.id, lease.holder
    with parts.desk() as desk:
        for result in asked.results:
            settle(desk, result, holder)
        if asked.known is not None:
            # Nobody else can get the lease, and then claim, before this transaction ends.
            if not leases.acquire(desk, lease.name, holder, lease.seconds):
                return []
            delivery.unclaim(desk, account, holder, asked.known)
            delivery.take_over(desk, account, holder)
        if not asked.most:
            return []
        return delivery.claim(desk, account, holder, most=asked.most, without=asked.without)


def _packed(parts: Parts, carrier: Carrier, row: Outbox) -> Packed:
    try:
        with parts.look() as desk:
            [to] = delivery.addressed(desk, [row])
            parcel = Parcel(row, to.address, shown(desk, row), to.last, to.answers, to.send_to, to.window_until)
        return Packed(row, parcel, carrier.weight(parcel))
    except (StorageUnavailable, RunAgain):
        return Packed(row, Untried())
    except Exception as error:
        _log.exception("message %d cannot be shown", row.id)
        return Packed(row, Refused(f"cannot be shown: {type(error).__name__}"))
