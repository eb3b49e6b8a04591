"""Whoever races, the store stays whole: one visit at a time, and nobody sees an error of the database."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest

from storage.database import Store
from storage.models import AuditEntry, Booking, Hold
from tests import builders
from tests.races.conftest import RunRace
from tests.races.racing import Attempt, Outcome
from tests.scheduling.salon import API, STAFF, Salon, at
from tests.sizes import RACERS

pytestmark = pytest.mark.chaos

# Four starts of an hour's visit, each of which overlaps every other.
OVERLAPPING = (at("10:00"), at("10:15"), at("10:30"), at("10:45"))
OPEN = ("pending", "confirmed")


def _chats(salon: Salon, many: int = RACERS) -> list[int]:
    with salon.store.writing() as connection:
        return [builders.a_chat(connection, salon.account, f"racer-{number}").id for number in range(many)]


def _won(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Those who got what they wanted, of whom nobody met anything but a refusal."""
    assert Counter(outcome.broken for outcome in outcomes if outcome.broken) == Counter()
    return [outcome for outcome in outcomes if outcome.refused is None]


def _refused(outcomes: Sequence[Outcome]) -> Counter[str]:
    return Counter(outcome.refused for outcome in outcomes if outcome.refused)


def _check_whole(salon: Salon) -> None:
    for provider in salon.providers.values():
        spans = [segment for segment in salon.live() if segment.provider_id == provider.id]
        assert all(one.occupied_until <= two.occupied_from for one, two in pairwise(spans))
    assert [event.seq for event in salon.events()] == list(range(1, len(salon.events()) + 1))


