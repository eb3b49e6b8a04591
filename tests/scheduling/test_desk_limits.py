"""Who may book at all: quota, open bookings, holds, blocked clients."""

from datetime import UTC, datetime

import pytest

from scheduling.clock import from_minute, to_minute
from scheduling.errors import ClientBlocked, NotFound, QuotaReached, SlotTaken, TooManyHolds, TooManyOpenBookings
from scheduling.wanted import Holder, Own
from storage.database import Store
from storage.models import Hold
from tests import builders
from tests.scheduling.salon import NOW, STAFF, Salon, at

TEN = at("10:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_the_quota_counts_every_booking_made_this_month(salon: Salon) -> None:
    salon.quota(3)
    ann = salon.book(TEN)
    bob = salon.book(at("11:00"), "bob")
    salon.act("cancel", ann, "ann")
    salon.act("no_show", bob)
    salon.book(at("12:00", 40), "cid")
    with pytest.raises(QuotaReached):
        salon.book(at("13:00"), "dan")
    with pytest.raises(QuotaReached):
        salon.hold(at("13:00"), "dan")
    with pytest.raises(QuotaReached):
        salon.book(at("13:00"), "dan", actor=STAFF)


def test_a_chain_of_reschedules_counts_once(salon: Salon) -> None:
    salon.quota(2)
    made = salon.book(TEN)
    for start in ("12:00", "14:00", "15:00"):
        salon.move(made, at(start))
    assert salon.book(at("9:00"), "bob").status == "confirmed"
    with pytest.raises(QuotaReached):
        salon.book(at("10:00"), "cid")


def test_a_used_up_quota_stops_no_move(salon: Salon) -> None:
    salon.quota(1)
    made = salon.book(TEN)
    hold = salon.hold(at("12:00"), own=Own(booking_id=made.id))
    moved = salon.move(made, at("12:00"), hold_id=hold.id)
    assert moved.seq == 1


def test_the_quotas_month_is_that_of_the_business(store: Store) -> None:
    salon = Salon(store, zone="America/New_York")
    salon.quota(1)
    salon.clock.set(datetime(2030, 2, 1, 4, 59, tzinfo=UTC))
    start = to_minute(datetime(2030, 2, 4, 15, 0, tzinfo=UTC))
    salon.book(start, "ann")
    with pytest.raises(QuotaReached):
        salon.book(start + 60, "bob")
    salon.clock.set(datetime(2030, 2, 1, 5, 0, tzinfo=UTC))
    assert salon.book(start + 60, "bob").created_at == salon.clock.now()
    with pytest.raises(QuotaReached):
        salon.book(start + 120, "cid")


def test_open_bookings_are_limited_until_one_is_over(salon: Salon) -> None:
    salon.set(open_bookings_limit=2)
    first = salon.book(TEN)
    salon.book(at("12:00"))
    with pytest.raises(TooManyOpenBookings) as refused:
        salon.hold(at("14:00"))
    assert refused.value.limit == 2
    with pytest.raises(TooManyOpenBookings):
        salon.book(at("14:00"))
    assert salon.book(at("14:00"), "bob").status == "confirmed"
    salon.act("cancel", salon.move(first, at("9:00")), "ann")
    assert salon.book(at("16:00")).status == "confirmed"


def test_staff_book_beyond_the_limit_of_open_bookings(salon: Salon) -> None:
    salon.set(open_bookings_limit=1)
    salon.book(TEN)
    assert salon.book(at("12:00"), actor=STAFF).status == "confirmed"


def test_no_limit_means_none(salon: Salon) -> None:
    salon.set(open_bookings_limit=None)
    for start in ("9:00", "10:00", "11:00", "12:00", "13:00", "14:00"):
        assert salon.book(at(start)).status == "confirmed"


def test_a_blocked_client_neither_books_nor_holds_nor_moves_but_may_cancel(salon: Salon) -> None:
    made = salon.book(TEN)
    with salon.desk() as desk:
        found = desk.client_with(salon.id, made.client_id)
    salon.build(builders.change, found, {"blocked_at": NOW})
    with pytest.raises(ClientBlocked):
        salon.book(at("12:00"))
    with pytest.raises(ClientBlocked):
        salon.hold(at("12:00"))
    with pytest.raises(ClientBlocked):
        salon.move(made, at("12:00"))
    assert salon.act("cancel", made, "ann").status == "cancelled"
    assert salon.book(at("12:00"), actor=STAFF).status == "confirmed"


def test_a_chat_holds_one_time(salon: Salon) -> None:
    first = salon.hold(TEN)
    second = salon.hold(at("10:30"))
    assert salon.rows(Hold, live=True) == [second]
    assert [segment.hold_id for segment in salon.live()] == [second.id]
    assert first.id != second.id


def test_a_refused_hold_keeps_the_one_before(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.hold(at("12:00"), "bob")
    with pytest.raises(SlotTaken) as refused:
        salon.hold(at("12:00"))
    assert at("10:00") not in refused.value.alternatives
    assert salon.rows(Hold, live=True)[0] == hold


def test_a_client_holds_no_more_than_allowed_over_all_chats(salon: Salon) -> None:
    salon.set(holds_limit=2)
    chats = [salon.chat(address) for address in ("one", "two", "three")]
    ann = salon.build(builders.a_client, salon.row, "Ann", chats)
    for chat, start in zip(chats, ("9:00", "10:00"), strict=False):
        salon.hold(at(start), chat.external_id)
    with pytest.raises(TooManyHolds):
        salon.hold(at("11:00"), "three")
    salon.pass_time(minutes=10)
    hold = salon.hold(at("11:00"), "three")
    assert hold.client_id == ann.id


def test_a_network_holds_no_more_than_allowed(salon: Salon) -> None:
    def hold(start: str, address: str, network: str) -> Hold:
        wanted, holder = salon.wanted(), Holder(chat_id=salon.chat(address).id, network=network)
        return salon.do(lambda desk, catalogue: desk.hold(catalogue, wanted, at(start), holder, network_limit=2))

    hold("9:00", "one", "office")
    hold("10:00", "two", "office")
    with pytest.raises(TooManyHolds):
        hold("11:00", "three", "office")
    assert hold("11:00", "two", "office").network == "office"
    assert hold("12:00", "four", "home").network == "home"


def test_a_release_gives_the_time_back(salon: Salon) -> None:
    hold = salon.hold(TEN)
    with salon.desk() as desk:
        desk.release(salon.id, hold.chat_id or 0)
    assert salon.live() == []
    assert salon.rows(Hold, live=True) == []
    assert salon.book(TEN, "bob").starts_at == from_minute(TEN)


def test_a_hold_for_a_client_that_is_not_there_is_not_found(salon: Salon) -> None:
    wanted = salon.wanted()
    with pytest.raises(NotFound):
        salon.do(lambda desk, catalogue: desk.hold(catalogue, wanted, TEN, Holder(client_id=4711)))
