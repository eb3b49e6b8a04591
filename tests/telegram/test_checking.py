"""`doctor` tells of every bot whether it receives and sends, and asks Telegram itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.assembly import Parts
from bot.settings import BotToken
from bot.telegram import checking
from bot.telegram.checking import examine_bots
from bot.telegram.setting_up import set_up
from scheduling import leases, mail
from scheduling.clock import SystemClock
from storage.database import Store
from tests.bot.command import Here
from tests.bot.shop import open_shop
from tests.botapi.server import BotApi, bot_api

TOKEN = "7000000001:" + "Aa1_-" * 7
PUBLIC = "https://book.example.com"
HOOK = f"{PUBLIC}/telegram/7000000001"


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A Bot API that knows the bot."""
    with bot_api() as started:
        started.bot(TOKEN, "demo_bot")
        yield started


def _shop(store: Store, api: BotApi, public_url: str | None = None, token: str = TOKEN) -> Parts:
    return open_shop(
        store, SystemClock(), telegram_token=token, telegram_api_url=api.base, public_url=public_url
    )


def _work(parts: Parts, *jobs: str) -> None:
    """Lets somebody do a bot's jobs."""
    with parts.desk() as desk:
        account = mail.account(desk, "telegram", "7000000001")
        names = {"poll": leases.poller_lease(account.id), "send": leases.sender_lease(account.id)}
        for job in jobs:
            assert leases.acquire(desk, names[job], "tests", 60)


def _told(parts: Parts) -> list[tuple[bool, str]]:
    """What is told of the bot, the clock aside."""
    clock, *others = examine_bots(parts)
    assert (clock.sound, clock.about) == (True, "clock")
    assert all(finding.about == "telegram 7000000001" for finding in others)
    assert not any(TOKEN.partition(":")[2] in finding.what for finding in others)
    return [(finding.sound, finding.what) for finding in others]


def test_a_bot_that_asks_for_updates(store: Store, api: BotApi) -> None:
    parts = _shop(store, api)
    assert set_up(parts, print)
    _work(parts, "poll", "send")
    assert _told(parts) == [
        (True, "Telegram accepts the token of @demo_bot"),
        (True, "no webhook: updates are asked for, 0 wait at Telegram"),
        (True, "somebody sends"),
    ]


def test_nobody_asks_and_nobody_sends(store: Store, api: BotApi) -> None:
    parts = _shop(store, api)
    api.bot(TOKEN).chat(1).write("hello")
    assert _told(parts)[1:] == [
        (False, "no webhook: updates are asked for, 1 wait at Telegram; nobody asks, does a server run?"),
        (False, "nobody sends; does a server run?"),
    ]


def test_a_bot_whose_updates_are_posted(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, PUBLIC)
    assert set_up(parts, print)
    _work(parts, "send")
    assert _told(parts)[1:] == [(True, f"updates are posted to {HOOK}, 0 wait there"), (True, "somebody sends")]


def test_updates_that_go_elsewhere_are_told_without_the_address(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, "https://old.example.com/secret")
    assert set_up(parts, print)
    moved = Parts(parts.settings.model_copy(update={"public_url": PUBLIC}), parts.store, parts.clock)
    without = Parts(parts.settings.model_copy(update={"public_url": None}), parts.store, parts.clock)
    for found in (moved, without):
        sound, what = _told(found)[1]
        assert not sound
        assert what.startswith("updates are posted to old.example.com, 0 wait there; that is not this server: run")
        assert "secret" not in what


@pytest.mark.parametrize(("age", "sound", "told"), [(1, False, "1 min"), (50, True, "50 min"), (300, True, "5 h")])
def test_what_went_wrong_when_posting(store: Store, api: BotApi, age: int, sound: bool, told: str) -> None:
    parts = _shop(store, api, PUBLIC)
    assert set_up(parts, print)
    webhook = api.bot(TOKEN).webhook
    assert webhook is not None
    webhook.failed_at = int((datetime.now(UTC) - timedelta(minutes=age)).timestamp())
    webhook.failed_by = "Wrong response from the webhook: 503 Service Unavailable"
    assert (sound, f"posting failed {told} ago: {webhook.failed_by}") in _told(parts)


def test_updates_that_telegram_does_not_tell_of(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, PUBLIC)
    assert set_up(parts, print)
    api.bot(TOKEN).allowed = ["message", "callback_query"]
    assert (
        False,
        "Telegram does not tell of edited_message, my_chat_member: run `slotwright telegram setup`",
    ) in _told(parts)


def test_a_refused_token(store: Store, api: BotApi) -> None:
    parts = _shop(store, api, token="7000000001:wrong")
    assert _told(parts) == [(False, "TELEGRAM_TOKEN: Telegram refuses this token; @BotFather gives a new one")]
    nonsense = parts.settings.model_copy(update={"telegram_token": (BotToken("nonsense"),)})
    _, bad = examine_bots(Parts(nonsense, parts.store, parts.clock))
    assert (bad.sound, bad.what.startswith("TELEGRAM_TOKEN: a token is")) == (False, True)


def test_clocks_that_differ() -> None:
    now = datetime(2030, 1, 8, tzinfo=UTC)
    assert checking.compared(now, now + timedelta(seconds=30)).sound
    apart = checking.compared(now, now - timedelta(seconds=31))
    assert (apart.sound, apart.what) == (False, "Telegram's is -31 s ahead of this machine's")


def test_the_command_asks_of_bots_where_there_are_any(
    store: Store, api: BotApi, store_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_shop(store)
    here = Here(store_url, monkeypatch, capsys)
    without = here("doctor")
    assert (without.code, "telegram" in without.out) == (0, False)
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    away = here("doctor")
    assert (away.code, away.err) == (1, "")
    assert "BAD  telegram 7000000001: Telegram cannot be reached (network: ClientConnectorError)\n" in away.out
    assert "BAD  clock: Telegram's cannot be asked for: ClientConnectorError\n" in away.out
    monkeypatch.setenv("TELEGRAM_API_URL", api.base)
    assert "ok   telegram 7000000001: Telegram accepts the token of @demo_bot\n" in here("doctor").out
