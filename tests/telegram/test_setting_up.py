"""`telegram setup`: what it tells Telegram and the operator, and what it says where something is refused."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bot.telegram.bots import ALLOWED, secret_of
from flows.routes import CLIENT
from flows.sentences import LANGUAGES, say
from scheduling import mail
from scheduling.clock import SetClock
from scheduling.transaction import open_reading
from storage.database import Store
from storage.models import ChannelAccount
from tests import builders
from tests.bot.command import Here, Ran
from tests.bot.shop import open_shop
from tests.botapi.faults import GATEWAY, flood
from tests.botapi.server import BotApi, bot_api
from tests.builders import NOW
from tests.telegram.schema import faults_of_call, needs_schema

TOKEN = "7000000001:" + "Aa1_-" * 7
OTHER = "7000000002:" + "Bb2_-" * 7
PUBLIC = "https://book.example.com"


class SetUp:
    """Runs the command with these tokens and this public address; no token ever comes out."""

    def __init__(self, here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
        self._here = here
        self._monkeypatch = monkeypatch

    def __call__(self, tokens: str = f"{TOKEN}=demo", public_url: str = "") -> Ran:
        with self._monkeypatch.context() as changed:
            changed.setenv("TELEGRAM_TOKEN", tokens)
            changed.setenv("PUBLIC_URL", public_url)
            ran = self._here("telegram", "setup")
        for token in (TOKEN, OTHER):
            assert token.partition(":")[2] not in ran.out + ran.err
        return ran


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A Bot API that knows the first bot."""
    with bot_api() as started:
        started.bot(TOKEN, "demo_bot")
        yield started


@pytest.fixture
def setup(
    store_url: str, api: BotApi, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> SetUp:
    monkeypatch.setenv("TELEGRAM_API_URL", api.base)
    return SetUp(Here(store_url, monkeypatch, capsys), monkeypatch)


def _given(api: BotApi, method: str) -> list[dict[str, Any]]:
    return [_meant(call.given) for call in api.calls(method)]


def _meant(form: Mapping[str, Any]) -> dict[str, Any]:
    """A form's fields, whose numbers and yes or no are words."""
    plain = re.compile("true|false|[0-9]+")
    return {name: json.loads(field) if plain.fullmatch(str(field)) else field for name, field in form.items()}


def _in(language: str, given: list[dict[str, Any]], field: str) -> Any:
    """What a field was set to for a language; English is what all others see."""
    code = "" if language == "en" else language
    [found] = [one[field] for one in given if one.get("language_code", "") == code]
    return found


def _account(store: Store) -> ChannelAccount:
    with open_reading(store, SetClock(NOW)) as tx:
        return mail.account(tx, "telegram", "7000000001")


def test_behind_a_public_address_updates_are_posted(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    ran = setup(public_url=PUBLIC)
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "7000000001: is @demo_bot, serves demo",
            f"7000000001: has its updates posted to {PUBLIC}/telegram/7000000001",
            "7000000001: shows its commands and descriptions in en, es, pt, ru",
        ],
    )
    [asked] = _given(api, "setWebhook")
    assert asked == {
        "url": f"{PUBLIC}/telegram/7000000001",
        "secret_token": secret_of(TOKEN),
        "allowed_updates": ALLOWED,
        "max_connections": 40,
        "drop_pending_updates": False,
    }


@pytest.mark.parametrize(("public_url", "why"), [("", "not set"), ("http://localhost:8000", "not https")])
def test_without_one_the_webhook_goes_and_what_waits_stays(
    store: Store, api: BotApi, setup: SetUp, public_url: str, why: str
) -> None:
    open_shop(store)
    setup(public_url=PUBLIC)
    bot = api.bot(TOKEN)
    bot.chat(1).write("hello")
    ran = setup(public_url=public_url)
    assert f"has no webhook, since PUBLIC_URL is {why}: " in ran.out
    assert (ran.code, bot.webhook, len(bot.updates)) == (0, None, 1)
    assert _given(api, "deleteWebhook") == [{"drop_pending_updates": False}]


