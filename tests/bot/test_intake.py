"""Messages that come at the same moment share a commit, and each is kept once in the order of its chat."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.assembly import Parts
from bot.intake import Intake
from bot.retry import rerun
from scheduling import mail
from scheduling.accounts import open_account
from scheduling.intake import Letter, take_in
from scheduling.people import client_at, new_client
from scheduling.wanted import Details
from storage.database import Store
from storage.models import ChannelAccount
from tests.bot.shop import came, open_shop
from tests.builders import NOW


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


UNTIL = NOW + timedelta(hours=24)
ID, NUMBER, OTHER = "ES.4566546130240823", "+34600111222", "+34600333444"


def by_id(
    account: ChannelAccount, message: str, number: str = NUMBER, until: datetime = UNTIL, who: str = ID
) -> Letter:
    return replace(letter(account, message, who), send_to=number, window_until=until)


def by_number(account: ChannelAccount, message: str, number: str = NUMBER, until: datetime = UNTIL) -> Letter:
    return replace(letter(account, message, number), window_until=until)


def chats(parts: Parts, account: ChannelAccount) -> dict[str, tuple[str | None, datetime | None, list[str]]]:
    """What is known of each chat: where it is answered, until when in our own words, and what came."""
    with parts.look() as tx:
        known = {row.chat_id: mail.chat(tx, row.chat_id) for row in came(parts)}
        return {
            chat.external_id: (
                chat.send_to,
                chat.window_until,
                [row.message_id for row in mail.incoming(tx, chat.id, 0)],
            )
            for chat in known.values()
        }


def take_each(parts: Parts, *letters: Letter) -> None:
    for one in letters:
        take_in(parts.store, parts.clock, [one])


def test_whoever_writes_opens_a_window_and_closes_none(parts: Parts, account: ChannelAccount) -> None:
    later = UNTIL + timedelta(hours=1)
    take_each(parts, by_id(account, "1"), by_id(account, "2", until=later), by_id(account, "3"))
    assert chats(parts, account) == {ID: (NUMBER, later, ["1", "2", "3"])}


def test_what_came_before_opens_no_window(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_id(account, "1"), by_id(account, "1", until=UNTIL + timedelta(days=3)))
    take_in(parts.store, parts.clock, [by_id(account, "2"), by_id(account, "1", until=UNTIL + timedelta(days=3))])
    assert chats(parts, account) == {ID: (NUMBER, UNTIL, ["1", "2"])}


def test_a_chat_known_by_its_number_is_known_by_its_id_once_that_is_told(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_number(account, "1"), by_id(account, "2"), by_number(account, "3"))
    assert chats(parts, account) == {ID: (NUMBER, UNTIL, ["1", "2", "3"])}


def test_a_client_is_known_by_the_id_too(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_number(account, "1"))
    with parts.desk() as desk:
        chat = mail.find_chat(desk, account, NUMBER)
        catalogue = desk.business_named("demo")
        client = new_client(desk, catalogue, Details(name="Ann", language="en"), chat)
    take_each(parts, by_id(account, "2"))
    with parts.look() as desk:
        found = client_at(desk, catalogue.business.id, account.id, ID)
        assert found is not None
        assert found.id == client.id
        assert client_at(desk, catalogue.business.id, account.id, NUMBER) is None


def test_a_new_number_of_the_same_person_is_where_they_are_answered(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_id(account, "1"), by_id(account, "2", OTHER), by_id(account, "3", "ES.hidden"))
    assert chats(parts, account) == {ID: ("ES.hidden", UNTIL, ["1", "2", "3"])}


def test_a_number_that_is_somebody_elses_now_is_answered_to_them_alone(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_id(account, "1"), by_id(account, "2", who="ES.new"), by_number(account, "3"))
    assert chats(parts, account) == {ID: (None, UNTIL, ["1"]), "ES.new": (NUMBER, UNTIL, ["2", "3"])}
    take_each(parts, by_id(account, "4", OTHER), by_id(account, "5", OTHER, who="ES.new"))
    assert chats(parts, account) == {ID: (None, UNTIL, ["1", "4"]), "ES.new": (OTHER, UNTIL, ["2", "3", "5"])}


@pytest.mark.parametrize(
    ("known", "comes"),
    [
        ("+5511987654321", "+551187654321"),
        ("+551187654321", "+5511987654321"),
        ("+5215512345678", "+525512345678"),
        ("+541112345678", "+5491112345678"),
    ],
)
def test_a_number_that_is_written_in_two_ways_is_one_persons_and_is_sent_to_as_it_came(
    parts: Parts, account: ChannelAccount, known: str, comes: str
) -> None:
    take_each(parts, by_number(account, "1", known), by_number(account, "2", comes))
    assert chats(parts, account) == {known: (comes, UNTIL, ["1", "2"])}
    take_each(parts, by_number(account, "3", known))
    assert chats(parts, account) == {known: (None, UNTIL, ["1", "2", "3"])}
    take_each(parts, by_id(account, "4", comes, who="XX.1"))
    assert chats(parts, account) == {"XX.1": (comes, UNTIL, ["1", "2", "3", "4"])}


def test_windows_open_for_all_that_come_at_once(parts: Parts, account: ChannelAccount) -> None:
    first = [by_id(account, "1"), by_id(account, "2", OTHER, who="ES.2")]
    assert take_in(parts.store, parts.clock, first) == 2
    later = UNTIL + timedelta(minutes=5)
    again = [by_id(account, "3", until=later), by_id(account, "4", OTHER, who="ES.2", until=later)]
    assert take_in(parts.store, parts.clock, again) == 2
    assert chats(parts, account) == {ID: (NUMBER, later, ["1", "3"]), "ES.2": (OTHER, later, ["2", "4"])}


def test_an_id_that_is_told_by_many_posts_at_once_is_given_once(parts: Parts, account: ChannelAccount) -> None:
    take_each(parts, by_number(account, "0"))
    letters = [by_id(account, str(number)) for number in range(1, 9)]

    def keep(one: Letter) -> int:
        return rerun(lambda: take_in(parts.store, parts.clock, [one]))

    with ThreadPoolExecutor(len(letters)) as posts:
        assert list(posts.map(keep, letters)) == [1] * len(letters)
    [(chat, (send_to, until, came))] = chats(parts, account).items()
    assert (chat, send_to, until) == (ID, NUMBER, UNTIL)
    assert sorted(came) == [str(number) for number in range(9)]
