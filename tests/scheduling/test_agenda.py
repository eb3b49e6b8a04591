"""What is to come at work, by the clock of whoever works, and what a client's past was."""

from datetime import date, timedelta

import pytest

from scheduling.agenda import agenda, history, next_visit
from scheduling.wanted import SYSTEM
from storage.database import Store
from storage.models import Booking
from tests import builders
from tests.builders import NOW
from tests.scheduling.salon import STAFF, Salon, at

TODAY = NOW.date()


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"))


def _agenda(salon: Salon, provider: str | None = None, first: date = TODAY, last: date = TODAY) -> list[str]:
    number = salon.providers[provider].id if provider else None
    found = salon.do(lambda desk, catalogue: agenda(desk, catalogue, number, first, last))
    return [f"{booking.starts_at:%d %H:%M} {salon.name_of(booking.provider_id)}" for booking in found]


def _next(salon: Salon, provider: str | None = None) -> Booking | None:
    number = salon.providers[provider].id if provider else None
    return salon.do(lambda desk, catalogue: next_visit(desk, catalogue, number))


def test_a_days_visits_come_by_start(salon: Salon) -> None:
    salon.book(at("15:00"), "ann", provider="anna")
    salon.book(at("9:00"), "bob", provider="anna")
    salon.book(at("10:00"), "cid", provider="boris")
    salon.book(at("10:00", 1), "dan", provider="boris")
    assert _agenda(salon) == ["07 09:00 anna", "07 10:00 boris", "07 15:00 anna"]
    assert _agenda(salon, "anna") == ["07 09:00 anna", "07 15:00 anna"]
    assert _agenda(salon, first=TODAY + timedelta(days=1), last=TODAY + timedelta(days=7)) == ["08 10:00 boris"]
    assert _agenda(salon, last=TODAY + timedelta(days=1))[-1] == "08 10:00 boris"
    assert _agenda(salon, first=TODAY - timedelta(days=1), last=TODAY - timedelta(days=1)) == []


def test_what_took_place_is_shown_and_what_was_cancelled_or_moved_away_is_not(salon: Salon) -> None:
    salon.act("complete", salon.book(at("9:00"), "ann", provider="anna"))
    salon.act("no_show", salon.book(at("10:00"), "bob", provider="anna"))
    salon.act("cancel", salon.book(at("11:00"), "cid", provider="anna"))
    salon.move(salon.book(at("12:00"), "dan", provider="anna"), at("16:00"), STAFF)
    assert _agenda(salon, "anna") == ["07 09:00 anna", "07 10:00 anna", "07 16:00 anna"]


def test_a_day_is_that_of_the_masters_clock(store: Store) -> None:
    salon = Salon(store, zone="Europe/Madrid")
    salon.build(builders.change, salon.providers["anna"], {"zone": "Asia/Tokyo"})
    # Nine in the morning of the 8th in Tokyo is one in the night in Madrid, and still the 7th elsewhere.
    made = salon.book(at("00:00", 1), "ann", provider="anna")
    late = salon.book(at("15:30", 1), "bob", actor=STAFF, provider="anna", any_time=True)
    assert [made.local_start.hour, late.local_start.day] == [9, 9]
    assert _agenda(salon, "anna", date(2030, 1, 8), date(2030, 1, 8)) == ["08 00:00 anna"]
    assert _agenda(salon, "anna", date(2030, 1, 9), date(2030, 1, 9)) == ["08 15:30 anna"]
    assert _agenda(salon, None, date(2030, 1, 8), date(2030, 1, 8)) == ["08 00:00 anna", "08 15:30 anna"]


def test_a_day_on_which_clocks_change_is_whole(store: Store) -> None:
    salon = Salon(store, zone="Europe/Madrid")
    salon.clock.set(NOW.replace(month=3, day=30))
    first, last = (NOW.replace(month=3, day=day, hour=hour) for day, hour in ((30, 23), (31, 21)))
    for place, start in enumerate((first, last, last + timedelta(hours=1))):
        wanted = int(start.timestamp()) // 60
        salon.book(wanted, f"client {place}", actor=STAFF, provider="anna", any_time=True)
    assert _agenda(salon, None, date(2030, 3, 31), date(2030, 3, 31)) == ["30 23:00 anna", "31 21:00 anna"]


def test_another_businesss_visits_are_not_shown(store: Store, salon: Salon) -> None:
    other = Salon(store, slug="other")
    other.book(at("9:00"), "zoe")
    assert _agenda(salon) == []
    foreign = other.providers["anna"].id
    with salon.desk() as desk:
        catalogue = desk.catalogue(salon.id)
        assert next_visit(desk, catalogue, foreign) is None


def test_the_next_visit_is_the_first_that_has_not_begun(salon: Salon) -> None:
    assert _next(salon) is None
    first = salon.book(at("9:00"), "ann", provider="anna")
    second = salon.book(at("10:00"), "bob", provider="boris")
    assert _next(salon) == first
    assert _next(salon, "boris") == second
    salon.pass_time(hours=1, minutes=1)
    assert _next(salon) == second
    salon.act("cancel", second)
    assert _next(salon) is None


def test_a_clients_past_is_counted(salon: Salon) -> None:
    salon.set(cancel_cutoff=60, open_bookings_limit=None)
    first = salon.book(at("9:00"), "ann", provider="anna")
    past = salon.do(lambda desk, _: history(desk, salon.id, first.client_id))
    assert (past.visits, past.no_shows, past.cancelled_late, past.last) == (0, 0, 0, None)
    salon.act("complete", first)
    last = salon.act("complete", salon.book(at("11:00"), "ann", provider="anna"))
    salon.act("no_show", salon.book(at("12:00"), "ann", provider="anna"))
    salon.act("cancel", salon.book(at("13:00"), "ann", provider="anna"), "ann")
    late = salon.book(at("14:00"), "ann", provider="anna")
    salon.pass_time(hours=5, minutes=30)
    salon.act("cancel", late, why="the client called")
    salon.act("cancel", salon.book(at("16:00"), "ann", provider="anna"), SYSTEM)
    salon.act("complete", salon.book(at("15:00"), "bob", provider="anna"))
    past = salon.do(lambda desk, _: history(desk, salon.id, first.client_id))
    assert (past.visits, past.no_shows, past.cancelled_late) == (2, 1, 1)
    assert past.last == last


def test_a_past_stays_in_its_business(store: Store, salon: Salon) -> None:
    made = salon.act("complete", salon.book(at("9:00"), "ann"))
    other = Salon(store, slug="other")
    past = other.do(lambda desk, _: history(desk, other.id, made.client_id))
    assert (past.visits, past.last) == (0, None)
