"""What people say is sent to no tracing service, whatever the environment asks for."""

import socket

import pytest

from storage.database import Store
from tests.bot.command import started
from tests.bot.shop import open_shop


def test_a_turn_connects_to_no_tracing_service(sqlite_store: Store, sqlite_url: str) -> None:
    open_shop(sqlite_store)
    with socket.create_server(("127.0.0.1", 0)) as service:
        address = f"http://127.0.0.1:{service.getsockname()[1]}"
        asked = {
            f"{prefix}_{name}": value
            for prefix in ("LANGSMITH", "LANGCHAIN")
            for name, value in (
                ("TRACING", "true"),
                ("TRACING_V2", "true"),
                ("ENDPOINT", address),
                ("API_KEY", "a-key"),
                ("PROJECT", "somebodys"),
            )
        }
        with started("chat", "--business", "demo", "--as", "ann", "--json", url=sqlite_url, **asked) as chat:
            assert chat.stdin is not None
            assert chat.stdout is not None
            chat.stdin.write("hello\n")
            chat.stdin.flush()
            assert '"reply"' in chat.stdout.readline()
            # A tracer that is on connects at once, from a thread of its own.
            service.settimeout(2)
            with pytest.raises(TimeoutError):
                service.accept()
