"""Finding clients by a part of their name or number."""

from typing import Any

import pytest

from scheduling.booking import Request
from scheduling.clock import SetClock, to_minute
from scheduling.desk import Desk, open_desk
from scheduling.people import clients_like
from scheduling.wanted import Actor, Details, Wanted
from storage.database import Store
from storage.models import Business
from tests.builders import NOW, a_business, a_client, a_provider, a_service


@pytest.fixture
def desk(store: Store) -> Any:
    with open_desk(store, SetClock(NOW)) as opened:
        yield opened


@pytest.fixture
def business(desk: Desk) -> Business:
    found = a_business(desk.connection)
    for name, phone in (("Ann Bell", "+34612345678"), ("Анна", None), ("100% Bob_", "+79165550000")):
        a_client(desk.connection, found, name, phone=phone)
    return found


@pytest.mark.parametrize(
    ("words", "digits", "names"),
    [
        ("ann", "", ["Ann Bell"]),
        ("BELL", "", ["Ann Bell"]),
        ("анна", "", ["Анна"]),
        ("", "612345678", ["Ann Bell"]),
        ("", "9165550", ["100% Bob_"]),
        ("анна", "612345", ["Анна", "Ann Bell"]),
        ("%", "", ["100% Bob_"]),
        ("n_B", "", []),
        ("", "", []),
    ],
)
def test_a_part_of_a_name_or_of_a_number_finds_them(
    desk: Desk, business: Business, words: str, digits: str, names: list[str]
) -> None:
    assert [one.name for one in clients_like(desk, business.id, words, digits, most=5)] == names


def test_nobody_is_found_elsewhere_nor_more_than_asked(desk: Desk, business: Business) -> None:
    other = a_business(desk.connection, "other")
    assert clients_like(desk, other.id, "ann", "612345678", most=5) == []
    assert len(clients_like(desk, business.id, "b", "", most=1)) == 1


def test_a_providers_clients_are_those_who_booked_with_them(desk: Desk, business: Business) -> None:
    service = a_service(desk.connection, business)
    anna, boris = (a_provider(desk.connection, business, uid, services=[service]) for uid in ("anna", "boris"))
    [ann] = clients_like(desk, business.id, "Ann Bell", "", most=1)
    request = Request(
        Wanted(service.id, anna.id), to_minute(NOW) + 24 * 60, Details("Ann Bell"), client_id=ann.id, any_time=True
    )
    desk.book(desk.catalogue(business.id), request, Actor("staff", "anna"))
    assert clients_like(desk, business.id, "ann", "", provider=anna.id, most=5) == [ann]
    assert clients_like(desk, business.id, "ann", "", provider=boris.id, most=5) == []
