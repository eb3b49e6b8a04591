"""The agenda that staff are told once a day: at its hour, by their clock, of the visits that they may see."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from scheduling import upkeep
from scheduling.daily import day_told, due_on, tell_agendas
from scheduling.errors import RunAgain
from scheduling.setup import export_setup, import_setup, read_setup
from storage.database import Store
from storage.models import MenuToken
from tests import builders
from tests.builders import NOW
from tests.scheduling.crew import Crew
from tests.scheduling.salon import Salon, at

EIGHT = 8 * 60


@pytest.fixture
def crew(store: Store) -> Crew:
    found = Crew(Salon(store, ("anna", "boris"), agenda_at=EIGHT))
    found.add("anna")
    found.add("boris")
    found.add("olga", "owner")
    return found


def _told(crew: Crew, uid: str) -> list[tuple[str, list[str]]]:
    """(day, clients) of each agenda that somebody was told."""
    agendas = [row.payload for row in crew.notices(uid) if row.payload["template"] == "agenda"]
    return [(one["day"], [visit["client"]["name"] for visit in one["visits"]]) for one in agendas]


def _tick(crew: Crew) -> int:
    return crew.salon.do(lambda desk, _: tell_agendas(desk, lambda do: do()))


def test_each_is_told_the_visits_that_they_may_see(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")
    crew.salon.book(at("9:00"), "bob", provider="anna")
    crew.salon.book(at("9:00", 1), "cid", provider="boris")
    assert _tick(crew) == 2
    assert _told(crew, "anna") == _told(crew, "olga") == [("2030-01-07", ["Bob", "Ann"])]
    assert _told(crew, "boris") == []


def test_an_agenda_is_told_once_a_day(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")
    crew.salon.book(at("15:00", 1), "bob", provider="anna")
    assert [_tick(crew), _tick(crew)] == [2, 0]
    crew.salon.pass_time(hours=23, minutes=59)
    assert _tick(crew) == 0
    crew.salon.pass_time(minutes=1)
    assert _tick(crew) == 2
    assert [day for day, _ in _told(crew, "anna")] == ["2030-01-07", "2030-01-08"]


def test_the_clock_brings_it_about(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")
    while crew.salon.do(lambda desk, _: upkeep.run_due(desk)):
        pass
    assert _told(crew, "anna") == [("2030-01-07", ["Ann"])]


def test_whoever_opens_it_gets_on_from_there(crew: Crew) -> None:
    made = crew.salon.book(at("15:00"), "ann", provider="anna")
    _tick(crew)
    [token] = crew.salon.rows(MenuToken, token=crew.last("anna").payload["token"])
    assert token.choices == [["agenda", made.public_id]]


def test_without_an_hour_there_is_no_agenda(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")
    crew.salon.set(agenda_at=None)
    assert _tick(crew) == 0


def test_an_agenda_does_not_wait_for_quiet_hours_to_end(crew: Crew) -> None:
    crew.salon.set(quiet_from=7 * 60, quiet_until=9 * 60)
    crew.salon.book(at("15:00"), "ann", provider="anna")
    _tick(crew)
    assert crew.last("anna").due_at == NOW


def test_an_evening_agenda_tells_of_the_next_day(crew: Crew) -> None:
    crew.salon.set(agenda_at=20 * 60)
    crew.salon.book(at("15:00"), "ann", provider="anna")
    crew.salon.book(at("15:00", 1), "bob", provider="anna")
    crew.salon.pass_time(hours=12)
    _tick(crew)
    assert _told(crew, "anna") == [("2030-01-08", ["Bob"])]


def test_the_hour_is_that_of_each_masters_clock(crew: Crew) -> None:
    crew.salon.build(builders.change, crew.salon.providers["boris"], {"zone": "Asia/Tokyo"})
    crew.salon.book(at("3:00", 1), "bob", provider="boris")
    assert _tick(crew) == 0
    crew.salon.pass_time(hours=15)
    assert _tick(crew) == 1
    assert _told(crew, "boris") == [("2030-01-08", ["Bob"])]


def test_of_several_processes_one_tells(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")

    def tick(_: int) -> int:
        try:
            return _tick(crew)
        except RunAgain:
            return 0

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(tick, range(4)))
    _tick(crew)
    assert len(_told(crew, "anna")) == len(_told(crew, "olga")) == 1


def test_nothing_is_told_to_who_is_linked_no_more(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="boris")
    crew.salon.build(builders.change, crew.account, {"active": False})
    assert _tick(crew) == 0


def test_a_set_up_that_is_read_again_tells_no_agenda_again(crew: Crew) -> None:
    crew.salon.book(at("15:00"), "ann", provider="anna")
    _tick(crew)
    for _ in range(2):
        changes = crew.salon.do(lambda desk, _: import_setup(desk, read_setup(export_setup(desk, "demo")))).changes
    assert changes == ()
    assert _tick(crew) == 0


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        ("2030-01-07T07:59", "UTC", None),
        ("2030-01-07T08:00", "UTC", 7),
        ("2030-01-07T09:59", "UTC", 7),
        ("2030-01-07T10:00", "UTC", None),
        ("2030-01-07T23:00", "Asia/Tokyo", 8),
        ("2030-03-31T06:00", "Europe/Madrid", 31),
        ("2030-03-31T05:59", "Europe/Madrid", None),
    ],
)
def test_an_agenda_is_due_from_its_hour_for_two_hours(now: str, zone: str, day: int | None) -> None:
    found = due_on(datetime.fromisoformat(now).replace(tzinfo=UTC), zone, EIGHT)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(("minute", "ahead"), [(0, 0), (719, 0), (720, 1), (1439, 1)])
def test_from_noon_on_it_is_about_the_next_day(minute: int, ahead: int) -> None:
    today = date(2030, 1, 31)
    assert day_told(today, minute) == today + timedelta(days=ahead)
