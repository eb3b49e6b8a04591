"""The web chat over HTTP: who may speak, what is heard, and what goes on after a break."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_network
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.assembly import Parts
from bot.deciding import Which, decide
from bot.wake import Wake
from bot.worker import run_next
from scheduling import upkeep
from scheduling.clock import SetClock, SystemClock
from storage.database import SCHEMA_VERSION, Store, open_store
from storage.models import DueNotice, OutboxState
from storage.rows import table
from tests import builders
from tests.bot.shop import came, left, open_shop
from tests.builders import NOW
from tests.web.server import Browser, Site, serving

# What concerns HTTP alone is tried on one kind of store.
on_one_store = pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)

_LOOPBACK = (ip_network("127.0.0.0/8"),)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def parts(store: Store, clock: SetClock) -> Parts:
    return open_shop(store, clock, web_messages_a_minute=100)


@pytest.fixture
def site(parts: Parts) -> Iterator[Site]:
    with serving(parts) as opened:
        yield opened


def _replies(heard: Iterator[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    return list(islice((event for event in heard if event.get("kind") == "reply"), count))


@contextmanager
def _booked(visitor: Browser) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    """A visitor with a haircut, by the first choice of each menu, who goes on listening."""
    visitor.say("0", "haircut")
    with visitor.listening() as heard:
        for number in range(1, 10):
            [reply] = _replies(heard, 1)
            if reply["booking"]:
                break
            answer = {"text": "Ann"} if reply["asks"] == "name" else {"choice": reply["choices"][0]["value"]}
            assert visitor.post({"id": str(number), **answer}).status_code == 202
        yield reply["booking"], heard


def _states(parts: Parts) -> list[str]:
    with parts.look() as tx:
        return list(tx.connection.execute(select(table(DueNotice).c.state)).scalars())


@on_one_store
def test_a_visitor_gets_an_address_that_scripts_cannot_read(site: Site) -> None:
    page = site.visit().page
    assert page.status_code == 200
    cookie = page.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/chat/demo" in cookie
    assert "Secure" not in cookie
    key = cookie.partition("=")[2].partition(";")[0]
    assert len(key) == 22
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "no-store" in page.headers["cache-control"]
    assert "<script>" not in page.text
    assert "style=" not in page.text


@on_one_store
def test_a_visitor_keeps_the_address_and_the_store_does_not_have_it(site: Site, parts: Parts) -> None:
    visitor = site.visit()
    assert "set-cookie" not in visitor.client.get("/chat/demo").headers
    visitor.say("one", "hello")
    [key] = visitor.client.cookies.jar
    assert str(key.value) not in json.dumps([message.model_dump(mode="json") for message in came(parts)])


@on_one_store
def test_opening_the_page_changes_nothing(site: Site, parts: Parts) -> None:
    visitor = site.visit()
    with visitor.listening() as heard:
        assert next(heard) == {"event": "ready", "new": True}
    assert came(parts) == []


def test_what_is_said_is_answered_on_the_stream(site: Site) -> None:
    visitor = site.visit()
    with visitor.listening() as heard:
        assert next(heard)["new"]
        assert visitor.say("one", "hello").status_code == 202
        mine, reply = islice(heard, 2)
    assert (mine["kind"], mine["id"], mine["text"]) == ("mine", "one", "hello")
    assert reply["kind"] == "reply"
    assert reply["asks"] == "service"


def test_a_reload_shows_both_sides_and_a_return_goes_on_where_it_was(site: Site) -> None:
    visitor = site.visit()
    visitor.say("one", "hello")
    with visitor.listening() as heard:
        [reply] = _replies(heard, 1)
    visitor.post({"id": "two", "choice": reply["choices"][0]["value"]})
    with visitor.listening() as heard:
        first = [(event["kind"], event["cursor"]) for event in islice(heard, 2)]
        _replies(heard, 1)
    assert [kind for kind, _ in first] == ["mine", "reply"]
    with visitor.listening(first[1][1]) as heard:
        later = list(islice(heard, 2))
    assert [(event["kind"], event.get("choice")) for event in later] == [
        ("mine", reply["choices"][0]["value"]),
        ("reply", None),
    ]


@on_one_store
@pytest.mark.parametrize("last", ["nonsense", "1", "-1-5", "1-2-3", "9" * 30 + "-1", "٣-٣"])
def test_an_unknown_place_in_the_stream_is_the_beginning(site: Site, last: str) -> None:
    visitor = site.visit()
    visitor.say("one", "hello")
    path = f"/chat/demo/events?after={last}"
    with visitor.client.stream("GET", path) as response:
        assert next(line for line in response.iter_lines() if line.startswith("id: "))


def test_a_first_visit_is_greeted_and_the_greeting_is_nobodys_message(site: Site) -> None:
    visitor = site.visit()
    visitor.post({"id": "start", "start": ""})
    with visitor.listening() as heard:
        # Whether the worker has answered before the stream was opened is chance.
        told = [next(heard), next(heard)]
    told.remove({"event": "ready", "new": False})
    [reply] = told
    assert reply["kind"] == "reply"
    assert "Demo" in reply["text"]


@on_one_store
def test_the_language_is_the_browsers_and_then_the_chats(store: Store, clock: SetClock) -> None:
    parts = open_shop(store, clock)
    with parts.desk() as desk:
        business = desk.business_named("demo").business
        desk.connection.execute(
            table(type(business)).update().values(languages=["en", "es", "ru"], version=business.version + 1)
        )
    with serving(parts) as site:
        visitor = site.visit(**{"Accept-Language": "fr, es-MX;q=0.8, en;q=0.5"})
        assert '<html lang="es">' in visitor.page.text
        visitor.post({"id": "start", "start": ""})
        with visitor.listening() as heard:
            assert "reserv" in _replies(heard, 1)[0]["text"].lower()
        visitor.say("language", "русский")
        with visitor.listening() as heard:
            _replies(heard, 2)
        assert '<html lang="ru">' in visitor.client.get("/chat/demo").text


def test_a_message_that_is_sent_again_is_the_same(site: Site, parts: Parts) -> None:
    visitor = site.visit()
    assert visitor.say("one", "hello").json() == {"new": True}
    assert visitor.say("one", "hello").json() == {"new": False}
    assert site.visit().say("one", "hello").json() == {"new": True}
    assert len(came(parts)) == 2


@on_one_store
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "nonsense", "http://[", ""])
def test_pages_of_others_may_not_speak(site: Site, parts: Parts, origin: str) -> None:
    visitor = site.visit()
    answer = visitor.post({"id": "one", "text": "hello"}, Origin=origin)
    assert (answer.status_code, answer.json()["error"]) == (403, "bad_origin")
    assert came(parts) == []


@on_one_store
def test_the_public_address_may_speak_and_makes_the_cookie_secure(store: Store, clock: SetClock) -> None:
    parts = open_shop(store, clock, public_url="https://book.example.com")
    with serving(parts) as site:
        visitor = site.visit()
        assert "Secure" in visitor.page.headers["set-cookie"]
        key = visitor.page.headers["set-cookie"].partition(";")[0]
        spoken = visitor.post({"id": "1", "text": "hello"}, Origin="https://book.example.com", Cookie=key)
        assert spoken.status_code == 202


@on_one_store
def test_only_json_is_taken(site: Site) -> None:
    visitor = site.visit()
    for kind in ("text/plain", "application/x-www-form-urlencoded", "", "multipart/form-data; boundary=x"):
        answer = visitor.client.post(
            "/chat/demo/messages", content=b'{"id": "one", "text": "hello"}', headers={"Content-Type": kind}
        )
        assert (answer.status_code, answer.json()["error"]) == (415, "not_json")


@on_one_store
def test_without_a_cookie_there_is_no_chat(site: Site) -> None:
    visitor = site.visit()
    visitor.client.cookies.clear()
    assert visitor.say("one", "hello").json()["error"] == "no_address"
    assert visitor.client.get("/chat/demo/events").status_code == 403
    forged = visitor.post({"id": "one", "text": "hello"}, Cookie="slotwright_chat=short")
    assert forged.status_code == 403


@on_one_store
def test_a_message_may_be_so_long(site: Site) -> None:
    visitor = site.visit()
    assert visitor.say("long", "x" * 60_000).status_code == 202
    answer = visitor.say("longer", "x" * 100_000)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_long")
    assert "shorter" in answer.json()["text"]


@on_one_store
def test_an_unknown_business_has_a_page_that_says_so(site: Site) -> None:
    missing = site.visit("nobody")
    assert missing.page.status_code == 404
    assert "<h1>" in missing.page.text
    assert "set-cookie" not in missing.page.headers
    known = site.visit()
    key = known.page.headers["set-cookie"].partition(";")[0]
    assert missing.post({"id": "one", "text": "hello"}, Cookie=key).status_code == 404


def test_a_network_may_say_so_much_in_a_minute(store: Store, clock: SetClock) -> None:
    with serving(open_shop(store, clock, web_messages_a_minute=2)) as site:
        visitors = [site.visit(), site.visit()]
        for visitor in visitors:
            assert visitor.say("one", "hello").status_code == 202
        answer = visitors[0].say("two", "hello")
        assert (answer.status_code, answer.json()["error"]) == (429, "too_many_messages")
        assert answer.headers["retry-after"]
        clock.set(NOW + timedelta(seconds=61))
        assert visitors[0].say("two", "hello").status_code == 202


@on_one_store
def test_a_trusted_proxy_tells_networks_apart_and_a_stranger_does_not(store: Store, clock: SetClock) -> None:
    one, other = {"X-Forwarded-For": "198.51.100.1"}, {"X-Forwarded-For": "198.51.100.2"}
    parts = open_shop(store, clock, web_chats_an_hour=1)
    with serving(parts) as site:
        assert site.visit().post({"id": "1", "text": "hi"}, **one).status_code == 202
        assert site.visit().post({"id": "1", "text": "hi"}, **other).status_code == 429
    behind = Parts(parts.settings.model_copy(update={"trusted_proxies": _LOOPBACK}), store, clock)
    with serving(behind) as site:
        assert site.visit().post({"id": "1", "text": "hi"}, **other).status_code == 202
        assert site.visit().post({"id": "1", "text": "hi"}, **other).status_code == 429


def test_a_notice_reaches_the_open_page(site: Site, parts: Parts) -> None:
    visitor = site.visit()
    with _booked(visitor) as (booking, heard):
        decide(parts, "cancel", Which(booking), "closed")
        notice = next(event for event in heard if event.get("kind") == "notice")
    assert notice["booking"] == booking
    assert "closed" in notice["text"]


def test_a_reminder_reaches_the_open_page_when_it_is_due(site: Site, parts: Parts, clock: SetClock) -> None:
    rule = {"title": "", "texts": {}, "days": 0, "hours": 0, "minutes": 30, "active": True}
    with parts.desk() as desk:
        service = desk.business_named("demo").service("haircut")
        builders.change(desk.connection, service, {"reminders": [rule]})
    visitor = site.visit()
    with _booked(visitor) as (booking, heard):
        with parts.desk() as desk:
            made = desk.booking(desk.business_named("demo").business.id, booking)
        clock.set(made.starts_at - timedelta(minutes=30))
        with parts.desk() as desk:
            assert upkeep.run_due(desk)
        reminder = next(event for event in heard if event.get("kind") == "notice")
        assert reminder["booking"] == booking
        while _states(parts) != ["sent"]:
            parts.wake.wait_for_message(0.02)


def test_a_reply_of_another_process_reaches_the_open_page(
    store: Store, store_url: str, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A stream that would not look by itself.
    monkeypatch.setattr("web.chat._STILL_HERE_SECONDS", 1e6)
    parts = open_shop(store, clock)
    elsewhere = replace(parts, store=open_store(store_url), wake=Wake())
    with serving(parts, works=False) as site:
        visitor = site.visit()
        visitor.say("one", "hello")
        with visitor.listening() as heard:
            assert next(heard)["kind"] == "mine"
            assert next(heard)["event"] == "ready"
            assert run_next(elsewhere) is not None
            assert next(heard)["kind"] == "reply"
    elsewhere.store.close()


def test_what_a_stream_has_shown_is_noted(site: Site, parts: Parts) -> None:
    visitor = site.visit()
    visitor.say("one", "hello")
    with visitor.listening() as heard:
        _replies(heard, 1)
        while left(parts)[0].state != OutboxState.SENT:
            parts.wake.wait_for_message(0.02)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=9), children, max_size=3),
    max_leaves=8,
)
_FIELDS = st.fixed_dictionaries(
    {"id": st.from_regex(r"\A[A-Za-z0-9_-]{1,64}\Z") | _JSON},
    optional={name: st.text() | _JSON for name in ("text", "choice", "start", "contact", "now")},
)


@on_one_store
def test_nothing_that_is_posted_breaks_the_server(store: Store) -> None:
    # Nobody works beside: what a turn draws by chance Hypothesis would take for the strategy's.
    with serving(open_shop(store, SystemClock(), web_messages_a_minute=10_000), works=False) as site:
        visitor = site.visit()

        @settings(max_examples=60, suppress_health_check=list(HealthCheck))
        @given(st.one_of(_FIELDS, _JSON).map(json.dumps) | st.text())
        def post(body: str) -> None:
            answer = visitor.client.post(
                "/chat/demo/messages",
                content=body.encode("utf-8", "replace"),
                headers={"Content-Type": "application/json"},
            )
            assert answer.status_code in (202, 400)
            assert ("error" in answer.json()) == (answer.status_code == 400)

        post()


def test_health_tells_what_is_wrong(store: Store, clock: SetClock) -> None:
    parts = open_shop(store, clock)
    with serving(parts) as site:
        visitor = site.visit()
        assert visitor.client.get("/healthz").json() == {"alive": True}
        ready = visitor.client.get("/readyz")
        assert (ready.status_code, ready.json()) == (200, {"database": True, "migrated": True, "worker": True})
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'older'")
        ready = visitor.client.get("/readyz")
        assert (ready.status_code, ready.json()["migrated"]) == (503, False)
        with store.writing() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{SCHEMA_VERSION}'")
