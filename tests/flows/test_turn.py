"""One turn inside its transaction: what it leaves in the store besides its replies."""

import pytest

from flows import turn
from flows.messages import Contact, Incoming, Reply
from scheduling import claims, mail
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from storage.database import Store
from storage.models import Inbox
from tests.builders import NOW, a_business, a_provider, a_service


class Door:
    """A web chat with one business, message by message."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._count = 0

    def send(
        self, incoming: Incoming, address: str = "ann", network: str | None = None, network_holds: int | None = None
    ) -> Reply:
        """The reply to one message."""
        self._count += 1
        with open_desk(self._store, SetClock(NOW)) as desk:
            account = mail.account(desk, "web", "demo")
            payload = incoming.to_json()
            chat = mail.receive(desk, account, address, str(self._count), payload, network=network).chat_id
            turn.handle(desk, self.claimed(desk), network_holds=network_holds)
            return Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)

    def claimed(self, desk: Desk) -> Inbox:
        """The message that waits."""
        found = claims.claim(desk)
        assert found is not None
        return found


@pytest.fixture
def door(store: Store) -> Door:
    with open_desk(store, SetClock(NOW)) as desk:
        business = a_business(desk.connection, ask_phone="required")
        a_provider(desk.connection, business, services=[a_service(desk.connection, business)])
    return Door(store)


OWN = "+34612345678"


@pytest.mark.parametrize(
    ("told", "verified"),
    [
        (Incoming(contact=Contact(OWN, own=True)), True),
        (Incoming(contact=Contact(OWN, own=True, vouched=False)), False),
        (Incoming(text=OWN), False),
    ],
)
def test_only_a_shared_own_number_is_verified(door: Door, store: Store, told: Incoming, verified: bool) -> None:
    door.send(Incoming(text="haircut 2030-01-08 10:00"))
    asked = door.send(Incoming(text="Ann"))
    assert (asked.asks, asked.own_number) == ("contact", True)
    assert door.send(told).asks == "confirm"
    assert door.send(Incoming(text="yes")).booking is not None
    with open_desk(store, SetClock(NOW)) as desk:
        account = mail.account(desk, "web", "demo")
        client = desk.client_at(account.business_id or 0, account.id, "ann")
    assert client is not None
    assert client.phone == OWN
    assert (client.phone_verified_at is not None) is verified


def test_a_number_that_the_channel_knows_is_not_asked_for(door: Door, store: Store) -> None:
    door.send(Incoming(text="haircut 2030-01-08 10:00", phone=OWN))
    assert door.send(Incoming(text="Ann", phone=OWN)).asks == "confirm"
    assert door.send(Incoming(text="yes", phone=OWN)).booking is not None
    with open_desk(store, SetClock(NOW)) as desk:
        account = mail.account(desk, "web", "demo")
        client = desk.client_at(account.business_id or 0, account.id, "ann")
    assert client is not None
    assert (client.phone, client.phone_verified_at) == (OWN, NOW)


def test_somebody_elses_contact_is_refused_and_asked_again(door: Door) -> None:
    door.send(Incoming(text="haircut 2030-01-08 10:00"))
    door.send(Incoming(text="Ann"))
    again = door.send(Incoming(contact=Contact(OWN, own=False)))
    assert "not your own" in again.text
    assert (again.asks, again.own_number) == ("contact", True)


def test_one_network_keeps_no_more_times_than_allowed(door: Door) -> None:
    def ask(address: str, network: str) -> Reply:
        text = f"haircut 2030-01-08 {9 + len(address)}:00"
        return door.send(Incoming(text=text), address, network, network_holds=2)

    assert [ask("a", "cafe").error, ask("aa", "cafe").error] == [None, None]
    assert ask("aaa", "cafe").error == "too_many_holds"
    assert ask("aaaa", "home").error is None


def test_who_leaves_lets_go_of_the_time(door: Door) -> None:
    assert door.send(Incoming(text="haircut 2030-01-08 10:00")).asks == "name"
    assert "already taken" not in door.send(Incoming(text="stop")).text
    assert door.send(Incoming(text="haircut 2030-01-08 10:00"), "bob").asks == "name"


def test_an_apology_leaves_the_conversation_where_it_was(door: Door, store: Store) -> None:
    before = door.send(Incoming(text="haircut"))
    with open_desk(store, SetClock(NOW)) as desk:
        account = mail.account(desk, "web", "demo")
        chat = mail.receive(desk, account, "ann", "bad", {"text": "?"}).chat_id
        message = door.claimed(desk)
        turn.apologise(desk, message)
        assert claims.set_aside(desk, message, "KeyError")
        said = mail.outgoing(desk, chat, 0)[-1].payload["text"]
    assert "went wrong" in said
    after = door.send(Incoming(choice=before.choices[0].value))
    assert after.asks == "time"


def test_hostile_text_is_kept_out(door: Door) -> None:
    door.send(Incoming(text="haircut 2030-01-08 10:00"))
    door.send(Incoming(text="\x00Ann\ud800 <b>\u202e" + "x" * 300))
    card = door.send(Incoming(text="+34 612 345 678")).text
    assert "\x00" not in card
    assert "Ann <b>\u202e" + "x" * (100 - 8) in card
