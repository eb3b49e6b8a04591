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
        ("TELEGRAM_TOKEN", "=demo", "TOKEN=SLUG+SLUG"),
        ("ASSISTANT_TOKEN", "=demo", "TOKEN=SLUG+SLUG"),
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


def test_bots_of_clients_and_of_masters_are_named_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:a=salon+spa, 2:b")
    monkeypatch.setenv("ASSISTANT_TOKEN", "3:c=salon")
    settings = read_settings()
    assert [(*bot, bot.setting) for bot in settings.bots] == [
        ("1:a", ("salon", "spa"), False, "TELEGRAM_TOKEN"),
        ("2:b", (), False, "TELEGRAM_TOKEN"),
        ("3:c", ("salon",), True, "ASSISTANT_TOKEN"),
    ]
    assert "1:a" not in repr(settings)
    assert "3:c" not in repr(settings)


def test_masters_and_clients_have_a_bot_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:old,2:b")
    # A new token of the same bot is the same bot.
    monkeypatch.setenv("ASSISTANT_TOKEN", "3:c,1:new=salon")
    with pytest.raises(BadArgument, match=r"ASSISTANT_TOKEN: .*another bot than those of TELEGRAM_TOKEN") as refused:
        read_settings()
    assert "old" not in str(refused.value)
    assert "new" not in str(refused.value)
