"""The bots of a process beside its workers, against a Bot API server: who is polled, who is off, and who goes on."""

import logging
import socket
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from threading import enumerate as threads

import pytest
from sqlalchemy import make_url

from bot.assembly import Parts
from bot.delivery.lease import Lease
from bot.exits import BadArgument
from bot.installing import addresses
from bot.serving import running
from bot.settings import Settings
from bot.wake import Wake
from scheduling import mail
from storage.database import Store, open_store
from storage.models import ChannelAccount
from tests.bot.shop import came, open_shop
from tests.botapi.bots import Bot, Webhook
from tests.botapi.faults import CUT, GATEWAY, Fault, flood
from tests.botapi.refusals import ANOTHER_POLLS, Refused
from tests.botapi.server import BotApi, bot_api
from tests.waiting import PATIENCE_SECONDS, wait_until

TOKEN, OTHER = "42:TEST", "43:OTHER"

on_one_store = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api() as running:
        yield running


@pytest.fixture
def bot(api: BotApi) -> Bot:
    return api.bot(TOKEN)


def shop(store: Store, api: BotApi, tokens: str = TOKEN) -> Parts:
    return open_shop(store, telegram_token=tokens, telegram_api_url=api.base)


def wait(api: BotApi, until: Callable[[], object]) -> None:
    with api.changed:
        assert api.changed.wait_for(until, PATIENCE_SECONDS)


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return sorted(record.getMessage() for record in caplog.records if record.levelno == logging.ERROR)


def account(parts: Parts, name: str) -> ChannelAccount:
    with parts.look() as tx:
        return mail.account(tx, "telegram", name)


def test_what_is_written_to_a_bot_is_answered(store: Store, api: BotApi, bot: Bot) -> None:
    parts, ann = shop(store, api), bot.chat(1)
    with running(parts):
        ann.write("/start")
        ann.wait(lambda chat: chat.shown)
        ann.press("Haircut")
        ann.wait(lambda chat: len(chat.shown) > 1)
        wait(api, lambda: ann.popups)
    assert [row.payload.get("text", "tap") for row in came(parts)] == ["/start", "tap"]
    assert account(parts, "42").handle == bot.username
    assert not [thread for thread in threads() if thread.name.startswith("telegram")]


