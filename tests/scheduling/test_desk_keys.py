"""Commands under a key happen once; versions let nobody change what they did not see."""

from datetime import timedelta

import pytest

from scheduling.errors import AlreadyDone, KeyReused, SlotTaken
from scheduling.upkeep import prune
from scheduling.wanted import Details
from storage.database import Store
from storage.models import Booking, CommandResult
from tests.scheduling.salon import API, STAFF, Salon, at

TEN, NOON = at("10:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store)


def test_the_same_key_gives_the_first_result(salon: Salon) -> None:
    first = salon.book(TEN, key="tap", actor=API)
    assert salon.book(TEN, key="tap", actor=API) == first
    assert salon.rows(Booking) == [first]
    assert len(salon.events()) == 2


@pytest.mark.parametrize(
    "other", [{"start": NOON}, {"details": Details("Bob")}, {"details": Details("Ann", notes="x")}, {"source": "api"}]
)
def test_the_same_key_with_other_content_is_refused(salon: Salon, other: dict[str, object]) -> None:
    salon.book(TEN, key="tap", actor=API, details=Details("Ann"))
    with pytest.raises(KeyReused):
        salon.book(**{"start": TEN, "key": "tap", "actor": API, "details": Details("Ann"), **other})  # type: ignore[arg-type]
    assert len(salon.rows(Booking)) == 1


def test_keys_belong_to_an_actor_and_a_command(salon: Salon) -> None:
    made = salon.book(TEN, key="tap", actor=API)
    assert salon.book(NOON, "bob", key="tap", actor=STAFF).id != made.id
    moved = salon.move(made, at("14:00"), API, key="tap")
    assert salon.move(made, at("14:00"), API, key="tap") == moved
    gone = salon.act("cancel", made, API, key="tap")
    assert salon.act("cancel", made, API, key="tap") == gone
    with pytest.raises(KeyReused):
        salon.act("cancel", made, API, key="tap", why="another reason")
    assert len(salon.rows(CommandResult)) == 4


def test_keys_belong_to_a_business(store: Store) -> None:
    here, there = Salon(store, slug="here"), Salon(store, slug="there")
    assert here.book(TEN, key="tap", actor=API).id != there.book(TEN, key="tap", actor=API).id


def test_a_refusal_is_not_kept(salon: Salon) -> None:
    other = salon.book(TEN, "bob")
    with pytest.raises(SlotTaken):
        salon.book(TEN, key="tap")
    assert salon.rows(CommandResult) == []
    salon.act("cancel", other)
    assert salon.book(TEN, key="tap").status == "confirmed"


def test_a_refusal_inside_a_turn_that_goes_on_is_not_kept_either(salon: Salon) -> None:
    salon.book(TEN, "bob")
    request, actor = salon.request(TEN), salon.actor()
    with salon.desk() as desk:
        catalogue = desk.catalogue(salon.id)
        with pytest.raises(SlotTaken):
            desk.book(catalogue, request, actor, "tap")
    assert salon.rows(CommandResult) == []


def test_the_same_key_twice_in_one_turn(salon: Salon) -> None:
    request, actor = salon.request(TEN), salon.actor()
    with salon.desk() as desk:
        catalogue = desk.catalogue(salon.id)
        first = desk.book(catalogue, request, actor, "tap")
        assert desk.book(catalogue, request, actor, "tap") == first


def test_results_are_kept_for_seven_days(salon: Salon) -> None:
    salon.book(TEN, key="tap", actor=API)
    salon.pass_time(days=7)
    with salon.desk() as desk:
        assert prune(desk, timedelta(days=30)) == 0
    salon.pass_time(seconds=1)
    with salon.desk() as desk:
        assert prune(desk, timedelta(days=30)) == 1
    assert salon.rows(CommandResult) == []


@pytest.mark.parametrize("command", ["approve", "cancel", "complete", "no_show"])
def test_a_booking_seen_in_an_older_version_is_not_changed(salon: Salon, command: str) -> None:
    made = salon.book(TEN, actor=STAFF, pending=command == "approve")
    seen = salon.act("rate", made, rating=2)
    with pytest.raises(AlreadyDone):
        salon.act(command, made, version=1)
    assert salon.booking(made.public_id) == seen
    assert salon.act(command, made, version=2).version == 3
