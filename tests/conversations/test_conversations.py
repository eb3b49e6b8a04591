"""Every `.chat` file holds on both stores, and no tap goes far."""

from pathlib import Path
from typing import Any

import pytest

from flows import graph
from scheduling.errors import Refusal
from storage.database import Store
from tests.conversations.script import Line, read
from tests.conversations.stage import Stage

_FILES = sorted(Path(__file__).parent.glob("*.chat"))


# A tap that answers several questions at once, or one whose later answers were typed before, takes all of them.
_SEVERAL_AT_ONCE = {"either", "typed_at_once", "links", "two_rights", "which_is_moved", "work_walk_in"}


class Supersteps:
    """Counts the nodes that each run of the graph visits."""

    def __init__(self, compiled: Any) -> None:
        self._compiled = compiled
        self.visited = 0

    def invoke(self, given: Any, **more: Any) -> Any:
        _came_in, *visited = self._compiled.stream(given, stream_mode="values", **more)
        self.visited = len(visited)
        return visited[-1]


@pytest.fixture
def supersteps(monkeypatch: pytest.MonkeyPatch) -> Supersteps:
    counting = Supersteps(graph.GRAPH)
    monkeypatch.setattr(graph, "GRAPH", counting)
    return counting


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_conversation_goes_as_written_and_a_tap_runs_at_most_two_supersteps(
    file: Path, store: Store, supersteps: Supersteps
) -> None:
    stage = Stage(store)
    for line in read(file):
        try:
            stage.play(line)
            if is_tap(line) and file.stem not in _SEVERAL_AT_ONCE:
                assert supersteps.visited <= 2
        except AssertionError as error:
            pytest.fail(f"{file.name}, line {line.number}: {error}", pytrace=False)


def is_tap(line: Line) -> bool:
    return line.verb == "tap" or (line.verb in ("client", "staff") and line.text.startswith("["))


def test_every_refusal_is_met_in_a_conversation() -> None:
    met = {line.text for file in _FILES for line in read(file) if line.verb == "error"}
    # A chat's key is new with every turn, a reason is asked before, and what comes too fast is refused before a turn.
    never = {"key_reused", "reason_required", "too_many_messages"}
    # What the web refuses never becomes a message.
    codes = {found.code for found in Refusal.__subclasses__() if found.__module__.startswith("scheduling.")}
    assert codes - met == never
