"""People book through a bot that is polled, while its process is killed again and again.

The seed that is printed decides what they tap and when is killed; the variable SEED sets it.
"""

import os
import secrets
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from itertools import cycle, groupby, islice
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic

import pytest
from sqlalchemy import select

from bot.assembly import Parts
from bot.settings import Settings
from bot.telegram import rendering
from bot.worker import ATTEMPTS
from flows.messages import Reply
from scheduling.clock import SystemClock
from scheduling.doctor import examine
from storage.database import Store
from storage.models import Booking, Chat, Inbox, Outbox
from storage.rows import Noun, noun, table
from tests.botapi.bots import Bot
from tests.botapi.server import BotApi, Call
from tests.crashes.fleet import Fleet, Member
from tests.sizes import FULL, PATRONS, POLLER_KILLS
from tests.telegram.patron import Patron
from tests.waiting import PATIENCE_SECONDS, wait_until

SEED = os.environ.get("SEED") or (secrets.token_hex(4) if FULL else "1")
TOKEN = "42:TEST"

_AT_ONCE = 30
_LONGEST_DELAY = 0.3
# The shortest conversation: opening, service, place, provider, day, time and yes, some of them preset.
_LEAST_SENDS = 6

Moment = Callable[[Call], bool]


@pytest.mark.chaos
def test_nothing_is_lost_or_repeated_when_the_poller_is_killed(
    demo: Store, store_url: str, api_of_processes: BotApi, tmp_path: Path
) -> None:
    print(f"\nseed {SEED} on {demo.dialect}")
    began, api = monotonic(), api_of_processes
    bot = api.bot(TOKEN)
    patrons = [Patron(bot.chat(1000 + number, f"P{number}"), f"{SEED} patron {number}") for number in range(PATRONS)]
    with Fleet(store_url, tmp_path, ["run"]) as fleet:
        kills = _book_and_kill(fleet.members[0], api, patrons)
        _wait_until_noted(demo)
    repeated = _check(demo, bot, patrons)
    when = "; ".join(f"{count} at {kind}" for kind, count in Counter(kills).items())
    print(f"  {PATRONS} patrons, {len(bot.made)} updates, kills: {when}")
    print(f"  {repeated} repeats of what was in flight, {monotonic() - began:.1f} s")


def _book_and_kill(member: Member, api: BotApi, patrons: Sequence[Patron]) -> list[str]:
    called_off = Event()
    with ThreadPoolExecutor(_AT_ONCE + 1) as pool:
        killing = pool.submit(_kill, member, api, called_off)
        booking = [pool.submit(patron.book) for patron in patrons]
        try:
            for booked in as_completed(booking):
                booked.result()
            return killing.result()
        except BaseException:
            called_off.set()
            pool.shutdown(cancel_futures=True)
            raise


def _kill(member: Member, api: BotApi, called_off: Event) -> list[str]:
    """Kills while messages are sent, at each kind of moment in turn, and starts again at once."""
    draw = Random(f"{SEED} kills")
    marks = sorted(draw.sample(range(2, PATRONS * _LEAST_SENDS), POLLER_KILLS))
    kinds = list(islice(cycle(draw.sample(list(_MOMENTS), len(_MOMENTS))), POLLER_KILLS))
    for mark, kind in zip(marks, kinds, strict=True):
        with api.changed:
            _wait(api, partial(_has_sent, api, mark), called_off)
            _wait(api, partial(_has_come, api, len(api.journal), _MOMENTS[kind]), called_off)
        if kind == "anything":
            called_off.wait(draw.uniform(0, _LONGEST_DELAY))
        member.kill()
        member.start_again()
    return kinds


def _wait(api: BotApi, until: Callable[[], bool], called_off: Event) -> None:
    assert api.changed.wait_for(lambda: called_off.is_set() or until(), PATIENCE_SECONDS), "the moment never came"
    assert not called_off.is_set(), "the kills were called off"


def _has_sent(api: BotApi, times: int) -> bool:
    return sum(map(_sends, api.journal)) >= times


def _has_come(api: BotApi, since: int, moment: Moment) -> bool:
    return any(map(moment, api.journal[since:]))


def _sends(call: Call) -> bool:
    return call.method in ("sendMessage", "editMessageText")


_MOMENTS: dict[str, Moment] = {
    "updates given, not confirmed": lambda call: call.method == "getUpdates" and bool(call.result),
    "message accepted, not noted": _sends,
    "anything": lambda call: True,
}


def _wait_until_noted(store: Store) -> None:
    """What was sent just before a kill is sent again, and all of it is noted."""

    def noted() -> bool:
        return not any(row.state in ("pending", "leased") for row in _replies(store))

    wait_until(noted, "there are replies that nobody sends")


def _replies(store: Store) -> list[Outbox]:
    return [row for row in _all(store, Outbox) if row.kind == "reply"]


def _check(store: Store, bot: Bot, patrons: Sequence[Patron]) -> int:
    """Raises AssertionError where anything was lost, doubled or out of order; returns how much was sent again."""
    repeated = 0
    chats = {chat.external_id: chat for chat in _all(store, Chat)}
    inbox, outbox = _by_chat(_all(store, Inbox)), _by_chat(_replies(store))
    bookings = _by_chat(_all(store, Booking))
    assert len(chats) == len(patrons)
    for patron in patrons:
        chat = chats[str(patron.chat.id)]
        came, left = inbox[chat.id], outbox[chat.id]
        made = [update["update_id"] for update in bot.made if _is_from(update, patron.chat.id)]
        assert [row.message_id for row in came] == [f"update:{number}" for number in made]
        # A worker counts its first message beforehand; nothing else fails.
        assert all(row.state == "done" and row.attempts < ATTEMPTS for row in came), came
        assert [row.inbox_id for row in left] == [row.id for row in came]
        assert all((row.state, row.lease) == ("sent", None) for row in left), left
        shown = [message["text"] for message in patron.replies()]
        assert _once(shown) == _once([_text(row) for row in left])
        assert len(shown) - len(left) <= sum(row.attempts - 1 for row in left if row.maybe_repeated)
        repeated += max(len(shown) - len(left), 0)
        assert len(bookings[chat.id]) == 1, bookings[chat.id]
    with Parts(Settings(_env_file=None), store, SystemClock()).look() as tx:
        unsound = [finding for finding in examine(tx) if not finding.sound]
    assert not unsound, unsound
    return repeated


def _is_from(update: dict[str, object], person: int) -> bool:
    return any(isinstance(part, dict) and part["from"]["id"] == person for part in update.values())


def _text(row: Outbox) -> str:
    call = rendering.calls(Reply.from_json(row.payload), 1)[-1]
    return str(getattr(call, "text", ""))


def _once(texts: Sequence[str]) -> list[str]:
    return [text for text, _ in groupby(texts)]


def _all(store: Store, kind: type[Noun]) -> list[Noun]:
    rows = table(kind)
    with store.reading() as connection:
        return [noun(kind, row) for row in connection.execute(select(rows).order_by(rows.c.id))]


def _by_chat(rows: Sequence[Noun]) -> dict[int, list[Noun]]:
    found: dict[int, list[Noun]] = defaultdict(list)
    for row in rows:
        found[row.chat_id].append(row)  # type: ignore[attr-defined]
    return found
