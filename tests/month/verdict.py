"""Holds against each other what the oracle expects, what the rows say, and what the messenger took."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, select

from scheduling.clock import iso
from scheduling.dead_ends import DEAD_ADDRESS
from scheduling.outcomes import UNKNOWN, UNKNOWN_TWICE
from storage.database import Store
from storage.models import Booking, DueNotice, Outbox
from storage.rows import Noun, noun, table
from tests.month.history import Life
from tests.month.oracle import Ending, Expected, Oracle
from tests.month.processes import Kill, Taken

# So many of a sender's messages are under way at most.
_AT_ONCE = 10
_NEVER: Ending = ("", None)
_NOBODY_KNOWS = {UNKNOWN, UNKNOWN_TWICE}


@dataclass(frozen=True)
class Records:
    """Everything that the database and the messenger have kept. bookings: chains in their order, by public id; due: by
    booking, kind and sequence; taken: by row; by_life: the rows that each life had taken, in order; starts: of each
    booking, as notices tell it."""

    bookings: Mapping[str, Sequence[Booking]]
    due: Mapping[tuple[int, str, int], DueNotice]
    left: Mapping[int, Outbox]
    taken: Mapping[int, Sequence[Taken]]
    by_life: Mapping[int, Sequence[int]]
    starts: Mapping[int, str]

    def took(self, notice: DueNotice) -> Sequence[Taken]:
        """When a reminder or follow-up was taken."""
        return self.taken.get(notice.outbox_id or 0, ())


def read(store: Store, taken: Sequence[Taken]) -> Records:
    """The rows as they are in the end."""
    with store.reading() as connection:
        bookings = defaultdict(list)
        for booking in _all(connection, Booking):
            bookings[booking.public_id].append(booking)
        due = {(one.booking_id, one.kind, one.sequence): one for one in _all(connection, DueNotice)}
        left = {row.id: row for row in _all(connection, Outbox)}
    by_row, by_life = defaultdict(list), defaultdict(list)
    for one in taken:
        by_row[one.row].append(one)
        by_life[one.life].append(one.row)
    starts = {one.id: iso(one.starts_at) for chain in bookings.values() for one in chain}
    return Records(bookings, due, left, by_row, by_life, starts)


def faults(records: Records, lives: Sequence[Life], oracle: Oracle, kills: Sequence[Kill]) -> Iterator[str]:
    """Whatever is missing, superfluous, late, unsettled, or repeated without need or mark."""
    unseen = set(records.due)
    for life in lives:
        chain = records.bookings.get(life.public_id, ())
        if [(place.starts, place.ends) for place in life.places] != [(one.starts_at, one.ends_at) for one in chain]:
            yield f"other times than those of {life}: {chain}"
            continue
        if chain and chain[-1].status not in oracle.status(life):
            yield f"{chain[-1].status} instead of {oracle.status(life)}: {life}"
        for key, expected in _expected(records, life, chain, oracle):
            about = f"{key}\n  expected {expected}\n  of {life}"
            yield from (f"{fault}: {about}" for fault in _unlike(records, key, expected))
            unseen.discard(key)
    yield from (f"nobody expected {key}" for key in unseen if key[1] in ("reminder", "follow_up"))
    yield from (f"not settled: {one}" for one in records.due.values() if not _is_final(one))
    yield from _amiss(records)
    yield from _repeated(records, kills)


def _expected(
    records: Records, life: Life, chain: Sequence[Booking], oracle: Oracle
) -> Iterator[tuple[tuple[int, str, int], Expected]]:
    def went_out(place: int, sequence: int) -> bool | None:
        notice = records.due.get((chain[place].id, "reminder", sequence))
        if notice is None or notice.state != "failed":
            return notice is not None and notice.state == "sent"
        # It may have been on its way when the booking moved, and have failed after that.
        return None

    for number, booking in enumerate(chain):
        for sequence, _ in enumerate(life.treatment.reminders, 1):
            yield (booking.id, "reminder", sequence), oracle.reminder(life, number, sequence, went_out)
        for sequence, _ in enumerate(life.treatment.follow_ups, 1):
            expected = Expected(frozenset())
            if number == len(chain) - 1:
                expected = oracle.follow_up(life, number, sequence)
            yield (booking.id, "follow_up", sequence), expected


def _unlike(records: Records, key: tuple[int, str, int], expected: Expected) -> Iterator[str]:
    notice = records.due.get(key)
    if notice is None:
        if expected.endings and _NEVER not in expected.endings:
            yield "missing"
        return
    taken = {one.at for one in records.took(notice)}
    if not taken <= expected.instants:
        yield f"taken at {taken}"
    row = records.left.get(notice.outbox_id or 0)
    if notice.reason in _NOBODY_KNOWS and expected.instants and row is not None and row.maybe_repeated:
        return
    dead = notice.reason is not None and notice.reason.startswith(DEAD_ADDRESS)
    if (notice.state, DEAD_ADDRESS if dead else notice.reason) not in expected.endings:
        yield f"{notice.state}, {notice.reason}"
    if bool(taken) != (notice.state == "sent"):
        yield f"{notice.state}, and taken at {taken}"
    if row is not None and row.payload["values"]["starts_at"] != records.starts[notice.booking_id]:
        yield "it tells another time"


def _is_final(notice: DueNotice) -> bool:
    ended = notice.state in ("sent", "skipped", "cancelled", "failed") and notice.settled_at is not None
    return ended and (notice.state == "sent" or bool(notice.reason))


def _amiss(records: Records) -> Iterator[str]:
    """Whatever else left was taken once, too."""
    yield from (f"row {row} was taken, and is gone" for row in records.taken.keys() - records.left.keys())
    for row in records.left.values():
        taken = len(records.taken.get(row.id, ()))
        if row.lease is not None or row.state not in ("sent", "failed", "cancelled", "skipped"):
            yield f"still under way: {row}"
        if row.state != "sent" and not row.error:
            yield f"ended without a reason: {row}"
        if row.state == "sent" and not taken:
            yield f"lost: {row}"
        if taken > 1 and not row.maybe_repeated:
            yield f"repeated, and not marked: {row}"
        if taken > 2:
            yield f"repeated more than once: {row}"


def _repeated(records: Records, kills: Sequence[Kill]) -> Iterator[str]:
    """What was under way when its sender died is marked, and only that may be repeated."""
    for row in (row for kill in kills for row in kill.rows):
        if not records.left[row].maybe_repeated:
            yield f"row {row} was under way at a kill, and is not marked: {records.left[row]}"
    killed = {life for kill in kills for life in kill.lives}
    for row, times in records.taken.items():
        for first, second in pairwise(times):
            if first.life not in killed or row not in records.by_life[first.life][-_AT_ONCE:]:
                yield f"row {row} was repeated, and not under way at a kill: {first} and {second}"
    marked = sum(row.maybe_repeated for row in records.left.values())
    if marked > _AT_ONCE * len(killed):
        yield f"{marked} messages count as under way when {len(killed)} senders died"


def summed(records: Records, lives: Sequence[Life], kills: Sequence[Kill], seconds: float) -> dict[str, object]:
    """The month in numbers."""
    places = [place for life in lives for place in life.places]
    due = records.due.values()
    went = Counter(str(life.places[-1].how or "went on") for life in lives if life.places)
    return {
        "bookings": sum(bool(life.places) for life in lives),
        "moves": sum(place.how == "moved" for place in places),
        "ended": _counted(went),
        "kills": _counted(Counter(kill.when for kill in kills)),
        "killed": sum(len(kill.lives) for kill in kills),
        "in flight": sum(row.maybe_repeated for row in records.left.values()),
        "repeats": sum(len(taken) > 1 for taken in records.taken.values()),
        "planned": len(due),
        "sent": _counted(Counter(one.kind for one in due if one.state == "sent")),
        **{
            state: _counted(Counter(one.reason or "" for one in due if one.state == state))
            for state in ("skipped", "cancelled", "failed")
        },
        "other notices": len(records.left) - sum(one.outbox_id is not None for one in due),
        "seconds": f"{seconds:.0f}",
    }


def _counted(words: Counter[str]) -> str:
    return ", ".join(f"{many} {word}" for word, many in sorted(words.items()))


def _all(connection: Connection, model: type[Noun]) -> list[Noun]:
    rows = table(model)
    return [noun(model, row) for row in connection.execute(select(rows).order_by(rows.c.id))]
