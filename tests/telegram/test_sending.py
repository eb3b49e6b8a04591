"""A parcel on its way through a bot: what is called, and what becomes of it whatever Telegram answers."""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage, SendVenue, TelegramMethod
from aiogram.methods.base import Response
from aiogram.types import ResponseParameters
from teremok.session import MockedSession

from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Barred, Gone, NotSent, Outcome, Paused, Refused, Unknown
from bot.telegram.sending import TelegramCarrier
from flows.messages import Choice, Pin, Reply
from storage.models import ChannelAccount, Inbox, Outbox
from tests.builders import NOW
from tests.waiting import PATIENCE_SECONDS

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
CHAT = 42
MENU = Reply("Which day?", (Choice("Tue", "old:0"), Choice("Wed", "old:1")), step="book.day")
NEXT = Reply("Which time?", (Choice("09:00", "new:0"),), step="book.time")
SAME = Reply("Which day else?", (Choice("Thu", "new:0"),), step="book.day")


class Line:
    """A carrier over a mocked session."""

    def __init__(self) -> None:
        self.session = MockedSession()
        self.carrier = _carrier(Bot(TOKEN, session=self.session))

    def answers(self, method: type[TelegramMethod[Any]], code: int, description: str, **parameters: Any) -> None:
        """What the next such call is answered."""
        told = ResponseParameters(**parameters) if parameters else None
        answer = Response[Any](ok=False, error_code=code, description=description, parameters=told)
        self.session.add_result(method, answer)

    def carry(self, parcel: Parcel) -> Outcome:
        """What becomes of the parcel."""
        return asyncio.run(self.carrier.carry(parcel))

    @property
    def called(self) -> list[str]:
        """The calls so far, by name."""
        return [type(call).__name__ for call in self.session.requests]


@pytest.fixture
def line() -> Line:
    return Line()


def _carrier(bot: Bot) -> TelegramCarrier:
    account = ChannelAccount(id=1, channel="telegram", name="123456789", secret="", created_at=NOW)
    return TelegramCarrier(bot, account, Limits(25, 1, 3))


def _row(number: int, reply: Reply, *, kind: str = "reply", provider_id: str | None = None) -> Outbox:
    return Outbox(
        id=number,
        channel_account_id=1,
        chat_id=1,
        kind=kind,
        payload=reply.to_json(),
        provider_id=provider_id,
        due_at=NOW,
        created_at=NOW,
    )


def _parcel(reply: Reply, *, after: Reply | None = None, tap: tuple[int, str] | None = None) -> Parcel:
    """A reply in a chat whose newest message, of the id 7, shows `after`; tap: on which message, and its data."""
    answers = None
    if tap:
        message = {"message_id": tap[0], "date": 1, "chat": {"id": CHAT, "type": "private"}}
        raw = {"update_id": 1, "callback_query": {"id": "1", "data": tap[1], "message": message}}
        answers = Inbox(id=1, channel_account_id=1, chat_id=1, message_id="update:1", raw=raw, received_at=NOW)
    last = _row(1, after, provider_id="7") if after else None
    return Parcel(_row(2, reply), str(CHAT), reply, last, answers)


def test_a_message_is_sent_and_its_id_is_kept(line: Line) -> None:
    assert line.carry(_parcel(MENU)) == Accepted("1")
    assert line.called == ["SendMessage"]


def test_the_next_page_of_a_menu_is_shown_in_its_place(line: Line) -> None:
    assert line.carry(_parcel(SAME, after=MENU, tap=(7, "old:1"))) == Accepted("7")
    [edit] = line.session.requests
    assert isinstance(edit, EditMessageText)
    assert (edit.chat_id, edit.message_id, edit.text) == (CHAT, 7, "Which day else?")


def test_the_next_question_is_a_new_message_and_the_used_menu_turns_grey(line: Line) -> None:
    assert line.carry(_parcel(NEXT, after=MENU, tap=(7, "old:1"))) == Accepted("1")
    sent, grey = line.session.requests
    assert isinstance(sent, SendMessage)
    assert isinstance(grey, EditMessageReplyMarkup)
    assert (grey.chat_id, grey.message_id) == (CHAT, 7)
    assert grey.reply_markup is not None
    [[button]] = grey.reply_markup.inline_keyboard
    assert (button.text, button.callback_data) == ("✓ Wed", "old:1")


