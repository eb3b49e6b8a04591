"""Very many posts at once: what is an update is kept once, and nothing that anybody posts is an error of ours."""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.telegram.bots import SECRET_HEADER, secret_of
from storage.database import Store
from tests.bot.shop import came, open_shop
from tests.sizes import POSTS
from tests.telegram.arriving import written
from tests.web.server import serving

TOKEN = "42:TEST"
CONNECTIONS = 100
CHATS = 300
# Updates that mean nothing have these numbers, so that nobody counts them.
_NONSENSE = 10**9
_LEAVES: tuple[Any, ...] = (None, True, -1, 0, 7, 2**70, 1.5, "", "é", "\ud800", "\x00", "/start", "private", [], {})

Post = tuple[dict[str, str], bytes]


@dataclass(frozen=True)
class Answered:
    """A post and the status of the answer."""

    kind: str
    status: int


@pytest.mark.chaos
def test_every_update_is_kept_once_whatever_else_is_posted(store: Store) -> None:
    parts = open_shop(store, telegram_token=TOKEN, telegram_api_url="http://127.0.0.1:1")
    draw = random.Random("posts")
    posts = [*_updates(), *_repeated(draw), *_unsigned(), *_malformed(draw)]
    draw.shuffle(posts)
    with serving(parts, works=False) as site:
        answers = asyncio.run(_post_all(f"{site.base}/telegram/42", posts))
    kinds = Counter((answer.kind, answer.status) for answer in answers)
    print(f"\n{store.dialect}: {dict(kinds)}")
    assert {(kind, status) for kind, status in kinds if kind != "malformed"} == {("update", 200), ("unsigned", 401)}
    assert {status for kind, status in kinds if kind == "malformed"} == {200, 400}
    kept = [row for row in came(parts) if row.raw and row.raw["update_id"] < _NONSENSE]
    assert sorted(row.message_id for row in kept) == sorted(f"update:{number}" for number in range(POSTS))
    assert all(row.raw == _update(int(row.message_id.removeprefix("update:"))) for row in kept)


def _update(number: int) -> dict[str, Any]:
    person = 1000 + number % CHATS
    sender = {"id": person, "is_bot": False, "first_name": f"P{person}"}
    return written(number, sender=sender, chat={"id": person, "type": "private"}, text=f"message {number}")


def _signed(body: bytes) -> Post:
    return {SECRET_HEADER: secret_of(TOKEN)}, body


def _updates() -> Iterator[tuple[str, Post]]:
    yield from (("update", _signed(json.dumps(_update(number)).encode())) for number in range(POSTS))


def _repeated(draw: random.Random) -> Iterator[tuple[str, Post]]:
    for number in draw.choices(range(POSTS), k=POSTS // 5):
        yield "update", _signed(json.dumps(_update(number)).encode())


def _unsigned() -> Iterator[tuple[str, Post]]:
    for number in range(POSTS // 10):
        secret = ("", "wrong", secret_of("42:OTHER"), "é")[number % 4]
        yield "unsigned", ({SECRET_HEADER: secret}, json.dumps(_update(POSTS + number)).encode())


def _malformed(draw: random.Random) -> Iterator[tuple[str, Post]]:
    for number in range(POSTS // 5):
        update = _update(_NONSENSE + number)
        for _ in range(draw.randint(1, 4)):
            _spoil(update, draw)
        text = json.dumps(update).encode()
        yield "malformed", _signed(text[: draw.randrange(len(text))] if draw.random() < 0.3 else text)


def _spoil(node: Any, draw: random.Random) -> None:
    """Puts something else in a place somewhere below."""
    while node:
        key = draw.choice(list(node) if isinstance(node, dict) else range(len(node)))
        if not isinstance(node[key], dict | list) or draw.random() < 0.2:
            # Never the number of an update that counts.
            if key != "update_id":
                node[key] = draw.choice(_LEAVES)
            elif draw.random() < 0.1:
                node[key] = draw.choice((None, True, -1, 2**70, 1.5, "7", []))
            return
        node = node[key]


async def _post_all(url: str, posts: Iterable[tuple[str, Post]]) -> list[Answered]:
    line, answers = iter(posts), list[Answered]()

    async def connection(session: aiohttp.ClientSession) -> None:
        for kind, (headers, body) in line:
            async with session.post(url, data=body, headers=headers) as response:
                answers.append(Answered(kind, response.status))

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS)) as session:
        await asyncio.gather(*(connection(session) for _ in range(CONNECTIONS)))
    return answers
