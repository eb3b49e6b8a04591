"""What the database says of a task, and what may never have happened."""

from collections import Counter
from fnmatch import fnmatchcase
from itertools import pairwise
from zoneinfo import ZoneInfo

from scheduling import mail
from storage.models import Booking, Inbox, InboxState, Outbox, Segment
from storage.rows import Noun, noun, table
from tests.conversations.house import House, Person


def bookings(house: House, person: Person) -> list[str]:
    """The person's bookings as `service provider start status`, starts in wall time."""
    with house.parts.look() as desk:
        catalogue = house.catalogue(desk)
    zone = ZoneInfo(catalogue.business.zone)
    return [
        f"{catalogue.services[one.service_id].uid} {catalogue.providers[one.provider_id].uid}"
        f" {one.starts_at.astimezone(zone):%Y-%m-%dT%H:%M} {one.status}"
        for one in _mine(house, person)
    ]


def differs(found: list[str], expected: tuple[str, ...]) -> str:
    """How bookings differ from those expected, each of which is one of them; empty where they do not."""
    left = list(found)
    for pattern in expected:
        match = next((one for one in left if fnmatchcase(one, pattern)), None)
        if match is None:
            return f"no booking is {pattern!r}: {found}"
        left.remove(match)
    return f"nobody wanted {left}" if left else ""


def forbidden(house: House, person: Person) -> list[str]:
    """What happened that may never happen."""
    return [*_occupied_twice(house), *_unconfirmed(house, person), *_reminded_twice(house), *_unanswered(house)]


def _mine(house: House, person: Person) -> list[Booking]:
    with house.parts.look() as desk:
        chat = mail.chat(desk, house.chats[person])
        client = desk.client_at(house.catalogue(desk).business.id, chat.channel_account_id, chat.external_id)
    return [booking for booking in _rows(house, Booking) if client and booking.client_id == client.id]


def _occupied_twice(house: House) -> list[str]:
    live = sorted((one.provider_id, one.occupied_from, one.occupied_until) for one in _rows(house, Segment) if one.live)
    return [f"double booking of {a[0]}" for a, b in pairwise(live) if a[0] == b[0] and b[1] < a[2]]


def _unconfirmed(house: House, person: Person) -> list[str]:
    """Every receipt follows a card that asked for a yes."""
    said = [row for row in _rows(house, Outbox) if row.chat_id == house.chats[person] and row.kind == "reply"]
    return [
        f"booked without a confirm: {after.payload['text']!r}"
        for before, after in pairwise(said)
        if after.payload["step"] == "book.booked" and before.payload["asks"] != "confirm"
    ]


def _reminded_twice(house: House) -> list[str]:
    told = Counter(
        (row.booking_id, str(row.payload.get("template")), row.payload.get("sequence"))
        for row in _rows(house, Outbox)
        if row.payload.get("template") in ("reminder", "follow_up")
    )
    return [f"told twice: {notice}" for notice, times in told.items() if times > 1]


def _unanswered(house: House) -> list[str]:
    return [f"message {row.id} is {row.state}" for row in _rows(house, Inbox) if row.state != InboxState.DONE]


def _rows(house: House, of: type[Noun]) -> list[Noun]:
    with house.parts.look() as desk:
        return [noun(of, row) for row in desk.connection.execute(table(of).select().order_by(table(of).c.id))]
