"""The terminal answers every line, survives what is typed, and loses nothing between calls."""

import io
import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import make_url, select, text

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.lines import MAX_LINE, BadLine, read_line
from bot.screens import JsonScreen, PlainScreen
from bot.terminal import Terminal, Visitor
from bot.worker import run_next
from flows.messages import MAX_TEXT
from scheduling.clock import iso
from storage.database import Store, open_store
from storage.models import Hold
from storage.rows import table
from tests.bot.shop import came, left, open_shop, send
from tests.builders import NOW

REPLY = ["kind", "text", "choices", "asks", "link", "booking", "error"]


def _chat(parts: Parts, *lines: str | dict[str, Any], address: str = "ann", language: str | None = None) -> Any:
    """What the terminal prints for these lines, as JSON."""
    typed = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    printed: list[str] = []
    visitor = Visitor(address, language=language)
    Terminal(parts, "demo", visitor, JsonScreen(printed.append)).run(io.BytesIO(typed.encode()))
    return [json.loads(line) for line in printed]


def _ends(printed: Iterable[dict[str, Any]]) -> list[tuple[Any, int]]:
    return [(line["id"], line["replies"]) for line in printed if line["kind"] == "end"]


def test_every_line_gets_its_replies_and_one_end(store: Store) -> None:
    parts = open_shop(store)
    printed = _chat(parts, {"id": "a", "text": "hello"}, {"id": 7, "text": "haircut"}, "thanks")
    assert [line["kind"] for line in printed] == ["reply", "end"] * 3
    assert list(printed[0]) == REPLY
    assert _ends(printed)[:2] == [("a", 1), (7, 1)]
    assert len(_ends(printed)[2][0]) == 16
    assert printed[0]["asks"] == "service"
    assert set(printed[0]["choices"][0]) == {"label", "value"}


def test_a_tap_goes_on_in_a_later_call(store: Store) -> None:
    parts = open_shop(store)
    first = _chat(parts, "hello")[0]
    again = _chat(parts, {"choice": first["choices"][0]["value"]})[0]
    assert again["asks"] == "day"


def test_a_line_that_is_delivered_again_is_answered_once(store: Store) -> None:
    parts = open_shop(store)
    assert _ends(_chat(parts, {"id": "a", "text": "hello"})) == [("a", 1)]
    assert _chat(parts, {"id": "a", "text": "hello"}) == [{"kind": "end", "id": "a", "replies": 0}]
    assert _ends(_chat(parts, {"id": "a", "text": "hello"}, address="bob")) == [("a", 1)]


def test_what_a_crash_left_handled_but_unshown_is_shown_first(store: Store) -> None:
    parts = open_shop(store)
    _chat(parts, {"id": "a", "text": "hello"})
    received = send(parts, "lost", "haircut", channel="terminal")
    run_next(parts, received.chat_id)
    waits = send(parts, "waiting", "hello", channel="terminal")
    printed = _chat(parts, {"id": "b", "text": "hello"})
    assert [line["kind"] for line in printed] == ["reply", "reply", "reply", "end"]
    assert _ends(printed) == [("b", 3)]
    assert [(row.inbox_id, row.maybe_repeated) for row in left(parts)][1:3] == [
        (received.inbox_id, True),
        (waits.inbox_id, True),
    ]
    assert {row.state for row in left(parts)} == {"sent"}
    assert not left(parts)[-1].maybe_repeated


def test_moving_the_clock_ends_what_lapsed(store: Store) -> None:
    parts = open_shop(store)

    def tap(index: int) -> Any:
        shown = [line for line in said if line["kind"] == "reply"][-1]
        return _chat(parts, {"choice": shown["choices"][index]["value"]})

    said = _chat(parts, "haircut")
    for _ in range(2):
        said = tap(0)
    with parts.look() as tx:
        assert tx.connection.execute(select(table(Hold).c.live)).scalars().all() == [True]
    later = {"now": iso(NOW + timedelta(minutes=11)), "id": "later"}
    assert _chat(parts, later) == [{"kind": "end", "id": "later", "replies": 0}]
    with parts.look() as tx:
        assert tx.connection.execute(select(table(Hold).c.live)).scalars().all() == [False]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"text": 1}',
        '{"text": "a", "choice": "b"}',
        '{"id": "only"}',
        '{"now": "2030-01-07T09:00"}',
        '{"now": "soon"}',
        '{"contact": {"own": true}}',
        '{"unknown": "field"}',
        '{"id": [], "text": "a"}',
        '{"id": "", "text": "a"}',
        '{"id": ' + "9" * 101 + ', "text": "a"}',
        '{"text": ' + "[" * 20_000,
        '{"text": ' * 20_000,
    ],
)
def test_a_line_that_is_no_message_says_so_and_the_next_one_works(sqlite_store: Store, line: str) -> None:
    parts = open_shop(sqlite_store)
    printed = _chat(parts, line, "hello")
    assert [one["kind"] for one in printed] == ["reply", "end", "reply", "end"]
    assert [one["error"] for one in printed if one["kind"] == "reply"] == ["bad_input", None]


