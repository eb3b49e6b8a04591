"""What a business offers, as the desk shows it; and links that open it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import update

from scheduling.errors import NotFound
from storage.database import Store
from storage.models import Link, Provider, Service, ServiceLocation
from storage.rows import add, table
from tests import builders
from tests.scheduling.salon import NOW, Salon


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"))


def _uids(found: Sequence[Service | Provider]) -> list[str]:
    return [one.uid for one in found]


def test_a_service_is_bookable_while_it_is_active_and_somebody_gives_it(salon: Salon) -> None:
    salon.build(builders.a_service, salon.row, "orphan")
    hidden = salon.build(builders.a_service, salon.row, "hidden", status="private")
    salon.build(builders.an_offer, hidden, salon.providers["anna"])
    shown = salon.do(lambda desk, catalogue: catalogue.bookable_services())
    assert _uids(shown) == ["haircut"]
    for provider in salon.providers.values():
        salon.build(builders.change, provider, {"active": False})
    assert salon.do(lambda desk, catalogue: catalogue.bookable_services()) == []


def test_the_order_is_that_of_the_set_up(salon: Salon) -> None:
    salon.build(builders.change, salon.providers["anna"], {"position": 5})
    found = salon.do(lambda desk, catalogue: catalogue.providers_for(salon.haircut.id))
    assert _uids(found) == ["boris", "anna"]


def test_prices_and_durations_are_those_of_who_gives_the_service(salon: Salon) -> None:
    cheap = salon.build(builders.a_provider, salon.row, "cheap")
    salon.build(builders.an_offer, salon.haircut, cheap, price=0, duration=20)
    with salon.desk() as desk:
        catalogue, service = desk.catalogue(salon.id), salon.haircut.id
        assert (catalogue.price(service), catalogue.price(service, cheap.id)) == (0, 0)
        assert catalogue.price(service, salon.providers["anna"].id) == 2000
        assert catalogue.price_varies(service)
        assert (catalogue.duration(service), catalogue.duration(service, cheap.id)) == (60, 20)
        assert catalogue.currency(service) == "EUR"
    salon.build(builders.change, cheap, {"active": False})
    assert not salon.do(lambda desk, catalogue: catalogue.price_varies(service))
    salon.build(builders.change, salon.haircut, {"price": None, "currency": "USD"})
    assert salon.do(lambda desk, catalogue: (catalogue.price(service), catalogue.currency(service))) == (None, "USD")


def test_a_business_without_places_has_its_services_nowhere_in_particular(salon: Salon) -> None:
    with salon.desk() as desk:
        catalogue, anna = desk.catalogue(salon.id), salon.providers["anna"].id
        assert catalogue.locations_for(salon.haircut.id) == []
        assert catalogue.can(salon.haircut.id, anna)
        assert not catalogue.can(salon.haircut.id, anna, 1)


def test_places_are_where_service_and_provider_meet(salon: Salon) -> None:
    centre = salon.build(builders.a_location, salon.row, "centre", providers=[salon.providers["anna"]])
    harbour = salon.build(builders.a_location, salon.row, "harbour")
    anna, boris = (salon.providers[uid].id for uid in ("anna", "boris"))
    service = salon.haircut.id
    with salon.desk() as desk:
        catalogue = desk.catalogue(salon.id)
        assert catalogue.locations_for(service) == [centre, harbour]
        assert catalogue.locations_for(service, anna) == [centre]
        assert catalogue.providers_for(service, harbour.id) == [catalogue.providers[boris]]
    with salon.store.writing() as connection:
        add(connection, ServiceLocation(business_id=salon.id, service_id=service, location_id=harbour.id))
    salon.set(fill=False)
    with salon.desk() as desk:
        catalogue = desk.catalogue(salon.id)
        assert catalogue.locations_for(service) == [harbour]
        assert not catalogue.can(service, anna)
        assert catalogue.can(service, boris)
    salon.build(builders.change, harbour, {"active": False})
    assert salon.do(lambda desk, catalogue: catalogue.bookable_services()) == []


def test_a_change_of_the_set_up_is_seen_at_once_and_nothing_else_is_read_anew(salon: Salon) -> None:
    first = salon.do(lambda desk, catalogue: catalogue)
    assert salon.do(lambda desk, catalogue: catalogue) is first
    salon.set(notice=30)
    again = salon.do(lambda desk, catalogue: catalogue)
    assert (first.rules().notice, again.rules().notice) == (0, 30)


def test_what_is_no_uid_is_not_found(salon: Salon) -> None:
    with salon.desk() as desk:
        catalogue = desk.business_named("demo")
        assert catalogue.business.id == salon.id
        assert catalogue.provider("boris").id == salon.providers["boris"].id
        with pytest.raises(NotFound):
            catalogue.provider("Boris")


def test_a_link_opens_until_it_expires_or_is_revoked(salon: Salon) -> None:
    with salon.desk() as desk:
        link = desk.make_link(desk.catalogue(salon.id), service=salon.haircut.id)
        assert desk.open_link(link.token) == link
        assert desk.open_link("x" * 22) is None
    assert len(link.token) == 22
    rows = table(Link)
    for gone in ({"expires_at": NOW}, {"expires_at": None, "revoked_at": NOW - timedelta(days=1)}):
        with salon.desk() as desk:
            desk.connection.execute(update(rows), gone)
            assert desk.open_link(link.token) is None
    with salon.desk() as desk:
        desk.connection.execute(update(rows), {"revoked_at": None, "expires_at": NOW + timedelta(seconds=1)})
        assert desk.open_link(link.token) is not None
