"""What became of a message: taken, put back, given up, unknown; and what a sender that died leaves behind."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from scheduling import dead_ends, delivery, leases, outbox, outcomes
from scheduling.errors import AlreadyDone, NotFound
from storage.database import Store
from storage.models import Outbox, OutboxState
from tests.builders import NOW
from tests.scheduling.postroom import HOLDER, PostRoom

LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def room(store: Store) -> PostRoom:
    return PostRoom(store)


def _unknown(room: PostRoom, said: int) -> Outbox:
    [row] = room.claim()
    assert row.id == said
    assert room.do(outcomes.unknown, row, HOLDER, "no answer", None)
    return room.row(said)


def test_a_message_that_was_taken_is_sent(room: PostRoom) -> None:
    said = room.say()
    [row] = room.claim()
    assert room.do(outcomes.put_back, row, HOLDER, "busy", None, counted=True)
    [row] = room.claim()
    room.pass_time(seconds=5)
    assert room.do(outcomes.sent, row, HOLDER, "42")
    row = room.row(said)
    assert (row.state, row.provider_id, row.sent_at) == ("sent", "42", NOW + timedelta(seconds=5))
    assert (row.lease, row.error, row.attempts, row.maybe_repeated) == (None, None, 2, False)


@pytest.mark.parametrize(("counted", "attempts"), [(True, 1), (False, 0)])
def test_a_message_that_was_not_taken_waits_again(room: PostRoom, counted: bool, attempts: int) -> None:
    said = room.say()
    [row] = room.claim()
    assert room.do(outcomes.put_back, row, HOLDER, "x" * 300, LATER, counted=counted)
    row = room.row(said)
    assert (row.state, row.lease, row.retry_at, row.attempts) == ("pending", None, LATER, attempts)
    assert row.error == "x" * 200
    assert not row.maybe_repeated


def test_a_message_that_failed_lets_its_chat_go_on(room: PostRoom) -> None:
    said, then = room.say("notice"), room.say()
    [row] = room.claim()
    assert room.do(outcomes.fail, row, HOLDER, "bad request")
    assert (room.row(said).state, room.row(said).error) == ("failed", "bad request")
    assert room.send() == [then]


def test_a_reply_that_may_have_arrived_is_repeated_until_it_is_known(room: PostRoom) -> None:
    said = room.say()
    for _ in range(3):
        row = _unknown(room, said)
        assert (row.state, row.maybe_repeated, row.error) == ("pending", True, "no answer")
    assert room.send() == [said]
    assert room.row(said).maybe_repeated


def test_a_notice_that_may_have_arrived_is_repeated_once(room: PostRoom) -> None:
    said = room.say("notice")
    assert _unknown(room, said).state == "pending"
    row = _unknown(room, said)
    assert (row.state, row.error) == ("failed", "unknown outcome twice")


def test_an_unknown_outcome_waits_for_its_next_try(room: PostRoom) -> None:
    room.say()
    [row] = room.claim()
    assert room.do(outcomes.unknown, row, HOLDER, "no answer", LATER)
    assert room.claim() == []
    room.pass_time(minutes=1)
    assert len(room.claim()) == 1


def test_the_next_sender_repeats_what_a_killed_one_left_on_its_way(room: PostRoom) -> None:
    reply, notice, waiting = room.say(), room.say("notice", "bob"), room.say(address="carl")
    claimed = room.claim(most=1) + room.claim(most=2, without=[room.chat("carl").id])
    assert [row.id for row in claimed] == [reply, notice]
    assert room.succeed("second") == 2
    for number in (reply, notice):
        row = room.row(number)
        assert (row.state, row.lease, row.maybe_repeated, row.error) == ("pending", None, True, "unknown outcome")
    assert not room.row(waiting).maybe_repeated
    assert room.do(delivery.take_over, room.account.id, "second") == 0
    assert len(room.claim("second", most=3)) == 3


def test_a_notice_is_not_left_on_its_way_twice(room: PostRoom) -> None:
    reply, notice = room.say(), room.say("notice", "bob")
    for row in room.claim(most=2):
        assert room.do(outcomes.unknown, row, HOLDER, "no answer", None)
    assert len(room.claim(most=2)) == 2
    assert room.succeed("second") == 2
    assert room.states() == {reply: "pending", notice: "failed"}
    assert room.row(notice).error == "unknown outcome twice"


@pytest.mark.parametrize(
    "settle",
    [
        lambda desk, row, holder: outcomes.sent(desk, row, holder, "1"),
        lambda desk, row, holder: outcomes.put_back(desk, row, holder, "busy", None, counted=True),
        lambda desk, row, holder: outcomes.fail(desk, row, holder, "no"),
        lambda desk, row, holder: outcomes.unknown(desk, row, holder, "no answer", None),
        lambda desk, row, holder: dead_ends.gone(desk, row, holder, "blocked"),
    ],
)
def test_only_who_claimed_a_message_settles_it_and_only_once(room: PostRoom, settle: Callable[..., bool]) -> None:
    said = room.say("notice")
    [row] = room.claim()
    assert not room.do(settle, row, "second")
    assert room.row(said) == row
    room.succeed("second")
    [again] = room.claim("second")
    assert not room.do(settle, row, HOLDER)
    assert room.row(said) == again
    assert room.do(settle, again, "second")
    settled = room.row(said)
    assert not room.do(settle, again, "second")
    assert room.row(said) == settled


def test_claims_whose_news_was_lost_are_undone(room: PostRoom) -> None:
    known, lost = room.say(), room.say(address="bob")
    assert len(room.claim(most=2)) == 2
    assert room.do(delivery.unclaim, room.account.id, "second", []) == 0
    assert room.do(delivery.unclaim, room.account.id, HOLDER, [known]) == 1
    assert room.states() == {known: "leased", lost: "pending"}
    assert (room.row(lost).attempts, room.row(lost).maybe_repeated) == (0, False)


def test_a_failed_message_is_tried_again_when_somebody_says_so(room: PostRoom) -> None:
    said = room.say()
    [row] = room.claim()
    room.do(outcomes.put_back, row, HOLDER, "busy", LATER, counted=True)
    room.pass_time(minutes=1)
    [row] = room.claim()
    room.do(outcomes.fail, row, HOLDER, "no")
    room.pass_time(days=2)
    room.do(outbox.retry, said)
    row = room.row(said)
    assert (row.state, row.attempts, row.retry_at) == ("pending", 0, None)
    assert row.due_at == NOW + timedelta(days=2, minutes=1)
    assert room.send() == [said]
    with pytest.raises(AlreadyDone):
        room.do(outbox.retry, said)
    with pytest.raises(NotFound):
        room.do(outbox.retry, said + 1000)


def test_what_is_listed_tells_how_far_messages_came_and_nothing_of_what_they_say(room: PostRoom) -> None:
    failing, sent, waiting = room.say("notice"), room.say(address="bob"), room.say(address="+34600000001")
    assert room.send() == [sent]
    [row] = room.claim(most=2, without=[room.chat("+34600000001").id])
    room.do(outcomes.fail, row, HOLDER, "bad request")
    found = room.do(outbox.listed)
    assert [(one["id"], one["state"]) for one in found] == [(failing, "failed"), (waiting, "pending")]
    assert found[0] == {
        "id": failing,
        "state": "failed",
        "kind": "notice",
        "channel": "telegram",
        "account": "bot of demo",
        "attempts": 1,
        "due_at": NOW,
        "sent_at": None,
        "error": "bad request",
        "maybe_repeated": False,
        "provider_id": None,
    }
    [one] = room.do(outbox.listed, state=OutboxState.SENT)
    assert (one["id"], one["provider_id"], one["sent_at"]) == (sent, f"taken {sent}", NOW)
    assert [one["id"] for one in room.do(outbox.listed, limit=1)] == [waiting]
    told = f"{room.do(outbox.listed)}{one}"
    assert "private" not in told
    assert "+34600000001" not in told


def test_a_message_that_ends_every_sender_is_given_up(room: PostRoom) -> None:
    said, after, holder = room.say(), room.say(), HOLDER
    for life in range(outcomes.MOST_LEFT):
        assert room.row(said).state == "pending"
        assert [row.id for row in room.claim(holder)] == [said]
        room.do(leases.release, leases.sender_lease(room.account.id), holder)
        holder = f"life {life}"
        assert room.lead(holder)
        assert room.do(delivery.take_over, room.account.id, holder) == 1
    row = room.row(said)
    assert (row.state, row.error, row.attempts) == ("failed", "left by every sender", outcomes.MOST_LEFT)
    assert [row.id for row in room.claim(holder)] == [after]
