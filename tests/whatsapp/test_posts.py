"""Very many posts at once to a server that answers them: what Twilio posts is kept once, nobody is believed who is not
Twilio, nothing that anybody posts is an error of ours, nothing is booked, and memory stays as it was."""

import asyncio
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from time import monotonic

import aiohttp
import psutil
import pytest

from bot.asking import list_bookings
from bot.assembly import Parts
from scheduling import claims
from storage.database import Store
from storage.models import InboxState
from tests.bot.shop import came, open_shop
from tests.crashes.fleet import Fleet
from tests.sizes import POSTS
from tests.whatsapp.arriving import SENDER, Form, new_sid, numbered, told, wrote
from tests.whatsapp.counterparts import ACCOUNT
from tests.whatsapp.signing import signed

PUBLIC, TOKEN = "https://book.example.com", "the token"
PATH = f"/whatsapp/{SENDER.removeprefix('+')}"
CONNECTIONS = 50
PEOPLE = 100
# What a process may grow by between its first posts and its last: caches fill, nothing is kept of a post.
MOST_GROWTH = 40 * 2**20

_PATIENCE_SECONDS = 600.0
_SAID = ("hello", "2", "/start", "my bookings", "help", "stop", "CANCEL", "é", "ключ", "x" * 3000, "\x00", " ", "🙂")
_FIELDS = ("From", "To", "Body", "MessageType", "ExternalUserId", "NumMedia", "MessageStatus", "ButtonPayload", "WaId")
_VALUES = (
    "",
    "0",
    "-1",
    "x" * 500,
    "whatsapp:",
    "whatsapp:+1",
    "é",
    "\x00",
    "document",
    "location",
    "received",
    "9" * 400,
)

Post = tuple[str, str, dict[str, str], Form | bytes]


@pytest.mark.chaos
def test_nothing_that_anybody_posts_books_breaks_or_stays(
    store: Store, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in _settings().items():
        monkeypatch.setenv(name, value)
    parts, draw = open_shop(store), random.Random("posts")
    posts = [*_messages(draw), *_forged(draw), *_malformed(draw), *_receipts(draw)]
    draw.shuffle(posts)
    first, rest = posts[: len(posts) // 4], posts[len(posts) // 4 :]
    with Fleet(store_url, tmp_path, ["run"]) as fleet:
        process = psutil.Process(fleet.members[0].number)
        # It tells its public address, which leads nowhere here.
        [listening] = [one for one in process.net_connections() if one.status == psutil.CONN_LISTEN]
        base = f"http://127.0.0.1:{listening.laddr.port}"
        answers = Counter(asyncio.run(_post_all(base, first)))
        _wait_until_handled(parts)
        before = process.memory_info().rss
        answers += Counter(asyncio.run(_post_all(base, rest)))
        _wait_until_handled(parts)
        grown = process.memory_info().rss - before
        log = fleet.members[0].log.read_text()
    print(f"\n{store.dialect}: {dict(answers)}, grown by {grown // 2**20} MiB")
    assert {status for kind, status in answers if kind in ("message", "receipt")} == {200}
    assert {status for kind, status in answers if kind == "forged"} == {403}
    assert {status for kind, status in answers if kind == "malformed"} <= {200, 403, 413}
    kept = Counter(row.message_id for row in came(parts))
    assert set(kept.values()) == {1}
    assert {sid for kind, sid, _, _ in posts if kind == "message"} <= set(kept)
    assert not {sid for kind, sid, _, _ in posts if kind == "forged"} & set(kept)
    assert {row.state for row in came(parts)} == {InboxState.DONE}
    assert list_bookings(parts, None) == []
    assert "Traceback" not in log
    assert grown < MOST_GROWTH


def _wait_until_handled(parts: Parts) -> None:
    until = monotonic() + _PATIENCE_SECONDS
    while _waits(parts):
        assert monotonic() < until
        Event().wait(0.1)


def _waits(parts: Parts) -> bool:
    with parts.look() as desk:
        return claims.waiting(desk)


def _settings() -> dict[str, str]:
    return {
        "PUBLIC_URL": PUBLIC,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_URL": "http://127.0.0.1:1",
        "WHATSAPP_SENDER": SENDER,
    }


def _form(draw: random.Random) -> Form:
    person = draw.randrange(PEOPLE)
    return wrote(f"whatsapp:+346000{person:05}", f"ES.{person}", Body=draw.choice(_SAID))


def _messages(draw: random.Random) -> Iterator[Post]:
    """Some come twice, as Twilio repeats what was not answered."""
    for _ in range(POSTS * 6 // 10):
        form = numbered(_form(draw), new_sid())
        post = ("message", form["MessageSid"], signed(PUBLIC + PATH, form, TOKEN), form)
        yield from [post] * draw.choice((1, 1, 1, 1, 2))


def _forged(draw: random.Random) -> Iterator[Post]:
    for number in range(POSTS // 10):
        form = numbered(_form(draw), new_sid())
        heads: dict[str, str] = (
            {},
            {"X-Twilio-Signature": "AAAA"},
            signed(PUBLIC + PATH, form, "another token"),
            signed("http://127.0.0.1" + PATH, form, TOKEN),
            signed(PUBLIC + PATH, {**form, "Body": "something else"}, TOKEN),
        )[number % 5]
        yield "forged", form["MessageSid"], heads, form


def _malformed(draw: random.Random) -> Iterator[Post]:
    """Signed, and not as Twilio would post it; or no form at all."""
    for number in range(POSTS * 2 // 10):
        form = numbered(_form(draw), new_sid())
        for name in draw.sample(_FIELDS, draw.randint(1, 4)):
            form[name] = draw.choice(_VALUES)
        for name in draw.sample(sorted(form), draw.randint(0, 3)):
            del form[name]
        body: Form | bytes = form if number % 4 else draw.choice((b"", b"\xff" * 50, b"%", b"x" * 200_000, b"[]"))
        yield "malformed", "", signed(PUBLIC + PATH, form, TOKEN), body


def _receipts(draw: random.Random) -> Iterator[Post]:
    """Of messages that nobody sent."""
    for _ in range(POSTS // 10):
        form = told(new_sid(), "whatsapp:+34600000001", draw.choice(("sent", "delivered", "read", "queued")))
        yield "receipt", form["MessageSid"], signed(f"{PUBLIC}{PATH}/status", form, TOKEN), form


async def _post_all(base: str, posts: Sequence[Post]) -> list[tuple[str, int]]:
    line, answers = iter(posts), list[tuple[str, int]]()

    async def connection(session: aiohttp.ClientSession) -> None:
        for kind, _, heads, body in line:
            path = f"{PATH}/status" if kind == "receipt" else PATH
            async with session.post(base + path, data=body, headers=heads) as answer:
                answers.append((kind, answer.status))

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=CONNECTIONS)) as session:
        await asyncio.gather(*(connection(session) for _ in range(CONNECTIONS)))
    return answers
