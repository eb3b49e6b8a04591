"""What a change leaves behind: audit entries, events, notices, each exactly once."""

from datetime import timedelta

import pytest

from scheduling.changes import Edits
from scheduling.clock import iso
from scheduling.errors import AlreadyDone
from scheduling.lifecycle import TRANSITIONS, Happening
from scheduling.notices import BUTTONS
from scheduling.wanted import SYSTEM, Details
from storage.database import Store
from storage.models import AuditEntry, Booking, Client, DueKind, Event, MenuToken, Segment
from tests import builders
from tests.scheduling.salon import NOW, STAFF, Salon, at

TEN, NOON = at("10:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def _told(entries: list[AuditEntry]) -> list[tuple[str, str, object, object, str | None]]:
    return [(entry.actor, entry.change, entry.before, entry.after, entry.why) for entry in entries]


def test_every_change_is_audited(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    ann = str(salon.actor())
    salon.pass_time(minutes=1)
    salon.act("approve", made)
    moved = salon.move(made, NOON, STAFF, why="double shift")
    salon.act("edit", made, "ann", edits=Edits(notes="fringe", client_name="Anne"))
    salon.act("rate", made, "ann", rating=5)
    salon.act("cancel", made, "ann", why="ill")
    assert _told(salon.audit(made)) == [
        (ann, "status", None, "pending", None),
        ("staff:owner", "status", "pending", "confirmed", None),
        ("staff:owner", "status", "confirmed", "rescheduled", "double shift"),
    ]
    assert _told(salon.audit(moved)) == [
        ("staff:owner", "status", None, "confirmed", "double shift"),
        (ann, "client_name", "Ann", "Anne", None),
        (ann, "notes", None, "fringe", None),
        (ann, "rating", None, 5, None),
        (ann, "status", "confirmed", "cancelled", "ill"),
    ]
    assert [entry.at for entry in salon.audit(made)] == [NOW, *[NOW + timedelta(minutes=1)] * 2]


def _kinds(salon: Salon) -> list[str]:
    return [event.kind for event in salon.events()]


def test_events_tell_a_life_in_order_without_a_gap(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.move(made, NOON)
    salon.act("happen", made, SYSTEM, happening=Happening.STARTED)
    salon.act("complete", made, SYSTEM)
    salon.act("rate", made, "ann", rating=5)
    salon.act("no_show", salon.book(at("14:00"), "bob"))
    assert _kinds(salon) == [
        "BOOKING_CREATED",
        "BOOKING_CONFIRMED",
        "BOOKING_RESCHEDULED",
        "MEETING_STARTED",
        "BOOKING_COMPLETED",
        "UPDATE_RATING",
        "BOOKING_CREATED",
        "BOOKING_CONFIRMED",
        "BOOKING_NO_SHOW",
    ]
    assert [event.seq for event in salon.events()] == list(range(1, 10))


def test_events_of_approval(salon: Salon) -> None:
    salon.set(approval="all")
    salon.act("approve", salon.book(TEN))
    salon.act("decline", salon.book(NOON, "bob"))
    assert _kinds(salon) == ["BOOKING_CREATED", "BOOKING_CONFIRMED", "BOOKING_CREATED", "BOOKING_CANCELLED"]


def test_a_refused_command_takes_no_event_number(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("cancel", made)
    with pytest.raises(AlreadyDone):
        salon.act("cancel", made)
    salon.book(NOON)
    assert [event.seq for event in salon.events()] == [1, 2, 3, 4, 5]


def test_each_business_counts_its_own_events(store: Store) -> None:
    here, there = Salon(store, slug="here"), Salon(store, slug="there")
    here.book(TEN)
    there.book(TEN)
    assert [event.seq for event in here.events()] == [event.seq for event in there.events()] == [1, 2]


def test_an_event_carries_the_whole_booking_of_that_moment(salon: Salon) -> None:
    details = Details("Ann", phone="+34600000001", email="ann@example.org", notes="short", language="es")
    made = salon.book(TEN, details=details, channel="web", extra={"ref": 7})
    salon.act("cancel", made, why="strike")
    created, _, cancelled = salon.events()
    [client_id] = {event.payload["client"]["id"] for event in salon.events()}
    assert created.payload == {
        "id": made.public_id,
        "seq": 0,
        "business": "demo",
        "status": "confirmed",
        "service": "haircut",
        "provider": "anna",
        "location": None,
        "starts_at": "2030-01-07T10:00:00Z",
        "ends_at": "2030-01-07T11:00:00Z",
        "time_zone": "UTC",
        "client": {
            "id": client_id,
            "name": "Ann",
            "phone": "+34600000001",
            "email": "ann@example.org",
            "language": "es",
        },
        "channel": "web",
        "source": "ai_agent",
        "reschedule_count": 0,
        "attendance": "unknown",
        "created_by": f"client:{client_id}",
        "created_at": iso(NOW),
        "version": 1,
        "approval": "not_needed",
        "local_start": "2030-01-07T10:00",
        "duration_minutes": 60,
        "price": 2000,
        "currency": "EUR",
        "place": None,
        "notes": "short",
        "metadata": {"ref": 7},
        "rating": None,
        "cancel_reason": None,
        "cancelled_by": None,
        "reschedule_reason": None,
        "updated_at": iso(NOW),
    }
    changed = {name for name, value in cancelled.payload.items() if value != created.payload[name]}
    assert changed == {"status", "version", "cancel_reason", "cancelled_by"}
    assert (created.schema_version, created.at, created.booking_id) == (1, NOW, made.id)


def test_the_client_is_told_what_others_do_to_their_booking(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    salon.act("approve", made)
    salon.move(made, NOON, STAFF)
    salon.act("cancel", made)
    salon.act("decline", salon.book(TEN))
    notices = salon.notices()
    templates = ["booking_confirmed", "booking_moved", "booking_cancelled", "booking_declined"]
    assert [notice.payload["template"] for notice in notices] == templates
    assert {(notice.chat_id, notice.state, notice.due_at) for notice in notices} == {(made.chat_id, "pending", NOW)}
    assert notices[0].payload["values"] == salon.events()[1].payload
    assert notices[0].payload["language"] == "en"


def test_nobody_is_told_what_they_did_themselves(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.move(made, NOON)
    salon.act("cancel", made, "ann")
    assert salon.notices() == []


def test_without_a_chat_there_is_nobody_to_tell(salon: Salon) -> None:
    salon.act("cancel", salon.book(TEN, None, actor=STAFF))
    assert salon.notices() == []


def test_who_has_a_chat_is_told_there_what_staff_book_for_them(salon: Salon) -> None:
    own = salon.book(TEN)
    made = salon.book(NOON, None, actor=STAFF, client_id=own.client_id, details=Details(""))
    [notice] = salon.notices()
    assert (notice.payload["template"], notice.booking_id) == ("booking_confirmed", made.id)
    assert notice.chat_id == made.chat_id == own.chat_id


def test_completing_tells_the_client_nothing(salon: Salon) -> None:
    salon.act("complete", salon.book(TEN))
    assert salon.notices() == []


def test_a_notice_speaks_the_language_of_its_chat(salon: Salon) -> None:
    salon.build(builders.a_chat, salon.account, "ann", language="ru")
    salon.act("cancel", salon.book(TEN, details=Details("Ann", language="es")))
    assert salon.notices()[0].payload["language"] == "ru"


def test_the_buttons_of_a_notice_are_bound_to_the_booking_as_it_was(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    approved = salon.act("approve", made)
    [notice], [token] = salon.notices(), salon.rows(MenuToken)
    assert notice.payload["token"] == token.token
    assert (token.chat_id, token.booking_id, token.booking_version) == (made.chat_id, made.id, approved.version)
    assert token.choices == [[wish, made.public_id] for wish in ("reschedule", "cancel", "bookings")]


def test_every_notice_of_the_table_has_its_buttons() -> None:
    planned = {DueKind.REMINDER, DueKind.FOLLOW_UP}
    proposed = {"other_times", "please_move"}
    assert {row.notice for row in TRANSITIONS if row.notice} | planned | proposed == set(BUTTONS)


def test_a_rating_given_twice_is_told_once(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("rate", made, rating=4)
    salon.act("rate", made, rating=4)
    assert _kinds(salon).count("UPDATE_RATING") == 1
    assert salon.booking(made.public_id).version == 2


def _book_and_fail(salon: Salon) -> None:
    request, actor = salon.request(TEN), salon.actor()
    with salon.desk() as desk:
        desk.book(desk.catalogue(salon.id), request, actor)
        raise KeyboardInterrupt


def test_a_booking_undone_by_its_turn_leaves_nothing(salon: Salon) -> None:
    with pytest.raises(KeyboardInterrupt):
        _book_and_fail(salon)
    assert not any(salon.rows(model) for model in (Booking, Segment, AuditEntry, Event, Client))
    salon.book(TEN)
    assert [event.seq for event in salon.events()] == [1, 2]
