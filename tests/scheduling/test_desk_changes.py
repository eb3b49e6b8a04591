"""What happens to a booking besides moving: approval, cancelling, ends, ratings, corrections, deletion."""

from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from scheduling.changes import Edits
from scheduling.clock import from_minute
from scheduling.errors import AlreadyDone, NotAllowed, NotFound, ReasonRequired, TooLate
from scheduling.lifecycle import Happening
from scheduling.wanted import SYSTEM, Actor
from storage.database import Store
from storage.models import Booking, Client, Tombstone
from tests import builders
from tests.scheduling.salon import API, NOW, STAFF, Salon, at

TEN, NOON = at("10:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_without_approval_a_booking_is_confirmed_at_once(salon: Salon) -> None:
    assert salon.book(TEN).status == "confirmed"


def test_approval_of_all_leaves_a_booking_waiting_on_its_time(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    assert (made.status, made.approval) == ("pending", "awaited")
    assert TEN not in salon.starts(TEN, NOON)


def test_approval_of_new_clients_ends_with_a_completed_visit(salon: Salon) -> None:
    salon.set(approval="new_clients")
    first = salon.book(TEN)
    assert salon.book(NOON).status == "pending"
    salon.act("approve", first)
    assert salon.book(at("14:00")).status == "pending"
    salon.act("complete", first)
    assert salon.book(at("15:00")).status == "confirmed"
    assert salon.book(at("16:00"), "bob").status == "pending"


def test_approval_after_a_poor_record_counts_no_shows_among_the_last(salon: Salon) -> None:
    salon.set(approval="poor_record", poor_record_window=2, open_bookings_limit=None)
    assert salon.book(at("9:00")).status == "confirmed"
    salon.act("no_show", salon.book(TEN))
    assert salon.book(at("11:00")).status == "pending"
    assert salon.book(at("12:00")).status == "pending"
    assert salon.book(at("13:00")).status == "confirmed"


def test_approval_after_a_poor_record_counts_late_cancels(salon: Salon) -> None:
    salon.set(approval="poor_record", cancel_cutoff=600)
    for start in ("9:00", "10:00"):
        assert salon.book(at(start)).status == "confirmed"
        late = salon.act("cancel", salon.rows(Booking)[-1], why="the client called")
        assert late.cancelled_late
    assert salon.book(NOON).status == "pending"


def test_a_service_has_its_own_approval(salon: Salon) -> None:
    salon.build(builders.change, salon.haircut, {"approval": "all"})
    assert salon.book(TEN).status == "pending"
    salon.set(approval="all")
    salon.build(builders.change, salon.haircut, {"approval": "none"})
    assert salon.book(NOON).status == "confirmed"


def test_staff_leave_a_booking_pending_that_waits_for_nobody(salon: Salon) -> None:
    salon.set(approval="all")
    assert salon.book(TEN, actor=STAFF).status == "confirmed"
    made = salon.book(NOON, actor=API, pending=True)
    assert (made.status, made.approval) == ("pending", "not_needed")
    begun = salon.act("happen", made, SYSTEM, happening=Happening.STARTED)
    assert begun.status == "in_progress"


def test_what_was_never_approved_does_not_begin(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    with pytest.raises(NotAllowed):
        salon.act("happen", made, SYSTEM, happening=Happening.STARTED)


def test_the_first_answer_wins(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    approved = salon.act("approve", made)
    assert (approved.status, approved.approval, approved.version) == ("confirmed", "given", 2)
    for late in ("approve", "decline"):
        with pytest.raises(AlreadyDone) as refused:
            salon.act(late, made, Actor("staff", "somebody"))
        assert refused.value.last is not None
        assert (refused.value.last.actor, refused.value.last.after) == (str(STAFF), "confirmed")


@pytest.mark.parametrize("why", [None, "", "  "])
def test_staff_say_why_they_cancel(salon: Salon, why: str | None) -> None:
    made = salon.book(TEN)
    with pytest.raises(ReasonRequired):
        salon.act("cancel", made, why=why)
    assert salon.booking(made.public_id) == made
    assert salon.act("cancel", made, API).status == "cancelled"


def test_a_declined_booking_frees_its_time_and_is_no_late_cancel(salon: Salon) -> None:
    salon.set(approval="all", cancel_cutoff=600)
    declined = salon.act("decline", salon.book(TEN), why="on holiday")
    assert (declined.status, declined.approval) == ("cancelled", "declined")
    assert (declined.cancelled_by, declined.cancel_reason, declined.cancelled_late) == ("staff", "on holiday", False)
    assert salon.live() == []


@pytest.mark.parametrize("command", ["approve", "decline", "complete", "no_show"])
def test_clients_answer_and_end_nothing(salon: Salon, command: str) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    with pytest.raises(NotAllowed):
        salon.act(command, made, "ann")
    assert salon.booking(made.public_id) == made


def test_a_client_cancels_their_own(salon: Salon) -> None:
    made = salon.book(TEN)
    gone = salon.act("cancel", made, "ann", why="ill")
    assert (gone.status, gone.cancelled_by, gone.cancel_reason, gone.cancelled_late) == (
        "cancelled",
        "client",
        "ill",
        False,
    )
    assert salon.live() == []
    assert salon.book(TEN, "bob").status == "confirmed"
    with pytest.raises(AlreadyDone):
        salon.act("cancel", made, "ann")


def test_exactly_at_the_cut_off_a_client_may_cancel_and_later_only_staff(salon: Salon) -> None:
    salon.set(cancel_cutoff=60)
    first, second = salon.book(TEN), salon.book(NOON)
    salon.clock.set(from_minute(at("9:00")))
    assert salon.act("cancel", first, "ann").status == "cancelled"
    salon.clock.set(from_minute(at("11:00")) + timedelta(seconds=1))
    with pytest.raises(TooLate) as refused:
        salon.act("cancel", second, "ann")
    assert refused.value.cutoff == 60
    late = salon.act("cancel", second, why="called in")
    assert (late.cancelled_late, late.cancelled_by) == (True, "staff")


def test_without_a_cut_off_a_client_may_cancel_until_the_start(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.clock.set(from_minute(TEN))
    assert salon.act("cancel", made, "ann").status == "cancelled"


def test_what_never_got_its_yes_is_cancelled_without_blame(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    salon.clock.set(from_minute(TEN))
    gone = salon.act("cancel", made, SYSTEM, why="not confirmed in time")
    assert (gone.cancelled_by, gone.cancelled_late) == ("system", False)


def test_only_staff_break_off_what_has_begun(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("happen", made, SYSTEM, happening=Happening.STARTED)
    for actor in ("ann", API):
        with pytest.raises(NotAllowed):
            salon.act("cancel", made, actor)
    assert salon.act("cancel", made, why="power cut").status == "cancelled"


def test_a_completed_visit_keeps_its_time_and_a_missed_one_frees_it(salon: Salon) -> None:
    came, missed = salon.book(TEN), salon.book(NOON, "bob")
    assert salon.act("complete", came).status == "completed"
    assert salon.act("no_show", missed).status == "no_show"
    assert [segment.booking_id for segment in salon.live()] == [came.id]


@pytest.mark.parametrize("ending", ["cancel", "complete", "no_show"])
def test_what_is_over_stays_over(salon: Salon, ending: str) -> None:
    made = salon.book(TEN)
    salon.act(ending, made)
    for command in ("approve", "decline", "cancel", "complete", "no_show"):
        with pytest.raises(AlreadyDone):
            salon.act(command, made)


@pytest.mark.parametrize("rating", [0, 5])
def test_a_rating_may_be_given_at_any_time(salon: Salon, rating: int) -> None:
    made = salon.book(TEN)
    assert salon.act("rate", made, "ann", rating=rating).rating == rating
    salon.act("cancel", made)
    again = salon.act("rate", made, rating=3)
    assert (again.rating, again.status) == (3, "cancelled")


@pytest.mark.parametrize("rating", [-1, 6])
def test_a_rating_beyond_the_scale_is_refused(salon: Salon, rating: int) -> None:
    made = salon.book(TEN)
    with pytest.raises(ValueError, match="0 to 5"):
        salon.act("rate", made, rating=rating)
    assert salon.booking(made.public_id).rating is None


def test_details_are_corrected_even_when_all_is_over(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("complete", made)
    edits = Edits(notes="fringe", place="room 2", source="manual", extra={"a": 1}, client_name="Anne")
    done = salon.act("edit", made, edits=edits)
    assert (done.status, done.starts_at, done.version) == ("completed", made.starts_at, 3)
    assert (done.notes, done.place, done.source, done.extra) == ("fringe", "room 2", "manual", {"a": 1})
    assert salon.rows(Client)[0].name == "Anne"
    assert salon.booking(made.public_id) == done


def test_a_correction_that_changes_nothing_writes_nothing(salon: Salon) -> None:
    made = salon.book(TEN)
    assert salon.act("edit", made, edits=Edits(source="ai_agent", client_name="Ann")) == made
    assert len(salon.audit(made)) == 1


def test_a_deleted_chain_leaves_a_tombstone_only(salon: Salon) -> None:
    salon.set(approval="all")
    other = salon.book(at("16:00"), "bob")
    made = salon.book(TEN, key="once")
    salon.act("approve", made)
    salon.move(made, NOON, STAFF, key="move")
    salon.act("rate", made, rating=4)
    salon.pass_time(minutes=1)
    with salon.desk() as desk:
        desk.delete(desk.catalogue(salon.id), made.public_id, actor=STAFF)
    [stone] = salon.rows(Tombstone)
    assert (stone.public_id, stone.deleted_by) == (made.public_id, "staff:owner")
    assert stone.deleted_at == NOW + timedelta(minutes=1)
    assert [booking.id for booking in salon.rows(Booking)] == [other.id]
    assert [segment.booking_id for segment in salon.live()] == [other.id]
    assert made.public_id not in _everything(salon.store)
    with pytest.raises(NotFound):
        salon.booking(made.public_id)


def test_clients_delete_nothing(salon: Salon) -> None:
    made = salon.book(TEN)
    actor = salon.actor()
    with salon.desk() as desk, pytest.raises(NotAllowed):
        desk.delete(desk.catalogue(salon.id), made.public_id, actor=actor)
    assert salon.booking(made.public_id) == made


def _everything(store: Store) -> str:
    with store.reading() as connection:
        tables = set(inspect(connection).get_table_names()) - {"tombstone"}
        return "\n".join(str(row) for name in tables for row in connection.execute(text(f"SELECT * FROM {name}")))
