"""A client books: from a hold or straight away, and what is refused."""

from datetime import timedelta

import pytest

from scheduling.clock import from_minute
from scheduling.errors import NotAllowed, NotFound, OnlineBookingOff, SlotTaken
from scheduling.wanted import Details, Wanted
from storage.database import Store
from storage.models import Booking, Client, ClientAddress, Hold, Segment
from tests import builders
from tests.scheduling.salon import NOW, STAFF, STRANGER, Salon, at

TEN = at("10:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_a_booking_without_a_hold_keeps_what_was_agreed(salon: Salon) -> None:
    made = salon.book(TEN, details=Details("Ann", phone="+34600000001", notes="short", language="es"))
    kept = salon.booking(made.public_id)
    assert kept == made
    assert (kept.status, kept.approval, kept.seq, kept.version) == ("confirmed", "not_needed", 0, 1)
    assert (kept.starts_at, kept.ends_at) == (from_minute(TEN), from_minute(TEN + 60))
    assert (kept.local_start, kept.zone) == (from_minute(TEN).replace(tzinfo=None), "UTC")
    assert (kept.duration, kept.price, kept.currency, kept.notes) == (60, 2000, "EUR", "short")
    [client] = salon.rows(Client)
    assert (kept.source, kept.created_by, kept.created_at) == ("ai_agent", f"client:{client.public_id}", NOW)
    assert (client.name, client.phone, client.phone_verified_at, client.language) == ("Ann", "+34600000001", None, "es")
    [address] = salon.rows(ClientAddress)
    assert (address.client_id, address.external_id) == (client.id, "ann")
    [segment] = salon.live()
    assert (segment.booking_id, segment.hold_id, segment.lapses_at) == (made.id, None, None)
    assert (segment.starts, segment.ends) == (TEN, TEN + 60)


def test_the_same_address_stays_one_client(salon: Salon) -> None:
    salon.book(TEN)
    salon.book(at("12:00"), details=Details("Ann Lee", email="ann@example.org"))
    [client] = salon.rows(Client)
    assert (client.name, client.email) == ("Ann Lee", "ann@example.org")
    assert len(salon.rows(ClientAddress)) == 1


def test_a_told_phone_replaces_no_verified_one(salon: Salon) -> None:
    salon.book(TEN, details=Details("Ann", phone="+34600000001", phone_verified=True))
    salon.book(at("12:00"), details=Details("Ann", phone="+34600000002"))
    [client] = salon.rows(Client)
    assert (client.phone, client.phone_verified_at) == ("+34600000001", NOW)


def test_a_hold_is_handed_over(salon: Salon) -> None:
    hold = salon.hold(TEN)
    [kept] = salon.live()
    assert (kept.hold_id, kept.booking_id, kept.lapses_at) == (hold.id, None, NOW + timedelta(minutes=10))
    made = salon.book(TEN, hold_id=hold.id)
    [taken] = salon.live()
    assert (taken.hold_id, taken.booking_id, taken.lapses_at) == (None, made.id, None)
    assert not salon.rows(Hold)[0].live


def test_a_hold_keeps_its_time_from_others(salon: Salon) -> None:
    salon.hold(TEN)
    with pytest.raises(SlotTaken):
        salon.book(at("10:30"), "bob")
    assert salon.rows(Booking) == []


def test_a_hold_outlives_the_notice_that_passes_meanwhile(salon: Salon) -> None:
    salon.set(notice=120)
    hold = salon.hold(TEN)
    salon.pass_time(minutes=5)
    assert TEN not in salon.starts(TEN, TEN + 1)
    assert salon.book(TEN, hold_id=hold.id).status == "confirmed"


def test_a_lapsed_hold_books_while_the_time_is_free(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.pass_time(minutes=10)
    made = salon.book(TEN, hold_id=hold.id)
    assert [segment.booking_id for segment in salon.live()] == [made.id]
    assert salon.rows(Segment, hold_id=hold.id) == []


def test_a_hold_lapsed_by_a_second_blocks_nobody_and_books_no_more(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.pass_time(minutes=10, seconds=1)
    made = salon.book(TEN, "bob")
    with pytest.raises(SlotTaken) as refused:
        salon.book(TEN, hold_id=hold.id)
    assert refused.value.alternatives == (at("9:00"), at("11:00"), at("11:30"))
    assert [segment.booking_id for segment in salon.live()] == [made.id]
    assert salon.rows(Hold, live=True) == []


def test_a_hold_until_its_last_second_blocks(salon: Salon) -> None:
    salon.hold(TEN)
    salon.pass_time(minutes=10, seconds=-1)
    with pytest.raises(SlotTaken):
        salon.book(TEN, "bob")


def test_a_lapsed_hold_books_nothing_that_is_not_listed_any_more(salon: Salon) -> None:
    hold = salon.hold(at("9:00"))
    salon.clock.set(from_minute(TEN))
    with pytest.raises(SlotTaken):
        salon.book(at("9:00"), hold_id=hold.id)


def test_a_live_hold_books_no_start_that_has_passed(salon: Salon) -> None:
    salon.clock.set(from_minute(at("8:55")))
    hold = salon.hold(at("9:00"))
    salon.clock.set(from_minute(at("9:01")))
    with pytest.raises(SlotTaken):
        salon.book(at("9:00"), hold_id=hold.id)


def test_nobody_books_by_the_hold_of_another_chat(salon: Salon) -> None:
    hold = salon.hold(TEN)
    with pytest.raises(SlotTaken):
        salon.book(TEN, "bob", hold_id=hold.id)
    assert salon.rows(Hold, live=True) == [hold]
    assert [segment.hold_id for segment in salon.live()] == [hold.id]


def test_a_hold_of_another_time_is_given_back_by_the_booking(salon: Salon) -> None:
    hold = salon.hold(TEN)
    made = salon.book(at("10:30"), hold_id=hold.id)
    assert [segment.booking_id for segment in salon.live()] == [made.id]
    assert salon.rows(Hold, live=True) == []


def test_a_refused_booking_leaves_the_hold_in_place(salon: Salon) -> None:
    salon.book(at("12:00"), "bob")
    hold = salon.hold(TEN)
    with pytest.raises(SlotTaken):
        salon.book(at("12:00"), hold_id=hold.id)
    assert salon.rows(Hold, live=True) == [hold]


@pytest.mark.parametrize("start", ["8:30", "16:30", "10:15", "7:00", "17:00"])
def test_a_start_that_is_not_listed_is_refused(salon: Salon, start: str) -> None:
    with pytest.raises(SlotTaken):
        salon.book(at(start))
    assert salon.live() == []


def test_alternatives_are_the_nearest_bookable_starts_over_nights(salon: Salon) -> None:
    salon.set(horizon_days=1)
    for start in ("9:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"):
        salon.book(at(start), "bob", actor=STAFF)
    with pytest.raises(SlotTaken) as refused:
        salon.book(at("16:00"))
    tomorrow = (at("9:00", 1), at("9:30", 1), at("10:00", 1))
    assert refused.value.alternatives == tomorrow
    for free in tomorrow[::2]:
        assert salon.book(free, "dan").status == "confirmed"


@pytest.mark.parametrize(
    ("days", "alternatives"),
    [
        (400, (at("15:00", 60), at("15:30", 60), at("16:00", 60))),
        (-400, (at("9:00"), at("9:30"), at("10:00"))),
    ],
)
def test_alternatives_to_a_far_away_start_are_at_that_end(
    salon: Salon, days: int, alternatives: tuple[int, ...]
) -> None:
    with pytest.raises(SlotTaken) as refused:
        salon.book(at("12:00", days))
    assert refused.value.alternatives == alternatives


def test_alternatives_of_a_full_provider_are_other_providers(store: Store) -> None:
    salon = Salon(store, ("anna", "boris"), horizon_days=0)
    salon.build(builders.change, salon.providers["anna"], {"active": False})
    with pytest.raises(SlotTaken) as refused:
        salon.book(TEN, provider="anna")
    assert refused.value.alternatives == (at("9:30"), TEN, at("10:30"))
    assert salon.book(TEN).provider_id == salon.providers["boris"].id


def test_buffers_keep_visits_apart_and_may_lie_outside_the_hours(salon: Salon) -> None:
    colour = salon.build(builders.a_service, salon.row, "colour", buffer_before=30, buffer_after=15)
    salon.build(builders.an_offer, colour, salon.providers["anna"])
    salon.book(at("9:00"), service="colour")
    [segment] = salon.live()
    assert (segment.occupied_from, segment.starts) == (at("8:30"), at("9:00"))
    assert (segment.ends, segment.occupied_until) == (TEN, at("10:15"))
    with pytest.raises(SlotTaken):
        salon.book(TEN)
    with pytest.raises(SlotTaken):
        salon.book(at("10:30"), service="colour")
    assert salon.book(at("10:30")).status == "confirmed"


def test_the_business_buffer_stands_in_until_a_service_has_its_own(salon: Salon) -> None:
    salon.set(buffer_after=30)
    salon.book(TEN)
    assert salon.live()[0].occupied_until == at("11:30")
    plain = salon.build(builders.a_service, salon.row, "plain", buffer_after=0)
    salon.build(builders.an_offer, plain, salon.providers["anna"])
    salon.book(at("12:00"), service="plain")
    assert salon.live()[1].occupied_until == at("13:00")


def test_the_limit_of_a_day_counts_bookings_and_holds(salon: Salon) -> None:
    salon.set(provider_day_limit=2)
    salon.book(TEN)
    hold = salon.hold(at("12:00"))
    with pytest.raises(SlotTaken) as refused:
        salon.book(at("15:00"), "bob")
    assert refused.value.alternatives[0] == at("9:00", 1)
    assert salon.book(at("12:00"), hold_id=hold.id).status == "confirmed"
    assert salon.book(at("15:00", 1), "bob").status == "confirmed"


def test_a_lapsed_hold_does_not_slip_past_the_limit_of_the_day(salon: Salon) -> None:
    salon.set(provider_day_limit=1)
    hold = salon.hold(TEN)
    salon.pass_time(minutes=11)
    salon.book(at("12:00"), "bob")
    with pytest.raises(SlotTaken):
        salon.book(TEN, hold_id=hold.id)


def test_a_provider_has_their_own_duration_and_price(salon: Salon) -> None:
    slow = salon.build(builders.a_provider, salon.row, "slow")
    salon.build(builders.an_offer, salon.haircut, slow, duration=90, price=3500)
    made = salon.book(TEN, provider="slow")
    assert (made.duration, made.price, made.ends_at) == (90, 3500, from_minute(at("11:30")))
    with pytest.raises(SlotTaken):
        salon.book(at("11:00"), provider="slow")


def test_a_provider_in_another_zone_works_by_their_own_wall(salon: Salon) -> None:
    salon.build(builders.a_provider, salon.row, "far", [salon.haircut], zone="America/New_York")
    made = salon.book(at("14:00"), provider="far")
    assert (made.zone, made.local_start.hour) == ("America/New_York", 9)
    with pytest.raises(SlotTaken):
        salon.book(at("13:30"), provider="far")


@pytest.mark.parametrize("status", ["inactive", "private"])
def test_a_service_that_is_not_active_takes_no_bookings_from_clients(salon: Salon, status: str) -> None:
    salon.build(builders.change, salon.haircut, {"status": status})
    with pytest.raises(OnlineBookingOff):
        salon.book(TEN)
    with pytest.raises(OnlineBookingOff):
        salon.hold(TEN)


def test_staff_book_private_services_but_no_inactive_ones(salon: Salon) -> None:
    salon.build(builders.change, salon.haircut, {"status": "private"})
    assert salon.book(TEN, actor=STAFF).status == "confirmed"
    salon.build(builders.change, salon.haircut, {"status": "inactive"})
    with pytest.raises(OnlineBookingOff):
        salon.book(at("12:00"), actor=STAFF)


def test_staff_leave_hours_and_grid_aside_but_never_overlap(salon: Salon) -> None:
    early = salon.book(at("8:20"), actor=STAFF, provider="anna", any_time=True, duration=45)
    assert (early.duration, early.ends_at) == (45, from_minute(at("9:05")))
    with pytest.raises(SlotTaken) as refused:
        salon.book(at("9:00"), actor=STAFF, provider="anna", any_time=True)
    assert refused.value.alternatives == (at("9:30"), TEN, at("10:30"))
    assert [segment.booking_id for segment in salon.live()] == [early.id]


def test_staff_overlap_no_hold_but_take_a_lapsed_one(salon: Salon) -> None:
    salon.hold(TEN)
    with pytest.raises(SlotTaken):
        salon.book(TEN, "bob", actor=STAFF, provider="anna", any_time=True)
    salon.pass_time(minutes=10)
    assert salon.book(TEN, "bob", actor=STAFF, provider="anna", any_time=True).status == "confirmed"


def test_staff_start_a_walk_in_up_to_an_hour_ago(salon: Salon) -> None:
    salon.clock.set(from_minute(at("11:00")))
    walk_in = {"actor": STAFF, "provider": "anna", "any_time": True}
    with pytest.raises(NotAllowed):
        salon.book(at("9:59"), None, **walk_in)  # type: ignore[arg-type]
    assert salon.book(TEN, None, **walk_in).starts_at == from_minute(TEN)  # type: ignore[arg-type]


@pytest.mark.parametrize("beyond", [{"any_time": True}, {"duration": 30}, {"pending": True}])
def test_clients_have_none_of_the_liberties_of_staff(salon: Salon, beyond: dict[str, object]) -> None:
    with pytest.raises(NotAllowed):
        salon.book(TEN, provider="anna", **beyond)  # type: ignore[arg-type]


def test_any_time_needs_a_provider(salon: Salon) -> None:
    with pytest.raises(NotFound):
        salon.book(TEN, actor=STAFF, any_time=True)


def test_the_only_place_of_a_visit_is_noted(salon: Salon) -> None:
    centre = salon.build(builders.a_location, salon.row, "centre")
    assert salon.book(TEN).location_id == centre.id
    harbour = salon.build(builders.a_location, salon.row, "harbour", providers=[])
    assert salon.book(at("11:00")).location_id is None
    assert salon.book(at("12:00"), location="harbour").location_id == harbour.id


def test_a_provider_is_booked_only_where_they_work(store: Store) -> None:
    salon = Salon(store, ("anna", "boris"))
    salon.build(builders.a_location, salon.row, "centre", providers=[salon.providers["anna"]])
    salon.build(builders.a_location, salon.row, "harbour", providers=[salon.providers["boris"]])
    assert salon.book(TEN, location="harbour").provider_id == salon.providers["boris"].id
    with pytest.raises(SlotTaken):
        salon.book(TEN, "bob", location="harbour")
    with pytest.raises(SlotTaken):
        salon.book(at("12:00"), provider="anna", location="harbour")


def test_a_client_without_a_chat_is_made_by_their_details(salon: Salon) -> None:
    made = salon.book(TEN, None, actor=STAFF, details=Details("Walk-in"))
    [client] = salon.rows(Client)
    assert (made.client_id, made.chat_id, client.name) == (client.id, None, "Walk-in")
    assert salon.rows(ClientAddress) == []


def test_a_known_client_is_booked_by_number(salon: Salon) -> None:
    ann = salon.client()
    made = salon.book(TEN, None, actor=STAFF, client_id=ann.id, details=Details(""))
    assert made.client_id == ann.id
    assert salon.rows(Client) == [ann]


def test_a_wish_that_names_nothing_of_the_business_is_not_found(salon: Salon) -> None:
    request = salon.request(TEN, wish=Wanted(salon.haircut.id + 1000))
    with pytest.raises(NotFound):
        salon.do(lambda desk, catalogue: desk.book(catalogue, request, STRANGER))
