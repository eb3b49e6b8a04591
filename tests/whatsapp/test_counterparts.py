"""What stands in for Twilio behaves as it does, as far as anything here depends on it; asked by its own client."""

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Condition
from typing import Any, TypeVar

import httpx
import pytest
from aiohttp import ClientError, web
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.settings import Settings
from bot.whatsapp.edge import open_client
from scheduling.clock import SetClock
from tests.builders import NOW
from tests.waiting import PATIENCE_SECONDS
from tests.whatsapp.counterparts import ACCOUNT, TOKEN
from tests.whatsapp.signing import TLS
from tests.whatsapp.twilio import Twilio, served
from tests.whatsapp.window import WINDOW, Fault, Window

ANN, SENDER = "whatsapp:+34612345678", "+14155550000"
LIST, QUICK = "twilio/list-picker", "twilio/quick-reply"
TEMPLATE = {
    "body": "Your visit to our studio is on {{1}}, see you then!",
    "actions": [{"type": "QUICK_REPLY", "title": "Coming", "id": "{{2}}"}],
}
ITEMS = {"body": "{{1}}", "button": "{{2}}", "items": [{"item": "{{3}}", "id": "{{4}}"}]}

Result = TypeVar("Result")


@dataclass
class Heard:
    """What status callbacks told, and whether it was signed."""

    url: str = ""
    told: list[tuple[dict[str, str], bool]] = field(default_factory=list)
    news: Condition = field(default_factory=Condition)

    async def hear(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        signature = request.headers["X-Twilio-Signature"]
        with self.news:
            self.told.append((form, RequestValidator(TOKEN).validate(str(request.url), form, signature)))
            self.news.notify_all()
        return web.Response()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def window(twilio: Twilio, clock: SetClock) -> Iterator[Window]:
    with twilio.test(clock, SENDER) as window:
        before = dict(twilio.contents)
        yield window
        twilio.contents.clear()
        twilio.contents.update(before)


@pytest.fixture
def heard() -> Iterator[Heard]:
    found = Heard()
    with served([web.post("/status", found.hear)]) as base:
        found.url = f"{base}/status"
        yield found


def asked(twilio: Twilio, question: Callable[[Client], Coroutine[Any, Any, Result]], *, token: str = TOKEN) -> Result:
    """What Twilio's client makes of the answer."""
    settings = Settings(_env_file=None, twilio_account_sid=ACCOUNT, twilio_auth_token=token, twilio_api_url=twilio.base)

    async def ask() -> Result:
        async with open_client(settings) as client:
            return await question(client)

    return asyncio.run(ask())


def sent(twilio: Twilio, *, token: str = TOKEN, **given: Any) -> str:
    """The id of a message to Ann."""

    async def send(client: Client) -> str:
        return str((await client.messages.create_async(to=ANN, from_=f"whatsapp:{SENDER}", **given)).sid)

    return asked(twilio, send, token=token)


def post(twilio: Twilio, path: str, given: Mapping[str, object]) -> httpx.Response:
    return httpx.post(twilio.base + path, json=given, auth=(ACCOUNT, TOKEN), timeout=PATIENCE_SECONDS, verify=TLS)


def created(twilio: Twilio, kind: str, shape: Mapping[str, object]) -> str:
    samples = {str(number): f"sample {number}" for number in range(1, 5)}
    given = {"friendly_name": "one", "language": "en", "variables": samples, "types": {kind: shape}}
    answer = post(twilio, "/v1/Content", given)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["sid"])


def approved(twilio: Twilio, sid: str) -> str:
    """What becomes of a template for which approval is asked."""
    answer = post(twilio, f"/v1/Content/{sid}/ApprovalRequests/whatsapp", {"name": "one", "category": "UTILITY"})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["status"])


def test_who_wrote_within_a_day_can_be_sent_anything(twilio: Twilio, window: Window, clock: SetClock) -> None:
    window.hear(ANN, "SM1")
    clock.set(NOW + WINDOW - timedelta(seconds=1))
    shell = created(twilio, LIST, ITEMS)
    first = sent(twilio, body="hola ✂")
    second = sent(twilio, content_sid=shell, content_variables=json.dumps(dict(zip("1234", "wxyz", strict=True))))
    assert [(bubble.sid, bubble.text, bubble.labels) for bubble in window.of(ANN)] == [
        (first, "hola ✂", []),
        (second, "w", ["y"]),
    ]
    assert window.departures == []


