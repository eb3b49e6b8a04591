"""Random lives of messages: whatever senders meet, each is settled once and every chat keeps its order."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count, groupby
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling import delivery, leases, mail, outcomes
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.transaction import Transaction
from storage.database import Store
from storage.models import ChannelAccount, Outbox
from storage.rows import noun, table
from tests import builders
from tests.builders import NOW
from tests.sizes import LIVES

_numbers = count()
_LATER = st.integers(0, 3).map(lambda seconds: timedelta(seconds=seconds))
_SAY = st.tuples(st.just("say"), st.sampled_from(["ann", "bob", "carl"]), st.sampled_from(["reply", "notice"]), _LATER)
_CLAIM = st.tuples(st.just("claim"), st.integers(1, 3))
_MEET = st.tuples(st.just("meet"), st.sampled_from(["sent", "sent", "fail", "unknown", "busy", "paused"]), _LATER)
_WAIT, _DIE = st.just(("wait",)), st.just(("die",))
_STEPS = st.lists(st.one_of(_SAY, _SAY, _CLAIM, _MEET, _MEET, _WAIT, _DIE), min_size=5, max_size=60)


class _Senders:
    """One sender after another of one account, and what the messenger was handed."""

    def __init__(self, desk: Desk, account: ChannelAccount) -> None:
        self.desk: Transaction = desk
        self.account = account
        self.names = (f"sender {number}" for number in count())
        self.flying: list[Outbox] = []
        self.handed = Counter[int]()
        self.lead()

    def lead(self) -> None:
        self.holder = next(self.names)
        assert leases.acquire(self.desk, leases.sender_lease(self.account.id), self.holder, 1000)
        assert delivery.take_over(self.desk, self.account.id, self.holder) == len(self.flying)
        self.flying.clear()

    def say(self, address: str, kind: str, later: timedelta) -> None:
        chat = mail.find_chat(self.desk, self.account, address)
        chat = chat or builders.a_chat(self.desk.connection, self.account, address)
        mail.say(self.desk, chat, {}, kind=kind, due_at=self.desk.now + later)  # type: ignore[arg-type]

    def claim(self, most: int) -> None:
        expected = _next(self.rows(), self.desk.now)[:most]
        claimed = delivery.claim(self.desk, self.account.id, self.holder, most=most)
        assert [row.id for row in claimed] == expected
        self.flying += claimed

    def meet(self, what: str, later: timedelta) -> None:
        if not self.flying:
            return
        row, again = self.flying.pop(0), self.desk.now + later
        self.handed[row.id] += what in ("sent", "unknown")
        met: dict[str, Callable[[], bool]] = {
            "sent": lambda: outcomes.sent(self.desk, row, self.holder, "1"),
            "fail": lambda: outcomes.fail(self.desk, row, self.holder, "no"),
            "unknown": lambda: outcomes.unknown(self.desk, row, self.holder, "silence", again),
            "busy": lambda: outcomes.put_back(self.desk, row, self.holder, "busy", again, counted=True),
            "paused": lambda: outcomes.put_back(self.desk, row, self.holder, "paused", None, counted=False),
        }
        assert met[what]()
        assert not met[what]()

    def wait(self) -> None:
        self.desk = Desk(self.desk.store, self.desk.connection, self.desk.now + timedelta(seconds=1))

    def die(self) -> None:
        """What was on its way may have arrived."""
        self.handed.update(row.id for row in self.flying)
        leases.release(self.desk, leases.sender_lease(self.account.id), self.holder)
        self.lead()

    def rows(self) -> list[Outbox]:
        rows = table(Outbox)
        query = rows.select().where(rows.c.channel_account_id == self.account.id).order_by(rows.c.id)
        return [noun(Outbox, row) for row in self.desk.connection.execute(query)]


def _next(rows: list[Outbox], now: datetime) -> list[int]:
    """What may leave, told again in plain words: row numbers in the order in which they leave."""
    found = []
    for _, of_chat in groupby(sorted(rows, key=lambda row: (row.chat_id, row.id)), key=lambda row: row.chat_id):
        waiting = [row for row in of_chat if row.state in ("pending", "leased")]
        due = [row for row in waiting if row.due_at <= now]
        if not due or any(row.state == "leased" for row in waiting):
            continue
        head = due[0]
        if head.retry_at is not None and head.retry_at > now:
            continue
        wanted = min(due, key=lambda row: (row.kind != "reply", row.id))
        found.append((wanted.kind != "reply", wanted.due_at, wanted.id, head.id))
    return [head for *_, head in sorted(found)]


def test_whatever_senders_meet_every_message_is_settled_once_in_the_order_of_its_chat(store: Store) -> None:
    @settings(max_examples=5 * LIVES)
    @given(_STEPS)
    def live(steps: list[tuple[str, ...]]) -> None:
        with open_desk(store, SetClock(NOW)) as desk:
            account = open_account(desk, "telegram", f"bot {next(_numbers)}", [])
            senders = _Senders(desk, account)
            for name, *given in steps:
                getattr(senders, name)(*given)
            _finish(senders)

    live()


def _finish(senders: _Senders) -> None:
    """Everybody becomes reachable: all that waits leaves, chat by chat in its order."""
    while senders.flying:
        senders.meet("sent", timedelta())
    for _ in range(4):
        senders.wait()
    left: list[tuple[int, int]] = []
    while _next(senders.rows(), senders.desk.now):
        senders.claim(2)
        left += [(row.chat_id, row.id) for row in senders.flying]
        Random(len(left)).shuffle(senders.flying)
        while senders.flying:
            senders.meet("sent", timedelta())
    rows = senders.rows()
    assert {row.state for row in rows} <= {"sent", "failed"}
    for chat_id in {chat_id for chat_id, _ in left}:
        of_chat = [number for chat, number in left if chat == chat_id]
        assert of_chat == sorted(set(of_chat))
    for row in rows:
        assert senders.handed[row.id] <= 1 or row.maybe_repeated
        assert senders.handed[row.id] <= 2 or row.kind == "reply"
        assert senders.handed[row.id] >= 1 or row.state == "failed"
