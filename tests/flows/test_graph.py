"""The graph: how far a tap goes, what is drawn, and that nothing of a conversation leaves the process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows import graph
from flows.conversations import FLOWS
from storage.database import Store, open_store
from tests.conversations.script import Line, read
from tests.conversations.stage import Stage

ROOT = Path(__file__).parents[2]
CONVERSATIONS = ROOT / "tests" / "conversations"
# A tap that answers a question whose later answers were typed before takes those, too.
TYPED_AHEAD = {"typed_at_once", "links", "two_rights", "work_walk_in"}


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
def sqlite_store(sqlite_url: str) -> Iterator[Store]:
    opened = open_store(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def supersteps(monkeypatch: pytest.MonkeyPatch) -> Supersteps:
    counting = Supersteps(graph.GRAPH)
    monkeypatch.setattr(graph, "GRAPH", counting)
    return counting


FILES = [file for file in sorted(CONVERSATIONS.glob("*.chat")) if file.stem not in TYPED_AHEAD]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_tap_runs_at_most_two_supersteps(file: Path, sqlite_store: Store, supersteps: Supersteps) -> None:
    stage = Stage(sqlite_store)
    for line in read(file):
        stage.play(line)
        if is_tap(line):
            assert supersteps.visited <= 2, f"line {line.number}: {line.text}"


def is_tap(line: Line) -> bool:
    return line.verb == "tap" or (line.verb in ("client", "staff") and line.text.startswith("["))


def test_every_step_is_a_node_and_every_jump_an_edge() -> None:
    drawn = graph.GRAPH.get_graph()
    for flow in FLOWS.values():
        for step in (*flow.steps, *([flow.closing] if flow.closing else [])):
            assert f"{flow.name}.{step.FIELD}" in drawn.nodes
    jumps = {(edge.source, edge.target) for edge in drawn.edges}
    assert {("book.time", "book.name"), ("book.confirm", "book.time"), ("cancel.confirm", "stop.stopped")} <= jumps
    assert ("book.time", "reschedule.confirm") not in jumps


_TALK = """
import socket, sys
asked = []
def connect(self, address):
    asked.append(address)
    raise OSError("no network here")
socket.socket.connect = connect
socket.getaddrinfo = lambda *args, **more: asked.append(args) or []
from langchain_core.tracers.langchain import wait_for_all_tracers
from storage.database import open_store
from tests.conversations.script import Line
from tests.conversations.stage import Stage
stage = Stage(open_store(sys.argv[1]))
stage.play(Line(1, "client", "hello"))
stage.play(Line(2, "bot", "Hello!…"))
wait_for_all_tracers()
print(asked)
"""


def test_what_is_said_is_traced_nowhere_whatever_the_environment_says(sqlite_url: str) -> None:
    told = dict.fromkeys(("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2"), "true")
    environment = {**os.environ, **told, "LANGSMITH_API_KEY": "x", "LANGSMITH_ENDPOINT": "http://127.0.0.1:9"}
    shown = subprocess.run(
        [sys.executable, "-c", _TALK, sqlite_url],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert shown.stdout.strip() == "[]"
