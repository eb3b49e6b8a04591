"""Messages that come at the same moment share a commit, and each is kept once in the order of its chat."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.assembly import Parts
from bot.intake import Intake
from scheduling import mail
from scheduling.accounts import open_account
from scheduling.intake import Letter, take_in
from storage.database import Store
from storage.models import ChannelAccount
from tests.bot.shop import came, open_shop


@pytest.fixture
def parts(store: Store) -> Parts:
    return open_shop(store)


@pytest.fixture
def account(parts: Parts) -> ChannelAccount:
    with parts.desk() as desk:
        return open_account(desk, "telegram", "42", [])


def letter(account: ChannelAccount, message: str, address: str = "ann") -> Letter:
    return Letter(account, address, message, {"text": message}, address.title(), {"said": message})


def take(parts: Parts, letters: Sequence[Letter]) -> list[BaseException | None]:
    async def within() -> list[BaseException | None]:
        intake = Intake(parts, "telegram")
        return await asyncio.gather(*(intake.take(one) for one in letters), return_exceptions=True)

    return asyncio.run(within())


def test_messages_are_kept_once_and_in_order(parts: Parts, account: ChannelAccount) -> None:
    chats = ("ann", "bea", "cleo")
    letters = [letter(account, f"{chat} {number}", chat) for number in range(5) for chat in chats]
    assert take(parts, [*letters, *letters[:7]]) == [None] * 22
    assert take(parts, letters) == [None] * 15
    assert sorted(row.message_id for row in came(parts)) == sorted(one.message_id for one in letters)
    with parts.look() as tx:
        for chat in chats:
            found = mail.find_chat(tx, account, chat)
            assert found is not None
            assert found.profile_name == chat.title()
            told = mail.incoming(tx, found.id, 0)
            assert [(row.payload["text"], row.raw) for row in told] == [
                (f"{chat} {number}", {"said": f"{chat} {number}"}) for number in range(5)
            ]


def test_it_says_how_many_were_new(parts: Parts, account: ChannelAccount) -> None:
    one, two, three = (letter(account, message) for message in ("one", "two", "three"))
    taken = [[one], [two], [two, three], [one, two, three], [letter(account, "four"), letter(account, "5", "bea")]]
    assert [take_in(parts.store, parts.clock, letters) for letters in taken] == [1, 1, 1, 0, 2]


def test_what_is_kept_is_what_a_message_alone_would_be(parts: Parts, account: ChannelAccount) -> None:
    for message in ("first of the chat", "then together", "then together"):
        take_in(parts.store, parts.clock, [letter(account, message)])
    with parts.desk() as desk:
        alone = letter(account, "alone")
        mail.receive(desk, account, alone.address, alone.message_id, alone.payload, name=alone.name, raw=alone.raw)
    rows = [row.model_dump(exclude={"id", "message_id", "payload", "raw"}) for row in came(parts)]
    assert len(rows) == 3
    assert rows[0] == rows[1] == rows[2]


def test_a_message_that_cannot_be_kept_keeps_no_other_out(parts: Parts, account: ChannelAccount) -> None:
    bad = Letter(account, "ann", "bad", {"text": object()}, "Ann", {})
    errors = take(parts, [letter(account, "one"), bad, letter(account, "two")])
    assert [error is None for error in errors] == [True, False, True]
    assert [row.message_id for row in came(parts)] == ["one", "two"]
