"""A bad setting names itself and what is allowed, in one line."""

import re

import pytest

from bot.exits import BadArgument
from bot.settings import ModelAccess, read_settings


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
        ("TWILIO_ACCOUNT_SID", "SK" + "0" * 32, "AC"),
        ("WHATSAPP_SENDER", "14155238886", "+NUMBER=SLUG+SLUG"),
        ("WHATSAPP_SENDER", "+14155238886,+14155238886=salon", "once"),
        ("WHATSAPP_SENDER", "whatsapp:+14155238886", "+NUMBER=SLUG+SLUG"),
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


_TWILIO = {
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "new-token, old-token",
    "WHATSAPP_SENDER": "+14155238886=salon+spa, +15551234567",
    "PUBLIC_URL": "https://book.example.com",
}


def test_whatsapp_is_on_with_all_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in _TWILIO.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.whatsapp
    assert settings.twilio_auth_token == ("new-token", "old-token")
    assert [(one.digits, one.businesses) for one in settings.whatsapp_sender] == [
        ("14155238886", ("salon", "spa")),
        ("15551234567", ()),
    ]
    assert "new-token" not in repr(settings)


@pytest.mark.parametrize("name", _TWILIO)
def test_half_of_whatsapp_is_refused_with_the_missing_name(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for other in _TWILIO.keys() - {name}:
        monkeypatch.setenv(other, _TWILIO[other])
    with pytest.raises(BadArgument) as refused:
        read_settings()
    assert str(refused.value) == f"{name}: is missing; WhatsApp needs {', '.join(_TWILIO)}"


def test_without_twilio_whatsapp_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://book.example.com")
    assert not read_settings().whatsapp


def test_a_language_model_is_asked_where_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().model is None
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    assert read_settings().model == ModelAccess("gpt-5-mini", "sk-secret", None, "responses")
    assert "sk-secret" not in repr(read_settings())
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1")
    with pytest.raises(BadArgument, match="OPENAI_MODEL: is missing"):
        read_settings()
    monkeypatch.setenv("OPENAI_MODEL", "small")
    assert read_settings().model == ModelAccess("small", "sk-secret", "http://127.0.0.1:8080/v1", "chat")
    monkeypatch.setenv("OPENAI_BASE_URL", "somewhere")
    with pytest.raises(BadArgument, match=r"OPENAI_BASE_URL: .*must be http://HOST"):
        read_settings()
