"""A message that is kept while somebody outside is asked about it."""

import pytest

from scheduling import claims, mail
from scheduling.desk import Desk
from storage.database import Store
from storage.models import Inbox, InboxState
from tests.scheduling.postroom import PostRoom


@pytest.fixture
def room(store: Store) -> PostRoom:
    found = PostRoom(store)
    for number, address in enumerate(("ann", "ann", "bob")):
        found.do(mail.receive, found.account, address, f"m{number}", {"text": "hello"})
    return found


def _lease(room: PostRoom, seconds: float) -> tuple[int, str]:
    def take(desk: Desk) -> tuple[int, str]:
        message = claims.claim(desk)
        assert message is not None
        return message.id, claims.lease(desk, message, seconds)

    return room.do(take)


def _claimed(room: PostRoom) -> str | None:
    message = room.do(claims.claim)
    return message.message_id if message else None


def _finish(room: PostRoom, inbox_id: int, token: str) -> bool:
    def finish(desk: Desk) -> bool:
        message = claims.leased(desk, inbox_id, token)
        if message is not None:
            claims.finish(desk, message)
        return message is not None

    return room.do(finish)


def test_its_chat_waits_and_others_go_on(room: PostRoom) -> None:
    kept, token = _lease(room, 60)
    assert _claimed(room) == "m2"
    assert _finish(room, kept, token)
    assert _claimed(room) == "m1"


def test_after_the_lease_it_is_claimed_again_and_the_old_holder_is_late(room: PostRoom) -> None:
    kept, token = _lease(room, -1)
    assert _claimed(room) == "m0"
    again, new = _lease(room, 60)
    assert again == kept
    assert not _finish(room, kept, token)
    assert _finish(room, kept, new)


def test_what_is_settled_is_nobodys(room: PostRoom) -> None:
    kept, token = _lease(room, 60)
    assert _finish(room, kept, token)
    assert not _finish(room, kept, token)


def test_a_failure_ends_the_lease(room: PostRoom) -> None:
    kept, token = _lease(room, 60)
    assert room.do(claims.failed, kept, "KeyError") == 1
    assert _claimed(room) == "m0"
    assert not _finish(room, kept, token)


def test_it_can_be_set_aside(room: PostRoom) -> None:
    kept, token = _lease(room, 60)

    def give_up(desk: Desk) -> bool:
        message = claims.leased(desk, kept, token)
        assert message is not None
        return claims.set_aside(desk, message, "KeyError")

    assert room.do(give_up)
    assert [one.state for one in room.rows(Inbox, id=kept)] == [InboxState.DEAD]
    assert _claimed(room) == "m1"
