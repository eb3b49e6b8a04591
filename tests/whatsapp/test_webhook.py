"""A number's webhooks over HTTP: who may post, what is acknowledged, and what is never taken for a message."""

import random
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from bot.assembly import Parts
from bot.exits import BadArgument
from scheduling import mail
from storage.database import Store
from tests.bot.shop import came, open_shop
from tests.builders import NOW
from tests.sizes import FULL
from tests.waiting import PATIENCE_SECONDS
from tests.web.server import serving
from tests.whatsapp.signed import (
    ANN,
    ANN_ID,
    OLD_TOKEN,
    OWN_KEY,
    PATH,
    PUBLIC,
    SETTINGS,
    STATUS_PATH,
    Post,
    message,
    new_sid,
    pick,
    signed,
    signed_json,
    status,
    tap,
)
from web.app import create_app
from web.whatsapp import MAX_BODY

on_one_store = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)


@pytest.fixture
def parts(store: Store) -> Parts:
    return open_shop(store, **{**SETTINGS, "whatsapp_sender": "+14155238886=demo,+15551234567"})


@pytest.fixture
def twilio(parts: Parts) -> Iterator[httpx.Client]:
    """Whoever posts to the server, which stands behind a proxy: it hears of no public address."""
    with serving(parts, works=False) as site, httpx.Client(base_url=site.base, timeout=PATIENCE_SECONDS) as client:
        yield client


def post(twilio: httpx.Client, given: Post) -> int:
    return twilio.post(given.url, content=given.body, headers=given.headers).status_code


def said(parts: Parts) -> list[tuple[str, dict[str, object]]]:
    return [
        (row.message_id, {name: row.payload[name] for name in row.payload if name not in ("name", "phone")})
        for row in came(parts)
    ]


def test_a_message_is_acknowledged_when_it_is_kept(twilio: httpx.Client, parts: Parts) -> None:
    form = message("mañana a las 10 ✂")
    given = signed(form)
    answer = twilio.post(given.url, content=given.body, headers=given.headers)
    assert (answer.status_code, answer.text, answer.headers["content-type"]) == (
        200,
        "<Response/>",
        "text/xml; charset=utf-8",
    )
    [row] = came(parts)
    assert (row.message_id, row.raw) == (form["MessageSid"], form)
    assert row.payload == {"text": "mañana a las 10 ✂", "name": "Ann", "phone": ANN}
    with parts.look() as tx:
        chat = mail.chat(tx, row.chat_id)
        assert (chat.external_id, chat.send_to, chat.profile_name) == (ANN_ID, ANN, "Ann")
        assert chat.window_until == NOW + timedelta(hours=24)


def test_taps_come_with_what_was_shown(twilio: httpx.Client, parts: Parts) -> None:
    assert [post(twilio, signed(form)) for form in (tap("token:1"), pick("token:2"))] == [200, 200]
    assert [told["choice"] for _, told in said(parts)] == ["token:1", "token:2"]


def test_a_message_that_comes_again_is_acknowledged_and_changes_nothing(twilio: httpx.Client, parts: Parts) -> None:
    given = signed(message("hello"))
    assert [post(twilio, given) for _ in range(3)] == [200, 200, 200]
    assert [told for _, told in said(parts)] == [{"text": "hello"}]


def test_each_number_has_a_door_of_its_own(twilio: httpx.Client, parts: Parts) -> None:
    other = "/whatsapp/15551234567"
    to_other = message("to all") | {"To": "whatsapp:+15551234567"}
    assert post(twilio, signed(message("to demo"))) == 200
    assert post(twilio, signed(to_other, other)) == 200
    with parts.look() as tx:
        accounts = {name: mail.account(tx, "whatsapp", name) for name in ("14155238886", "15551234567")}
        demo = tx.business_named("demo").business
    assert [row.channel_account_id for row in came(parts)] == [one.id for one in accounts.values()]
    assert [(one.business_id, one.handle) for one in accounts.values()] == [
        (demo.id, "14155238886"),
        (None, "15551234567"),
    ]
    assert post(twilio, signed(message("x"), "/whatsapp/19998887777")) == 404
    assert twilio.get(PATH).status_code == 405


def test_what_is_for_another_number_or_channel_is_passed_over(twilio: httpx.Client, parts: Parts) -> None:
    for form in (message("x") | {"To": "whatsapp:+15551234567"}, message("x") | {"From": ANN, "To": "+14155238886"}):
        assert post(twilio, signed(form)) == 200
    assert came(parts) == []


@pytest.mark.parametrize(
    "given",
    [
        signed(message("by the old token"), token=OLD_TOKEN),
        signed(message("by an own key"), token=OWN_KEY, algorithm="HMAC_SHA256"),
        signed_json(message("as JSON")),
        signed(message("with a query"), f"{PATH}?a=1&b=%C3%A9"),
        signed(message("at the other door"), STATUS_PATH),
    ],
    ids=["old token", "own key", "json", "query", "other door"],
)
def test_every_way_to_sign_counts(twilio: httpx.Client, parts: Parts, given: Post) -> None:
    assert post(twilio, given) == 200
    assert len(came(parts)) == 1


