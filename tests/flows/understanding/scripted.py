"""A model server that answers as it is told, and fails as it is told: llmock, over HTTP."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from llmock.pytest_plugin import LLMock
from llmock.testing import LLMockServer

from flows.understanding.model import Access, Model, Protocol

NOTHING: dict[str, Any] = {"wish": None, "when": None, "not_when": None, "party": None, "name": None}


@contextmanager
def scripted() -> Iterator[LLMock]:
    """A server of its own on loopback."""
    with LLMockServer() as server:
        yield LLMock(server)


def reading(**told: Any) -> str:
    """An answer in the form that is asked for where a business has services and people but offered nothing."""
    lists: dict[str, Any] = {"services": [], "not_services": [], "people": [], "not_people": []}
    return json.dumps({**NOTHING, **lists, **told})


@contextmanager
def a_model(server: LLMock, protocol: Protocol = "responses", **given: Any) -> Iterator[Model]:
    """Our client of that server."""
    model = Model(Access("any", "key", server.base_url("openai"), protocol), **given)
    try:
        yield model
    finally:
        model.close()
