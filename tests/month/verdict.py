"""Holds against each other what the oracle expects, what the rows say, and what the messenger took."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, select

from scheduling.clock import iso
from scheduling.delivery import DEAD_ADDRESS, UNKNOWN, UNKNOWN_TWICE
from storage.database import Store
from storage.models import Booking, DueNotice, Outbox
from storage.rows import Noun, noun, table
from tests.month.history import Life, Place
from tests.month.oracle import Ending, Expected, Oracle
from tests.month.processes import Kill, Taken

# So many of a sender's messages are under way at most.
_AT_ONCE = 10
_NEVER: Ending = ("", None)
_NOBODY_KNOWS = {UNKNOWN, UNKNOWN_TWICE}


@dataclass(frozen=True)
class Records:
    """Everything that the database and the messenger have kept. bookings: chains in their order, by public id; due: by
    booking, kind and sequence; taken: by row; by_life: the rows that each life had taken, in order."""

    bookings: Mapping[str, Sequence[Booking]]
    due: Mapping[tuple[int, str, int], DueNotice]
    left: Mapping[int, Outbox]
    taken: Mapping[int, Sequence[Taken]]
    by_life: Mapping[int, Sequence[int]]

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
    return Records(bookings, due, left, by_row, by_life)


def check(records: Records, lives: Sequence[Life], oracle: Oracle, kills: Sequence[Kill]) -> None:
    """Raises AssertionError where a message is missing, superfluous, late, or repeated without need or mark."""
    told = [life for life in lives if life.places]
    assert {life.public_id for life in told} == set(records.bookings)
    unseen = set(records.due)
    for life in told:
        chain = records.bookings[life.public_id]
        assert [(place.starts, place.ends) for place in life.places] == [(one.starts_at, one.ends_at) for one in chain]
        assert chain[-1].status in oracle.status(life), f"{chain[-1].status} instead of {oracle.status(life)}: {life}"
        for key, expected in _expected(records, life, chain, oracle):
            _check_one(records, key, expected, life)
            unseen.discard(key)
    for key in unseen:
        assert key[1] not in ("reminder", "follow_up"), f"nobody expected {records.due[key]}"
        _check_final(records.due[key])
    _check_rows(records)
    _check_repeats(records, kills)


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


def _check_one(records: Records, key: tuple[int, str, int], expected: Expected, life: Life) -> None:
    notice = records.due.get(key)
    about = f"{key}\n expected {expected}\n found {notice}\n of {life}"
    if notice is None:
        assert not expected.endings or _NEVER in expected.endings, f"missing: {about}"
        return
    _check_final(notice)
    taken = {one.at for one in records.took(notice)}
    assert taken <= expected.instants, f"taken at {taken}: {about}"
    reason = notice.reason
    if reason in _NOBODY_KNOWS and expected.instants:
        assert records.left[notice.outbox_id or 0].maybe_repeated, about
        return
    if reason is not None and reason.startswith(DEAD_ADDRESS):
        reason = DEAD_ADDRESS
    assert (notice.state, reason) in expected.endings, about
    assert bool(taken) == (notice.state == "sent"), f"taken at {taken}: {about}"
    if notice.state == "sent":
        place: Place = life.places[[one.id for one in records.bookings[life.public_id]].index(notice.booking_id)]
        values = records.left[notice.outbox_id or 0].payload["values"]
        assert values["starts_at"] == iso(place.starts), f"it tells another time: {about}"


def _check_final(notice: DueNotice) -> None:
    assert notice.state in ("sent", "skipped", "cancelled", "failed"), notice
    assert notice.settled_at is not None, notice
    assert notice.state == "sent" or notice.reason, notice


def _check_rows(records: Records) -> None:
    """Whatever else left was taken once, too."""
    assert set(records.taken) <= set(records.left)
    for row in records.left.values():
        taken = len(records.taken.get(row.id, ()))
        assert row.lease is None, row
        assert row.state in ("sent", "failed", "cancelled", "skipped"), row
        assert row.state == "sent" or row.error, row
        assert row.state != "sent" or taken, f"lost: {row}"
        assert taken <= 1 or row.maybe_repeated, f"repeated, and not marked: {row}"
        assert taken <= 2, f"a notice was repeated more than once: {row}"


def _check_repeats(records: Records, kills: Sequence[Kill]) -> None:
    """Only what was under way when its sender died was repeated."""
    killed = {life for kill in kills for life in kill.lives}
    for row, times in records.taken.items():
        for first, second in pairwise(times):
            assert first.life in killed, f"repeated, and nobody was killed: row {row} by {first} and {second}"
            assert row in records.by_life[first.life][-_AT_ONCE:], f"repeated, and not under way: row {row}"
    marked = sum(row.maybe_repeated for row in records.left.values())
    assert marked <= _AT_ONCE * len(killed)


def summed(
    records: Records, lives: Sequence[Life], kills: Sequence[Kill], downtimes: int, seconds: float
) -> dict[str, object]:
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
        "downtimes": downtimes,
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
