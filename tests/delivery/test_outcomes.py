"""What becomes of messages when the messenger tells to wait, refuses, breaks down or does not answer."""

from dataclasses import dataclass
from itertools import pairwise
from random import Random

import pytest

from bot.delivery.outcomes import Barred, Closed, Gone, NotSent, Paused, Refused, Unknown
from scheduling.outcomes import TEMPLATE_ONLY, WINDOW_CLOSED
from storage.database import Store
from storage.models import Outbox
from tests import builders
from tests.delivery.office import Office
from tests.delivery.recorder import Answer, Recorder, Try, accept
from tests.delivery.verdict import check, summed
from tests.sizes import FULL, NOTICES

pytestmark = pytest.mark.chaos

_HOUR = 3600.0 if FULL else 600.0


def _mixed(office: Office, many: int) -> None:
    """Notices and replies to chats, three to each."""
    chats = office.chats(many // 3)
    office.notices(chats)
    for chat in chats:
        office.reply(chat)
    office.notices(chats)


def _states(rows: dict[int, Outbox]) -> set[tuple[str, str | None]]:
    return {(row.state, row.error) for row in rows.values()}


@dataclass
class Storm:
    """A messenger that tells to wait after every so many messages, and again whoever does not."""

    every: int
    seconds: float
    taken: int = 0
    until: float = 0.0
    times: int = 0

    def __call__(self, one: Try) -> Answer:
        if one.at < self.until:
            return Answer(Paused(self.until - one.at))
        self.taken += 1
        if self.taken % self.every == 0:
            self.until = one.at + self.seconds
            self.times += 1
            return Answer(Paused(self.seconds))
        return accept(one)


def test_an_account_that_is_told_to_wait_waits_and_counts_no_try(store: Store, table: list[object]) -> None:
    office = Office(store)
    _mixed(office, NOTICES)
    storm = Storm(every=40, seconds=7)
    recorder = Recorder(office.account, storm)
    seconds = office.settle(recorder)
    rows = office.rows()
    check(rows, recorder)
    assert _states(rows) == {("sent", None)}
    assert {row.attempts for row in rows.values()} == {1}
    assert set(recorder.taken.values()) == {1}
    gaps = [after.at - before.at for before, after in pairwise(recorder.tries)]
    pauses = [gap for gap in gaps if gap > 2]
    assert len(pauses) == storm.times > 0
    # What left before the answer came, 0.08 s later, is told to wait too.
    assert pauses == pytest.approx([7] * len(pauses), abs=0.2)
    assert len(recorder.tries) <= len(rows) + 3 * len(pauses)
    table.append(summed("told to wait (429), again and again", store.dialect, rows, seconds, recorder))


def test_a_dead_address_fails_visibly_or_is_replaced_by_the_other(store: Store, table: list[object]) -> None:
    office = Office(store)
    other = office.open_account("78")
    chats, elsewhere = office.chats(NOTICES // 2), office.chats(NOTICES // 4, other)
    with office.parts.desk() as desk:
        business = desk.business_named("demo").business
        for number, chat in enumerate(chats):
            of_client = [chat, *elsewhere[number : number + 1]]
            builders.a_client(desk.connection, business, f"Client {number}", of_client)
    first, second = office.notices(chats), office.notices(chats)
    blocked = {chat.id for chat in chats[::2]}

    def script(one: Try) -> Answer:
        return Answer(Gone("blocked")) if one.chat in blocked else accept(one)

    here, there = Recorder(office.account, script), Recorder(other)
    seconds = office.settle(here, there)
    rows = office.rows()
    check(rows, here, there)
    for number, chat in enumerate(chats):
        own = [rows[row] for row in (first[number], second[number])]
        if chat.id not in blocked:
            assert [row.state for row in own] == ["sent", "sent"]
        elif number < len(elsewhere):
            assert {(row.state, row.error) for row in own} == {("cancelled", "address is dead")}
            copies = [row for row in rows.values() if row.chat_id == elsewhere[number].id]
            assert [(row.state, row.kind) for row in copies] == [("sent", "notice")] * 2
        else:
            assert [row.state for row in own] == ["failed", "failed"]
            assert all(str(row.error).startswith("address is dead") for row in own)
    # Nobody writes to an address again that is known to be dead.
    assert sum(one.chat in blocked for one in here.tries) == len(blocked)
    table.append(summed("dead addresses (403)", store.dialect, rows, seconds, here, there))


def test_a_message_taken_without_an_answer_is_marked_and_a_notice_repeated_once(
    store: Store, table: list[object]
) -> None:
    office = Office(store)
    _mixed(office, NOTICES)
    random = Random(7)

    def script(one: Try) -> Answer:
        return Answer(Unknown("timed out"), taken=True) if random.random() < 0.3 else accept(one)

    recorder = Recorder(office.account, script)
    seconds = office.settle(recorder)
    rows = office.rows()
    check(rows, recorder)
    assert {row for row, times in recorder.taken.items() if times > 1}
    assert _states(rows) == {("sent", None), ("failed", "unknown outcome twice")}
    for row in rows.values():
        assert row.state == "sent" or (row.kind == "notice" and recorder.taken[row.id] == 2)
    table.append(summed("no answer after acceptance", store.dialect, rows, seconds, recorder))


def test_what_is_refused_fails_at_once_and_holds_up_nobody(store: Store, table: list[object]) -> None:
    office = Office(store)
    _mixed(office, NOTICES)

    def script(one: Try) -> Answer:
        return Answer(Refused("Bad Request")) if one.row % 7 == 0 else accept(one)

    recorder = Recorder(office.account, script)
    seconds = office.settle(recorder)
    rows = office.rows()
    check(rows, recorder)
    assert all(row.state == ("sent" if number % 7 else "failed") for number, row in rows.items())
    assert len(recorder.tries) == len(rows)
    table.append(summed("refused (400)", store.dialect, rows, seconds, recorder))


def test_messages_outlive_an_hour_without_the_messenger(store: Store, table: list[object]) -> None:
    office = Office(store)
    _mixed(office, NOTICES // 10)

    def script(one: Try) -> Answer:
        return Answer(NotSent("Bad Gateway")) if one.at < _HOUR else accept(one)

    recorder = Recorder(office.account, script)
    seconds = office.settle(recorder, idle_seconds=5, look_seconds=5)
    rows = office.rows()
    check(rows, recorder)
    assert _states(rows) == {("sent", None)}
    assert set(recorder.taken.values()) == {1}
    assert not any(row.maybe_repeated for row in rows.values())
    assert _HOUR < seconds < _HOUR + 400
    table.append(summed(f"5xx for {_HOUR / 60:.0f} minutes, then well again", store.dialect, rows, seconds, recorder))


def test_an_account_that_is_barred_asks_once_in_a_while(
    store: Store, table: list[object], caplog: pytest.LogCaptureFixture
) -> None:
    office = Office(store)
    _mixed(office, NOTICES // 10)

    def script(one: Try) -> Answer:
        return Answer(Barred("Unauthorized")) if one.at < _HOUR else accept(one)

    recorder = Recorder(office.account, script)
    seconds = office.settle(recorder, idle_seconds=5, look_seconds=5)
    rows = office.rows()
    check(rows, recorder)
    assert _states(rows) == {("sent", None)}
    rounds = {one.at // 60 for one in recorder.tries if one.at < _HOUR}
    assert sum(one.at < _HOUR for one in recorder.tries) <= 10 * len(rounds)
    assert all(after - before > 50 for before, after in pairwise(_bursts(recorder)))
    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    barred = f"telegram account {office.account.id} is barred by its messenger"
    assert told == [f"{barred}, see `slotwright doctor`; next try in 60 s: Unauthorized"]
    table.append(summed("a token that is refused (401)", store.dialect, rows, seconds, recorder))


def _bursts(recorder: Recorder) -> list[float]:
    """When tries began that came to nothing, each time after a pause."""
    barred = [one.at for one in recorder.tries if one.at < _HOUR]
    return [at for before, at in pairwise([-60.0, *barred]) if at - before > 10]


def test_a_message_is_given_up_after_a_day(store: Store) -> None:
    office = Office(store)
    [chat] = office.chats(1)
    office.reply(chat)
    recorder = Recorder(office.account, lambda one: Answer(NotSent("Bad Gateway")))
    seconds = office.settle(recorder, idle_seconds=600, look_seconds=600, lease_seconds=20_000)
    [row] = office.rows().values()
    assert (row.state, row.error) == ("failed", "Bad Gateway")
    assert 86_000 < seconds < 88_000
    assert row.attempts == len(recorder.tries)


def test_a_notice_that_meets_a_closed_window_leaves_once_more_and_a_reply_does_not(store: Store) -> None:
    office = Office(store)
    [ann, bob] = office.chats(2)
    [notice] = office.notices([ann])
    reply = office.reply(bob)

    def closed(one: Try) -> Answer:
        return accept(one) if one.parcel.row.payload.get(TEMPLATE_ONLY) else Answer(Closed())

    recorder = Recorder(office.account, closed)
    office.settle(recorder)
    rows = office.rows()
    assert (rows[notice].state, rows[notice].error) == ("sent", None)
    assert (rows[reply].state, rows[reply].error) == ("failed", WINDOW_CLOSED)
    assert [one.row for one in recorder.tries].count(notice) == 2
    assert [one.row for one in recorder.tries].count(reply) == 1
