"""What leaves next: the oldest of each chat, replies first, and nothing without the lease."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from scheduling import delivery, leases, mail, outcomes
from scheduling.clock import SetClock
from scheduling.desk import open_desk
from storage.database import Store, open_store
from tests.builders import NOW
from tests.scheduling.postroom import HOLDER, PostRoom

SECOND = timedelta(seconds=1)


@pytest.fixture
def room(store: Store) -> PostRoom:
    return PostRoom(store)


def test_a_claimed_message_is_the_holders_and_counts_a_try(room: PostRoom) -> None:
    said = room.say()
    [row] = room.claim()
    assert (row.id, row.state, row.lease, row.attempts) == (said, "leased", HOLDER, 1)
    assert room.row(said) == row
    assert room.claim() == []


def test_replies_leave_before_notices_and_the_oldest_first(room: PostRoom) -> None:
    late = room.say("notice", "ann")
    early = room.say("notice", "bob", due_at=NOW - SECOND)
    second = room.say("reply", "carl")
    first = room.say("reply", "dora", due_at=NOW - SECOND)
    assert [row.id for row in room.claim(most=3)] == [first, second, early]
    assert [row.id for row in room.claim(most=3)] == [late]


def test_a_chat_gets_its_messages_in_their_order_one_at_a_time(room: PostRoom) -> None:
    said = [room.say(kind) for kind in ("notice", "reply", "notice", "reply")]
    assert [room.send(most=5) for _ in range(5)] == [[number] for number in said] + [[]]


def test_a_chat_that_waits_for_a_reply_is_served_before_those_with_notices(room: PostRoom) -> None:
    others = [room.say("notice", address, due_at=NOW - SECOND) for address in ("bob", "carl")]
    notice, reply = room.say("notice"), room.say("reply")
    assert [room.send() for _ in range(4)] == [[notice], [reply], [others[0]], [others[1]]]


def test_what_is_not_due_yet_neither_leaves_nor_bars_others(room: PostRoom) -> None:
    later, now = room.say("notice", due_at=NOW + SECOND), room.say()
    [row] = room.claim(most=5)
    assert row.id == now
    room.pass_time(seconds=1)
    assert room.claim() == []
    assert room.do(outcomes.sent, row, HOLDER, "1")
    assert room.send() == [later]


def test_what_is_to_be_tried_later_bars_its_own_chat_only(room: PostRoom) -> None:
    first, second = room.say(), room.say()
    [row] = room.claim()
    assert room.do(outcomes.put_back, row, HOLDER, "busy", NOW + SECOND, counted=True)
    other = room.say(address="bob")
    assert room.send(most=5) == [other]
    room.pass_time(seconds=1)
    assert [room.send(), room.send()] == [[first], [second]]


def test_chats_can_be_passed_over(room: PostRoom) -> None:
    room.say()
    other = room.say(address="bob")
    assert [row.id for row in room.claim(most=5, without=[room.chat().id])] == [other]


def test_another_account_has_its_own_messages(room: PostRoom) -> None:
    said = room.say()
    theirs = PostRoom(room.store, "theirs")
    assert theirs.claim() == []
    assert room.send() == [said]


def test_nobody_claims_without_the_lease(room: PostRoom) -> None:
    said = room.say()
    assert room.claim("second") == []
    with room.store.writing() as connection:
        connection.execute(text("UPDATE lease SET until = until - 2000"))
    assert room.claim() == []
    assert room.lead("second")
    assert [row.id for row in room.claim("second")] == [said]


def test_a_message_comes_with_its_address_what_it_answers_and_what_the_chat_saw_last(room: PostRoom) -> None:
    chat = room.chat()
    received = room.do(mail.receive, room.account, "ann", "1", {"text": "hello"})
    due_later = room.say("notice", due_at=NOW + SECOND)
    first = room.say()
    answer = room.do(mail.say, chat, {}, kind="reply", inbox_id=received.inbox_id)
    [row] = room.claim()
    [told] = room.do(delivery.addressed, [row])
    assert (told.row.id, told.address, told.last, told.answers) == (first, "ann", None, None)
    room.do(outcomes.sent, row, HOLDER, "41")
    [row] = room.claim()
    [told] = room.do(delivery.addressed, [row])
    assert told.answers is not None
    assert told.last is not None
    assert (told.row.id, told.answers.message_id, told.last.provider_id) == (answer, "1", "41")
    room.do(outcomes.sent, row, HOLDER, "42")
    room.pass_time(seconds=1)
    assert room.send() == [due_later]
    room.say()
    [told] = room.do(delivery.addressed, room.claim())
    assert told.last is not None
    assert told.last.id == due_later


def test_senders_that_race_for_the_lease_claim_every_message_once(postgresql_url: str) -> None:
    store = open_store(postgresql_url)
    room = PostRoom(store)
    said = [room.say(address=f"client {number}") for number in range(40)]
    room.do(leases.release, leases.sender_lease(room.account.id), HOLDER)
    name = leases.sender_lease(room.account.id)

    def send(holder: str) -> list[int]:
        claimed: list[int] = []
        while "pending" in room.states().values():
            with open_desk(store, SetClock(NOW)) as desk:
                if leases.acquire(desk, name, holder, 1000):
                    rows = delivery.claim(desk, room.account.id, holder, most=3)
                    claimed += [row.id for row in rows]
                    for row in rows:
                        assert outcomes.sent(desk, row, holder, None)
                    leases.release(desk, name, holder)
        return claimed

    with ThreadPoolExecutor(4) as pool:
        claimed = [number for found in pool.map(send, ["a", "b", "c", "d"]) for number in found]
    store.close()
    assert sorted(claimed) == said


def test_a_claim_reads_no_settled_message(sqlite_url: str) -> None:
    """Every look at the table goes through an index of the waiting rows, or by row number."""
    store = open_store(sqlite_url)
    room = PostRoom(store)
    for _ in range(300):
        room.say("notice")
    with store.writing() as connection:
        connection.execute(text("UPDATE outbox SET state = 'sent'"))
        connection.execute(text("ANALYZE"))
    said = room.say()
    asked: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        asked.append((statement, parameters))

    event.listen(store.write_engine, "before_cursor_execute", note)
    assert [row.id for row in room.claim(most=2, without=[0])] == [said]
    event.remove(store.write_engine, "before_cursor_execute", note)
    with store.reading() as connection:
        plans = {
            row.detail
            for statement, parameters in asked
            if "outbox" in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        }
    store.close()
    looks = [plan for plan in plans if plan.startswith(("SCAN", "SEARCH"))]
    assert len(looks) >= 3
    allowed = ("INDEX ix_outbox_waiting", "INDEX ix_outbox_line", "INTEGER PRIMARY KEY")
    assert [look for look in looks if not any(index in look for index in allowed)] == []
