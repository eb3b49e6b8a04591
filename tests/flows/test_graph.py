"""The graph: what is drawn, and that nothing of a conversation leaves the process."""

import os
import subprocess
import sys
from pathlib import Path

from flows import graph
from flows.conversations import FLOWS

ROOT = Path(__file__).parents[2]


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
        timeout=180,
    )
    assert shown.stdout.strip() == "[]"
