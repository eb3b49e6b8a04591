"""The life of a booking as a table, against the rules in words."""

from itertools import product

import pytest

from scheduling.errors import AlreadyDone, NotAllowed
from scheduling.lifecycle import FINAL, NEW, OPEN, TRANSITIONS, Happening, apply
from scheduling.wanted import SYSTEM, Actor
from storage.models import BookingStatus
from tests.builders import NOW, a_draft
from tests.scheduling.salon import API, STAFF

CLIENT = Actor("client", "ann")
ACTORS: dict[str, Actor] = {actor.kind: actor for actor in (CLIENT, STAFF, API, SYSTEM)}
STATES = ["", *BookingStatus]

# What may become of a booking, in the words of the rules.
NEXT = {
    "": {"pending", "confirmed"},
    "pending": {"confirmed", "in_progress", "cancelled", "rescheduled"},
    "confirmed": {"in_progress", "completed", "cancelled", "no_show", "rescheduled"},
    "in_progress": {"completed", "no_show", "cancelled"},
    "completed": set(),
    "cancelled": set(),
    "no_show": set(),
    "rescheduled": set(),
}
ONLY_OFFICE = {Happening.APPROVED, Happening.DECLINED, Happening.MISSED}


def test_the_table_allows_what_the_rules_say_and_nothing_else() -> None:
    allowed: dict[str, set[str]] = {state: set() for state in STATES}
    for row in TRANSITIONS:
        for state in row.while_it_is:
            allowed[state].add(row.becomes)
    assert allowed == NEXT
    assert {state for state in STATES if not NEXT[state]} == FINAL
    assert set(STATES) - FINAL - {NEW} == OPEN


def test_no_two_rows_of_the_table_contradict_each_other() -> None:
    cases = [
        (state, row.happens, kind) for row in TRANSITIONS for state in row.while_it_is for kind in row.caused_by
    ]
    assert len(cases) == len(set(cases))


def test_who_may_cause_what() -> None:
    may = {happening: {row.happens: row for row in TRANSITIONS}[happening] for happening in ONLY_OFFICE}
    assert all(row.caused_by == {"staff", "api"} for row in may.values())
    begun = [row for row in TRANSITIONS if row.while_it_is == {"in_progress"} and row.becomes == "cancelled"]
    assert [row.caused_by for row in begun] == [{"staff"}]
    assert all(row.caused_by == {"system"} for row in TRANSITIONS if row.happens == Happening.STARTED)
    assert all("client" not in row.caused_by for row in TRANSITIONS if row.becomes in ("completed", "no_show"))


@pytest.mark.parametrize(("state", "happening", "kind"), list(product(STATES, Happening, ACTORS)))
def test_apply_follows_the_table(state: str, happening: Happening, kind: str) -> None:
    booking = a_draft(id=7, status=state, version=3)
    given = booking.model_dump()
    of_it = [row for row in TRANSITIONS if row.happens == happening]
    rows = [row for row in of_it if state in row.while_it_is and kind in row.caused_by]
    if not rows:
        with pytest.raises((AlreadyDone, NotAllowed)):
            apply(booking, happening, ACTORS[kind], NOW)
        return
    [row] = rows
    change = apply(booking, happening, ACTORS[kind], NOW, why="because", rating=4)
    after = change.booking
    assert (after.status, after.rating, after.updated_at) == (row.becomes, 4, NOW)
    assert after.version == (3 if state == NEW else 4)
    assert (change.audit.before, change.audit.after) == (state or None, row.becomes)
    assert (change.audit.actor, change.audit.why, change.audit.booking_id) == (str(ACTORS[kind]), "because", 7)
    assert change.events == row.events
    assert change.notice == (None if kind == "client" else row.notice)
    assert booking.model_dump() == given


@pytest.mark.parametrize("state", sorted(FINAL))
@pytest.mark.parametrize("happening", sorted(set(Happening) - {Happening.BOOKED, Happening.REQUESTED}))
def test_what_is_over_is_done_already(state: str, happening: Happening) -> None:
    with pytest.raises(AlreadyDone):
        apply(a_draft(status=state), happening, STAFF, NOW)


@pytest.mark.parametrize(
    ("happening", "kind", "before", "after"),
    [
        (Happening.BOOKED, "client", "not_needed", "not_needed"),
        (Happening.REQUESTED, "client", "not_needed", "awaited"),
        (Happening.REQUESTED, "staff", "not_needed", "not_needed"),
        (Happening.ASKED_AGAIN, "client", "given", "awaited"),
        (Happening.ASKED_AGAIN, "api", "awaited", "awaited"),
        (Happening.MOVED_IN, "client", "given", "given"),
    ],
)
def test_only_a_clients_wish_is_a_question(happening: Happening, kind: str, before: str, after: str) -> None:
    assert apply(a_draft(approval=before), happening, ACTORS[kind], NOW).booking.approval == after


@pytest.mark.parametrize(("approval", "begins"), [("not_needed", True), ("given", True), ("awaited", False)])
def test_only_what_waits_for_nobody_begins(approval: str, begins: bool) -> None:
    booking = a_draft(status="pending", approval=approval)
    if begins:
        assert apply(booking, Happening.STARTED, SYSTEM, NOW).booking.status == "in_progress"
        return
    with pytest.raises(NotAllowed):
        apply(booking, Happening.STARTED, SYSTEM, NOW)
