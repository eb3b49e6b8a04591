"""From rows to the slot engine: what is free for a wish, why a start is not, and what lies nearest to it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute, to_minute
from scheduling.slots import BUSY_MARGIN, Busy, Candidate, Reason, Slots, find, why_not
from scheduling.transaction import Transaction
from scheduling.wanted import Own, Wanted
from storage import clients, segments
from storage.models import Provider

_DAY = 24 * 60
_CLOSE = 3 * _DAY
ALTERNATIVES = 3
NOBODY = Own()


def slots(tx: Transaction, catalogue: Catalogue, wanted: Wanted, since: int, until: int, *, own: Own = NOBODY) -> Slots:
    """The bookable starts in [since, until) (UTC epoch minutes) with the uids of who is free at each."""
    found = candidates(tx, catalogue, wanted, since, until, own)
    return find(found, catalogue.rules(), since, until, tx.now)


def reasons(
    tx: Transaction, catalogue: Catalogue, wanted: Wanted, start: int, *, own: Own = NOBODY
) -> dict[str, Reason | None]:
    """Why each provider cannot take the start, by uid; None where they can. Providers who do not give the
    service are listed too where nobody in particular is wanted."""
    asked = _asked(catalogue, wanted)
    found = {one.provider: one for one in candidates(tx, catalogue, wanted, start, start + 1, own)}
    rules = catalogue.rules()
    return {
        provider.uid: why_not(found[provider.uid], rules, start, tx.now)
        if provider.uid in found
        else Reason.NOT_OFFERED
        for provider in asked
    }


def why_none(
    tx: Transaction, catalogue: Catalogue, wanted: Wanted, starts: Sequence[int], *, own: Own = NOBODY
) -> Reason | None:
    """Why none of several starts can be had: what stands in the way of those who come closest; None where one can.

    That a start is off the grid counts only where that is all there is against any of them.
    """
    rules, order = catalogue.rules(), list(Reason)
    asked = candidates(tx, catalogue, wanted, min(starts), max(starts) + 1, own)
    given = {why_not(one, rules, start, tx.now) for one in asked for start in starts}
    if None in given:
        return None
    found = [why for why in given if why is not None]
    return max((why for why in found if why != Reason.GRID), key=order.index, default=next(iter(found), order[0]))


def nearest(tx: Transaction, catalogue: Catalogue, wanted: Wanted, start: int, *, own: Own = NOBODY) -> tuple[int, ...]:
    """The three bookable starts nearest to one that is not: for the wish, else for anyone who gives the service."""
    for wish in (wanted, replace(wanted, provider=None)):
        for since, until in reach(catalogue, tx.now, start):
            around = slots(tx, catalogue, wish, since, until, own=own)
            if around.count >= ALTERNATIVES:
                return tuple(slot.starts for slot in around.nearest(start, ALTERNATIVES))
        if around:
            return tuple(slot.starts for slot in around.nearest(start, ALTERNATIVES))
    return ()


def reach(catalogue: Catalogue, now: datetime, start: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where starts near to another one are looked for: a few days around it, then wherever there may be any."""
    close = start - _CLOSE, start + _CLOSE
    # Two days more than the horizon, so that its last date is over in every zone.
    ever = to_minute(now), to_minute(now) + (catalogue.business.horizon_days + 2) * _DAY
    return close, ever


def in_turn(tx: Transaction, catalogue: Catalogue, free: Sequence[Candidate], start: int) -> list[int]:
    """The providers who are free at a start, in the order in which "anyone" falls to them: fewest visits that day,
    then longest not assigned, then uid."""
    providers = {candidate.provider: catalogue.provider(candidate.provider).id for candidate in free}
    if len(free) < 2:
        return list(providers.values())
    last = clients.assigned(tx.connection, list(providers.values()))
    never = datetime.min.replace(tzinfo=tx.now.tzinfo)

    def turn(candidate: Candidate) -> tuple[int, datetime, str]:
        visits = visits_on_day(candidate.busy, start, candidate.hours.zone)
        return visits, last[providers[candidate.provider]] or never, candidate.provider

    return [providers[candidate.provider] for candidate in sorted(free, key=turn)]


def visits_on_day(busy: Sequence[Busy], start: int, zone: str) -> int:
    """How many visits begin on the local date that the start lies on."""
    first = from_minute(start).astimezone(ZoneInfo(zone)).replace(hour=0, minute=0)
    opens, closes = to_minute(first), to_minute(first + timedelta(days=1))
    return len({visit for _, _, starts, _, _, visit in busy if opens <= starts < closes})


def candidates(
    tx: Transaction, catalogue: Catalogue, wanted: Wanted, since: int, until: int, own: Own
) -> list[Candidate]:
    """Everybody who gives what is wanted, with what occupies them around [since, until); one query for all."""
    able = [
        provider
        for provider in _asked(catalogue, wanted)
        if catalogue.can(wanted.service, provider.id, wanted.location)
    ]
    busy = _busy(tx, [provider.id for provider in able], since - BUSY_MARGIN, until + BUSY_MARGIN, own)
    return [
        Candidate(
            provider.uid,
            catalogue.hours[provider.id],
            catalogue.visit(wanted.service, provider.id, wanted.duration),
            busy[provider.id],
        )
        for provider in able
    ]


def _asked(catalogue: Catalogue, wanted: Wanted) -> list[Provider]:
    if wanted.provider is None:
        return [one for one in catalogue.providers.values() if one.active and one.id not in wanted.without]
    provider = catalogue.providers.get(wanted.provider)
    return [provider] if provider else []


def _busy(tx: Transaction, providers: list[int], since: int, until: int, own: Own) -> dict[int, list[Any]]:
    rows: dict[int, list[Any]] = defaultdict(list)
    if not providers:
        return rows
    for row in segments.occupied(
        tx.connection,
        providers,
        since,
        until,
        now=tx.now,
        own_hold=own.hold_id,
        own_booking=own.booking_id,
    ):
        # The rest of the row has the columns of a Busy, which is all that the engine asks of it.
        rows[row[0]].append(row[1:])
    return rows
