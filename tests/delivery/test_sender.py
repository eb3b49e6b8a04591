"""At what pace and in what order messages leave, and how a sender ends."""

import asyncio
import logging
from bisect import bisect
from itertools import pairwise

import pytest

from bot.delivery.outcomes import Accepted
from storage.database import Store
from tests.delivery.office import Office
from tests.delivery.recorder import LIMITS, Answer, Recorder, Try, accept
from tests.delivery.verdict import check, summed, used
from tests.sizes import NOTICES


@pytest.mark.chaos
def test_notices_due_at_once_leave_evenly_and_a_reply_leaves_next(store: Store, table: list[object]) -> None:
    office = Office(store)
    *crowd, last, client = office.chats(NOTICES + 1)
    office.notices([*crowd, last])
    recorder = Recorder(office.account)
    replies: dict[int, float] = {}

    async def talk() -> None:
        for seconds in (1.513, 0.987, 1.2):
            await asyncio.sleep(seconds)
            replies[office.reply(client)] = office.clock.seconds

    seconds = office.settle(recorder, meanwhile=talk)
    rows = office.rows()
    check(rows, recorder)
    assert {row.state for row in rows.values()} == {"sent"}
    assert set(recorder.taken.values()) == {1}
    instants = [one.at for one in recorder.tries]
    for row, came in replies.items():
        assert recorder.tries[bisect(instants, came)].row == row
    notices = [one.row for one in recorder.tries if one.row not in replies]
    assert notices == sorted(notices)
    assert used(recorder.tries, LIMITS.rate) >= 0.95
    table.append(summed("notices due at once, replies meanwhile", store.dialect, rows, seconds, recorder))


def test_a_reply_waits_for_earlier_messages_of_its_chat_only(store: Store) -> None:
    office = Office(store)
    *crowd, client = office.chats(30)
    office.notices(crowd)
    [before] = office.notices([client])
    after = office.reply(client)
    recorder = Recorder(office.account, seconds=0.5)
    office.settle(recorder)
    check(office.rows(), recorder)
    order = [one.row for one in recorder.tries]
    assert order[0] == before
    first, second = (one for one in recorder.tries if one.row in (before, after))
    assert second.at - first.at == pytest.approx(0.5, abs=0.05)


def test_a_chat_gets_a_burst_then_one_a_second_and_holds_up_nobody(store: Store) -> None:
    office = Office(store)
    busy, *others = office.chats(6)
    for _ in range(6):
        office.notices([busy])
    office.notices(others)
    recorder = Recorder(office.account, seconds=0)
    office.settle(recorder)
    check(office.rows(), recorder)
    instants = [one.at for one in recorder.tries if one.chat == busy.id]
    gaps = [after - before for before, after in pairwise(instants)]
    assert gaps[:2] == pytest.approx([0.04, 0.04], abs=0.001)
    assert instants[3] - instants[0] == pytest.approx(1, abs=0.05)
    assert gaps[3:] == pytest.approx([1, 1], abs=0.05)
    assert max(one.at for one in recorder.tries if one.chat != busy.id) < instants[3]


def test_several_are_under_way_at_once_but_never_two_of_a_chat(store: Store) -> None:
    office = Office(store)
    chats = office.chats(20)
    office.notices(chats)
    office.notices(chats)
    recorder = Recorder(office.account, seconds=2)
    office.settle(recorder)
    check(office.rows(), recorder)
    instants = [one.at for one in recorder.tries]
    under_way = [sum(at <= now < at + 2 for at in instants) for now in instants]
    assert max(under_way) == 10


def test_a_message_that_takes_several_calls_takes_several_places(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(10))
    recorder = Recorder(office.account, weight=lambda parcel: 3)
    office.settle(recorder)
    instants = [one.at for one in recorder.tries]
    assert all(after - before >= 3 / LIMITS.rate - 1e-9 for before, after in pairwise(instants))


def test_a_sender_waits_for_nobody_where_there_was_nobody(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(1))
    recorder = Recorder(office.account)
    office.settle(recorder)
    assert [one.at for one in recorder.tries] == pytest.approx([0], abs=0.01)


def test_what_is_under_way_at_the_end_is_waited_for(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(30))
    recorder = Recorder(office.account, seconds=3)

    async def scene() -> None:
        stop = asyncio.Event()
        sending = asyncio.create_task(office.sending(recorder, stop))
        await asyncio.sleep(0.3)
        stop.set()
        await sending

    office.play(scene)
    assert 0 < len(recorder.tries) < 10
    states = {row.id: row.state for row in office.rows().values()}
    assert {row for row, state in states.items() if state == "sent"} == {one.row for one in recorder.tries}
    assert set(states.values()) == {"sent", "pending"}


def test_what_has_no_answer_at_the_end_is_marked_by_the_next_sender(store: Store) -> None:
    office = Office(store)
    office.notices(office.chats(2))
    silent = Recorder(office.account, lambda one: accept(one), seconds=1000)
    answering = Recorder(office.account)

    async def scene() -> None:
        for recorder in (silent, answering):
            stop = asyncio.Event()
            sending = asyncio.create_task(office.sending(recorder, stop))
            await asyncio.sleep(3)
            stop.set()
            await sending

    office.play(scene)
    assert silent.taken == answering.taken
    rows = office.rows().values()
    assert [(row.state, row.maybe_repeated, row.attempts) for row in rows] == [("sent", True, 2)] * 2


def test_a_message_that_cannot_be_shown_fails_at_once(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    office = Office(store)
    first, second = office.chats(2)
    bad = office.reply(first, {"no": "reply"})
    good = [office.reply(first), office.reply(second)]
    recorder = Recorder(office.account)
    office.settle(recorder)
    rows = office.rows()
    assert (rows[bad].state, rows[bad].error, rows[bad].attempts) == ("failed", "cannot be shown: KeyError", 1)
    assert [rows[row].state for row in good] == ["sent", "sent"]
    [logged] = [record for record in caplog.records if record.exc_info]
    assert logged.getMessage() == f"message {bad} cannot be shown"


def test_a_message_at_which_the_way_out_breaks_is_tried_five_times(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    office = Office(store)
    first, second = office.chats(2)
    bad = office.reply(first)
    good = [office.reply(first), office.reply(second)]
    recorder = Recorder(office.account, lambda one: Answer(ValueError("bug")) if one.row == bad else accept(one))
    office.settle(recorder)
    rows = office.rows()
    check(rows, recorder)
    assert (rows[bad].state, rows[bad].error, rows[bad].attempts) == ("failed", "ValueError", 5)
    assert [rows[row].state for row in good] == ["sent", "sent"]
    assert sum(bool(record.exc_info) for record in caplog.records) == 5


def test_an_answer_that_no_row_can_hold_stops_nobody(
    postgresql_store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    office = Office(postgresql_store)
    odd, *others = office.chats(5)
    office.notices([odd, *others, odd])

    def script(one: Try) -> Answer:
        return Answer(Accepted("x" * 1000), taken=True) if one.chat == odd.id else accept(one)

    recorder = Recorder(office.account, script)
    office.settle(recorder)
    rows = office.rows()
    check(rows, recorder)
    assert {row.state for row in rows.values()} == {"sent"}
    assert set(recorder.taken.values()) == {1}
    assert any(record.exc_info for record in caplog.records if record.levelno == logging.ERROR)