@pytest.mark.parametrize(
    "parcel",
    [
        pytest.param(_parcel(SAME, after=MENU), id="nothing was tapped"),
        pytest.param(_parcel(SAME, after=MENU, tap=(6, "old:0")), id="an older message was tapped"),
        pytest.param(_parcel(SAME, tap=(7, "old:0")), id="nothing was sent before"),
        pytest.param(
            _parcel(replace(SAME, step=None), after=replace(MENU, step=None), tap=(7, "elsewhere:0")), id="no step"
        ),
    ],
)
def test_anything_else_is_a_new_message(line: Line, parcel: Parcel) -> None:
    assert line.carry(parcel) == Accepted("1")
    assert line.called == ["SendMessage"]


def test_a_tap_in_another_chat_is_on_another_message(line: Line) -> None:
    parcel = replace(_parcel(SAME, after=MENU, tap=(7, "old:1")), address="43")
    assert line.carry(parcel) == Accepted("1")
    assert line.called == ["SendMessage"]


def test_a_notice_that_was_tapped_keeps_its_buttons(line: Line) -> None:
    parcel = _parcel(NEXT, after=MENU, tap=(7, "old:1"))
    notice = replace(parcel, last=_row(1, MENU, kind="notice", provider_id="7"))
    assert line.carry(notice) == Accepted("1")
    assert line.called == ["SendMessage"]


def test_what_is_shown_already_counts_as_shown(line: Line) -> None:
    line.answers(EditMessageText, 400, "Bad Request: message is not modified: specified new message content …")
    assert line.carry(_parcel(SAME, after=MENU, tap=(7, "old:1"))) == Accepted("7")
    assert line.called == ["EditMessageText"]


