"""What Twilio has and never posted is taken in once, in order, as it was meant, or is told to be late."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.assembly import Parts
from bot.whatsapp.edge import open_client
from bot.whatsapp.receiving import WINDOW, Receiver
from bot.whatsapp.reconciling import GRACE, Reconciler, reconcile
from scheduling import delivery, leases, mail, outcomes
from scheduling.accounts import account_with, open_account
from scheduling.clock import SetClock
from storage.database import Store
from storage.models import ChannelAccount
from tests.bot.shop import came, left, open_shop
from tests.builders import NOW
from tests.waiting import wait_until
from tests.whatsapp.signed import ACCOUNT_SID, ANN, ANN_ID, SENDER, SETTINGS, message, new_sid
from tests.whatsapp.twilio import served

_HTTP_DATE = "%a, %d %b %Y %H:%M:%S +0000"
_PATH = f"/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json"


class Listed:
    """Twilio's list of messages, the newest first, in pages of two.

    https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources
    """

    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = []
        self.answers = True

    def keep(self, at: datetime, body: str = "hello", **more: Any) -> str:
        """A message that somebody wrote, unless told otherwise; returns its id."""
        sid = more.pop("sid", None) or new_sid()
        told = {
            "sid": sid,
            "direction": "inbound",
            "from": f"whatsapp:{ANN}",
            "to": f"whatsapp:+{SENDER}",
            "body": body,
            "num_media": "0",
            "status": "received",
            "error_code": None,
            "date_created": at.strftime(_HTTP_DATE),
            "date_sent": at.strftime(_HTTP_DATE),
        }
        self.kept.append({**told, **more})
        return sid

    async def answer(self, request: web.Request) -> web.Response:
        if not self.answers:
            return web.json_response({"code": 20003, "message": "Authenticate"}, status=401)
        asked = request.query
        found = [
            one
            for one in reversed(self.kept)
            if all(asked.get(name, one[side]) == one[side] for name, side in (("To", "to"), ("From", "from")))
        ]
        first = int(asked.get("Page", 0)) * 2
        after = {**asked, "Page": str(int(asked.get("Page", 0)) + 1)}
        more = str(request.rel_url.with_query(after)) if first + 2 < len(found) else None
        return web.json_response({"messages": found[first : first + 2], "next_page_uri": more})


class Number:
    """A business's number at Twilio, and the time."""

    def __init__(self, store: Store, listed: Listed, base: str) -> None:
        self.listed = listed
        self.clock = SetClock(NOW)
        self.parts: Parts = open_shop(store, self.clock, **SETTINGS, twilio_api_url=base)
        with self.parts.desk() as desk:
            self.account: ChannelAccount = open_account(desk, "whatsapp", SENDER, [])
        self.reconcile()

    def reconcile(self, after: timedelta = timedelta(0)) -> None:
        """Reconciles when so much time has passed."""
        self.clock.set(self.clock.now() + after)

        async def once() -> None:
            async with open_client(self.parts.settings) as client:
                await reconcile(self.parts, client, self.account)

        asyncio.run(once())

    def post(self, form: dict[str, str]) -> None:
        """Twilio posts a message."""
        receiver = Receiver(self.parts, self.account)
        asyncio.run(receiver.take_in({name: [value] for name, value in form.items()}))

    def said(self) -> list[dict[str, Any]]:
        """What came in, in order."""
        told = ("text", "choice", "unread")
        return [{name: row.payload[name] for name in told if name in row.payload} for row in came(self.parts)]

    def heard_until(self) -> datetime | None:
        with self.parts.look() as desk:
            return account_with(desk, self.account.id).heard_until


MINUTES = timedelta(minutes=3)


@pytest.fixture
def number(store: Store) -> Iterator[Number]:
    listed = Listed()
    with served([web.get(_PATH, listed.answer)]) as base:
        yield Number(store, listed, base)


def test_a_message_that_was_never_posted_is_taken_in_once(number: Number) -> None:
    sid = number.listed.keep(NOW, "haircut tomorrow")
    for _ in range(3):
        number.reconcile(MINUTES)
    assert number.said() == [{"text": "haircut tomorrow"}]
    [row] = came(number.parts)
    assert (row.message_id, row.payload["phone"]) == (sid, ANN)
    with number.parts.look() as tx:
        chat = mail.chat(tx, row.chat_id)
        assert (chat.external_id, chat.window_until) == (ANN, NOW + WINDOW)


def test_what_was_posted_is_left_as_it_was_posted(number: Number) -> None:
    form = message("Haircut", ButtonPayload="token:1")
    number.post(form)
    number.listed.keep(NOW, "Haircut", sid=form["MessageSid"])
    number.reconcile(MINUTES)
    assert number.said() == [{"choice": "token:1"}]


def test_what_is_posted_after_it_was_taken_in_changes_nothing(number: Number) -> None:
    sid = number.listed.keep(NOW, "Haircut")
    number.reconcile(MINUTES)
    number.post(message("Haircut", sid=sid, ButtonPayload="token:1"))
    assert number.said() == [{"text": "Haircut"}]


def test_what_was_written_within_a_second_keeps_its_order(number: Number) -> None:
    said = ["haircut", "with Anna", "tomorrow", "at nine", "Ann"]
    for text in said:
        number.listed.keep(NOW, text)
    number.reconcile(MINUTES)
    assert number.said() == [{"text": text} for text in said]


