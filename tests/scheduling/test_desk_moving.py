"""Moving a booking: a chain of bookings under one public id."""

from datetime import timedelta
from itertools import pairwise

import pytest

from scheduling.clock import from_minute
from scheduling.errors import AlreadyDone, NotAllowed, NotFound, OnlineBookingOff, SlotTaken, TooLate
from scheduling.lifecycle import Happening
from scheduling.wanted import SYSTEM, Details, Own
from storage.database import Store
from storage.models import Booking, Hold
from tests import builders
from tests.scheduling.salon import API, STAFF, Salon, at

TEN, NOON = at("10:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_a_move_goes_on_in_a_new_booking_of_the_same_chain(salon: Salon) -> None:
    made = salon.book(TEN, details=Details("Ann", notes="short"), place="at home", extra={"ref": 7})
    salon.pass_time(minutes=1)
    moved = salon.move(made, NOON, why="train")
    before, after = salon.rows(Booking)
    assert after == moved == salon.booking(made.public_id)
    assert (before.status, before.version, before.cancelled_by) == ("rescheduled", 2, None)
    assert (after.status, after.version, after.public_id) == ("confirmed", 1, made.public_id)
    assert (after.seq, after.previous_id, after.reschedule_count) == (1, made.id, 1)
    assert (after.starts_at, after.ends_at) == (from_minute(NOON), from_minute(NOON + 60))
    assert (after.reschedule_reason, after.created_at) == ("train", salon.clock.now())
    kept = ("client_id", "chat_id", "channel", "notes", "place", "extra", "source", "service_id", "provider_id")
    assert all(getattr(before, name) == getattr(after, name) for name in kept)
    assert [segment.booking_id for segment in salon.live()] == [moved.id]
    assert salon.book(TEN, "bob").status == "confirmed"


def test_a_chain_grows_link_by_link(salon: Salon) -> None:
    made = salon.book(TEN)
    for start in ("11:00", "12:00", "13:00"):
        salon.move(made, at(start))
    chain = salon.rows(Booking)
    assert [booking.seq for booking in chain] == [0, 1, 2, 3]
    assert [booking.status for booking in chain] == ["rescheduled"] * 3 + ["confirmed"]
    assert all(after.previous_id == before.id for before, after in pairwise(chain))
    assert chain[-1].reschedule_count == 3


def test_a_move_may_overlap_the_booking_itself(salon: Salon) -> None:
    made = salon.book(TEN)
    assert salon.move(made, at("10:30")).starts_at == from_minute(at("10:30"))
    assert salon.move(made, at("10:30")).seq == 2


def test_a_hold_for_a_move_may_overlap_the_booking_itself(salon: Salon) -> None:
    made = salon.book(TEN)
    hold = salon.hold(at("10:30"), own=Own(booking_id=made.id))
    with pytest.raises(SlotTaken):
        salon.book(at("11:00"), "bob")
    moved = salon.move(made, at("10:30"), hold_id=hold.id)
    [segment] = salon.live()
    assert (segment.booking_id, segment.starts, segment.ends) == (moved.id, at("10:30"), at("11:30"))
    assert salon.rows(Hold, live=True) == []


def test_a_hold_for_the_same_time_keeps_nothing_more(salon: Salon) -> None:
    made = salon.book(TEN)
    hold = salon.hold(TEN, own=Own(booking_id=made.id))
    assert [segment.booking_id for segment in salon.live()] == [made.id]
    assert salon.move(made, TEN, hold_id=hold.id).seq == 1


def test_a_hold_around_a_shorter_booking_keeps_both_sides(salon: Salon) -> None:
    made = salon.book(at("10:30"), actor=STAFF, provider="anna", any_time=True, duration=15)
    salon.hold(TEN, "bob", own=Own(booking_id=made.id))
    spans = [(segment.occupied_from, segment.occupied_until) for segment in salon.live()]
    assert spans == [(TEN, at("10:30")), (at("10:30"), at("10:45")), (at("10:45"), at("11:00"))]


def test_a_hold_keeps_the_new_time_until_the_move(salon: Salon) -> None:
    made = salon.book(TEN)
    hold = salon.hold(NOON, own=Own(booking_id=made.id))
    with pytest.raises(SlotTaken):
        salon.book(NOON, "bob")
    moved = salon.move(made, NOON, hold_id=hold.id)
    assert [segment.booking_id for segment in salon.live()] == [moved.id]


def test_a_taken_time_leaves_the_booking_as_it_was(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.book(NOON, "bob")
    with pytest.raises(SlotTaken) as refused:
        salon.move(made, NOON)
    assert refused.value.alternatives == (at("10:30"), at("11:00"), at("13:00"))
    assert salon.booking(made.public_id) == made
    assert len(salon.live()) == 2
    assert [entry.after for entry in salon.audit(made)] == ["confirmed"]


def test_another_provider_takes_over(store: Store) -> None:
    salon = Salon(store, ("anna", "boris"))
    made = salon.book(TEN, provider="anna")
    boris = salon.providers["boris"].id
    moved = salon.move(made, TEN, provider=boris)
    assert moved.provider_id == boris
    assert [segment.provider_id for segment in salon.live()] == [boris]
    assert salon.move(made, NOON).provider_id == boris


def test_a_provider_who_does_not_give_the_service_takes_nothing_over(salon: Salon) -> None:
    other = salon.build(builders.a_provider, salon.row, "other")
    made = salon.book(TEN)
    with pytest.raises(SlotTaken):
        salon.move(made, NOON, provider=other.id)
    with pytest.raises(NotFound):
        salon.move(made, NOON, STAFF, provider=other.id, any_time=True)


def test_a_move_keeps_the_length_that_was_agreed(salon: Salon) -> None:
    made = salon.book(TEN, actor=STAFF, provider="anna", any_time=True, duration=90)
    moved = salon.move(made, NOON)
    assert (moved.duration, moved.ends_at - moved.starts_at) == (90, timedelta(minutes=90))
    assert salon.live()[0].ends == at("13:30")
    with pytest.raises(SlotTaken):
        salon.move(made, at("16:00"))


def test_a_move_to_somebody_slower_takes_their_usual_time(salon: Salon) -> None:
    slow = salon.build(builders.a_provider, salon.row, "slow")
    salon.build(builders.an_offer, salon.haircut, slow, duration=90, price=3500)
    made = salon.book(TEN, provider="anna")
    moved = salon.move(made, NOON, provider=slow.id)
    assert (moved.duration, moved.price) == (90, 3500)


def test_exactly_at_the_cut_off_a_client_may_move_and_later_only_staff(salon: Salon) -> None:
    salon.set(reschedule_cutoff=120, cancel_cutoff=0)
    made = salon.book(NOON)
    ann = salon.actor()
    salon.clock.set(from_minute(TEN))
    moved = salon.move(made, NOON)
    salon.pass_time(seconds=1)
    with pytest.raises(TooLate) as refused:
        salon.move(moved, at("15:00"))
    assert refused.value.cutoff == 120
    with pytest.raises(TooLate):
        salon.do(lambda desk, catalogue: desk.check_may(catalogue, moved, Happening.MOVED_AWAY, ann))
    assert salon.move(moved, at("15:00"), STAFF).seq == 2


def test_a_client_moves_only_to_listed_starts_and_staff_anywhere_free(salon: Salon) -> None:
    made = salon.book(TEN)
    with pytest.raises(SlotTaken):
        salon.move(made, at("18:00"))
    assert salon.move(made, at("18:00"), STAFF, any_time=True).starts_at == from_minute(at("18:00"))
    salon.clock.set(from_minute(NOON))
    with pytest.raises(NotAllowed):
        salon.move(made, at("10:59"), STAFF, any_time=True)


@pytest.mark.parametrize("ending", ["cancel", "complete", "no_show"])
def test_nothing_moves_a_booking_whose_life_is_over(salon: Salon, ending: str) -> None:
    salon.set(reschedule_cutoff=600)
    made = salon.book(TEN)
    salon.act(ending, made)
    for actor in ("ann", STAFF):
        with pytest.raises(AlreadyDone):
            salon.move(made, NOON, actor)


def test_nothing_moves_a_booking_that_has_begun(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("happen", made, SYSTEM, happening=Happening.STARTED)
    for actor in ("ann", STAFF):
        with pytest.raises(NotAllowed):
            salon.move(made, NOON, actor)


def test_a_move_by_the_client_is_a_question_again_where_approval_applies(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    salon.act("approve", made)
    moved = salon.move(made, NOON)
    assert (moved.status, moved.approval) == ("pending", "awaited")
    assert [segment.booking_id for segment in salon.live()] == [moved.id]


def test_a_move_by_staff_keeps_the_status(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    waiting = salon.move(made, NOON, STAFF)
    assert (waiting.status, waiting.approval) == ("pending", "awaited")
    salon.act("approve", made)
    kept = salon.move(made, at("14:00"), STAFF)
    assert (kept.status, kept.approval) == ("confirmed", "given")


def test_staff_may_choose_the_status_of_a_moved_booking(salon: Salon) -> None:
    salon.set(approval="all")
    made = salon.book(TEN)
    settled = salon.move(made, NOON, API, pending=False)
    assert (settled.status, settled.approval) == ("confirmed", "given")
    loosened = salon.move(made, at("14:00"), API, pending=True)
    assert (loosened.status, loosened.approval) == ("pending", "given")


def test_a_booking_seen_in_an_older_version_is_not_moved(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.act("rate", made, rating=3)
    with pytest.raises(AlreadyDone):
        salon.move(made, NOON, version=1)
    assert salon.move(made, NOON, version=2).seq == 1


def test_a_private_service_can_still_be_moved_an_inactive_one_not(salon: Salon) -> None:
    made = salon.book(TEN)
    salon.build(builders.change, salon.haircut, {"status": "private"})
    assert salon.move(made, NOON).seq == 1
    salon.build(builders.change, salon.haircut, {"status": "inactive"})
    with pytest.raises(OnlineBookingOff):
        salon.move(made, at("14:00"))


def test_the_hold_of_another_client_moves_nothing(salon: Salon) -> None:
    made, other = salon.book(TEN), salon.book(at("16:00"), "bob")
    hold = salon.hold(NOON, "bob", own=Own(booking_id=other.id))
    with pytest.raises(SlotTaken):
        salon.move(made, NOON, hold_id=hold.id)
    assert salon.rows(Hold, live=True) == [hold]


def test_a_lapsed_hold_in_two_pieces_is_given_back_whole(salon: Salon) -> None:
    made = salon.book(at("10:30"), actor=STAFF, provider="anna", any_time=True, duration=15)
    salon.hold(TEN, "bob", own=Own(booking_id=made.id))
    salon.pass_time(minutes=10)
    other = salon.book(TEN, actor=STAFF, provider="anna", any_time=True, duration=15)
    assert [segment.booking_id for segment in salon.live()] == [other.id, made.id]
    assert salon.rows(Hold, live=True) == []