@on_one_store
def test_a_bot_whose_token_is_refused_is_off_and_the_others_go_on(
    store: Store, api: BotApi, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    parts, ann = shop(store, api, f"{OTHER},no token,{TOKEN}"), bot.chat(1)
    with running(parts) as beside:
        ann.write("hello")
        ann.wait(lambda chat: chat.shown)
        wait_until(lambda: len(told(caplog)) == 2)
        assert beside.alive
    assert told(caplog) == [
        "TELEGRAM_TOKEN: a bot is off, for a token is NUMBER:LETTERS",
        "Telegram bot 43 is off, its token is refused: Unauthorized",
    ]
    assert "OTHER" not in caplog.text


@on_one_store
def test_a_token_that_is_refused_later_is_told_once_on_the_way_in_and_once_on_the_way_out(
    store: Store, api: BotApi, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    parts = shop(store, api)
    with running(parts) as beside:
        wait(api, lambda: bot.poll)
        number = account(parts, "42").id
        with api.changed:
            api.bots.clear()
        bot.chat(1).write("hello")
        with parts.desk() as desk:
            for chat in ("1", "2"):
                mail.receive(desk, account(parts, "42"), chat, f"update:{chat}", {"text": "hello"})
        # Who is told to stop before has no need to tell.
        wait_until(lambda: len(told(caplog)) == 2)
        assert beside.alive
    barred = f"telegram account {number} is barred by its messenger"
    assert told(caplog) == [
        "Telegram bot 42 is not polled, its token is refused: Unauthorized",
        f"{barred}, see `slotwright doctor`; next try in 60 s: Unauthorized",
    ]


@on_one_store
def test_a_bot_with_a_webhook_is_not_polled_but_speaks(store: Store, api: BotApi, bot: Bot) -> None:
    bot.webhook = Webhook("http://127.0.0.1:1/telegram/42", "", 40)
    parts, ann = shop(store, api), bot.chat(1)
    with running(parts):
        with parts.desk() as desk:
            mail.receive(desk, account(parts, "42"), "1", "update:1", {"text": "hello"})
        ann.wait(lambda chat: chat.shown)
    assert len(api.calls("getWebhookInfo")) == 1
    assert api.calls("getUpdates") == []


@on_one_store
def test_a_webhook_that_is_set_meanwhile_ends_the_polling(store: Store, api: BotApi, bot: Bot) -> None:
    with running(shop(store, api)):
        wait(api, lambda: bot.poll)
        with api.changed:
            bot.webhook = Webhook("http://127.0.0.1:1/telegram/42", "", 40)
            api.changed.ring()
        wait(api, lambda: len(api.calls("getWebhookInfo")) == 2)
    assert bot.poll is None


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_two_processes_never_poll_at_once(store: Store, api: BotApi, bot: Bot) -> None:
    parts, ann = shop(store, api), bot.chat(1)
    with running(parts):
        wait(api, lambda: bot.poll)
        with running(replace(parts, wake=Wake())):
            wait(api, lambda: len(api.calls("getMe")) == 2)
            ann.write("hello")
            ann.wait(lambda chat: chat.shown)
        ann.write("hello again")
        ann.wait(lambda chat: len(chat.shown) > 1)
    assert {call.code for call in api.calls("getUpdates")} == {200}


@on_one_store
@pytest.mark.parametrize("fault", [GATEWAY, CUT, flood(1), Fault(Refused(*ANOTHER_POLLS))])
def test_polling_goes_on_after_trouble(store: Store, api: BotApi, bot: Bot, fault: Fault) -> None:
    api.faults.add("getUpdates", fault)
    parts, ann = shop(store, api), bot.chat(1)
    with running(parts):
        ann.write("hello")
        ann.wait(lambda chat: chat.shown)
    assert [row.payload["text"] for row in came(parts)] == ["hello"]


@on_one_store
def test_what_cannot_be_read_does_not_keep_the_rest(store: Store, api: BotApi, bot: Bot) -> None:
    parts, ann = shop(store, api), bot.chat(1)
    bot.tell("message", {"no": "message"})
    ann.write("hello")
    with running(parts):
        ann.wait(lambda chat: chat.shown)
    assert [row.payload["text"] for row in came(parts)] == ["hello"]


def test_nothing_is_confirmed_while_it_cannot_be_kept(
    sqlite_url: str, api: BotApi, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nor can the lease be renewed meanwhile.
    monkeypatch.setattr("bot.telegram.polling.Lease", partial(Lease, seconds=600.0))
    store = open_store(sqlite_url, busy_seconds=0.1)
    parts, ann = shop(store, api), bot.chat(1)
    other = sqlite3.connect(str(make_url(store.url).database), isolation_level=None)
    with running(parts):
        wait(api, lambda: bot.poll)
        other.execute("BEGIN IMMEDIATE")
        ann.write("hello")
        wait(api, lambda: len([call for call in api.calls("getUpdates") if call.result]) > 1)
        assert [update["message"]["text"] for update in bot.updates] == ["hello"]
        other.execute("ROLLBACK")
        ann.wait(lambda chat: chat.shown)
    other.close()
    store.close()


@on_one_store
def test_a_business_that_there_is_not_ends_the_start(store: Store, api: BotApi) -> None:
    parts = shop(store, api, f"{TOKEN}=nobody")
    with pytest.raises(BadArgument, match=r"TELEGRAM_TOKEN: there is no 'nobody'; there are: demo"), running(parts):
        pytest.fail("it started")


@on_one_store
def test_the_operator_is_told_which_bots_there_are(store: Store) -> None:
    parts = open_shop(store)
    assert addresses(parts, "http://here")[-4:-2] == [
        "Telegram: off (set TELEGRAM_TOKEN)",
        "Telegram for masters: off (set ASSISTANT_TOKEN)",
    ]
    settings = Settings(_env_file=None, telegram_token=f"{TOKEN}=demo,no token", assistant_token=OTHER)
    assert addresses(replace(parts, settings=settings), "http://here")[-4:-2] == [
        "Telegram: bot 42 of demo; off, for a token is NUMBER:LETTERS: 1",
        "Telegram for masters: bot 43 of every business",
    ]


@on_one_store
def test_who_is_told_to_stop_waits_for_no_answer(store: Store) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        base = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        with running(open_shop(store, telegram_token=TOKEN, telegram_api_url=base)) as beside:
            asked, _ = deaf.accept()
            heard = asked.recv(1000)
        asked.close()
    assert b"/getMe" in heard
    assert not beside.alive
    assert not [thread for thread in threads() if thread.name.startswith("telegram")]