def test_commands_and_descriptions_are_shown_in_every_language(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    setup()
    for language in LANGUAGES:
        commands = _in(language, _given(api, "setMyCommands"), "commands")
        assert [(one["command"], one["description"]) for one in commands] == [
            (word, say(language, f"command.{word}")) for word in CLIENT.commands
        ]
        about = _in(language, _given(api, "setMyDescription"), "description")
        short = _in(language, _given(api, "setMyShortDescription"), "short_description")
        assert about == say(language, "telegram.description_of", business="Demo")
        assert short == say(language, "telegram.short_description_of", business="Demo")


def test_a_bot_of_several_businesses_names_none(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    with store.writing() as connection:
        builders.a_business(connection, "other")
    assert "serves demo, other" in setup(f"{TOKEN}=other+demo").out
    texts = _given(api, "setMyDescription") + _given(api, "setMyShortDescription")
    assert len(texts) == 8
    assert not any("Demo" in str(given) or "Other" in str(given) for given in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_fit_with_the_longest_name(language: str) -> None:
    for field, longest in (("description", 512), ("short_description", 120)):
        for key in (f"telegram.{field}", f"telegram.{field}_of"):
            assert len(say(language, key, business="X" * 100)) <= longest


def test_the_handle_is_kept_for_links(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    setup()
    assert _account(store).handle == "demo_bot"


@pytest.mark.parametrize("port", [80, 88, 443, 8443])
def test_telegram_posts_to_four_ports(store: Store, api: BotApi, setup: SetUp, port: int) -> None:
    open_shop(store)
    assert setup(public_url=f"{PUBLIC}:{port}").code == 0


def test_another_port_is_named_before_telegram_is_asked(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    ran = setup(public_url=f"{PUBLIC}:8000")
    assert ran.code == 1
    assert ran.out.endswith("NOT DONE: PUBLIC_URL: Telegram posts to the ports 443, 80, 88, 8443 only\n")
    assert api.calls("setWebhook") == []


def test_a_refused_token_is_said_and_other_bots_go_on(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    ran = setup(f"{OTHER},{TOKEN}")
    first, *others = ran.out.splitlines()
    assert ran.code == 1
    assert first == "7000000002: NOT DONE: TELEGRAM_TOKEN: Telegram refuses this token; @BotFather gives a new one"
    assert [line.partition(":")[0] for line in others] == ["7000000001"] * 3


def test_what_telegram_says_is_a_line(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    api.faults.add("setWebhook", flood(7))
    assert setup(public_url=PUBLIC).out.endswith("NOT DONE: Telegram asks to come again after 7 s\n")
    api.faults.add("getMe", GATEWAY)
    ran = setup()
    assert (ran.code, ran.out, ran.err) == (1, "7000000001: NOT DONE: unreadable answer\n", "")


def test_no_network_is_a_line(store: Store, setup: SetUp, monkeypatch: pytest.MonkeyPatch) -> None:
    open_shop(store)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    ran = setup()
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == "7000000001: NOT DONE: Telegram cannot be reached (network: ClientConnectorError)\n"


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        ("", "TELEGRAM_TOKEN: is not set"),
        (TOKEN.replace(":", ""), "TELEGRAM_TOKEN: a token is NUMBER:LETTERS"),
        (f"{TOKEN}=nobody", "TELEGRAM_TOKEN: there is no 'nobody'; there are: demo"),
        (f"{TOKEN}=demo,{TOKEN}", "TELEGRAM_TOKEN: bot 7000000001 is named twice"),
    ],
)
def test_what_cannot_be_a_bot_is_named(store: Store, setup: SetUp, tokens: str, told: str) -> None:
    open_shop(store)
    ran = setup(tokens)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(told)


@needs_schema
def test_every_call_is_as_the_bot_api_describes_it(store: Store, api: BotApi, setup: SetUp) -> None:
    open_shop(store)
    setup(public_url=PUBLIC)
    setup()
    assert len(api.journal) > 25
    assert [fault for call in api.journal for fault in faults_of_call(call.method, _meant(call.given))] == []