GOOD = signed(message("hello"))
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@on_one_store
@pytest.mark.parametrize(
    "given",
    [
        GOOD._replace(headers=FORM),
        GOOD._replace(headers={**GOOD.headers, "X-Twilio-Signature": ""}),
        GOOD._replace(headers={**GOOD.headers, "X-Twilio-Signature": "wrong"}),
        GOOD._replace(headers={**GOOD.headers, "X-Twilio-Signature": "A" * 5000}),
        GOOD._replace(headers={"X-Twilio-Signature": GOOD.headers["X-Twilio-Signature"]}),
        GOOD._replace(headers={**GOOD.headers, "Content-Type": "multipart/form-data; boundary=x"}),
        GOOD._replace(headers={**GOOD.headers, "Content-Type": "application/json"}),
        GOOD._replace(headers={**GOOD.headers, "X-Twilio-Webhooks-Signature-Settings": "algorithm=HMAC_SHA256"}),
        GOOD._replace(headers={**GOOD.headers, "X-Twilio-Webhooks-Signature-Settings": "algorithm=none"}),
        GOOD._replace(body=GOOD.body + b"&ButtonPayload=token%3A0"),
        GOOD._replace(body=GOOD.body.replace(b"hello", b"hello ")),
        GOOD._replace(body=b""),
        GOOD._replace(body=b"\xff\xfe=\xff"),
        GOOD._replace(body=b"&".join(b"a%d=" % number for number in range(500))),
        GOOD._replace(url=STATUS_PATH),
        GOOD._replace(url=f"{PATH}?a=1"),
        signed(message("hello"), token="somebody else's"),
        signed(message("hello"), base=PUBLIC.replace("https", "http")),
        signed(message("hello"), base="http://127.0.0.1"),
        signed_json(message("hello"))._replace(body=b"{}"),
        signed_json(message("hello"), token="somebody else's"),
        signed_json(message("hello"))._replace(url=PATH),
    ],
)
def test_what_twilio_did_not_sign_is_forbidden(twilio: httpx.Client, parts: Parts, given: Post) -> None:
    assert post(twilio, given) == 403
    assert came(parts) == []


@on_one_store
@pytest.mark.parametrize(
    "heads", [{"X-Forwarded-Host": "evil.example"}, {"Host": "evil.example"}, {"X-Forwarded-Proto": "http"}]
)
def test_what_a_proxy_says_of_the_address_changes_nothing(
    twilio: httpx.Client, parts: Parts, heads: dict[str, str]
) -> None:
    given = signed(message("hello"))
    assert post(twilio, given._replace(headers={**given.headers, **heads})) == 200
    forged = signed(message("hello"), base="https://evil.example")
    assert post(twilio, forged._replace(headers={**forged.headers, **heads})) == 403
    assert len(came(parts)) == 1


@on_one_store
def test_a_body_has_a_bound(twilio: httpx.Client, parts: Parts) -> None:
    assert post(twilio, signed(message("x" * MAX_BODY))) == 413
    assert post(twilio, signed(message("x" * 50_000))) == 200
    assert [len(row.payload["text"]) for row in came(parts)] == [2000]


@on_one_store
def test_a_signed_list_is_nothing_to_read(twilio: httpx.Client, parts: Parts) -> None:
    given = signed_json([1])  # type: ignore[arg-type]
    assert post(twilio, given) == 403


def test_a_receipt_is_no_message(twilio: httpx.Client, parts: Parts) -> None:
    assert post(twilio, signed(status(new_sid(), "delivered"), STATUS_PATH)) == 200
    assert came(parts) == []


def test_a_number_for_a_business_that_there_is_not_is_refused(store: Store) -> None:
    shop = open_shop(store, **{**SETTINGS, "whatsapp_sender": "+14155238886=nowhere"})
    with pytest.raises(BadArgument, match="WHATSAPP_SENDER: there is no 'nowhere'; there are: demo"):
        create_app(shop)


def test_whatever_is_posted_is_refused_or_passed_over(twilio: httpx.Client, parts: Parts) -> None:
    """Random posts, a tenth of them signed: nothing breaks, and only what is a message is kept."""
    drawn = random.Random(20261121)
    posts = [_random_post(drawn) for _ in range(10_000 if FULL else 500)]
    answers = [post(twilio, given) for given, _ in posts]
    assert set(answers) <= {200, 403, 404, 405, 413}
    kept = {sid for _, sid in posts if sid}
    assert {row.message_id for row in came(parts)} == kept


def _random_post(drawn: random.Random) -> tuple[Post, str | None]:
    """A post, and the id of the message that it is, if it is one."""
    names = [*message(), "ButtonPayload", "ListId", "Latitude", "MessageStatus", "Forwarded", "é", ""]
    letters = "aZ0 :+-=&%\u0000\nñ✂😀"
    form = {
        name: "".join(drawn.choices(letters, k=drawn.randrange(30)))
        for name in drawn.sample(names, drawn.randrange(len(names)))
    }
    path = drawn.choice([PATH, STATUS_PATH])
    if drawn.random() < 0.05:
        whole = message("hello")
        return signed(whole, path), whole["MessageSid"]
    if drawn.random() < 0.1:
        return signed(form, path), None
    body = drawn.choice([signed(form).body, drawn.randbytes(drawn.randrange(300))])
    kind = drawn.choice(["application/x-www-form-urlencoded", "application/json", "text/plain", ""])
    signature = drawn.choice(["", "x", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", "=" * 100])
    return Post(path, body, {"Content-Type": kind, "X-Twilio-Signature": signature}), None