def test_a_message_is_left_to_its_own_post_at_first(number: Number) -> None:
    number.listed.keep(NOW + MINUTES - GRACE / 2)
    number.reconcile(MINUTES)
    assert number.said() == []
    number.reconcile(GRACE)
    assert number.said() == [{"text": "hello"}]


def test_the_first_time_it_only_begins_to_watch(number: Number) -> None:
    assert number.heard_until() == NOW - GRACE
    number.listed.keep(NOW - timedelta(minutes=30))
    number.reconcile(MINUTES)
    assert number.said() == []
    assert number.heard_until() == NOW - GRACE + MINUTES


def test_a_long_pause_is_caught_up_with_as_far_as_windows_are_open(number: Number) -> None:
    number.listed.keep(NOW + timedelta(hours=1), "too long ago")
    number.listed.keep(NOW + timedelta(hours=20), "one")
    number.listed.keep(NOW + timedelta(hours=40), "three")
    number.listed.keep(NOW + timedelta(hours=30), "two")
    number.reconcile(timedelta(hours=41))
    assert number.said() == [{"text": "one"}, {"text": "two"}, {"text": "three"}]


def test_what_came_within_a_second_keeps_its_order(number: Number) -> None:
    for word in ("one", "two", "three"):
        number.listed.keep(NOW, word)
    number.reconcile(MINUTES)
    assert number.said() == [{"text": "one"}, {"text": "two"}, {"text": "three"}]


def test_it_belongs_to_the_chat_of_whoever_is_known_by_an_id(number: Number) -> None:
    number.post(message("hello"))
    number.listed.keep(NOW + MINUTES, "haircut")
    number.reconcile(2 * MINUTES)
    assert number.said() == [{"text": "hello"}, {"text": "haircut"}]
    first, second = came(number.parts)
    with number.parts.look() as tx:
        chat = mail.chat(tx, second.chat_id)
    assert (first.chat_id, chat.external_id, chat.send_to) == (second.chat_id, ANN_ID, ANN)


def test_where_its_sender_has_gone_on_it_is_only_told_to_be_late(number: Number) -> None:
    number.listed.keep(NOW, "1")
    number.clock.set(NOW + MINUTES)
    number.post(message("2"))
    number.reconcile(MINUTES)
    assert number.said() == [{"text": "2"}, {"unread": "late"}]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"num_media": "1", "body": "yes.pdf"}, [{"unread": "media"}]),
        ({"body": ""}, [{"unread": "other"}]),
        ({"direction": "outbound-api"}, []),
        ({"from": ANN}, []),
        ({"from": None}, []),
        ({"sid": "odd"}, []),
        ({"date_sent": None}, [{"text": "hello"}]),
    ],
)
def test_what_the_list_tells_less_of_is_taken_for_no_more(
    number: Number, more: dict[str, Any], said: list[dict[str, str]]
) -> None:
    number.listed.keep(NOW, **{"body": "hello", **more})
    number.reconcile(MINUTES)
    assert number.said() == said


def test_a_failure_that_was_never_told_is_noted(number: Number) -> None:
    number.post(message("hello"))
    with number.parts.desk() as desk:
        assert leases.acquire(desk, leases.sender_lease(number.account.id), "sender", 1000)
        mail.say(desk, mail.chat(desk, came(number.parts)[0].chat_id), {"text": "hi"}, kind="notice")
        [row] = delivery.claim(desk, number.account.id, "sender", most=1)
        sid = new_sid()
        assert outcomes.sent(desk, row, "sender", sid)
    ours = {"from": f"whatsapp:+{SENDER}", "to": f"whatsapp:{ANN}", "direction": "outbound-api"}
    number.listed.keep(NOW, sid=sid, **ours, status="failed", error_code=63016)
    number.listed.keep(NOW, **ours, status="failed", error_code=63016)
    number.listed.keep(NOW, **ours, status="delivered")
    number.reconcile(MINUTES)
    number.reconcile(MINUTES)
    [row] = left(number.parts)
    assert (row.state, row.payload) == ("pending", {"text": "hi", "template_only": True})


def test_where_twilio_does_not_answer_all_is_looked_at_again(number: Number, caplog: pytest.LogCaptureFixture) -> None:
    number.listed.keep(NOW)
    number.listed.answers = False
    number.clock.set(NOW + MINUTES)
    with caplog.at_level(logging.WARNING):
        _run(number, lambda: "TWILIO_AUTH_TOKEN" in caplog.text)
    assert ANN not in caplog.text
    assert number.said() == []
    number.listed.answers = True
    number.reconcile(MINUTES)
    assert number.said() == [{"text": "hello"}]


def test_it_begins_at_once_and_ends_when_told(number: Number) -> None:
    number.listed.keep(NOW)
    number.clock.set(NOW + MINUTES)
    _run(number, lambda: number.heard_until() == NOW + MINUTES - GRACE)
    assert number.said() == [{"text": "hello"}]


def _run(number: Number, until: Callable[[], bool]) -> None:
    """Runs a reconciler until something is so."""
    stop = asyncio.Event()

    async def run() -> None:
        async with open_client(number.parts.settings) as client:
            running = asyncio.create_task(Reconciler(number.parts, client, number.account).run(stop))
            await asyncio.to_thread(wait_until, until)
            stop.set()
            await running

    asyncio.run(run())
