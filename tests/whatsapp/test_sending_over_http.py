"""Set up and carried through what stands in for Twilio: the description of its API, its window and its list of
messages."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Outcome, Unknown
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.edge import open_client
from bot.whatsapp.sending import WhatsAppCarrier
from bot.whatsapp.setting_up import set_up
from bot.whatsapp.templates import definitions
from flows.messages import Choice, Reply
from scheduling import mail
from scheduling.clock import SetClock
from storage.database import Store
from storage.models import Outbox, OutboxKind
from tests import builders
from tests.bot.shop import open_shop
from tests.builders import NOW
from tests.whatsapp.counterparts import ACCOUNT, TOKEN
from tests.whatsapp.test_sending import reminder
from tests.whatsapp.twilio import Twilio
from tests.whatsapp.window import WINDOW, Fault, Window

SENDER, ANN = "+14155550000", "whatsapp:+34612345678"
MENU = Reply("Which day?", (Choice("Tue", "t:0"), Choice("Wed", "t:1")))
DAYS = Reply("Which day?", tuple(Choice(f"Tue {day} Nov · {day} times", f"t:{day}") for day in range(1, 11)))


class Scene:
    """A number that is set up at Twilio, and one person at the other end."""

    def __init__(self, store: Store, twilio: Twilio, window: Window, clock: SetClock) -> None:
        self.window = window
        self.parts = open_shop(
            store,
            clock,
            twilio_account_sid=ACCOUNT,
            twilio_auth_token=TOKEN,
            whatsapp_sender=SENDER,
            twilio_api_url=twilio.base,
            public_url="https://salon.example",
        )
        self.told: list[str] = []
        self.done = set_up(self.parts, self.told.append)
        with self.parts.desk() as desk:
            self.account = mail.account(desk, "whatsapp", SENDER.removeprefix("+"))
            self.chat = builders.a_chat(desk.connection, self.account, "ID.4566")

    def carry(self, *parcels: Parcel) -> list[Outcome]:
        """What becomes of parcels that leave one after the other."""

        async def carried() -> list[Outcome]:
            async with open_client(self.parts.settings) as client:
                carrier = WhatsAppCarrier(self.parts, client, self.account, Limits(80, 1, 10))
                return [await carrier.carry(parcel) for parcel in parcels]

        return asyncio.run(carried())

    def parcel(self, reply: Reply, *, notice: bool = False, repeated: bool = False) -> Parcel:
        row = Outbox(
            id=7,
            channel_account_id=self.account.id,
            chat_id=self.chat.id,
            kind=OutboxKind.NOTICE if notice else OutboxKind.REPLY,
            payload={},
            maybe_repeated=repeated,
            due_at=NOW,
            created_at=NOW,
        )
        return Parcel(row, "ID.4566", reply, send_to=ANN)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def window(twilio: Twilio, clock: SetClock) -> Iterator[Window]:
    with twilio.test(clock, SENDER) as window:
        yield window
        twilio.contents.clear()


@pytest.fixture
def scene(store: Store, twilio: Twilio, window: Window, clock: SetClock) -> Scene:
    return Scene(store, twilio, window, clock)


def test_all_is_created_and_submitted_as_twilio_describes_it(scene: Scene) -> None:
    assert scene.done, scene.told
    assert len(scene.window.contents) == len(SHELLS) + len(definitions())
    assert [content.reason for content in scene.window.contents.values() if content.reason] == []


@pytest.mark.parametrize("reply", [Reply("Hello"), MENU, DAYS], ids=["text", "buttons", "list"])
def test_who_has_written_sees_what_was_meant(scene: Scene, reply: Reply) -> None:
    scene.window.hear(ANN, "SM1")
    [outcome] = scene.carry(scene.parcel(reply))
    [bubble] = scene.window.of(ANN)
    assert outcome == Accepted(bubble.sid)
    assert (bubble.text, len(bubble.labels)) == (reply.text, len(reply.choices))
    assert scene.window.departures == []


def test_what_was_taken_without_an_answer_is_not_sent_again(scene: Scene) -> None:
    scene.window.hear(ANN, "SM1")
    scene.window.faults.append(Fault(cut=True, taken=True))
    lost, found = scene.carry(scene.parcel(MENU), scene.parcel(MENU, repeated=True))
    [bubble] = scene.window.of(ANN)
    assert isinstance(lost, Unknown)
    assert found == Accepted(bubble.sid)


def test_what_was_lost_on_its_way_is_sent_again(scene: Scene) -> None:
    scene.window.hear(ANN, "SM1")
    scene.window.faults.append(Fault(cut=True))
    lost, again = scene.carry(scene.parcel(MENU), scene.parcel(MENU, repeated=True))
    [bubble] = scene.window.of(ANN)
    assert isinstance(lost, Unknown)
    assert again == Accepted(bubble.sid)


def test_a_reminder_gets_through_a_closed_window_once_its_template_is_approved(scene: Scene) -> None:
    scene.window.hear(ANN, "SM1")
    clock = scene.parts.clock
    assert isinstance(clock, SetClock)
    clock.set(NOW + WINDOW + timedelta(hours=1))
    for content in scene.window.contents.values():
        content.status = "approved" if content.name else content.status
    set_up(scene.parts, scene.told.append)
    [outcome] = scene.carry(scene.parcel(reminder(), notice=True))
    [bubble] = scene.window.of(ANN)
    assert outcome == Accepted(bubble.sid)
    assert bubble.template
    assert bubble.text.startswith("Hello Ann, this is a reminder of your visit to Studio.")
    assert [option.id for option in bubble.shown.options] == ["token:0", "token:2", "token:3"]
    assert scene.window.departures == []