def test_a_bad_line_is_told_in_the_language_that_the_channel_reports(sqlite_store: Store) -> None:
    parts = open_shop(sqlite_store)
    texts = {_chat(parts, "{", language=language)[0]["text"] for language in ("en", "es", "pt-BR", "ru", "xx")}
    assert len(texts) == 4


@pytest.mark.parametrize(
    "said",
    [
        "x" * 100_000,
        "😀" * 30_000,
        "a\x00b\x1b[2J",
        "\ud83d alone",
        "שלום \u202e abc",
        "<b>hello</b> & {business} %s",
        "",
    ],
)
def test_anything_may_be_said(store: Store, said: str) -> None:
    parts = open_shop(store)
    printed = _chat(parts, {"id": "a", "text": said}, {"id": "b", "choice": said})
    assert _ends(printed) == [("a", 1), ("b", 1)]
    assert all(len(message.payload.get("text", "")) <= MAX_TEXT for message in came(parts))


def test_a_line_without_an_end_is_read_no_further_than_is_allowed(sqlite_store: Store) -> None:
    parts = open_shop(sqlite_store)
    printed = _chat(parts, "x" * (3 * MAX_LINE), {"id": "b", "text": "hello"})
    assert [line["kind"] for line in printed] == ["reply", "end", "reply", "end"]
    assert _ends(printed)[1] == ("b", 1)


@given(st.one_of(st.text(), st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps)))
def test_a_line_is_a_message_or_a_bad_line(line: str) -> None:
    for one in (line, f'{{"text": {line}}}', f"{{{line}"):
        with suppress(BadLine):
            json.dumps(read_line(one).incoming("", None, vouched=True).to_json(), ensure_ascii=False).encode()


def test_a_contact_keeps_who_vouches_for_it(store: Store) -> None:
    parts = open_shop(store)
    _chat(parts, {"contact": {"phone": "+34600000000", "own": True}})
    assert came(parts)[0].payload["contact"] == {"phone": "+34600000000", "own": True, "vouched": True}


def test_an_unusable_database_is_told_and_the_chat_goes_on_afterwards(sqlite_store: Store) -> None:
    parts = open_shop(sqlite_store)
    _chat(parts, "hello")
    other = sqlite3.connect(str(make_url(sqlite_store.url).database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    printed = _chat(parts, {"id": "a", "text": "haircut"})
    other.execute("ROLLBACK")
    other.close()
    assert [(line["kind"], line.get("error")) for line in printed] == [("reply", "unavailable"), ("end", None)]
    assert _ends(printed) == [("a", 1)]
    assert _chat(parts, {"id": "a", "text": "haircut"})[0]["asks"] == "day"


def test_a_full_database_is_told_and_nothing_is_half_done(sqlite_store: Store) -> None:
    parts = open_shop(sqlite_store)
    _chat(parts, "hello")
    with sqlite_store.write_engine.begin() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    errors = [
        line["error"]
        for number in range(200)
        for line in _chat(parts, {"id": number, "text": "x" * 2000})
        if line["kind"] == "reply"
    ]
    assert "unavailable" in errors
    with sqlite_store.write_engine.begin() as connection:
        connection.execute(text("PRAGMA max_page_count = 1000000"))
    assert _chat(parts, {"id": "after", "text": "haircut"})[-2]["error"] is None
    with parts.look() as tx:
        assert tx.connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"


def test_a_read_only_database_is_told(sqlite_store: Store) -> None:
    file = make_url(sqlite_store.url).database
    shop = open_shop(sqlite_store)
    read_only = open_store(f"sqlite:///file:{file}?mode=ro&uri=true")
    parts = replace(shop, store=read_only)
    printed = _chat(parts, "hello")
    read_only.close()
    assert [(line["kind"], line.get("error")) for line in printed] == [("reply", "unavailable"), ("end", None)]


def test_people_tap_by_number(store: Store) -> None:
    parts = open_shop(store)
    printed: list[str] = []
    terminal = Terminal(parts, "demo", Visitor("ann"), PlainScreen(printed.append))
    terminal.run(io.BytesIO(b"hello\n1\n99\n"))
    assert "  1. Haircut" in printed[0]
    assert [set(message.payload) & {"text", "choice"} for message in came(parts)] == [{"text"}, {"choice"}, {"text"}]


@pytest.mark.parametrize("visitor", [Visitor(""), Visitor("x" * 151), Visitor("a\nb"), Visitor("a", "", "x" * 36)])
def test_a_visitor_that_cannot_be_is_refused(sqlite_store: Store, visitor: Visitor) -> None:
    with pytest.raises(BadArgument, match=r"^--(as|lang): "):
        Terminal(open_shop(sqlite_store), "demo", visitor, JsonScreen(print))


def test_an_unknown_business_is_refused_with_those_that_there_are(sqlite_store: Store) -> None:
    with pytest.raises(BadArgument, match=r"^--business: there is no 'salon'; there are: demo$"):
        Terminal(open_shop(sqlite_store), "salon", Visitor("ann"), JsonScreen(print)).run(io.BytesIO(b""))
