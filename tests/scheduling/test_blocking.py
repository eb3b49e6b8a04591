"""Staff close time and set hours: nobody books there any more, bookings stand, their clients can be asked to move."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from scheduling.blocking import affected, block, message_affected, set_hours
from scheduling.errors import NotAllowed, NotFound, SlotTaken
from scheduling.hours import Weekly
from scheduling.setup import export_setup, import_setup, read_setup
from scheduling.wanted import Actor
from storage.database import Store
from storage.models import Booking, MenuToken, TimeOff, WeeklyHours
from storage.rows import add
from tests import builders
from tests.builders import NOW
from tests.scheduling.salon import STAFF, STRANGER, Salon, at

MONDAY = datetime(2030, 1, 7)  # noqa: DTZ001 (wall time has no zone of its own)
ANNA = Actor("staff", "anna")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"))


def _wall(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return MONDAY + timedelta(days=days, hours=hour, minutes=minute)


def _number(salon: Salon, provider: str | None) -> int | None:
    return salon.providers[provider].id if provider else None


def _affected(salon: Salon, provider: str | None, starts: datetime, ends: datetime) -> list[Booking]:
    return salon.do(lambda desk, at: affected(desk, at, _number(salon, provider), starts, ends))


def _block(
    salon: Salon, provider: str | None, starts: datetime, ends: datetime, reason: str = "", actor: Actor = ANNA
) -> None:
    salon.do(lambda desk, at: block(desk, at, _number(salon, provider), starts, ends, reason, actor))


def _set_hours(
    salon: Salon, weekday: int, *spans: tuple[int, int], provider: str = "anna", actor: Actor = ANNA
) -> None:
    number = salon.providers[provider].id
    salon.do(lambda desk, catalogue: set_hours(desk, catalogue, number, weekday, spans, actor))


def _hours(salon: Salon, provider: str = "anna") -> tuple[Weekly, ...]:
    return salon.do(lambda _, catalogue: catalogue.hours[salon.providers[provider].id].weekly)


def test_closed_time_cannot_be_booked_and_bookings_stand(salon: Salon) -> None:
    made = salon.book(at("15:00"), provider="anna")
    _block(salon, "anna", _wall(15), _wall(24), "doctor")
    with pytest.raises(SlotTaken):
        salon.book(at("16:00"), "bob", provider="anna")
    assert salon.booking(made.public_id) == made
    assert salon.book(at("14:00"), "bob", provider="anna").status == "confirmed"
    assert salon.book(at("16:00"), "cid", provider="boris").status == "confirmed"
    [off] = salon.rows(TimeOff)
    assert (off.provider_id, off.starts, off.ends, off.reason) == (
        salon.providers["anna"].id,
        _wall(15),
        _wall(24),
        "doctor",
    )


def test_everybody_can_be_closed(salon: Salon) -> None:
    _block(salon, None, _wall(0, days=1), _wall(0, days=2))
    assert salon.starts(at("0:00", 1), at("0:00", 2)) == []
    assert salon.starts(at("0:00", 2), at("0:00", 3)) != []


def test_closing_the_same_again_changes_nothing(salon: Salon) -> None:
    _block(salon, "anna", _wall(15), _wall(17))
    version = salon.do(lambda _, catalogue: catalogue.business.version)
    _block(salon, "anna", _wall(15), _wall(17))
    assert len(salon.rows(TimeOff)) == 1
    assert salon.do(lambda _, catalogue: catalogue.business.version) == version


def test_visits_that_reach_into_closed_time_are_affected(salon: Salon) -> None:
    before = salon.book(at("13:00"), "ann", provider="anna")
    into = salon.book(at("14:00"), "bob", provider="anna")
    inside = salon.book(at("15:00"), "cid", provider="anna")
    after = salon.book(at("16:00"), "dan", provider="anna")
    other = salon.book(at("15:00"), "eva", provider="boris")
    salon.act("cancel", salon.book(at("15:00", 7), "ann", provider="anna"))
    assert _affected(salon, "anna", _wall(14, 30), _wall(16)) == [into, inside]
    assert _affected(salon, None, _wall(14, 30), _wall(16)) == [into, inside, other]
    assert _affected(salon, "anna", _wall(0), _wall(24)) == [before, into, inside, after]
    assert _affected(salon, "anna", _wall(0, days=7), _wall(24, days=7)) == []


def test_wall_time_is_that_of_each_master(store: Store) -> None:
    salon = Salon(store, ("anna", "boris"))
    salon.build(builders.change, salon.providers["boris"], {"zone": "Asia/Tokyo"})
    here = salon.book(at("9:00", 1), "ann", provider="anna")
    there = salon.book(at("0:00", 1), "bob", provider="boris")
    assert there.local_start == _wall(9, days=1)
    assert _affected(salon, None, _wall(9, days=1), _wall(10, days=1)) == [there, here]


def test_clients_are_asked_to_move_in_one_go(salon: Salon) -> None:
    told = salon.book(at("15:00"), "ann", provider="anna")
    walk_in = salon.book(at("16:00"), None, actor=STAFF, provider="anna")
    found = _affected(salon, "anna", _wall(15), _wall(17))
    assert salon.do(lambda desk, at: message_affected(desk, at, found, ANNA)) == 1
    assert found == [told, walk_in]
    [notice] = salon.notices()
    assert (notice.payload["template"], notice.chat_id) == ("please_move", told.chat_id)
    [token] = salon.rows(MenuToken)
    assert token.choices == [["reschedule", told.public_id], ["cancel", told.public_id]]


@pytest.mark.parametrize("ends", [_wall(15), _wall(14)])
def test_closed_time_has_a_length_and_its_reason_is_short(salon: Salon, ends: datetime) -> None:
    with pytest.raises(ValueError, match="after the start"):
        _block(salon, "anna", _wall(15), ends)
    with pytest.raises(ValueError, match="at most 500"):
        _block(salon, "anna", _wall(15), _wall(16), "x" * 501)
    assert salon.rows(TimeOff) == []


def test_clients_and_foreigners_close_nothing(store: Store, salon: Salon) -> None:
    other = Salon(store, ("zoe",), slug="other")
    foreign = other.providers["zoe"].id
    made = salon.book(at("10:00"), provider="anna")
    with pytest.raises(NotAllowed):
        _block(salon, "anna", _wall(15), _wall(16), actor=STRANGER)
    with pytest.raises(NotAllowed):
        _set_hours(salon, 0, actor=STRANGER)
    with pytest.raises(NotAllowed):
        salon.do(lambda desk, at: message_affected(desk, at, [made], STRANGER))
    with pytest.raises(NotFound):
        salon.do(lambda desk, at: block(desk, at, foreign, _wall(15), _wall(16), "", ANNA))
    with pytest.raises(NotFound):
        salon.do(lambda desk, at: set_hours(desk, at, foreign, 0, [], ANNA))
    assert (salon.rows(TimeOff), len(salon.notices())) == ([], 0)


def test_what_is_closed_is_part_of_the_set_up(salon: Salon) -> None:
    with salon.desk() as desk:
        import_setup(desk, read_setup(export_setup(desk, "demo")))
    _block(salon, "anna", _wall(15), _wall(24), "doctor")
    _set_hours(salon, 0, (600, 720))
    with salon.desk() as desk:
        text = export_setup(desk, "demo")
    assert "doctor" in text
    assert "10:00-12:00" in text
    assert salon.do(lambda desk, _: import_setup(desk, read_setup(text))).changes == ()


def test_two_who_close_at_once_both_do(salon: Salon) -> None:
    hours = [13, 14, 15, 16]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda hour: _block(salon, "anna", _wall(hour), _wall(hour, 30)), hours))
    assert sorted(off.starts.hour for off in salon.rows(TimeOff)) == hours


def test_a_weekdays_hours_are_replaced_breaks_included(salon: Salon) -> None:
    anna = salon.providers["anna"]
    rest = WeeklyHours(
        business_id=salon.id, provider_id=anna.id, weekday=0, opens=720, closes=780, is_break=True
    )
    salon.build(add, rest)
    salon.set(name="Demo")
    _set_hours(salon, 0, (480, 600), (660, 1500))
    assert [row[1:] for row in _hours(salon) if row.weekday == 0] == [(480, 600), (660, 1500)]
    assert [row[1:] for row in _hours(salon) if row.weekday == 1] == [(540, 1020)]
    assert salon.do(lambda _, catalogue: catalogue.hours[anna.id].breaks) == ()
    assert [row[1:] for row in _hours(salon, "boris") if row.weekday == 0] == [(540, 1020)]
    assert salon.starts(at("8:00"), at("9:00"), provider="anna") == [at("8:00"), at("8:30")]


def test_a_weekday_can_be_free(salon: Salon) -> None:
    _set_hours(salon, 0)
    assert salon.starts(at("0:00"), at("0:00", 1), provider="anna") == []


@pytest.mark.parametrize(
    ("weekday", "spans"),
    [
        (0, [(600, 600)]),
        (0, [(700, 600)]),
        (0, [(-1, 600)]),
        (0, [(1440, 1500)]),
        (0, [(600, 2881)]),
        (0, [(600, 720), (719, 800)]),
        (7, [(600, 720)]),
        (0, [(600, 1440 + 541)]),
    ],
)
def test_impossible_hours_are_refused(salon: Salon, weekday: int, spans: list[tuple[int, int]]) -> None:
    before = _hours(salon)
    with pytest.raises(ValueError, match="must"):
        _set_hours(salon, weekday, *spans)
    assert _hours(salon) == before


def test_hours_do_not_run_into_those_of_the_evening_before(salon: Salon) -> None:
    _set_hours(salon, 6, (600, 1440 + 540))
    with pytest.raises(ValueError, match="days beside"):
        _set_hours(salon, 0, (539, 600))
    _set_hours(salon, 0, (540, 600))
    assert NOW.weekday() == 0
