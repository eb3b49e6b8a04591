"""What an operator sees of the messages that leave, and trying a failed one again."""

import json

import pytest

from scheduling import outcomes
from storage.database import Store
from tests.bot.command import Here
from tests.scheduling.postroom import HOLDER, PostRoom


@pytest.fixture
def room(store: Store) -> PostRoom:
    """A message that failed, one that was sent and one that waits for its second try."""
    room = PostRoom(store)
    room.say("notice", "+34600000001")
    [row] = room.claim()
    room.do(outcomes.fail, row, HOLDER, "bad request")
    room.say("reply", "+34600000002")
    room.send()
    room.say("reply", "+34600000003")
    [row] = room.claim()
    room.do(outcomes.unknown, row, HOLDER, "no answer", None)
    return room


def test_what_did_not_leave_is_listed_newest_last(room: PostRoom, here: Here) -> None:
    failed, waiting = here("outbox", "--json").data
    assert failed == {
        "id": failed["id"],
        "state": "failed",
        "kind": "notice",
        "channel": "telegram",
        "account": "bot of demo",
        "attempts": 1,
        "due_at": "2030-01-07T08:00:00Z",
        "sent_at": None,
        "error": "bad request",
        "maybe_repeated": False,
        "provider_id": None,
    }
    assert (waiting["state"], waiting["kind"], waiting["maybe_repeated"]) == ("pending", "reply", True)
    first, second = here("outbox").out.splitlines()
    told = f"{failed['id']} failed notice telegram bot of demo due 2030-01-07T08:00:00Z tried 1 times bad request"
    assert " ".join(first.split()) == told
    assert "maybe repeated" in second


def test_one_state_is_listed_if_asked(room: PostRoom, here: Here) -> None:
    [sent] = here("outbox", "--state", "sent", "--json").data
    assert (sent["state"], sent["sent_at"], sent["provider_id"]) == (
        "sent",
        "2030-01-07T08:00:00Z",
        f"taken {sent['id']}",
    )
    assert here("outbox", "--state", "skipped", "--json").data == []
    assert here("outbox", "--state", "skipped").out == ""


def test_nothing_listed_tells_what_was_said_or_to_whom(room: PostRoom, here: Here) -> None:
    for state in ("pending", "failed", "sent"):
        for form in ([], ["--json"]):
            out = here("outbox", "--state", state, *form).out
            assert out
            assert not any(private in out for private in ("private", "+3460"))


def test_a_failed_message_is_tried_again(room: PostRoom, here: Here) -> None:
    [failed] = here("outbox", "--state", "failed", "--json").data
    assert here("outbox", "retry", str(failed["id"])).data == {"id": failed["id"], "state": "pending"}
    assert here("outbox", "--state", "failed", "--json").data == []
    again = here("outbox", "retry", str(failed["id"]))
    assert (again.code, again.out) == (2, "")
    assert again.err == f"ID: message {failed['id']} did not fail; `slotwright outbox` lists those that did\n"


@pytest.mark.parametrize(
    ("arguments", "named", "allowed"),
    [
        (["--state", "lost"], "--state", "pending, leased, sent, failed, skipped, cancelled"),
        (["retry", "1000000"], "ID", "there is no message 1000000"),
        (["retry", "x"], "ID", "integer"),
        (["again"], "again", "retry"),
    ],
)
def test_a_bad_argument_is_named(room: PostRoom, here: Here, arguments: list[str], named: str, allowed: str) -> None:
    finished = here("outbox", *arguments)
    assert (finished.code, finished.out, finished.err.count("\n")) == (2, "", 1)
    assert named in finished.err
    assert allowed in finished.err


def test_the_database_may_be_named_before_and_after(room: PostRoom, here: Here, store_url: str) -> None:
    elsewhere = "sqlite:////nowhere/at/all.db"
    for arguments in (["--database", store_url, "outbox"], ["outbox", "--database", store_url]):
        assert here(*arguments, "--json", url=elsewhere).code == 0
    [failed] = json.loads(here("outbox", "--state", "failed", "--json").out)
    assert here("outbox", "--database", store_url, "retry", str(failed["id"]), url=elsewhere).code == 0
