"""Requests that nobody answers: asked again, passed on to managers, ended before the visit; an answer stops it."""

from datetime import datetime, timedelta

import pytest

from scheduling import upkeep
from storage.database import Store
from storage.models import Booking, DueNotice
from tests import builders
from tests.builders import NOW
from tests.scheduling.crew import Crew
from tests.scheduling.salon import Salon, at

IN_A_WEEK = at("10:00", days=7)


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, approval="all", nudge_minutes=60, escalate_minutes=180, expiry_minutes=60)


@pytest.fixture
def crew(salon: Salon) -> Crew:
    found = Crew(salon)
    found.add("anna")
    found.add("mia", "manager")
    return found


def _run(salon: Salon, at: datetime) -> None:
    salon.clock.set(at)
    more = True
    while more:
        with salon.desk() as desk:
            more = upkeep.run_due(desk)


def _nudges(salon: Salon, booking: Booking) -> list[tuple[str, int, str, str | None]]:
    rows = salon.rows(DueNotice, booking_id=booking.id)
    return [(one.kind, one.sequence, one.state, one.reason) for one in rows if one.kind in ("nudge", "escalation")]


def test_the_master_is_asked_again_and_then_the_managers(crew: Crew) -> None:
    made = crew.salon.book(IN_A_WEEK)
    _run(crew.salon, NOW + timedelta(minutes=59))
    assert (crew.told("anna"), crew.told("mia")) == (["request"], [])
    _run(crew.salon, NOW + timedelta(minutes=60))
    assert (crew.told("anna"), crew.told("mia")) == (["request", "request_again"], [])
    _run(crew.salon, NOW + timedelta(minutes=180))
    assert (crew.told("anna"), crew.told("mia")) == (["request", "request_again"], ["request_escalated"])
    _run(crew.salon, NOW + timedelta(days=2))
    assert len(crew.notices()) == 3
    assert _nudges(crew.salon, made) == [("nudge", 1, "sent", None), ("escalation", 1, "sent", None)]


def test_a_request_that_lapses_is_told_to_the_client_and_to_whoever_was_asked(crew: Crew) -> None:
    made = crew.salon.book(IN_A_WEEK)
    _run(crew.salon, NOW + timedelta(minutes=180))
    _run(crew.salon, made.starts_at - timedelta(minutes=60))
    lapsed = crew.salon.booking(made.public_id)
    assert (lapsed.status, lapsed.cancel_reason) == ("cancelled", "not confirmed in time")
    assert (crew.told("anna")[-1], crew.told("mia")[-1]) == ("lapsed", "lapsed")
    to_client = [row.payload["template"] for row in crew.salon.notices() if row.chat_id == made.chat_id]
    assert to_client == ["booking_lapsed"]
    assert not crew.salon.live()


@pytest.mark.parametrize("answer", ["approve", "decline"])
def test_an_answer_calls_the_asking_off(crew: Crew, answer: str) -> None:
    made = crew.salon.book(IN_A_WEEK)
    crew.salon.act(answer, made, crew.by("anna"))
    _run(crew.salon, NOW + timedelta(days=1))
    assert crew.told() == ["request"]
    states = {state for _, _, state, _ in _nudges(crew.salon, made)}
    assert states == {"cancelled"}


def test_an_answer_leaves_the_reminders_planned(crew: Crew) -> None:
    day_before = {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}
    crew.salon.build(builders.change, crew.salon.haircut, {"reminders": [day_before]})
    made = crew.salon.book(IN_A_WEEK)
    crew.salon.act("approve", made, crew.by("anna"))
    kinds = [(one.kind, one.state) for one in crew.salon.rows(DueNotice, booking_id=made.id)]
    assert ("reminder", "pending") in kinds


def test_a_request_that_is_moved_is_asked_about_anew(crew: Crew) -> None:
    made = crew.salon.book(IN_A_WEEK)
    crew.salon.pass_time(minutes=50)
    moved = crew.salon.move(made, at("11:00", days=7))
    _run(crew.salon, NOW + timedelta(minutes=70))
    assert crew.told("anna") == ["request", "request"]
    _run(crew.salon, NOW + timedelta(minutes=110))
    assert crew.told("anna")[-1] == "request_again"
    assert {state for _, _, state, _ in _nudges(crew.salon, made)} == {"cancelled"}
    assert _nudges(crew.salon, moved)[0][2] == "sent"


def test_what_would_come_after_the_request_lapsed_is_not_planned(crew: Crew) -> None:
    made = crew.salon.book(at("11:00"))
    assert [kind for kind, *_ in _nudges(crew.salon, made)] == ["nudge"]
    soon = crew.salon.book(at("10:00"), "bob")
    assert _nudges(crew.salon, soon) == []


def test_the_asking_counts_from_when_the_master_hears_of_it(crew: Crew) -> None:
    crew.salon.set(quiet_from=7 * 60, quiet_until=12 * 60)
    made = crew.salon.book(IN_A_WEEK)
    due = [one.due_at for one in crew.salon.rows(DueNotice, booking_id=made.id) if one.kind == "nudge"]
    assert due == [NOW + timedelta(hours=5)]


def test_what_nobody_needs_to_approve_is_not_asked_about(crew: Crew) -> None:
    crew.salon.set(approval="none")
    assert _nudges(crew.salon, crew.salon.book(IN_A_WEEK)) == []


def test_without_linked_staff_the_asking_is_settled(salon: Salon) -> None:
    made = salon.book(IN_A_WEEK)
    _run(salon, NOW + timedelta(hours=4))
    assert {(state, why) for _, _, state, why in _nudges(salon, made)} == {("skipped", "no channel")}
