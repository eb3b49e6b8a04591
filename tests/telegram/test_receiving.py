"""An update on its way in: what is kept of it, what is called meanwhile, and what comes of failures."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, SendChatAction, TelegramMethod
from aiogram.methods.base import Response
from teremok.session import MockedSession

from bot.assembly import Parts
from bot.telegram.receiving import BadUpdate, Receiver
from bot.worker import run_next
from scheduling.accounts import name_account, open_account
from scheduling.errors import StorageUnavailable
from storage.database import Store, open_store
from storage.models import ChannelAccount, Chat, ClientAddress, InboxState
from storage.rows import table
from tests import builders
from tests.bot.shop import came, left, open_shop
from tests.telegram.arriving import GROUP, Raw, membership, tapped, written

TOKEN = "42:TEST"
LATER = 3600.0


class Office:
    """A business with a bot."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.line = MockedSession()
        with parts.desk() as desk:
            self.account: ChannelAccount = open_account(desk, "telegram", "42", [])

    @property
    def calls(self) -> list[str]:
        """What Telegram was asked, in order."""
        return [type(call).__name__ for call in self.line.requests]

    def receiver(self, typing_after: float) -> Receiver:
        """What takes updates in."""
        return Receiver(self.parts, Bot(TOKEN, session=self.line), self.account, typing_after=typing_after)

    def hear(self, *updates: Any, typing_after: float | None = None, then: Callable[[], Any] = lambda: None) -> None:
        """Takes updates in one after another, does something then, and waits for what was begun beside.

        typing_after: where it is not given nothing is done about those who wait.
        """

        async def within() -> None:
            receiver = self.receiver(LATER if typing_after is None else typing_after)
            for update in updates:
                await receiver.take_in(update)
            then()
            if typing_after is not None:
                await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
            await receiver.close()

        asyncio.run(within())


@pytest.fixture
def office(store: Store) -> Office:
    return Office(open_shop(store))


