"""Whole processes against a Bot API server: a webhook from its set-up to a block, and a token that is refused."""

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import Store
from storage.models import ClientAddress, Inbox, InboxState
from storage.rows import table
from tests.bot.command import forked
from tests.botapi.server import BotApi
from tests.conversing.browser import Browser
from tests.crashes.fleet import Fleet
from tests.telegram.patron import Patron
from tests.waiting import PATIENCE_SECONDS, wait_until

TOKEN = "42:TEST"


def test_a_webhook_brings_all_that_people_do(
    demo: Store, store_url: str, api_of_processes: BotApi, tmp_path: Path
) -> None:
    api, base = api_of_processes, "https://book.example.com"
    bot, ann = api.bot(TOKEN), Patron(api.bot(TOKEN).chat(1001), "ann")
    with Fleet(store_url, tmp_path, ["run"]) as fleet:
        api.doors[base] = fleet.bases[0]
        assert forked("telegram", "setup", url=store_url, PUBLIC_URL=base).code == 0
        assert bot.webhook is not None
        ann.book()
        ann.chat.block()
        wait_until(lambda: _is_dead(demo))
        ann.chat.unblock()
        wait_until(lambda: not _is_dead(demo))
        fleet.members[0].kill()
        seen = len(ann.chat.shown)
        ann.chat.write("my bookings")
        with api.changed:
            hook = bot.webhook
            assert api.changed.wait_for(lambda: hook.failed_by == "Connection refused", PATIENCE_SECONDS)
        fleet.members[0].start_again()
        ann.chat.wait(lambda chat: len(chat.shown) > seen)
        with api.changed:
            assert api.changed.wait_for(lambda: not bot.updates, PATIENCE_SECONDS)
    said = [update["update_id"] for update in bot.made if "my_chat_member" not in update]
    assert _inbox(demo) == [(f"update:{number}", InboxState.DONE) for number in said]
    set_up = next(number for number, call in enumerate(api.journal) if call.method == "setWebhook")
    assert {call.code for call in api.journal[set_up:] if call.method == "getUpdates"} <= {409}


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_with_a_token_that_is_refused_the_rest_goes_on(
    demo: Store, store_url: str, api_of_processes: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", f"43:WRONG,{TOKEN}")
    with Fleet(store_url, tmp_path, ["run"]) as fleet:
        with Browser(fleet.bases) as browser:
            assert browser.ask({"start": ""}).choices
        Patron(api_of_processes.bot(TOKEN).chat(1001), "ann").book()
        off = "bot 43 is off, its token is refused: Unauthorized"
        wait_until(lambda: off in fleet.members[0].log.read_text(), "nobody is told that it is off")
        log = fleet.members[0].log.read_text()
    assert "WRONG" not in log
    assert "TEST" not in log


def _is_dead(store: Store) -> bool:
    with store.reading() as connection:
        [dead_at] = connection.execute(select(table(ClientAddress).c.dead_at)).scalars()
    return dead_at is not None


def _inbox(store: Store) -> list[tuple[str, str]]:
    rows = table(Inbox)
    with store.reading() as connection:
        found = connection.execute(select(rows.c.message_id, rows.c.state).order_by(rows.c.id))
        return [(row.message_id, row.state) for row in found]
