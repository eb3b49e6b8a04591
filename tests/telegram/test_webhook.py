"""A bot's webhook over HTTP: who may post, what is acknowledged, and what is never taken for an update."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import make_url

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.telegram.bots import BadToken, bot_id, secret_of, shows
from scheduling import mail
from storage.database import Store, open_store
from tests.bot.shop import came, open_shop
from tests.telegram.arriving import tapped, written
from tests.waiting import PATIENCE_SECONDS
from tests.web.server import serving
from web.app import create_app

TOKEN, OTHER = "42:TEST", "43:OTHER"
HEADER = "X-Telegram-Bot-Api-Secret-Token"

on_one_store = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)


@pytest.fixture
def parts(store: Store) -> Parts:
    return open_shop(store, telegram_token=f"{TOKEN},{OTHER}=demo,no token", telegram_api_url="http://127.0.0.1:1")


@pytest.fixture
def telegram(parts: Parts) -> Iterator[httpx.Client]:
    """Whoever posts to the server; without a secret of its own."""
    with serving(parts, works=False) as site, httpx.Client(base_url=site.base, timeout=PATIENCE_SECONDS) as client:
        yield client


def post(telegram: httpx.Client, update: Any, token: str = TOKEN) -> httpx.Response:
    """Posts as Telegram does; bytes go as they are."""
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    return telegram.post(f"/telegram/{bot_id(token)}", headers={HEADER: secret_of(token)}, content=body)


def test_an_update_is_acknowledged_when_it_is_kept(telegram: httpx.Client, parts: Parts) -> None:
    response = post(telegram, written(700, text="hello"))
    assert (response.status_code, response.content) == (200, b"")
    assert [(row.message_id, row.payload["text"], row.raw) for row in came(parts)] == [
        ("update:700", "hello", written(700, text="hello"))
    ]


def test_an_update_that_comes_again_is_acknowledged_and_changes_nothing(telegram: httpx.Client, parts: Parts) -> None:
    assert [post(telegram, written(700, text="hello")).status_code for _ in range(3)] == [200, 200, 200]
    assert [row.message_id for row in came(parts)] == ["update:700"]


def test_each_bot_has_a_door_of_its_own(telegram: httpx.Client, parts: Parts) -> None:
    assert post(telegram, written(1, text="to all")).status_code == 200
    assert post(telegram, written(1, text="to demo"), OTHER).status_code == 200
    with parts.look() as tx:
        accounts = {name: mail.account(tx, "telegram", name) for name in ("42", "43")}
        demo = tx.business_named("demo").business
    assert [row.channel_account_id for row in came(parts)] == [accounts["42"].id, accounts["43"].id]
    assert (accounts["42"].business_id, accounts["43"].business_id) == (None, demo.id)
    assert telegram.post("/telegram/44", json=written(text="hello")).status_code == 404
    assert telegram.post("/telegram/", json=written(text="hello")).status_code == 404
    assert telegram.get("/telegram/42").status_code == 405


@on_one_store
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: "wrong"},
        {HEADER: secret_of(OTHER)},
        {HEADER: secret_of(TOKEN)[:-1]},
        {HEADER: secret_of(TOKEN).upper()},
        {HEADER: TOKEN},
        [(HEADER.encode(), "ключ".encode())],
        [(HEADER.encode(), b"\xff\xfe\x80")],
        [(HEADER.encode(), b"wrong"), (HEADER.encode(), secret_of(TOKEN).encode())],
    ],
)
def test_who_does_not_show_the_secret_is_not_heard(telegram: httpx.Client, parts: Parts, headers: Any) -> None:
    for body in (json.dumps(written(text="hello")).encode(), b"not even JSON", b"x" * 100_000):
        assert telegram.post("/telegram/42", content=body, headers=headers).status_code == 401
    assert came(parts) == []


def test_an_empty_secret_is_never_shown() -> None:
    assert not shows("", "")
    assert not shows("", None)
    assert not shows("secret", None)
    assert not shows("secret", "тайна")
    assert shows("secret", "secret")


def test_a_secret_is_of_its_token_and_says_nothing_of_it() -> None:
    assert secret_of(TOKEN) == secret_of(TOKEN)
    assert secret_of(TOKEN) != secret_of(OTHER)
    # https://core.telegram.org/bots/api#setwebhook: 1-256 characters of A-Z, a-z, 0-9, _ and -.
    assert len(secret_of(TOKEN)) == 64
    assert secret_of(TOKEN).isalnum()


@pytest.mark.parametrize("token", ["", "no token", "42:", ":TEST", "x:TEST", "42:TE ST", "٤٢:TEST", "42:TEST\n", "42"])
def test_what_is_no_token_is_refused_without_repeating_it(token: str) -> None:
    with pytest.raises(BadToken) as refused:
        bot_id(token)
    assert "TEST" not in str(refused.value)


@on_one_store
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"hello", 400),
        (b"\xff\xfe\xfd", 400),
        (b"[]", 400),
        (b'"update_id"', 400),
        (b"null", 400),
        (b"{}", 400),
        (b'{"update_id": "1"}', 400),
        (b'{"update_id": 1.5}', 400),
        (b'{"update_id": 1, "message": {"date": NaN}}', 400),
        (b'{"update_id": 1, "message": {"date": 1e999}}', 400),
        (b'{"update_id": ' + b"9" * 5000 + b"}", 400),
        (b"[" * 100_000, 400),
        (b'{"update_id": 1}', 200),
        (b'{"update_id": 1, "message": "hello"}', 200),
        (b" " * 1_000_001, 413),
    ],
)
def test_what_is_no_update_is_refused(telegram: httpx.Client, parts: Parts, body: bytes, status: int) -> None:
    assert post(telegram, body).status_code == status
    assert came(parts) == []


@on_one_store
def test_nesting_of_any_depth_is_an_update_or_is_not(telegram: httpx.Client, parts: Parts) -> None:
    found = {}
    for depth in range(100, 1101, 20):
        update = json.dumps(written(depth, text="hello"))
        deep = update.replace('"text"', f'"deep": {"[" * depth}{"]" * depth}, "text"')
        found[depth] = post(telegram, deep.encode()).status_code
    assert set(found.values()) == {200, 400}
    assert [row.message_id for row in came(parts)] == [f"update:{depth}" for depth in found if found[depth] == 200]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_no_json_breaks_the_server(telegram: httpx.Client, data: st.DataObject) -> None:
    assert post(telegram, data.draw(_ANYTHING)).status_code in (200, 400)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_no_change_of_an_update_breaks_the_server(telegram: httpx.Client, data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([written(text="hello"), tapped("token:3"), written(kind="edited_message")]))
    update = data.draw(_changed({**whole, "update_id": data.draw(_IDS)}))
    assert post(telegram, update).status_code in (200, 400)


def test_while_the_store_is_away_telegram_is_asked_to_come_again(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_seconds=0.1)
    parts = open_shop(store, telegram_token=TOKEN)
    other = sqlite3.connect(str(make_url(store.url).database), isolation_level=None)
    with serving(parts, works=False) as site, httpx.Client(base_url=site.base, timeout=PATIENCE_SECONDS) as telegram:
        other.execute("BEGIN IMMEDIATE")
        response = post(telegram, written(700, text="hello"))
        assert response.status_code == 503
        assert response.headers["retry-after"]
        other.execute("ROLLBACK")
        assert came(parts) == []
        assert post(telegram, written(700, text="hello")).status_code == 200
        assert [row.message_id for row in came(parts)] == ["update:700"]
    other.close()
    store.close()


@on_one_store
def test_without_a_bot_there_is_no_door(store: Store) -> None:
    with serving(open_shop(store), works=False) as site:
        answer = httpx.post(f"{site.base}/telegram/42", json=written(text="hello"), timeout=PATIENCE_SECONDS)
        assert answer.status_code == 404


@on_one_store
def test_a_bot_of_a_business_that_there_is_not_ends_the_start(store: Store) -> None:
    with pytest.raises(BadArgument, match=r"TELEGRAM_TOKEN.*'nobody'.*demo"):
        create_app(open_shop(store, telegram_token=f"{TOKEN}=nobody"))


_IDS = st.integers(0, 2**40) | st.integers() | st.none()
_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["update_id", "message", "chat", "x"]), inner),
)


@st.composite
def _changed(draw: st.DrawFn, whole: Any) -> Any:
    """The same with something else in some of its places."""
    if draw(st.integers(0, 9)) == 0:
        return draw(_ANYTHING)
    if isinstance(whole, dict):
        return {name: draw(_changed(part)) for name, part in whole.items()}
    return whole