@pytest.mark.parametrize("command", ["book", "hold and book"])
def test_one_of_many_gets_the_time_and_the_others_get_alternatives(store: Store, race: RunRace, command: str) -> None:
    salon = Salon(store, slot_step=15)
    wanted = salon.wanted()
    attempts = [
        Attempt(command, {"wanted": wanted, "start": OVERLAPPING[number % 4], "chat": chat})
        for number, chat in enumerate(_chats(salon))
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == 1
    assert _refused(outcomes) == {"slot_taken": RACERS - 1}
    [booking] = salon.rows(Booking)
    assert [segment.booking_id for segment in salon.live()] == [booking.id]
    free = set(salon.starts(at("9:00"), at("17:00")))
    for outcome in outcomes:
        if outcome.refused:
            assert len(outcome.alternatives) == 3
            assert set(outcome.alternatives) <= free
    _check_whole(salon)


def test_clients_and_staff_exclude_each_other(store: Store, race: RunRace) -> None:
    salon = Salon(store, slot_step=15)
    wanted = salon.wanted("anna")
    staff = {"wanted": wanted, "any_time": True, "actor": STAFF}
    chats = _chats(salon)
    attempts = [
        Attempt("book", {**staff, "start": OVERLAPPING[number % 4] + 7})
        if number % 2
        else Attempt("hold and book", {"wanted": wanted, "start": OVERLAPPING[number % 4], "chat": chat})
        for number, chat in enumerate(chats)
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == len(salon.rows(Booking)) == 1
    assert _refused(outcomes) == {"slot_taken": RACERS - 1}
    _check_whole(salon)


def test_anyone_of_three_takes_exactly_three(store: Store, race: RunRace) -> None:
    salon = Salon(store, ("anna", "boris", "carla"), slot_step=15)
    wanted = salon.wanted()
    attempts = [
        Attempt("hold and book", {"wanted": wanted, "start": OVERLAPPING[number % 4], "chat": chat})
        for number, chat in enumerate(_chats(salon))
    ]
    outcomes = race(salon, attempts)
    winners = _won(outcomes)
    assert {outcome.given[1] for outcome in winners} == {provider.id for provider in salon.providers.values()}
    assert len(winners) == len(salon.rows(Booking)) == 3
    assert _refused(outcomes) == {"slot_taken": RACERS - 3}
    _check_whole(salon)


def test_a_hold_lapsed_by_a_second_blocks_nobody_without_any_tick(store: Store, race: RunRace) -> None:
    salon = Salon(store, ("anna", "boris", "carla"), slot_step=15)
    for number, provider in enumerate(salon.providers):
        salon.hold(OVERLAPPING[number], f"gone-{number}", provider=provider)
    salon.pass_time(minutes=10, seconds=1)
    wanted = salon.wanted()
    attempts = [
        Attempt("book", {"wanted": wanted, "start": OVERLAPPING[1], "chat": chat}) for chat in _chats(salon)
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == 3
    assert _refused(outcomes) == {"slot_taken": RACERS - 3}
    assert salon.rows(Hold, live=True) == []
    _check_whole(salon)


def test_ticks_that_release_lapsed_holds_disturb_nobody(store: Store, race: RunRace) -> None:
    salon = Salon(store, ("anna", "boris", "carla"))
    for number in range(24):
        day, hour = divmod(number, 8)
        salon.hold(at(f"{9 + hour}:00"), f"gone-{number}", provider=list(salon.providers)[day])
    salon.pass_time(minutes=10, seconds=1)
    starts = [at(f"{9 + hour}:00") for hour in range(8)]
    wanted = salon.wanted()
    attempts = [
        Attempt("book", {"wanted": wanted, "start": starts[number % 8], "chat": chat})
        if number % 3
        else Attempt("tidy")
        for number, chat in enumerate(_chats(salon))
    ]
    outcomes = race(salon, attempts)
    _won(outcomes)
    asked = Counter(attempt.values["start"] for attempt in attempts if attempt.command == "book")
    assert len(salon.rows(Booking)) == sum(min(3, many) for many in asked.values())
    assert salon.rows(Hold, live=True) == []
    _check_whole(salon)


def test_the_limit_of_a_day_holds(store: Store, race: RunRace) -> None:
    salon = Salon(store, slot_step=60, provider_day_limit=3)
    wanted = salon.wanted()
    attempts = [
        Attempt("hold and book", {"wanted": wanted, "start": at(f"{9 + number % 8}:00"), "chat": chat})
        for number, chat in enumerate(_chats(salon))
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == len(salon.rows(Booking)) == 3
    _check_whole(salon)


def test_the_quota_holds(store: Store, race: RunRace) -> None:
    salon = Salon(store, ("anna", "boris", "carla"))
    salon.quota(4)
    wanted = salon.wanted()
    attempts = [
        Attempt("book", {"wanted": wanted, "start": at(f"{9 + number % 8}:00", number % 30), "chat": chat})
        for number, chat in enumerate(_chats(salon))
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == len(salon.rows(Booking)) == 4
    assert _refused(outcomes) == {"quota_reached": RACERS - 4}
    _check_whole(salon)


def test_one_client_in_many_windows_keeps_to_the_limit_of_open_bookings(store: Store, race: RunRace) -> None:
    salon = Salon(store, open_bookings_limit=2)
    chats = [salon.chat(f"window-{number}") for number in range(16)]
    salon.build(builders.a_client, salon.row, "Ann", chats)
    wanted = salon.wanted()
    attempts = [
        Attempt("hold and book", {"wanted": wanted, "start": at(f"{9 + number % 8}:00", number // 8), "chat": chat.id})
        for number, chat in enumerate(chats)
    ]
    outcomes = race(salon, attempts)
    assert len(_won(outcomes)) == len(salon.rows(Booking)) == 2
    assert _refused(outcomes) == {"too_many_open": 14}
    _check_whole(salon)


@pytest.mark.parametrize("answers", [("approve",), ("approve", "decline")])
@pytest.mark.parametrize("address", ["ann", None])
def test_the_first_answer_wins_once(
    store: Store, race: RunRace, answers: tuple[str, ...], address: str | None
) -> None:
    salon = Salon(store, approval="all")
    made = salon.book(at("10:00"), address, actor=API, pending=True)
    attempts = [
        Attempt(answers[number % len(answers)], {"id": made.public_id, "actor": STAFF}) for number in range(12)
    ]
    outcomes = race(salon, attempts)
    [winner] = _won(outcomes)
    assert salon.booking(made.public_id).version == 2
    assert salon.booking(made.public_id).status == winner.given
    assert len(salon.rows(AuditEntry, booking_id=made.id)) == 2
    assert len(salon.events()) == 2
    assert len(salon.notices()) == (1 if address else 0)
    _check_whole(salon)


def test_two_moves_of_one_booking_make_one_chain(store: Store, race: RunRace) -> None:
    salon = Salon(store, slot_step=15)
    made = salon.book(at("14:00"))
    attempts = [
        Attempt("move", {"id": made.public_id, "actor": STAFF, "start": OVERLAPPING[number % 4]})
        for number in range(12)
    ]
    outcomes = race(salon, attempts)
    _won(outcomes)
    chain = salon.rows(Booking)
    assert [booking.seq for booking in chain] == list(range(len(chain)))
    assert [booking.status for booking in chain] == ["rescheduled"] * (len(chain) - 1) + ["confirmed"]
    assert [segment.booking_id for segment in salon.live()] == [chain[-1].id]
    _check_whole(salon)


def test_bookings_that_want_each_others_times_do_not_lock_up(store: Store, race: RunRace) -> None:
    salon = Salon(store, ("anna", "boris"), slot_step=15)
    made = [
        salon.book(at(start), f"{provider}-{start}", provider=provider)
        for provider in salon.providers
        for start in ("9:00", "11:00", "13:00", "15:00")
    ]
    starts = [at(start) for start in ("11:30", "9:30", "15:30", "13:30", "12:00", "10:00")]
    attempts = [
        Attempt("move", {"id": booking.public_id, "actor": STAFF, "start": start})
        for start in starts
        for booking in made
    ]
    _won(race(salon, attempts))
    opened = [booking for booking in salon.rows(Booking) if booking.status in OPEN]
    assert {booking.public_id for booking in opened} == {booking.public_id for booking in made}
    assert len(opened) == len(salon.live()) == len(made)
    _check_whole(salon)


def test_twins_under_one_key_get_one_booking(store: Store, race: RunRace) -> None:
    salon = Salon(store)
    values = {"wanted": salon.wanted(), "start": at("10:00"), "actor": API, "key": "tap"}
    outcomes = race(salon, [Attempt("book", values) for _ in range(16)])
    assert len({outcome.given for outcome in _won(outcomes)}) == 1
    assert _refused(outcomes) == Counter()
    assert len(salon.rows(Booking)) == 1
    assert len(salon.events()) == 2
