"""An account of several businesses: who is asked what, in which language, and what is let go on the way."""

from typing import Any

import pytest

from flows import turn
from flows.messages import Incoming, Reply
from scheduling import claims, mail
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.reaching import dead
from storage.database import Store
from storage.models import Chat, ClientAddress, Hold
from storage.rows import table
from tests.builders import NOW, a_business, a_client, a_provider, a_service


class Bot:
    """A bot that anybody may write to, message by message."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._count = 0

    def serve(self, *slugs: str) -> None:
        """From now on it serves just these businesses; all without any."""
        with open_desk(self._store, SetClock(NOW)) as desk:
            open_account(desk, "telegram", "1000", [desk.business_named(slug).business.id for slug in slugs])

    def send(self, incoming: Incoming) -> Reply:
        """The reply to one message."""
        self._count += 1
        with open_desk(self._store, SetClock(NOW)) as desk:
            account = mail.account(desk, "telegram", "1000")
            chat = mail.receive(desk, account, "ann", str(self._count), incoming.to_json()).chat_id
            message = claims.claim(desk)
            assert message is not None
            turn.handle(desk, message)
            return Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)

    def tap(self, shown: Reply, label: str) -> Reply:
        """The reply to a tap on what was shown."""
        return self.send(Incoming(choice=next(choice.value for choice in shown.choices if choice.label == label)))


@pytest.fixture
def bot(store: Store) -> Bot:
    opened = Bot(store)
    opened.serve()
    return opened


def open_business(store: Store, slug: str, **values: Any) -> None:
    with open_desk(store, SetClock(NOW)) as desk:
        business = a_business(desk.connection, slug, **values)
        a_provider(desk.connection, business, services=[a_service(desk.connection, business)])


def labels(reply: Reply) -> list[str]:
    return [choice.label for choice in reply.choices]


def chat_of(desk: Desk) -> Chat:
    found = mail.find_chat(desk, mail.account(desk, "telegram", "1000"), "ann")
    assert found is not None
    return found


def test_without_any_business_there_is_still_an_answer(bot: Bot) -> None:
    reply = bot.send(Incoming(text="hello"))
    assert reply.text.startswith("There is nothing to book here yet.")
    assert reply.choices == ()


def test_an_only_business_is_not_asked_for(bot: Bot, store: Store) -> None:
    open_business(store, "demo")
    assert bot.send(Incoming(text="haircut")).step == "book.day"


def test_many_businesses_come_in_pages_and_each_is_reached(bot: Bot, store: Store) -> None:
    for number in range(1, 9):
        open_business(store, f"shop{number}")
    first = bot.send(Incoming(text="hello"))
    assert labels(first) == [*(f"Shop{number}" for number in range(1, 7)), "More"]
    second = bot.tap(first, "More")
    assert (labels(second), second.step) == (["Shop7", "Shop8", "Previous"], "business.choose")
    assert labels(bot.tap(second, "Previous")) == labels(first)
    second = bot.send(Incoming(text="more"))
    assert "assistant of Shop8" in bot.tap(second, "Shop8").text
    with open_desk(store, SetClock(NOW)) as desk:
        assert chat_of(desk).business_id == desk.business_named("shop8").business.id


@pytest.mark.parametrize(
    ("reported", "asked", "told"),
    [("pt-BR", "pt", "es"), ("es", "es", "es"), ("ja", "en", "es"), (None, "en", "es")],
)
def test_the_question_is_asked_in_the_reported_language_and_the_business_speaks_its_own(
    bot: Bot, store: Store, reported: str | None, asked: str, told: str
) -> None:
    open_business(store, "demo", languages=["es", "ru"], default_language="es")
    open_business(store, "other")
    question = bot.send(Incoming(text="hello", language=reported))
    assert question.language == asked
    assert bot.tap(question, "Demo").language == told


def test_a_language_that_nobody_reported_is_not_remembered_for_the_client(bot: Bot, store: Store) -> None:
    open_business(store, "demo", languages=["en", "es"], default_language="es")
    open_business(store, "other")
    assert bot.tap(bot.send(Incoming(text="hello")), "Demo").language == "es"


def test_a_business_that_the_account_no_longer_serves_is_left_with_what_was_kept(bot: Bot, store: Store) -> None:
    for slug in ("demo", "other", "third"):
        open_business(store, slug)
    bot.tap(bot.send(Incoming(text="haircut 2030-01-08 10:00")), "Demo")
    with open_desk(store, SetClock(NOW)) as desk:
        assert [hold.live for hold in desk.connection.execute(table(Hold).select())] == [True]
    bot.serve("other", "third")
    asked = bot.send(Incoming(text="Ann"))
    assert (asked.step, labels(asked)) == ("business.choose", ["Other", "Third"])
    with open_desk(store, SetClock(NOW)) as desk:
        assert [hold.live for hold in desk.connection.execute(table(Hold).select())] == [False]
        assert chat_of(desk).business_id is None


def test_a_business_that_left_while_it_was_asked_for_cannot_be_chosen(bot: Bot, store: Store) -> None:
    for slug in ("demo", "other", "third"):
        open_business(store, slug)
    asked = bot.send(Incoming(text="hello"))
    bot.serve("other", "third")
    again = bot.tap(asked, "Demo")
    assert again.text.startswith("I'm not sure which one you mean.")
    assert labels(again) == ["Other", "Third"]


def test_an_apology_comes_before_a_business_is_chosen_too(bot: Bot, store: Store) -> None:
    open_business(store, "demo")
    open_business(store, "other")
    with open_desk(store, SetClock(NOW)) as desk:
        account = mail.account(desk, "telegram", "1000")
        chat = mail.receive(desk, account, "ann", "bad", {"text": "?"}).chat_id
        message = claims.claim(desk)
        assert message is not None
        turn.apologise(desk, message)
        said = Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)
    assert ("went wrong" in said.text, said.language) == (True, "en")


def test_who_writes_can_be_reached_again(bot: Bot, store: Store) -> None:
    open_business(store, "demo")
    bot.send(Incoming(text="hello"))
    with open_desk(store, SetClock(NOW)) as desk:
        chat = chat_of(desk)
        a_client(desk.connection, desk.business_named("demo").business, chats=[chat])
        dead(desk, chat.channel_account_id, "ann")
        assert [row.dead_at for row in desk.connection.execute(table(ClientAddress).select())] == [NOW]
    bot.send(Incoming(text="hello"))
    with open_desk(store, SetClock(NOW)) as desk:
        assert [row.dead_at for row in desk.connection.execute(table(ClientAddress).select())] == [None]
