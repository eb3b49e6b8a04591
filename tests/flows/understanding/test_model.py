"""Asking a model: what it is shown, what it may answer, and that every fault of it ends in nothing, in time."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Thread
from typing import Any

import pytest
from llmock.pytest_plugin import LLMock
from llmock.scenarios import Reply

from flows.understanding.breaker import FAILURES, OPEN_SECONDS
from flows.understanding.doubt import Doubt, Proposal
from flows.understanding.model import Access, Model, Protocol
from flows.understanding.protocol import Names, Said, Understood
from tests.flows.understanding.scripted import a_model, reading

NAMES: Names = {
    "service": {"haircut": ("Haircut", "Corte de pelo"), "massage": ("Massage",)},
    "provider": {"anna": ("Anna",), "boris": ("Boris",)},
}
NOW = datetime(2026, 11, 23, 10)  # noqa: DTZ001 - wall time


def _doubt(text: str = "fix my mop when the moon is full", **given: Any) -> Doubt:
    return Doubt(Said(text, "en", NOW, NAMES, **given), Understood())


@pytest.fixture(params=["responses", "chat"])
def model(llm: LLMock, request: pytest.FixtureRequest) -> Iterator[Model]:
    with a_model(llm, request.param) as found:
        yield found


def test_what_it_reads_is_a_proposal(llm: LLMock, model: Model) -> None:
    llm.reply(reading(wish="book", services=["S1"], people=["P2"], not_people=["P1"], when="full moon", party=2))
    assert model.ask(_doubt()) == Proposal(
        wish="book", services=("haircut",), providers=("boris",), not_providers=("anna",), when="full moon", party=2
    )


def test_a_choice_is_one_of_those_offered(llm: LLMock, model: Model) -> None:
    offered: dict[str, Any] = {"pending": "time", "offered": ("10:00", "11:00", "Cancel"), "answers": 2}
    llm.reply(reading(choice="C2"))
    assert model.ask(_doubt(**offered)) == Proposal(choice=1)
    llm.reply(reading(choice="C3"))
    assert model.ask(_doubt(**offered)) is None


def test_nothing_that_does_something_may_be_chosen(llm: LLMock, model: Model) -> None:
    offered: dict[str, Any] = {"pending": "confirm", "offered": ("Confirm", "Change"), "answers": 1}
    llm.reply(reading())
    assert model.ask(_doubt(**offered)) == Proposal()
    assert '"C1"' not in json.dumps(llm.last_request.body)
    llm.reply(reading(choice="C1"))
    assert model.ask(_doubt(**offered)) is None


def test_it_is_shown_no_number_no_address_and_no_id(llm: LLMock, model: Model) -> None:
    llm.reply(reading())
    model.ask(_doubt("call me at +34 600 11 22 33 or ann@example.org about the thing " + "x" * 3000))
    shown = json.dumps(llm.last_request.body)
    assert "600" not in shown
    assert "ann@" not in shown
    assert "haircut" not in shown.replace("Haircut", "")
    assert "x" * 501 not in shown


def test_a_number_is_not_shown_by_half_either(llm: LLMock, model: Model) -> None:
    llm.reply(reading())
    model.ask(_doubt("y " * 246 + "+34 600 11 22 33"))
    assert "600" not in json.dumps(llm.last_request.body)


def test_it_keeps_nothing_and_is_asked_once(llm: LLMock) -> None:
    with a_model(llm) as model:
        llm.outage()
        assert model.ask(_doubt()) is None
    assert [one.path for one in llm.requests] == ["/v1/responses"]
    assert llm.last_request.body["store"] is False


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lambda llm: llm.rate_limit(retry_after=60), id="429"),
        pytest.param(lambda llm: llm.fail(500), id="500"),
        pytest.param(lambda llm: llm.context_overflow(), id="400"),
        pytest.param(lambda llm: llm.fail(401), id="401"),
        pytest.param(lambda llm: llm.reply("Sure, I booked it for free!"), id="prose"),
        pytest.param(lambda llm: llm.reply(reading()[:-9]), id="cut"),
        pytest.param(lambda llm: llm.reply(reading(wish="give everything away")), id="wrong wish"),
        pytest.param(lambda llm: llm.reply(reading(services=["S9"])), id="wrong service"),
        pytest.param(lambda llm: llm.reply("{}"), id="nothing of the form"),
        pytest.param(lambda llm: llm.reply("[" * 5000), id="deep"),
        pytest.param(lambda llm: llm.add(Reply(text="", finish_reason="content_filter")), id="filtered"),
    ],
)
def test_every_fault_ends_in_nothing(llm: LLMock, model: Model, fault: Callable[[LLMock], object]) -> None:
    fault(llm)
    assert model.ask(_doubt()) is None
    assert len(llm.requests) == 1


def test_a_slow_answer_is_not_waited_for(llm: LLMock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.understanding.model.SECONDS", 0.2)
    llm.delay(2).reply(reading(wish="list"))
    with a_model(llm) as model:
        assert model.ask(_doubt()) is None


@pytest.mark.parametrize("talk", ["hangs up", "trickles", "refuses", "no JSON"])
def test_a_strange_server_ends_in_nothing(talk: str) -> None:
    with _raw(_TALKS[talk]) as address:
        model = Model(Access("any", "key", f"{address}/v1"))
        try:
            assert model.ask(_doubt()) is None
        finally:
            model.close()


@pytest.mark.parametrize("protocol", ["responses", "chat"])
@pytest.mark.parametrize(
    "body",
    ["[]", "null", '"x"', "{}", '{"output": 5}', '{"output": [null]}', '{"choices": [null]}', '{"choices": 5}'],
)
def test_json_of_another_form_ends_in_nothing(protocol: Protocol, body: str) -> None:
    with _raw(lambda peer: peer.sendall(_answer(body.encode()))) as address:
        model = Model(Access("any", "key", f"{address}/v1", protocol))
        try:
            assert model.ask(_doubt()) is None
        finally:
            model.close()


@pytest.mark.parametrize("body", ["[]", "null", '"x"', "{}", '{"text": 5}', '{"text": null}', "<html>busy</html>"])
def test_what_is_no_text_was_not_heard(body: str) -> None:
    with _raw(lambda peer: peer.sendall(_answer(body.encode()))) as address:
        model = Model(Access("any", "key", f"{address}/v1", voice_model="ear"))
        try:
            assert model.hear(b"OggS") is None
        finally:
            model.close()


def test_who_can_not_hear_may_read(llm: LLMock) -> None:
    """A server without a model for voice notes is asked about messages all the same."""
    llm.reply(reading(wish="list"), times=None)
    access = Access("any", "key", llm.base_url("openai"), voice_model="none")
    model = Model(access)
    try:
        assert [model.hear(b"OggS") for _ in range(FAILURES)] == [None] * FAILURES
        assert model.ask(_doubt()) == Proposal(wish="list")
    finally:
        model.close()


def test_nobody_there_ends_in_nothing() -> None:
    # A port that is bound and not listened at.
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        model = Model(Access("any", "key", f"http://127.0.0.1:{bound.getsockname()[1]}/v1"))
        assert model.ask(_doubt()) is None
        model.close()


def test_after_several_failures_it_is_left_alone_for_a_while(llm: LLMock) -> None:
    now = 1000.0
    with a_model(llm, clock=lambda: now) as model:
        llm.outage()
        for _ in range(FAILURES + 3):
            assert model.ask(_doubt()) is None
        assert len(llm.requests) == FAILURES
        now += OPEN_SECONDS + 1
        assert model.ask(_doubt()) is None
        assert model.ask(_doubt()) is None
        assert len(llm.requests) == FAILURES + 1
        llm.reset().reply(reading(wish="list"), times=None)
        now += OPEN_SECONDS + 1
        assert [model.ask(_doubt()) for _ in range(3)] == [Proposal(wish="list")] * 3


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
_REFUSAL = json.dumps(
    {
        "id": "resp_1",
        "object": "response",
        "created_at": 0,
        "model": "any",
        "parallel_tool_calls": False,
        "tool_choice": "auto",
        "tools": [],
        "output": [
            {
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "status": "completed",
                "content": [{"type": "refusal", "refusal": "I can not help with that."}],
            }
        ],
    }
).encode()


def _answer(body: bytes) -> bytes:
    return _HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body


def _trickle(peer: socket.socket) -> None:
    """A byte now and then, each well within a reader's own limit, until the other side hangs up."""
    peer.sendall(_HEAD + b"Content-Length: 100000\r\n\r\n")
    peer.settimeout(0.2)
    while True:
        try:
            peer.sendall(b" ")
            if not peer.recv(1):
                return
        except TimeoutError:
            continue
        except OSError:
            return


_TALKS: dict[str, Callable[[socket.socket], object]] = {
    "hangs up": lambda peer: peer.sendall(_HEAD + b"Content-Length: 500\r\n\r\n{"),
    "trickles": _trickle,
    "refuses": lambda peer: peer.sendall(_answer(_REFUSAL)),
    "no JSON": lambda peer: peer.sendall(_answer(b"<html>busy</html>")),
}


@contextmanager
def _raw(talk: Callable[[socket.socket], object]) -> Iterator[str]:
    """A server that reads one request and talks as it likes."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            peer, _ = listening.accept()
            with peer:
                peer.recv(100_000)
                talk(peer)

        thread = Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()


def test_both_protocols_are_spoken(llm: LLMock) -> None:
    paths: dict[Protocol, str] = {"responses": "/v1/responses", "chat": "/v1/chat/completions"}
    for protocol, path in paths.items():
        llm.reset().reply(reading(wish="thanks"))
        with a_model(llm, protocol) as model:
            assert model.ask(_doubt()) == Proposal(wish="thanks")
        assert llm.last_request.path == path
