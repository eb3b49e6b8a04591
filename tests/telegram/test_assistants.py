"""The bots that masters work with: set up, examined and run like those of clients, and told apart from them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.inviting import invite
from bot.serving import running
from bot.settings import Settings
from bot.telegram.accounts import open_accounts
from bot.telegram.checking import examine_bots
from bot.telegram.setting_up import set_up
from flows.routes import CLIENT, WORK
from flows.sentences import LANGUAGES, say
from scheduling import mail, staffing
from scheduling.clock import SystemClock
from storage.database import Store
from tests import builders
from tests.bot.shop import hire, open_shop
from tests.botapi.server import BotApi, bot_api
from tests.waiting import PATIENCE_SECONDS

CLIENTS = "7000000001:" + "Aa1_-" * 7
MASTERS = "7000000002:" + "Bb2_-" * 7


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A Bot API that knows both bots."""
    with bot_api() as started:
        started.bot(CLIENTS, "demo_bot")
        started.bot(MASTERS, "work_bot")
        yield started


def _shop(store: Store, api: BotApi, masters: str = f"{MASTERS}=demo") -> Parts:
    return open_shop(
        store,
        SystemClock(),
        telegram_token=f"{CLIENTS}=demo",
        assistant_token=masters,
        telegram_api_url=api.base,
    )


def _shown(api: BotApi, method: str, field: str, bot: str, language: str) -> Any:
    """What a bot was last told to show to speakers of a language; English is what all others see."""
    code = "" if language == "en" else language
    number = int(bot.partition(":")[0])
    calls = [call.given for call in api.calls(method) if call.bot == number]
    return [given[field] for given in calls if given.get("language_code", "") == code][-1]


def test_each_bot_knows_whom_it_talks_with(store: Store, api: BotApi) -> None:
    parts = _shop(store, api)
    assert [(one.account.name, one.account.staff) for one in open_accounts(parts, parts.settings.bots)] == [
        ("7000000001", False),
        ("7000000002", True),
    ]
    swapped = replace(parts, settings=Settings(_env_file=None, telegram_token=MASTERS, assistant_token=CLIENTS))
    assert [(one.account.name, one.account.staff) for one in open_accounts(swapped, swapped.settings.bots)] == [
        ("7000000002", False),
        ("7000000001", True),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_shows_its_own_commands_and_descriptions(store: Store, api: BotApi, language: str) -> None:
    told: list[str] = []
    assert set_up(_shop(store, api), told.append)
    assert told[3] == "7000000002: is @work_bot, serves demo"
    for bot, words, name in ((CLIENTS, CLIENT.commands, "description"), (MASTERS, WORK.commands, "assistant")):
        commands = _shown(api, "setMyCommands", "commands", bot, language)
        assert [(one["command"], one["description"]) for one in commands] == [
            (word, say(language, f"command.{word}")) for word in words
        ]
        about = _shown(api, "setMyDescription", "description", bot, language)
        short = _shown(api, "setMyShortDescription", "short_description", bot, language)
        assert about == say(language, f"telegram.{name}_of", business="Demo")
        assert short == say(language, f"telegram.short_{name}_of", business="Demo")


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_fit_with_the_longest_name(language: str) -> None:
    for name, longest in (("assistant", 512), ("short_assistant", 120)):
        for key in (f"telegram.{name}", f"telegram.{name}_of"):
            assert len(say(language, key, business="X" * 100)) <= longest


def test_an_assistant_of_several_businesses_names_none(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, MASTERS)
    with store.writing() as connection:
        builders.a_business(connection, "other")
    assert set_up(parts, print)
    assert _shown(api, "setMyDescription", "description", MASTERS, "en") == say("en", "telegram.assistant")


def test_the_setting_of_a_bot_that_cannot_be_is_named(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, f"{MASTERS}=nobody")
    with pytest.raises(BadArgument, match=r"^ASSISTANT_TOKEN: there is no 'nobody'; there are: demo$"):
        open_accounts(parts, parts.settings.bots)


def test_the_doctor_tells_them_apart(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, f"{MASTERS},no token,7000000003:wrong")
    found = {(one.sound, one.about, one.what) for one in examine_bots(parts)}
    assert {
        (True, "telegram 7000000001", "Telegram accepts the token of @demo_bot"),
        (True, "assistant 7000000002", "Telegram accepts the token of @work_bot"),
        (False, "assistant", "ASSISTANT_TOKEN: a token is NUMBER:LETTERS, as @BotFather gives it"),
        (
            False,
            "assistant 7000000003",
            "ASSISTANT_TOKEN: Telegram refuses this token; @BotFather gives a new one",
        ),
    } <= found


def test_a_master_opens_the_link_and_is_linked(store: Store, api: BotApi) -> None:
    parts = _shop(store, api)
    hire(parts, "anna", provider="anna")
    anna, stranger = api.bot(MASTERS).chat(5), api.bot(MASTERS).chat(6)
    with running(parts):
        with api.changed:
            assert api.changed.wait_for(lambda: all(bot.poll for bot in api.bots.values()), PATIENCE_SECONDS)
        [address] = invite(parts, "demo", "anna", 72)
        token = address.removeprefix("https://t.me/work_bot?start=")
        anna.write(f"/start {token}")
        anna.wait(lambda chat: chat.shown)
        stranger.write(f"/start {token}")
        stranger.wait(lambda chat: chat.shown)
    with parts.look() as desk:
        account = mail.account(desk, "telegram", "7000000002")
        assert [one.uid for one in staffing.members_at(desk, account, "5")] == ["anna"]
        assert staffing.members_at(desk, account, "6") == []
