"""What the doctor says of messages that do not leave, and of clocks."""

from datetime import timedelta

import pytest

from scheduling import doctor, leases, outcomes
from scheduling.doctor import Finding, compared
from storage.database import Store
from tests import builders
from tests.builders import NOW
from tests.scheduling.postroom import HOLDER, PostRoom


@pytest.fixture
def room(store: Store) -> PostRoom:
    return PostRoom(store)


def _unsound(room: PostRoom) -> list[str]:
    return [finding.what for finding in room.do(doctor.examine) if not finding.sound]


def test_messages_that_leave_in_time_are_sound(room: PostRoom) -> None:
    room.say()
    room.say("notice", due_at=NOW + timedelta(days=1))
    room.pass_time(minutes=10)
    assert _unsound(room) == []


def test_messages_that_wait_for_long_are_told_with_their_account(room: PostRoom) -> None:
    room.say()
    room.say(address="bob")
    [row] = room.claim()
    room.do(outcomes.put_back, row, HOLDER, "busy", NOW + timedelta(hours=1), counted=True)
    room.pass_time(minutes=10, seconds=1)
    [told] = _unsound(room)
    assert told == (
        "telegram bot of demo: 2 messages wait, the oldest since 2030-01-07T08:00:00Z; "
        "sending goes wrong or is too slow"
    )


@pytest.mark.parametrize("orderly", [True, False])
def test_messages_that_nobody_sends_are_told_at_once(room: PostRoom, orderly: bool) -> None:
    room.do(leases.release, leases.sender_lease(room.account.id), HOLDER)
    if not orderly:
        room.lead(seconds=-1)
    assert _unsound(room) == []
    room.say()
    [told] = _unsound(room)
    assert told.startswith("telegram bot of demo: 1 messages wait")
    assert told.endswith("nobody sends; does a server run?")


def test_messages_whose_clients_come_for_them_may_wait(room: PostRoom) -> None:
    with room.store.writing() as connection:
        terminal = builders.an_account(connection, room.business, "terminal")
    room.account = terminal
    room.say()
    room.pass_time(days=1)
    assert _unsound(room) == []


def test_messages_that_failed_are_told(room: PostRoom) -> None:
    room.say()
    [row] = room.claim()
    room.do(outcomes.fail, row, HOLDER, "bad request")
    assert _unsound(room) == ["1 messages failed, 0 not yet shown"]


@pytest.mark.parametrize(
    ("there", "sound", "what"),
    [
        (1000.0, True, "the database's is +0.0 s ahead of this machine's"),
        (1002.0, True, "the database's is +2.0 s ahead of this machine's"),
        (1002.1, False, "the database's is +2.1 s ahead of this machine's"),
        (997.5, False, "the database's is -2.5 s ahead of this machine's"),
    ],
)
def test_clocks_may_differ_by_two_seconds(there: float, sound: bool, what: str) -> None:
    assert compared(1000.0, there, 1000.0) == Finding(sound, "clock", what)


@pytest.mark.parametrize(
    ("there", "sound", "what"),
    [
        (1000.0, True, "the database's is +0.0 s ahead of this machine's"),
        (1009.0, True, "the database's is +0.0 s ahead of this machine's"),
        (1012.5, False, "the database's is +2.5 s ahead of this machine's"),
        (997.5, False, "the database's is -2.5 s ahead of this machine's"),
    ],
)
def test_an_answer_may_take_its_time(there: float, sound: bool, what: str) -> None:
    assert compared(1000.0, there, 1010.0) == Finding(sound, "clock", what)


def test_the_databases_clock_is_looked_at(room: PostRoom) -> None:
    [found] = [finding for finding in room.do(doctor.examine) if finding.about == "clock"]
    assert found.sound
