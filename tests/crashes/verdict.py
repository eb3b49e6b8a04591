"""What has to be true of the database and of every client's screen once all conversations are over."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import TypeVar

from sqlalchemy import Connection, select

from bot.addresses import message_key
from bot.worker import ATTEMPTS
from flows import sentences
from flows.messages import Reply
from scheduling.clock import SystemClock
from scheduling.doctor import examine
from scheduling.transaction import open_reading
from storage.database import Store
from storage.models import AuditEntry, Booking, Chat, Event, EventCounter, Hold, Inbox, Outbox, Segment
from storage.rows import Noun, noun, table
from tests.crashes.client import Client

Item = TypeVar("Item")


def check(store: Store, clients: Sequence[Client]) -> None:
    """Raises AssertionError where anything was lost, doubled, mixed up or left behind."""
    with open_reading(store, SystemClock()) as tx:
        unsound = [finding for finding in examine(tx) if not finding.sound]
    assert not unsound, unsound
    with store.reading() as connection:
        chats = {chat.external_id: chat for chat in _all(connection, Chat)}
        inbox = _by("chat_id", _all(connection, Inbox))
        outbox = _by("chat_id", _all(connection, Outbox))
        bookings = _by("chat_id", _all(connection, Booking))
        segments = [segment for segment in _all(connection, Segment) if segment.live]
        holds = [hold for hold in _all(connection, Hold) if hold.live]
        events, [counter] = _all(connection, Event), _all(connection, EventCounter)
        audit = Counter(entry.booking_id for entry in _all(connection, AuditEntry))
    for client in clients:
        chat = chats.pop(client.browser.address)
        came, left = inbox.pop(chat.id), outbox.pop(chat.id)
        _messages(client, chat, came)
        _replies(client, chat, came, left)
        _screen(client, left)
        _chain(client, bookings[chat.id], audit)
    assert (chats, inbox, outbox) == ({}, {}, {}), "there is a chat that nobody opened"
    _segments(segments, [booking for chain in bookings.values() for booking in chain])
    assert not holds, f"nobody confirms any more, but there are holds: {holds}"
    _events(events, counter, clients)


def _messages(client: Client, chat: Chat, came: list[Inbox]) -> None:
    """Every message was received once, in order, and handled once."""
    browser = client.browser
    sent = [message_key(chat.external_id, message["id"]) for message in browser.sent]
    assert [row.message_id for row in came] == sent
    assert all((row.state, row.lease, row.error) == ("done", None, None) for row in came), came
    # A worker counts its first message beforehand; nothing else fails, and nobody dies so often.
    assert all(row.attempts < ATTEMPTS for row in came), came
    assert chat.version == len(sent)
    news = {message: sum(taken) for message, taken in browser.taken.items()}
    assert max(news.values()) == 1, f"a message was new twice: {news}"


def _replies(client: Client, chat: Chat, came: list[Inbox], left: list[Outbox]) -> None:
    """Every message has one reply, in the order of the messages; the conversation stands where the last one left it."""
    assert [row.inbox_id for row in left] == [row.id for row in came]
    assert all((row.kind, row.state, row.lease, row.error) == ("reply", "sent", None, None) for row in left), left
    shown = Reply.from_json(left[-1].payload)
    assert {choice.value.partition(":")[0] for choice in shown.choices} == {chat.state["menu"]["token"]}


def _screen(client: Client, left: list[Outbox]) -> None:
    """Every reply appeared, in order, as it was written; again only where the page was loaded again."""
    browser = client.browser
    first = {shown.row: shown for shown in reversed(browser.events)}
    assert [(row, first[row].reply.told()) for row in sorted(first)] == [
        (row.id, Reply.from_json(row.payload).told()) for row in left
    ]
    seen = 0
    for stream, rows in _by("stream", browser.events).items():
        numbers = [shown.row for shown in rows]
        assert all(before < after for before, after in pairwise(numbers)), f"out of order: {numbers}"
        assert stream in browser.begun_anew or numbers[0] > seen, f"shown again: {numbers}"
        seen = max(seen, *numbers)


def _chain(client: Client, chain: list[Booking], audit: Counter[int]) -> None:
    """There is the one booking that the client was told of, at the time that was chosen last."""
    told, last = client.told, chain[-1]
    assert {booking.public_id for booking in chain} == {told.booking}
    assert [booking.seq for booking in chain] == list(range(told.moves + 1))
    assert [booking.previous_id for booking in chain] == [None, *(booking.id for booking in chain[:-1])]
    assert {booking.status for booking in chain[:-1]} <= {"rescheduled"}
    open_status = "pending" if last.approval == "awaited" else "confirmed"
    assert last.status == ("cancelled" if told.cancelled else open_status)
    assert last.reschedule_count == told.moves
    assert len({booking.client_id for booking in chain}) == 1
    start = last.local_start
    assert sentences.clock(start) == told.clock
    assert f"{sentences.full_date('en', start.date())}, {told.clock}" in told.card
    changes = sum(audit[booking.id] for booking in chain)
    assert changes == 1 + 2 * told.moves + told.cancelled, "a change was noted twice, or not at all"


def _segments(live: list[Segment], bookings: list[Booking]) -> None:
    """Exactly the open bookings occupy time, each once, and nobody's time twice."""
    occupying = [booking.id for booking in bookings if booking.status in ("pending", "confirmed")]
    assert sorted(segment.booking_id or 0 for segment in live) == sorted(occupying)
    for rows in _by("provider_id", live).values():
        for before, after in pairwise(sorted(rows, key=attrgetter("occupied_from"))):
            assert before.occupied_until <= after.occupied_from, f"booked twice: {before} and {after}"


def _events(events: list[Event], counter: EventCounter, clients: Sequence[Client]) -> None:
    """The business's events are numbered without a gap, and there is one for each thing that was done."""
    assert [event.seq for event in sorted(events, key=attrgetter("seq"))] == list(range(1, counter.last + 1))
    kinds = Counter(event.kind for event in events)
    done = [client.told for client in clients]
    assert kinds["BOOKING_CREATED"] == len(done)
    assert kinds["BOOKING_RESCHEDULED"] == sum(told.moves for told in done)
    assert kinds["BOOKING_CANCELLED"] == sum(told.cancelled for told in done)


def _all(connection: Connection, kind: type[Noun]) -> list[Noun]:
    rows = table(kind)
    found = connection.execute(select(rows).order_by(*rows.primary_key.columns))
    return [noun(kind, row) for row in found]


def _by(name: str, rows: Iterable[Item]) -> dict[Hashable, list[Item]]:
    found: dict[Hashable, list[Item]] = defaultdict(list)
    for row in rows:
        found[getattr(row, name)].append(row)
    return found
