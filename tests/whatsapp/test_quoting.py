"""Who quotes an older message answers that one: its buttons if they still work, and never the newest menu instead."""

import asyncio

import pytest

from bot.assembly import Parts
from bot.whatsapp.quoting import named
from bot.whatsapp.receiving import Receiver
from bot.worker import run_next
from flows.messages import Choice, Reply
from flows.sentences import say
from scheduling import delivery, leases, outcomes
from scheduling.accounts import open_account
from storage.database import Store
from tests.bot.shop import came, open_shop
from tests.whatsapp.signed import SENDER, SETTINGS, message, new_sid

HOLDER = "sender"


class Chat:
    """A person who writes and is answered, and what Twilio took under which id."""

    def __init__(self, store: Store) -> None:
        self.parts: Parts = open_shop(store, **SETTINGS)
        with self.parts.desk() as desk:
            self.account = open_account(desk, "whatsapp", SENDER, [])
            assert leases.acquire(desk, leases.sender_lease(self.account.id), HOLDER, 1000)

    def write(self, text: str, quotes: str = "") -> tuple[str, Reply]:
        """The answer, and the id under which Twilio took it."""
        form = message(text, **({"OriginalRepliedMessageSid": quotes} if quotes else {}))
        receiver = Receiver(self.parts, self.account)
        asyncio.run(receiver.take_in({name: [value] for name, value in form.items()}))
        assert run_next(self.parts) is not None
        sid = new_sid()
        with self.parts.desk() as desk:
            [row] = delivery.claim(desk, self.account.id, HOLDER, most=1)
            assert outcomes.sent(desk, row, HOLDER, sid)
        return sid, Reply.from_json(row.payload)

    def said(self) -> dict[str, object]:
        """What the newest message said."""
        payload = came(self.parts)[-1].payload
        return {name: payload[name] for name in ("text", "choice") if name in payload}


@pytest.fixture
def chat(store: Store) -> Chat:
    return Chat(store)


def test_a_number_that_quotes_an_older_menu_chooses_nothing_of_the_newest(chat: Chat) -> None:
    first, menu = chat.write("hello")
    _, days = chat.write("1")
    assert days.asks != menu.asks
    _, again = chat.write("1", quotes=first)
    assert chat.said() == {"choice": menu.choices[0].value}
    assert say("en", "turn.old_menu") in again.text
    assert [choice.label for choice in again.choices] == [choice.label for choice in days.choices]


def test_who_quotes_the_newest_menu_answers_it(chat: Chat) -> None:
    first, menu = chat.write("hello")
    _, days = chat.write("1", quotes=first)
    assert chat.said() == {"text": "1"}
    assert days.asks != menu.asks


def test_other_words_are_words_whatever_they_quote(chat: Chat) -> None:
    first, _ = chat.write("hello")
    chat.write("1")
    for text, quotes in (("what do you cost?", first), ("1", new_sid()), ("99", first)):
        chat.write(text, quotes=quotes)
        assert chat.said() == {"text": text}


CHOICES = Reply("?", (Choice("Haircut", "t:0"), Choice("25", "t:1"), Choice("Other day", "t:2")))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("haircut", "t:0"),
        ("Other day", "t:2"),
        ("25", "t:1"),
        ("1", "t:0"),
        ("3.", "t:2"),
        ("2)", "t:1"),
        ("0", None),
        ("4", None),
        ("-1", None),
        ("٣", None),
        ("1" * 5000, None),
        ("", None),
        ("I want 1", None),
    ],
)
def test_a_choice_is_named_by_its_label_or_its_number(words: str, value: str | None) -> None:
    assert named(CHOICES, words) == value
