"""One business, and one client, never reaches another's rows."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from scheduling.catalogue import Catalogue
from scheduling.changes import Edits
from scheduling.desk import Desk
from scheduling.errors import NotFound
from scheduling.lifecycle import Happening
from scheduling.wanted import Actor, Holder, Own, Wanted
from storage.database import Store
from storage.models import Booking, Client
from tests import builders
from tests.scheduling.salon import API, STAFF, STRANGER, Salon, at

TEN, NOON = at("10:00"), at("12:00")

# Every command that names a booking.
ON_A_BOOKING: dict[str, Callable[[Desk, Catalogue, str, Actor], object]] = {
    "approve": lambda desk, catalogue, which, who: desk.approve(catalogue, which, actor=who),
    "decline": lambda desk, catalogue, which, who: desk.decline(catalogue, which, actor=who),
    "cancel": lambda desk, catalogue, which, who: desk.cancel(catalogue, which, actor=who),
    "complete": lambda desk, catalogue, which, who: desk.complete(catalogue, which, actor=who),
    "no_show": lambda desk, catalogue, which, who: desk.no_show(catalogue, which, actor=who),
    "happen": lambda desk, catalogue, which, who: desk.happen(catalogue, which, Happening.STARTED, actor=who),
    "reschedule": lambda desk, catalogue, which, who: desk.reschedule(catalogue, which, NOON, actor=who),
    "rate": lambda desk, catalogue, which, who: desk.rate(catalogue, which, 5, actor=who),
    "edit": lambda desk, catalogue, which, who: desk.edit(catalogue, which, Edits(notes="x"), actor=who),
}


@pytest.fixture
def ours(store: Store) -> Salon:
    return Salon(store, slug="ours")


@pytest.fixture
def theirs(store: Store) -> Salon:
    return Salon(store, slug="theirs")


def _give(salon: Salon, command: str, booking: Booking, who: Actor) -> None:
    with salon.desk() as desk:
        ON_A_BOOKING[command](desk, desk.catalogue(salon.id), booking.public_id, who)


@pytest.mark.parametrize("command", ON_A_BOOKING)
def test_no_command_reaches_the_booking_of_another_business(ours: Salon, theirs: Salon, command: str) -> None:
    made = theirs.book(TEN)
    for who in (STAFF, API, theirs.actor()):
        with pytest.raises(NotFound):
            _give(ours, command, made, who)
    assert theirs.booking(made.public_id) == made


@pytest.mark.parametrize("command", ON_A_BOOKING)
def test_no_client_reaches_the_booking_of_another(ours: Salon, command: str) -> None:
    made = ours.book(TEN)
    ours.client("bob")
    bob = ours.actor("bob")
    for who in (bob, STRANGER, Actor("client", "")):
        with pytest.raises(NotFound):
            _give(ours, command, made, who)
    assert ours.booking(made.public_id) == made


def test_the_booking_of_another_business_is_not_shown_or_deleted(ours: Salon, theirs: Salon) -> None:
    made = theirs.book(TEN)
    with pytest.raises(NotFound):
        ours.booking(made.public_id)
    with pytest.raises(NotFound):
        ours.do(lambda desk, catalogue: desk.delete(catalogue, made.public_id, actor=STAFF))
    with ours.desk() as desk:
        assert desk.bookings(ours.id) == []
        assert desk.bookings(ours.id, client_id=made.client_id) == []
        assert desk.last_visit(ours.id, made.client_id) is None
        assert desk.client_at(ours.id, theirs.account.id, "ann") is None
        with pytest.raises(NotFound):
            desk.client_with(ours.id, made.client_id)


def _foreign_wishes(ours: Salon, theirs: Salon) -> list[Wanted]:
    place = theirs.build(builders.a_location, theirs.row)
    return [
        Wanted(theirs.haircut.id),
        Wanted(ours.haircut.id, theirs.providers["anna"].id),
        Wanted(ours.haircut.id, None, place.id),
    ]


def test_nothing_of_another_business_is_booked_or_held(ours: Salon, theirs: Salon) -> None:
    chat, actor = ours.chat(), ours.actor()
    for wish in _foreign_wishes(ours, theirs):
        request = ours.request(TEN, wish=wish)
        with ours.desk() as desk:
            catalogue = desk.catalogue(ours.id)
            assert not desk.slots(catalogue, wish, TEN, NOON)
            assert None not in desk.why_not(catalogue, wish, TEN).values()
            with pytest.raises(NotFound):
                desk.book(catalogue, request, actor)
            with pytest.raises(NotFound):
                desk.hold(catalogue, wish, TEN, Holder(chat_id=chat.id))
    assert ours.rows(Booking) == []


def test_nothing_is_moved_to_the_provider_of_another_business(ours: Salon, theirs: Salon) -> None:
    made = ours.book(TEN)
    for who in ("ann", STAFF):
        with pytest.raises(NotFound):
            ours.move(made, NOON, who, provider=theirs.providers["anna"].id)


def test_the_client_of_another_business_is_not_found(ours: Salon, theirs: Salon) -> None:
    stranger = theirs.client("bob")
    wanted = ours.wanted()
    with pytest.raises(NotFound):
        ours.book(TEN, None, actor=STAFF, client_id=stranger.id)
    with pytest.raises(NotFound):
        ours.do(lambda desk, catalogue: desk.hold(catalogue, wanted, TEN, Holder(client_id=stranger.id)))


def test_the_hold_and_the_booking_of_another_business_open_no_time(ours: Salon, theirs: Salon) -> None:
    hold, made = theirs.hold(TEN), theirs.book(NOON, "bob")
    ours.book(TEN, hold_id=hold.id)
    ours.hold(NOON, own=Own(booking_id=made.id))
    assert [segment.hold_id for segment in theirs.live()] == [hold.id, None]
    with theirs.desk() as desk:
        desk.release(ours.id, hold.chat_id or 0)
    assert len(theirs.live()) == 2


def test_one_address_is_a_client_of_its_own_at_each_business(ours: Salon, theirs: Salon) -> None:
    shared = ours.chat()
    mine = ours.book(TEN)
    request = replace(theirs.request(TEN, None), chat=shared)
    other = theirs.do(lambda desk, catalogue: desk.book(catalogue, request, STRANGER))
    assert other.client_id != mine.client_id
    assert len(ours.rows(Client)) == 2


def test_names_of_another_business_are_not_found(ours: Salon, theirs: Salon) -> None:
    theirs.build(builders.a_service, theirs.row, "massage")
    with ours.desk() as desk:
        catalogue = desk.business_named("ours")
        for look in (catalogue.service, catalogue.provider, catalogue.location):
            with pytest.raises(NotFound):
                look("massage")
        with pytest.raises(NotFound):
            desk.business_named("nobody")
        with pytest.raises(NotFound):
            desk.catalogue(ours.id + theirs.id + 1000)
