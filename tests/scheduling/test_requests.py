"""Other times offered for a request: kept for the client, beside their own limits, until somebody answers."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling import elsewhen, requests, upkeep
from scheduling.errors import AlreadyDone, NotAllowed, NotFound, RunAgain, SlotTaken
from scheduling.lifecycle import Happening
from scheduling.wanted import SYSTEM, Actor
from storage.database import Store
from storage.models import Booking, Hold, MenuToken
from tests import builders
from tests.builders import NOW
from tests.scheduling.crew import Crew
from tests.scheduling.salon import API, Salon, at

TEN, ELEVEN, NOON = at("10:00"), at("11:00"), at("12:00")


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"), approval="all", expiry_minutes=0)


@pytest.fixture
def crew(salon: Salon) -> Crew:
    found = Crew(salon)
    found.add("anna")
    return found


def _times(salon: Salon, booking: Booking) -> list[int]:
    return salon.do(lambda desk, catalogue: elsewhen.times_to_offer(desk, catalogue, booking))


def _offer(crew: Crew, booking: Booking, *starts: int, by: Actor | None = None) -> Booking:
    who = by or crew.by("anna")
    return crew.salon.do(lambda desk, at: requests.offer(desk, at, booking.public_id, starts, who))


def _accept(salon: Salon, booking: Booking, start: int, by: str = "ann") -> Booking:
    who = salon.actor(by)
    return salon.do(lambda desk, at: requests.accept(desk, at, booking.public_id, start, actor=who))


def _refuse(salon: Salon, booking: Booking, by: str = "ann") -> Booking:
    who = salon.actor(by)
    return salon.do(lambda desk, at: requests.refuse_offer(desk, at, booking.public_id, actor=who))


def _occupied(salon: Salon, provider: str = "anna") -> list[int]:
    number = salon.providers[provider].id
    return [one.starts for one in salon.live() if one.provider_id == number]


def _client_notices(salon: Salon) -> list[str]:
    return [row.payload["template"] for row in salon.notices() if "audience" not in row.payload]


@given(st.sets(st.integers(0, 300)), st.integers(0, 300), st.integers(1, 90))
def test_offered_times_lie_apart_and_no_nearer_one_was_left_out(starts: set[int], asked: int, distance: int) -> None:
    chosen = elsewhen.apart(starts, asked, distance)
    assert len(chosen) <= elsewhen.OFFERS
    assert all(later - earlier >= distance for earlier, later in pairwise(sorted([asked, *chosen])))
    far = [start for start in starts if all(abs(start - other) >= distance for other in (asked, *chosen))]
    assert not far or len(chosen) == elsewhen.OFFERS
    assert all(abs(asked - start) >= abs(asked - chosen[-1]) for start in far)


def test_the_nearest_free_times_of_the_same_master_are_offered(salon: Salon) -> None:
    made = salon.book(NOON, provider="anna")
    assert _times(salon, made) == [ELEVEN, at("13:00"), TEN]
    salon.book(ELEVEN, "bob", provider="anna")
    assert _times(salon, made) == [at("13:00"), TEN, at("14:00")]


def test_buffers_keep_offered_times_apart(salon: Salon) -> None:
    salon.build(builders.change, salon.haircut, {"buffer_before": 10, "buffer_after": 20})
    made = salon.book(NOON, provider="anna")
    assert _times(salon, made) == [at("10:30"), at("13:30"), at("9:00")]


def test_times_on_other_days_are_offered_where_the_day_is_full(salon: Salon) -> None:
    made = salon.book(TEN, provider="anna")
    for number, start in enumerate(range(at("9:00"), at("17:00"), 60)):
        if start != TEN:
            salon.book(start, f"client {number}", provider="anna")
    assert _times(salon, made) == [at("9:00", 1), TEN + 24 * 60, at("11:00", 1)]


def test_where_nothing_is_free_nothing_is_offered(salon: Salon) -> None:
    salon.set(horizon_days=1)
    made = salon.book(TEN, provider="anna")
    every = [start for day in (0, 1) for start in range(at("9:00", day), at("17:00", day), 60) if start != TEN]
    for number, start in enumerate(every):
        salon.book(start, f"client {number}", provider="anna")
    assert _times(salon, made) == []


def test_an_offer_keeps_its_times_and_the_asked_one(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    assert _offer(crew, made, ELEVEN, NOON, at("13:00")) == made
    assert _occupied(salon) == [TEN, ELEVEN, NOON, at("13:00")]
    holds = salon.rows(Hold)
    assert {hold.lapses_at for hold in holds} == {NOW + timedelta(minutes=30)}
    assert {(hold.booking_id, hold.client_id, hold.chat_id) for hold in holds} == {(made.id, made.client_id, None)}
    for start in (TEN, ELEVEN, NOON):
        with pytest.raises(SlotTaken):
            salon.book(start, "bob", provider="anna")


def test_the_client_gets_a_button_for_each_time_and_one_for_none(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN, NOON)
    [notice] = [row for row in salon.notices() if row.payload["template"] == "other_times"]
    assert (notice.chat_id, notice.payload["starts"]) == (made.chat_id, [ELEVEN, NOON])
    [token] = salon.rows(MenuToken, token=notice.payload["token"])
    assert token.choices == [["other_time", made.public_id, start] for start in (ELEVEN, NOON, 0)]
    assert token.booking_version == made.version


def test_how_long_an_offer_stands_is_a_setting(crew: Crew) -> None:
    crew.salon.set(offer_minutes=90)
    _offer(crew, crew.salon.book(TEN, provider="anna"), ELEVEN)
    assert [hold.lapses_at for hold in crew.salon.rows(Hold)] == [NOW + timedelta(minutes=90)]


def test_offers_are_no_part_of_what_a_client_may_keep(crew: Crew) -> None:
    salon = crew.salon
    salon.set(holds_limit=1)
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN, NOON, at("13:00"))
    salon.hold(at("14:00"))
    assert len(salon.rows(Hold, live=True)) == 4
    salon.do(lambda desk, _: desk.release(salon.id, salon.chat("ann").id))
    assert len(_occupied(salon)) == 4


def test_accepting_moves_the_request_there_and_frees_the_rest(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN, NOON)
    moved = _accept(salon, made, NOON)
    assert (moved.status, moved.approval, moved.seq, moved.provider_id) == ("confirmed", "given", 1, made.provider_id)
    assert _occupied(salon) == [NOON]
    assert salon.rows(Hold) == []
    assert crew.told("anna") == ["request", "moved"]
    assert _client_notices(salon) == ["other_times"]
    assert [entry.actor for entry in salon.audit(moved)] == [str(salon.actor())]


def test_accepting_is_possible_after_the_usual_cut_offs(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    salon.set(reschedule_cutoff=24 * 60, open_bookings_limit=1)
    _offer(crew, made, ELEVEN)
    assert _accept(salon, made, ELEVEN).status == "confirmed"


def test_the_reminders_of_an_accepted_time_are_planned(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(at("10:00", 7), provider="anna")
    _offer(crew, made, at("11:00", 7))
    moved = _accept(salon, made, at("11:00", 7))
    with salon.desk() as desk:
        assert not desk.asks_attendance(moved)


def test_an_offer_that_lapsed_can_be_accepted_while_its_time_is_free(crew: Crew) -> None:
    salon = crew.salon
    first, second = salon.book(TEN, provider="anna"), salon.book(TEN, "bob", provider="boris")
    _offer(crew, first, NOON)
    _offer(crew, second, at("13:00"))
    salon.pass_time(minutes=30)
    salon.do(lambda desk, _: upkeep.run_due(desk))
    assert _occupied(salon) == [TEN]
    assert _accept(salon, first, NOON).status == "confirmed"
    salon.book(at("13:00"), "cid", provider="boris")
    with pytest.raises(SlotTaken) as lost:
        _accept(salon, second, at("13:00"), "bob")
    assert lost.value.alternatives
    assert salon.booking(second.public_id).status == "pending"


def test_only_what_is_on_offer_can_be_accepted(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    with pytest.raises(NotFound):
        _accept(salon, made, ELEVEN)
    _offer(crew, made, ELEVEN)
    _offer(crew, made, NOON)
    with pytest.raises(NotFound):
        _accept(salon, made, ELEVEN)
    assert _occupied(salon) == [TEN, NOON]


def test_refusing_frees_the_times_and_asks_the_master_again(crew: Crew) -> None:
    salon = crew.salon
    salon.set(nudge_minutes=60)
    made = salon.book(at("10:00", 7), provider="anna")
    _offer(crew, made, at("11:00", 7), at("12:00", 7))
    assert _refuse(salon, made).status == "pending"
    assert _occupied(salon) == [at("10:00", 7)]
    assert crew.told("anna") == ["request", "request_again"]
    assert crew.last("anna").payload["more"]["refused"] == ["2030-01-14T11:00:00Z", "2030-01-14T12:00:00Z"]
    salon.pass_time(minutes=60)
    salon.do(lambda desk, _: upkeep.run_due(desk))
    assert crew.told("anna") == ["request", "request_again", "request_again"]
    assert salon.act("approve", made, crew.by("anna")).status == "confirmed"


def test_refusing_twice_asks_once(crew: Crew) -> None:
    made = crew.salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN)
    _refuse(crew.salon, made)
    _refuse(crew.salon, made)
    assert crew.told("anna") == ["request", "request_again"]


def test_an_offer_is_an_answer_and_stops_the_asking(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(at("10:00", 7), provider="anna")
    _offer(crew, made, at("11:00", 7))
    salon.pass_time(hours=8)
    salon.do(lambda desk, _: upkeep.run_due(desk))
    assert crew.told("anna") == ["request"]


@pytest.mark.parametrize("ending", ["approve", "decline", "cancel", "lapse", "move", "delete"])
def test_whatever_ends_a_request_frees_what_was_offered(crew: Crew, ending: str) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN, NOON)
    endings: dict[str, Callable[[], object]] = {
        "approve": lambda: salon.act("approve", made, crew.by("anna")),
        "decline": lambda: salon.act("decline", made, crew.by("anna")),
        "cancel": lambda: salon.act("cancel", made, "ann"),
        "lapse": lambda: salon.act("happen", made, SYSTEM, happening=Happening.LAPSED),
        "move": lambda: salon.move(made, at("15:00"), "ann"),
        "delete": lambda: salon.do(lambda desk, at: desk.delete(at, made.public_id, actor=API)),
    }
    endings[ending]()
    assert salon.rows(Hold) == []
    left = {"approve": [TEN], "move": [at("15:00")]}
    assert _occupied(salon) == left.get(ending, [])


def test_an_offer_that_cannot_be_kept_changes_nothing(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    salon.book(NOON, "bob", provider="anna")
    _offer(crew, made, ELEVEN)
    with pytest.raises(SlotTaken):
        _offer(crew, made, at("13:00"), NOON)
    with pytest.raises(SlotTaken):
        _offer(crew, made, at("13:00"), at("13:30"))
    assert _occupied(salon) == [TEN, ELEVEN, NOON]
    assert [hold.starts_at.hour for hold in salon.rows(Hold)] == [11]


@pytest.mark.parametrize("starts", [(), (ELEVEN, ELEVEN), (ELEVEN, NOON, at("13:00"), at("14:00"))])
def test_one_to_three_times_are_offered(crew: Crew, starts: tuple[int, ...]) -> None:
    made = crew.salon.book(TEN, provider="anna")
    with pytest.raises(ValueError, match="1 to 3 different starts"):
        _offer(crew, made, *starts)


def test_only_staff_offer_and_only_to_who_can_answer(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    with pytest.raises(NotAllowed):
        _offer(crew, made, ELEVEN, by=salon.actor())
    with pytest.raises(NotFound):
        _offer(crew, made, ELEVEN, by=salon.actor("bob"))
    with pytest.raises(AlreadyDone):
        _offer(crew, salon.book(at("14:00"), None, actor=API, pending=True), ELEVEN)


def test_nobody_elses_request_is_answered(store: Store, crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    salon.client("bob")
    _offer(crew, made, ELEVEN)
    other = Salon(store, slug="other")
    commands: tuple[Callable[[], object], ...] = (
        lambda: _accept(salon, made, ELEVEN, "bob"),
        lambda: _refuse(salon, made, "bob"),
        lambda: _offer(Crew(other), made, NOON),
        lambda: _accept(other, made, ELEVEN),
    )
    for command in commands:
        with pytest.raises(NotFound):
            command()
    assert _occupied(salon) == [TEN, ELEVEN]


def test_a_late_answer_says_who_answered_first(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN)
    salon.act("approve", made, crew.by("anna"))
    late_ones: tuple[Callable[[], object], ...] = (
        lambda: salon.act("decline", made, crew.by("mia")),
        lambda: salon.act("approve", made, crew.by("mia")),
        lambda: _offer(crew, made, NOON, by=crew.by("mia")),
        lambda: _accept(salon, made, ELEVEN),
        lambda: _refuse(salon, made),
    )
    for answer in late_ones:
        with pytest.raises(AlreadyDone) as late:
            answer()
        last = late.value.last
        assert last is not None
        assert (last.actor, last.after, last.at) == ("staff:anna", "confirmed", NOW)


@pytest.mark.parametrize(
    ("one", "other"), [("approve", "decline"), ("approve", "accept"), ("decline", "accept"), ("accept", "accept")]
)
def test_of_two_answers_at_once_the_first_wins(crew: Crew, one: str, other: str) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _offer(crew, made, ELEVEN, NOON)

    def answer(command: str) -> str | None:
        try:
            if command == "accept":
                return _accept(salon, made, ELEVEN).status
            return salon.act(command, made, crew.by("anna")).status
        except (AlreadyDone, RunAgain):
            return None

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(answer, (one, other)))
    assert [status for status in answers if status] == [salon.booking(made.public_id).status]
    chain = salon.rows(Booking, public_id=made.public_id)
    assert len(chain) == (2 if salon.booking(made.public_id).seq else 1)
    assert salon.rows(Hold) == []
    assert len(_occupied(salon)) == (salon.booking(made.public_id).status == "confirmed")
