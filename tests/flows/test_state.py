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
            presumed=("location",),
        ),
        token="t",
        offers=(Offer("10:00", ("answer", "time", 29_000_000)), Offer("Stop", ("open", "stop", {}))),
        spent="s",
    )
    assert State.from_json(json.loads(json.dumps(state.to_json()))) == state


def test_only_the_menu_last_shown_is_tapped() -> None:
    state = State(token="t", offers=(Offer("Back", ("back",)),))
    assert state.act("t:0") == ("back",)
    assert [state.act(choice) for choice in ("t:1", "t:-1", "t:", "t", "s:0", ":0", "t:0000", "")] == [None] * 8
    assert State().act(":0") is None


def test_an_empty_state_comes_back_as_it_went() -> None:
    assert State.from_json(State().to_json()) == State()
