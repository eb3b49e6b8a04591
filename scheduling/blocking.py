"""Working time that staff change themselves: hours closed, visits in them messaged, a weekday's hours set."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute
from scheduling.errors import NotAllowed, NotFound
from scheduling.hours import DAY, LATEST_CLOSE, instant
from scheduling.notices import tell_client
from scheduling.record import client_of
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import bookings
from storage import setup as stored
from storage.models import Booking, BookingStatus
from storage.setup import HoursRow, TimeOffRow

_TO_COME = (BookingStatus.PENDING, BookingStatus.CONFIRMED)
_LONGEST_REASON = 500


def affected(
    tx: Transaction, catalogue: Catalogue, provider_id: int | None, starts: datetime, ends: datetime
) -> list[Booking]:
    """The visits to come that overlap wall time [starts, ends) of a provider, or of everybody, by start."""
    found: list[Booking] = []
    for provider in [provider_id] if provider_id is not None else list(catalogue.providers):
        since, until = (from_minute(instant(wall, catalogue.zone(provider))) for wall in (starts, ends))
        found += bookings.overlapping(tx.connection, catalogue.business.id, provider, since, until, _TO_COME)
    return sorted(found, key=lambda booking: (booking.starts_at, booking.id))


def block(
    tx: Transaction,
    catalogue: Catalogue,
    provider_id: int | None,
    starts: datetime,
    ends: datetime,
    reason: str,
    actor: Actor,
) -> None:
    """Takes wall time [starts, ends) off for a provider, or for everybody; bookings stand.

    Raises NotAllowed for clients, NotFound, or ValueError where it has no length or the reason is too long.
    """
    if ends <= starts:
        raise ValueError("the end must be after the start")
    if len(reason) > _LONGEST_REASON:
        raise ValueError(f"the reason must have at most {_LONGEST_REASON} characters")
    off = TimeOffRow(_uid(catalogue, provider_id), starts, ends, reason)
    before = _locked(tx, catalogue, actor).linked(TimeOffRow)
    if off not in before:
        stored.change_links(tx.connection, catalogue.business.id, [], [off])
        stored.raise_version(tx.connection, catalogue.business.id)


def message_affected(tx: Transaction, catalogue: Catalogue, visits: Iterable[Booking], actor: Actor) -> int:
    """Asks the clients of visits to choose another time; how many could be asked. Raises NotAllowed for clients."""
    if actor.is_client:
        raise NotAllowed
    # Chats are locked in one order, whoever else writes to several.
    ordered = sorted(visits, key=lambda booking: (booking.chat_id or 0, booking.id))
    told = [tell_client(tx, catalogue, one, client_of(tx, one), "please_move") for one in ordered]
    return sum(row is not None for row in told)


def set_hours(
    tx: Transaction,
    catalogue: Catalogue,
    provider_id: int,
    weekday: int,
    spans: Sequence[tuple[int, int]],
    actor: Actor,
) -> None:
    """Makes these (opens, closes), wall minutes after midnight, a provider's hours of a weekday (0 is Monday), without
    breaks; none close it. Bookings stand.

    Raises NotAllowed for clients, NotFound, or ValueError for spans that overlap each other or the days beside.
    """
    uid = _uid(catalogue, provider_id)
    hours = _locked(tx, catalogue, actor).linked(HoursRow)
    kept = [row for row in hours if row.provider == uid and row.weekday != weekday]
    _check(weekday, sorted(spans), [row for row in kept if not row.is_break])
    new = {HoursRow(str(uid), weekday, opens, closes, is_break=False) for opens, closes in spans}
    gone = {row for row in hours if row.provider == uid and row.weekday == weekday}
    if gone != new:
        stored.change_links(tx.connection, catalogue.business.id, gone - new, new - gone)
        stored.raise_version(tx.connection, catalogue.business.id)


def _locked(tx: Transaction, catalogue: Catalogue, actor: Actor) -> stored.SetupRows:
    if actor.is_client:
        raise NotAllowed
    stored.lock(tx.connection, catalogue.business.id)
    return stored.read(tx.connection, catalogue.business.id)


def _uid(catalogue: Catalogue, provider_id: int | None) -> str | None:
    if provider_id is None:
        return None
    if provider_id not in catalogue.providers:
        raise NotFound
    return catalogue.providers[provider_id].uid


def _check(weekday: int, spans: Sequence[tuple[int, int]], others: Sequence[HoursRow]) -> None:
    if weekday not in range(7):
        raise ValueError("the weekday must be 0 to 6")
    if any(not 0 <= opens < DAY or not opens < closes <= LATEST_CLOSE for opens, closes in spans):
        raise ValueError("hours must open on their day and close after that, at the latest at the end of the next day")
    spilled = [(row.opens - DAY, row.closes - DAY) for row in others if (row.weekday + 1) % 7 == weekday]
    next_day = [(row.opens + DAY, row.closes + DAY) for row in others if row.weekday == (weekday + 1) % 7]
    for (_, closes), (opens, _) in pairwise(sorted([*spans, *spilled, *next_day])):
        if opens < closes:
            raise ValueError("hours must not overlap each other, nor those of the days beside")