def test_to_others_only_what_was_approved_arrives(
    twilio: Twilio, window: Window, clock: SetClock, heard: Heard
) -> None:
    window.hear(ANN, "SM1")
    clock.set(NOW + WINDOW)
    template, shell = created(twilio, QUICK, TEMPLATE), created(twilio, LIST, ITEMS)
    assert (approved(twilio, template), approved(twilio, shell)) == ("received", "rejected")
    values = json.dumps(dict(zip("1234", "wxyz", strict=True)))
    lost = [
        sent(twilio, body="hola", status_callback=heard.url),
        sent(twilio, content_sid=shell, content_variables=values, status_callback=heard.url),
        sent(twilio, content_sid=template, content_variables=values, status_callback=heard.url),
    ]
    with heard.news:
        assert heard.news.wait_for(lambda: len(heard.told) == 6, PATIENCE_SECONDS)
    assert window.of(ANN) == []
    assert all(signed for _, signed in heard.told)
    failed = [form for form, _ in heard.told if form["MessageStatus"] == "failed"]
    assert sorted((form["MessageSid"], form["ErrorCode"]) for form in failed) == sorted((sid, "63016") for sid in lost)
    twilio.contents[template].status = "approved"
    sent(twilio, content_sid=template, content_variables=values)
    assert [bubble.text for bubble in window.of(ANN)] == ["Your visit to our studio is on w, see you then!"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"body": "x" * 1601}, 21617),
        ({"content_variables": json.dumps({"1": "Monday", "2": ""})}, 21656),
        ({"content_variables": json.dumps({"1": "Monday"})}, 21656),
    ],
)
def test_some_messages_are_refused_at_once(twilio: Twilio, window: Window, given: dict[str, str], code: int) -> None:
    if "content_variables" in given:
        given = {**given, "content_sid": created(twilio, QUICK, TEMPLATE)}
    with pytest.raises(TwilioRestException) as refused:
        sent(twilio, **given)
    assert (refused.value.status, refused.value.code) == (400, code)
    assert window.sent == []


def test_nobody_else_is_answered(twilio: Twilio, window: Window) -> None:
    with pytest.raises(TwilioRestException) as refused:
        sent(twilio, body="hola", token="wrong")
    assert (refused.value.status, refused.value.code) == (401, 20003)


def test_what_departs_from_the_description_does_not_pass(twilio: Twilio, window: Window) -> None:
    with pytest.raises(TwilioRestException) as refused:
        sent(twilio, content_sid="HX1")
    assert refused.value.status == 422
    nameless = {"friendly_name": "one", "language": "en", "types": {LIST: {"body": "x", "items": [{"id": "y"}]}}}
    assert post(twilio, "/v1/Content", nameless).status_code == 422


def test_an_answer_may_be_lost_before_or_after_the_message_was_taken(twilio: Twilio, window: Window) -> None:
    window.hear(ANN, "SM1")
    window.faults += [Fault(cut=True), Fault(cut=True, taken=True)]
    for body in ("lost", "taken"):
        with pytest.raises((ClientError, TwilioRestException)):
            sent(twilio, body=body)
    assert [bubble.text for bubble in window.of(ANN)] == ["taken"]


def test_messages_are_listed_by_their_people_and_their_time(twilio: Twilio, window: Window, clock: SetClock) -> None:
    hidden = "whatsapp:ES.4566546130240823"
    twilio.written(hidden, "hello")
    clock.set(NOW + timedelta(minutes=5))
    sid = twilio.written(ANN, "hola")

    async def listed(client: Client, **given: Any) -> list[tuple[str, str]]:
        found = await client.messages.list_async(to=f"whatsapp:{SENDER}", **given)
        return [(str(one.from_), str(one.body)) for one in found]

    async def dated(client: Client) -> object:
        return (await client.messages(sid).fetch_async()).date_sent

    assert asked(twilio, listed) == [(ANN, "hola"), (hidden, "hello")]
    assert asked(twilio, lambda client: listed(client, date_sent_after=clock.now())) == [(ANN, "hola")]
    assert asked(twilio, lambda client: listed(client, date_sent_before=NOW)) == [(hidden, "hello")]
    assert asked(twilio, dated) == clock.now()


def test_contents_are_listed_page_by_page(twilio: Twilio, window: Window) -> None:
    made = [created(twilio, LIST, ITEMS) for _ in range(3)]
    approved(twilio, made[0])

    async def listed(client: Client) -> list[str]:
        return [str(one.sid) for one in await client.content.v1.contents.list_async(page_size=2)]

    async def asking(client: Client) -> list[str]:
        every = await client.content.v1.content_and_approvals.list_async(page_size=2)
        return [str(one.approval_requests["status"]) for one in every if one.sid in made]

    assert [sid for sid in asked(twilio, listed) if sid in made] == made
    assert asked(twilio, asking) == ["rejected", "unsubmitted", "unsubmitted"]
