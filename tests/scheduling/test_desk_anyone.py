"""Who takes a visit that anyone may take: fewest visits that day, then longest not assigned, then uid."""

import pytest

from scheduling.errors import SlotTaken
from storage.database import Store
from storage.models import Provider
from tests import builders
from tests.scheduling.salon import STAFF, Salon, at

TEN, NOON = at("10:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("carla", "anna", "boris"))


def test_at_first_the_uid_decides(salon: Salon) -> None:
    names = [salon.name_of(salon.book(TEN, address).provider_id) for address in ("ann", "bob", "cid")]
    assert names == ["anna", "boris", "carla"]
    with pytest.raises(SlotTaken):
        salon.book(TEN, "dan")


def test_fewest_visits_of_that_day_come_first(salon: Salon) -> None:
    salon.book(at("9:00"), provider="anna")
    salon.book(at("9:00"), provider="boris")
    assert salon.name_of(salon.book(NOON, "bob").provider_id) == "carla"
    tomorrow = salon.book(at("12:00", 1), "cid")
    assert salon.name_of(tomorrow.provider_id) == "anna"


def test_the_day_is_the_providers_own(store: Store) -> None:
    salon = Salon(store, ("near",))
    rows = salon.providers
    night = [(0, 24 * 60)]
    rows["anna"] = salon.build(
        builders.a_provider, salon.row, "anna", [salon.haircut], zone="Asia/Tokyo", hours=night
    )
    rows["boris"] = salon.build(builders.a_provider, salon.row, "boris", [salon.haircut], hours=night)
    # 14:00 in London is 23:00 in Tokyo; 16:00 is the next day there, but the same one in London.
    salon.book(at("14:00"), provider="anna")
    salon.book(at("14:00"), provider="boris")
    salon.book(at("16:00"), provider="near")
    assert salon.name_of(salon.book(at("16:00"), "bob").provider_id) == "anna"


def test_a_tie_goes_to_who_was_assigned_longest_ago(salon: Salon) -> None:
    for days, address in ((1, "ann"), (2, "bob"), (3, "cid")):
        salon.pass_time(seconds=1)
        salon.book(at("10:00", days), address)
    salon.pass_time(seconds=1)
    assert salon.name_of(salon.book(at("10:00", 4), "dan").provider_id) == "anna"
    salon.pass_time(seconds=1)
    assert salon.name_of(salon.book(at("10:00", 5), "eve").provider_id) == "boris"


def test_only_anyones_visits_count_as_assigned(salon: Salon) -> None:
    salon.book(at("10:00", 1), provider="anna")
    assert salon.rows(Provider, uid="anna")[0].assigned_at is None
    made = salon.book(at("10:00", 2), "bob")
    assert salon.name_of(made.provider_id) == "anna"
    assert salon.rows(Provider, uid="anna")[0].assigned_at == salon.clock.now()


def test_a_hold_for_anyone_keeps_its_provider(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.book(at("14:00"), "bob", provider=salon.name_of(hold.provider_id), actor=STAFF)
    assert salon.book(TEN, hold_id=hold.id).provider_id == hold.provider_id


def test_a_lapsed_hold_for_anyone_books_the_provider_that_it_showed(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.book(at("14:00"), "bob", provider=salon.name_of(hold.provider_id), actor=STAFF)
    salon.pass_time(minutes=11)
    assert salon.book(TEN, hold_id=hold.id).provider_id == hold.provider_id


def test_a_lapsed_hold_whose_provider_is_taken_books_nobody_else_unasked(salon: Salon) -> None:
    hold = salon.hold(TEN)
    salon.pass_time(minutes=11)
    salon.book(TEN, "bob", provider=salon.name_of(hold.provider_id))
    with pytest.raises(SlotTaken) as refused:
        salon.book(TEN, hold_id=hold.id)
    assert refused.value.alternatives == (at("9:30"), TEN, at("10:30"))


def test_who_is_off_or_full_is_passed_over(salon: Salon) -> None:
    salon.build(builders.change, salon.providers["anna"], {"active": False})
    salon.set(provider_day_limit=1)
    salon.book(at("9:00"), provider="boris")
    assert salon.name_of(salon.book(TEN, "bob").provider_id) == "carla"
    with pytest.raises(SlotTaken) as refused:
        salon.book(NOON, "cid")
    assert refused.value.alternatives[0] == at("9:00", 1)