@pytest.fixture(params=["sqlite", "postgresql"])
def away(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store that cannot be used."""
    urls = {"sqlite": f"sqlite:///{tmp_path}/nowhere/x.db", "postgresql": "postgresql://nobody@127.0.0.1:1/nothing"}
    opened = open_store(urls[request.param])
    yield opened
    opened.close()


def test_an_update_is_kept_as_a_message_and_as_it_came(office: Office) -> None:
    update = written(700, text="tomorrow at ten")
    office.hear(update)
    [row] = came(office.parts)
    assert row.message_id == "update:700"
    assert row.payload == {"text": "tomorrow at ten", "name": "Ann Lee", "language": "es"}
    assert row.raw == update
    assert row.channel_account_id == office.account.id
    with office.parts.look() as tx:
        chat = tx.connection.execute(table(Chat).select()).one()
    assert (chat.external_id, chat.profile_name) == ("7", "Ann Lee")


def test_it_is_answered_by_the_next_turn(office: Office) -> None:
    office.hear(written(text="hello"))
    assert run_next(office.parts) is not None
    assert [row.state for row in came(office.parts)] == [InboxState.DONE]
    assert len(left(office.parts)) == 1


def test_an_update_that_comes_again_changes_nothing(office: Office) -> None:
    office.hear(written(1, text="hello"), written(1, text="hello"), written(2, text="hello"))
    assert run_next(office.parts) is not None
    office.hear(written(1, text="hello"), written(2, text="hello"))
    assert [(row.message_id, row.state) for row in came(office.parts)] == [("update:1", "done"), ("update:2", "new")]


def test_many_at_once_are_all_kept_once(office: Office) -> None:
    updates = [written(number, text=f"{number}") for number in range(1, 41)] * 2

    async def within() -> None:
        receiver = office.receiver(LATER)
        await asyncio.gather(*(receiver.take_in(update) for update in updates))
        await receiver.close()

    asyncio.run(within())
    assert sorted(row.message_id for row in came(office.parts)) == sorted(f"update:{number}" for number in range(1, 41))


def test_a_tap_is_answered_once_it_is_kept(office: Office) -> None:
    kept = list[str]()
    office.line.middleware(noting(lambda: kept.extend(row.payload["choice"] for row in came(office.parts))))
    office.hear(tapped("token:3"), typing_after=0, then=lambda: run_next(office.parts))
    [call] = office.line.requests
    assert isinstance(call, AnswerCallbackQuery)
    assert call.callback_query_id == "4382"
    assert kept == ["token:3"]


def test_a_tap_that_comes_to_nothing_is_answered_too(office: Office) -> None:
    office.hear(tapped(None, game_short_name="chess"), typing_after=0)
    assert office.calls == ["AnswerCallbackQuery"]
    assert came(office.parts) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        (401, "Unauthorized"),
        (502, "Bad Gateway"),
    ],
)
def test_an_answer_that_fails_is_nothing(
    office: Office, caplog: pytest.LogCaptureFixture, code: int, told: str
) -> None:
    caplog.set_level(logging.INFO)
    office.line.add_result(AnswerCallbackQuery, Response[bool](ok=False, error_code=code, description=told))
    office.hear(tapped("token:3"), typing_after=0, then=lambda: run_next(office.parts))
    assert office.calls == ["AnswerCallbackQuery"]
    assert [row.payload["choice"] for row in came(office.parts)] == ["token:3"]
    assert told not in caplog.text


def test_who_waits_is_shown_that_we_are_at_it(office: Office) -> None:
    office.hear(written(text="hello"), typing_after=0)
    [call] = office.line.requests
    assert isinstance(call, SendChatAction)
    assert (call.chat_id, call.action) == (7, "typing")


def test_who_was_answered_is_not(office: Office) -> None:
    office.hear(written(text="hello"), typing_after=0, then=lambda: run_next(office.parts))
    assert office.calls == []


def test_a_crowd_is_not_waited_for_one_by_one(office: Office) -> None:
    beside = list[int]()
    crowd = (written(number, text="hello") for number in range(1, 41))
    office.hear(*crowd, then=lambda: beside.append(len(asyncio.all_tasks()) - 1))
    assert beside == [20]


def test_what_is_done_beside_ends_with_the_receiver(office: Office) -> None:
    office.hear(written(text="hello"))
    assert office.calls == []


def test_a_bot_that_was_stopped_is_not_let_speak_until_it_is_let_again(office: Office) -> None:
    with office.parts.store.writing() as connection:
        business = builders.a_business(connection, "other")
        builders.a_client(connection, business, chats=[builders.a_chat(connection, office.account, "7")])
    office.hear(membership("member", "kicked"), membership("member", "kicked"))
    assert _dead(office) == [True]
    office.hear(membership("kicked", "member"), membership("kicked", "member", number=2))
    assert _dead(office) == [False]
    assert came(office.parts) == []


def test_a_group_is_heard_when_it_asks(office: Office) -> None:
    office.hear(membership("left", "member", GROUP, 1), written(2, chat=GROUP, text="hello"))
    assert [row.payload["unread"] for row in came(office.parts)] == ["group"]


@pytest.mark.parametrize(("named", "heard"), [("slotwright_bot", 1), ("Slotwright_Bot", 1), ("other_bot", 0)])
def test_a_command_for_another_bot_is_not_ours(office: Office, named: str, heard: int) -> None:
    with office.parts.desk() as desk:
        name_account(desk, office.account.id, "slotwright_bot")
    office.hear(written(text=f"/book@{named}"))
    assert [row.payload["text"] for row in came(office.parts)] == ["/book"] * heard


def test_a_bot_that_does_not_know_its_name_yet_takes_every_command_for_its_own(office: Office) -> None:
    office.hear(written(text="/book@slotwright_bot"))
    assert [row.payload["text"] for row in came(office.parts)] == ["/book"]


@pytest.mark.parametrize(
    "raw", [None, 5, "update", [], {}, {"update_id": None}, {"update_id": "7"}, {"update_id": True}, {"update_id": -1}]
)
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_what_has_no_number_is_no_update(office: Office, raw: Any) -> None:
    with pytest.raises(BadUpdate):
        office.hear(raw)
    with pytest.raises(BadUpdate):
        office.hear({**written(text="hello"), "update_id": 2**63})


def test_an_update_that_cannot_be_read_is_passed_over_and_only_its_number_is_told(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.hear(written(701, text={"secret": "words"}), {"update_id": 702, "secret": "words"})
    assert [record.getMessage() for record in caplog.records if record.name.startswith("bot.")] == [
        "update 701 of bot 42 cannot be read and is passed over",
        "update 702 of bot 42 cannot be read and is passed over",
    ]
    assert came(office.parts) == []


@pytest.mark.parametrize("text", ["\u0000", "\ud800", "\udfff\ud800", "\uffff", "\u202e", "😀" * 4096])
def test_any_characters_can_be_kept(office: Office, text: str) -> None:
    strange: Raw = {"text": f"a{text}b", text: [text]}
    office.hear(written(**strange))
    [row] = came(office.parts)
    assert row.payload["text"].startswith("a")
    assert row.raw is not None
    assert row.raw["message"]["text"] == strange["text"]


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("update", [written(text="hello"), tapped("token:3"), membership("member", "kicked")])
def test_an_update_that_cannot_be_kept_is_not_acknowledged(office: Office, away: Store, update: Raw) -> None:
    office.parts = replace(office.parts, store=away)
    with pytest.raises(StorageUnavailable):
        office.hear(update)
    assert office.calls == []


def noting(note: Callable[[], None]) -> Any:
    """A middleware of the session's that does something before each call."""

    async def noted(call: Any, bot: Bot, method: TelegramMethod[Any]) -> Any:
        await asyncio.to_thread(note)
        return await call(bot, method)

    return noted


def _dead(office: Office) -> list[bool]:
    with office.parts.look() as tx:
        rows = tx.connection.execute(table(ClientAddress).select())
        return [row.dead_at is not None for row in rows]
