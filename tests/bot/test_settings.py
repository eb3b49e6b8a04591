"""A bad setting names itself and what is allowed, in one line."""

import re

import pytest

from bot.exits import BadArgument
from bot.settings import read_settings


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("PORT", "70000", "65535"),
        ("PORT", "http", "integer"),
        ("WORKERS", "0", "1"),
        ("PUBLIC_URL", "book.example.com", "https://HOST"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, everybody", "10.0.0.0/8"),
        ("LOG_LEVEL", "LOUD", "'INFO'"),
    ],
)
def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, allowed: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadArgument, match=re.escape(allowed)) as refused:
        read_settings()
    assert str(refused.value).startswith(f"{name}: ")
    assert "\n" not in str(refused.value)


def test_the_command_line_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8001")
    monkeypatch.setenv("TRUSTED_PROXIES", "10.0.0.1, fd00::/8")
    settings = read_settings(port=8002, host=None)
    assert (settings.port, settings.host) == (8002, "127.0.0.1")
    assert [str(network) for network in settings.trusted_proxies] == ["10.0.0.1/32", "fd00::/8"]
