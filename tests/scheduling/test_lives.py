"""Random lives of bookings on a store: whatever people do, what is stored stays whole."""

from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule, run_state_machine_as_test

from scheduling.changes import Edits
from scheduling.clock import to_minute
from scheduling.errors import Refusal
from scheduling.lifecycle import Happening
from scheduling.wanted import SYSTEM, Own
from storage.database import Store
from storage.models import AuditEntry, Booking, Hold, Segment
from tests.scheduling.salon import API, STAFF, Salon, at
from tests.scheduling.test_lifecycle import NEXT
from tests.sizes import LIVES

_numbers = count()
STARTS = st.sampled_from([at("9:00", days) + 30 * step for days in (0, 1) for step in range(16)])
PEOPLE = st.sampled_from(["ann", "bob"])
WHO = st.sampled_from([STAFF, "ann", API, STAFF, "bob", "ann", SYSTEM])
COMMANDS = st.sampled_from(["approve", "decline", "cancel", "complete", "no_show"])


class Lives(RuleBasedStateMachine):
    """Random commands of random people on one small salon; whatever is refused changes nothing."""

    made = Bundle("made")
    store: Store

    def __init__(self) -> None:
        super().__init__()
        self.salon = Salon(self.store, ("anna", "boris"), slug=f"salon-{next(_numbers)}", approval="poor_record")
        self.holds: dict[str, Hold] = {}

    @rule(target=made, start=STARTS, who=PEOPLE, provider=st.sampled_from([None, "anna"]), held=st.booleans())
    def book(self, start: int, who: str, provider: str | None, held: bool) -> Any:
        hold = self.holds.get(who) if held else None
        return self.attempt(
            lambda: self.salon.book(start, self.at(who), provider=provider, hold_id=hold.id if hold else None)
        )

    @rule(target=made, start=STARTS, length=st.sampled_from([None, 20, 95]), pending=st.booleans())
    def walk_in(self, start: int, length: int | None, pending: bool) -> Any:
        wish = {"provider": "boris", "any_time": True, "duration": length, "pending": pending}
        return self.attempt(lambda: self.salon.book(start, None, actor=STAFF, **wish))  # type: ignore[arg-type]

    @rule(start=STARTS, who=PEOPLE, provider=st.sampled_from([None, "boris"]))
    def hold(self, start: int, who: str, provider: str | None) -> None:
        held = self.attempt(lambda: self.salon.hold(start, self.at(who), provider=provider))
        self.holds.update({who: held} if held else {})

    @rule(start=STARTS, booking=made)
    def hold_for_a_move(self, start: int, booking: Booking | None) -> None:
        if booking is not None:
            own = Own(booking_id=self.salon.booking(booking.public_id).id)
            held = self.attempt(lambda: self.salon.hold(start, self.at("ann"), own=own))
            self.holds.update({"ann": held} if held else {})

    @rule(booking=made, start=STARTS, who=WHO, held=st.booleans(), provider=st.sampled_from([None, "anna"]))
    def move(self, booking: Booking | None, start: int, who: Any, held: bool, provider: str | None) -> None:
        hold = self.holds.get("ann") if held else None
        given = {
            "hold_id": hold.id if hold else None,
            "provider": self.salon.providers[provider].id if provider else None,
        }
        if booking is not None:
            self.attempt(lambda: self.salon.move(booking, start, self.by(who), **given))

    @rule(booking=made, command=COMMANDS, who=WHO)
    def change(self, booking: Booking | None, command: str, who: Any) -> None:
        if booking is not None:
            self.attempt(lambda: self.salon.act(command, booking, self.by(who)))

    @rule(booking=made)
    def begin(self, booking: Booking | None) -> None:
        if booking is not None:
            self.attempt(lambda: self.salon.act("happen", booking, SYSTEM, happening=Happening.STARTED))

    @rule(booking=made, rating=st.integers(0, 5), who=WHO)
    def rate_and_correct(self, booking: Booking | None, rating: int, who: Any) -> None:
        if booking is not None:
            self.attempt(lambda: self.salon.act("rate", booking, self.by(who), rating=rating))
            self.attempt(lambda: self.salon.act("edit", booking, self.by(who), edits=Edits(notes=f"{rating}")))

    @rule(minutes=st.sampled_from([1, 10, 45]))
    def wait(self, minutes: int) -> None:
        self.salon.pass_time(minutes=minutes)

    @rule(booking=consumes(made))
    def delete(self, booking: Booking | None) -> None:
        if booking is not None:
            with self.salon.desk() as desk:
                desk.delete(desk.catalogue(self.salon.id), booking.public_id, actor=STAFF)

    @invariant()
    def occupied_time_is_that_of_bookings_and_holds(self) -> None:
        live = self.salon.live()
        of_bookings = {one.booking_id: (one.provider_id, one.starts, one.ends) for one in live if one.booking_id}
        assert of_bookings == {
            one.id: (one.provider_id, to_minute(one.starts_at), to_minute(one.ends_at))
            for one in self.bookings()
            if one.status not in ("cancelled", "no_show", "rescheduled")
        }
        holds = {hold.id: hold for hold in self.salon.rows(Hold, business_id=self.salon.id, live=True)}
        for segment in live:
            if segment.hold_id is not None:
                hold = holds[segment.hold_id]
                assert segment.lapses_at == hold.lapses_at
                assert to_minute(hold.starts_at) <= segment.starts < segment.ends <= to_minute(hold.ends_at)

    @invariant()
    def nothing_overlaps(self) -> None:
        for provider in self.salon.providers.values():
            spans = [one for one in self.salon.live() if one.provider_id == provider.id]
            assert all(one.occupied_until <= two.occupied_from for one, two in pairwise(spans))

    @invariant()
    def every_status_was_reached_step_by_step(self) -> None:
        entries = self.salon.rows(AuditEntry, business_id=self.salon.id, change="status")
        for booking in self.bookings():
            steps = [(one.before, one.after) for one in entries if one.booking_id == booking.id]
            assert steps[0][0] is None
            assert steps[-1][1] == booking.status
            assert all(one[1] == two[0] for one, two in pairwise(steps))
            assert all(after in NEXT[before or ""] for before, after in steps)

    @invariant()
    def a_chain_has_one_life(self) -> None:
        for booking in self.bookings():
            assert (booking.status == "rescheduled") == (booking != self.salon.booking(booking.public_id))

    @invariant()
    def event_numbers_only_grow(self) -> None:
        numbers = [event.seq for event in self.salon.events()]
        assert numbers == sorted(set(numbers))

    def bookings(self) -> list[Booking]:
        return self.salon.rows(Booking, business_id=self.salon.id)

    def at(self, who: str) -> str:
        return f"{who}@{self.salon.id}"

    def by(self, who: Any) -> Any:
        return self.at(who) if isinstance(who, str) else who

    def attempt(self, command: Any) -> Any:
        before = self.state()
        try:
            return command()
        except Refusal:
            assert self.state() == before

    def state(self) -> list[Any]:
        kinds = (Booking, Segment, Hold, AuditEntry)
        return [self.salon.rows(kind, business_id=self.salon.id) for kind in kinds]


@pytest.mark.chaos
def test_random_lives_stay_whole(store: Store) -> None:
    machine = type("LivesHere", (Lives,), {"store": store})
    examples = LIVES if store.dialect == "sqlite" else LIVES // 2
    run_state_machine_as_test(machine, settings=settings(max_examples=examples, stateful_step_count=30))
