"""What a chat row keeps of a conversation."""

import json

from flows.state import Offer, Position, State


def test_a_state_comes_back_as_it_went() -> None:
    state = State(
        position=Position(
            flow="book",
            step="time",
            draft={"service": "haircut", "time": {"start": 1, "hold": 2}},
            trail=("service", "time"),
            page=1,
            hints={"day": "2026-11-24"},
        ),
        token="t",
        offers=(Offer("10:00", ("answer", "time", 29_000_000)), Offer("Stop", ("open", "stop", {}))),
        spent="s",
    )
    assert State.from_json(json.loads(json.dumps(state.to_json()))) == state


def test_an_empty_state_comes_back_as_it_went() -> None:
    assert State.from_json(State().to_json()) == State()