@pytest.mark.parametrize("why", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
def test_what_cannot_be_edited_is_sent_anew(line: Line, why: str) -> None:
    line.answers(EditMessageText, 400, f"Bad Request: {why}")
    line.answers(EditMessageReplyMarkup, 400, f"Bad Request: {why}")
    assert line.carry(_parcel(SAME, after=MENU, tap=(7, "old:1"))) == Accepted("1")
    assert line.called == ["EditMessageText", "SendMessage", "EditMessageReplyMarkup"]


def test_a_menu_that_stays_as_it_was_is_no_failure(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    line.answers(EditMessageReplyMarkup, 429, "Too Many Requests", retry_after=30)
    with caplog.at_level(logging.DEBUG, logger="bot"):
        assert line.carry(_parcel(NEXT, after=MENU, tap=(7, "old:1"))) == Accepted("1")
    assert [record.levelname for record in caplog.records if record.name == "bot.telegram.sending"] == ["DEBUG"]


@pytest.mark.parametrize(
    ("code", "description", "parameters", "outcome"),
    [
        (429, "Too Many Requests: retry after 7", {"retry_after": 7}, Paused(7)),
        (403, "Forbidden: bot was blocked by the user", {}, Gone("Forbidden: bot was blocked by the user")),
        (403, "Forbidden: user is deactivated", {}, Gone("Forbidden: user is deactivated")),
        (400, "Bad Request: chat not found", {}, Gone("Bad Request: chat not found")),
        (400, "Bad Request: BUTTON_DATA_INVALID", {}, Refused("Bad Request: BUTTON_DATA_INVALID")),
        (413, "Request Entity Too Large", {}, Refused("Request Entity Too Large")),
        (401, "Unauthorized", {}, Barred("Unauthorized")),
        (404, "Not Found", {}, Barred("Not Found")),
        (409, "Conflict", {}, NotSent("Conflict")),
        (500, "Internal Server Error", {}, NotSent("Internal Server Error")),
        (502, "Bad Gateway: restart", {}, NotSent("Bad Gateway: restart")),
        (420, "Enhance your calm", {}, NotSent("Enhance your calm")),
    ],
)
def test_every_no_has_its_outcome(
    line: Line, code: int, description: str, parameters: dict[str, int], outcome: Outcome
) -> None:
    line.answers(SendMessage, code, description, **parameters)
    assert line.carry(_parcel(MENU)) == outcome


def test_a_chat_that_became_a_group_is_refused(line: Line) -> None:
    line.answers(SendMessage, 400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100)
    assert isinstance(line.carry(_parcel(MENU)), Refused)


def test_a_token_that_is_refused_is_never_told(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    line.answers(SendMessage, 404, f"Not Found: /bot{TOKEN}/sendMessage")
    assert line.carry(_parcel(MENU)) == Barred("Not Found: /bot…/sendMessage")
    assert TOKEN not in caplog.text


def test_what_has_left_is_not_sent_again_with_the_rest(line: Line) -> None:
    reply = replace(NEXT, pin=Pin(1.0, 2.0, "Salon", "Street 1"))
    asked = replace(MENU, own_number=True)
    parcel = _parcel(reply, after=asked)
    assert line.carrier.weight(parcel) == 3
    line.answers(SendVenue, 429, "Too Many Requests", retry_after=1)
    assert line.carry(parcel) == Paused(1)
    line.answers(SendMessage, 500, "Internal Server Error")
    assert line.carry(parcel) == NotSent("Internal Server Error")
    assert line.carry(parcel) == Accepted("3")
    assert line.called == ["SendMessage", "SendVenue", "SendVenue", "SendMessage", "SendMessage"]
    assert line.carry(parcel) == Accepted("6")


def test_a_message_given_up_begins_anew(line: Line) -> None:
    parcel = _parcel(NEXT, after=replace(MENU, own_number=True))
    parcel = replace(parcel, reply=replace(parcel.reply, pin=Pin(1.0, 2.0, "Salon", "Street 1")))
    line.answers(SendVenue, 400, "Bad Request: no")
    assert isinstance(line.carry(parcel), Refused)
    assert isinstance(line.carry(parcel), Accepted)
    assert line.called == ["SendMessage", "SendVenue", "SendMessage", "SendVenue", "SendMessage"]


Serving = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def _carried_by(serving: Serving, *, scheme: str = "http", seconds: float = PATIENCE_SECONDS) -> Outcome:
    """What becomes of a parcel on the way to a server of this machine."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await serving(reader, writer)
            writer.close()
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        return await _carried_to(f"{scheme}://127.0.0.1:{port}", seconds)


async def _carried_to(address: str, seconds: float = PATIENCE_SECONDS) -> Outcome:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address), timeout=seconds)
    async with session:
        return await _carrier(Bot(TOKEN, session=session)).carry(_parcel(MENU))


async def _read(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    await reader.readexactly(int(head.split("content-length: ")[1].split("\r\n")[0]))


def _answers(status: str, body: str) -> Serving:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _read(reader)
        head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(f"{head}{body}".encode())
        await writer.drain()

    return answer


async def _hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await _read(reader)


async def _says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def _speaks_in_clear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    await reader.read()


def test_where_nobody_listens_nothing_was_sent() -> None:
    # A port that is bound and not listened at.
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        outcome = asyncio.run(_carried_to(f"http://127.0.0.1:{bound.getsockname()[1]}"))
    assert outcome == NotSent("network: ClientConnectorError")


def test_without_an_address_nothing_was_sent() -> None:
    assert asyncio.run(_carried_to("http://nobody.invalid")) == NotSent("network: ClientConnectorDNSError")


def test_without_trust_nothing_was_sent() -> None:
    outcome = asyncio.run(_carried_by(_speaks_in_clear, scheme="https"))
    assert outcome == NotSent("network: ClientConnectorSSLError")


@pytest.mark.parametrize(
    ("serving", "why"),
    [
        (_hangs_up, "network: ServerDisconnectedError"),
        (_answers("502 Bad Gateway", "<html>Bad Gateway</html>"), "unreadable answer"),
        (_answers("200 OK", '{"ok": true, "result": {"no": "message"}}'), "unreadable answer"),
    ],
)
def test_what_left_without_a_readable_answer_is_unknown(serving: Serving, why: str) -> None:
    assert asyncio.run(_carried_by(serving)) == Unknown(why)


def test_what_is_not_answered_in_time_is_unknown() -> None:
    assert asyncio.run(_carried_by(_says_nothing, seconds=0.2)) == Unknown("network: TimeoutError")


def test_an_answer_of_a_newer_telegram_still_tells_what_was_taken() -> None:
    body = '{"ok": true, "result": {"message_id": 5, "from": "a new kind of sender"}}'
    assert asyncio.run(_carried_by(_answers("200 OK", body))) == Accepted("5")
