"""What Twilio tells of our messages later: in any order, twice, too early, and what follows from a failure."""

import asyncio
from itertools import permutations

import pytest
from sqlalchemy import Connection, event

from bot.assembly import Parts
from bot.whatsapp.receiving import WINDOW, Receiver
from scheduling import delivery, leases, mail, outcomes
from scheduling.accounts import open_account
from scheduling.receipts import FAILED
from storage.database import Store
from storage.models import ChannelAccount, Chat, Outbox, OutboxState
from tests.bot.shop import left, open_shop
from tests.builders import NOW
from tests.whatsapp.signed import ANN_ID, SENDER, SETTINGS, message, new_sid, status

HOLDER = "sender"


class Office:
    """A number whose messages Twilio took, and what it tells of them."""

    def __init__(self, store: Store) -> None:
        self.parts: Parts = open_shop(store, **SETTINGS)
        with self.parts.desk() as desk:
            self.account: ChannelAccount = open_account(desk, "whatsapp", SENDER, [])
            assert leases.acquire(desk, leases.sender_lease(self.account.id), HOLDER, 1000)
        self.post(message("hello"))

    def post(self, *forms: dict[str, str], pauses: tuple[float, ...] = ()) -> None:
        async def take_in() -> None:
            receiver = Receiver(self.parts, self.account, pauses=pauses)
            for form in forms:
                await receiver.take_in({name: [value] for name, value in form.items()})

        asyncio.run(take_in())

    @property
    def chat(self) -> Chat:
        with self.parts.look() as tx:
            found = mail.find_chat(tx, self.account, ANN_ID)
        assert found is not None
        return found

    def say(self, kind: str = "reply") -> Outbox:
        """A message on its way."""
        with self.parts.desk() as desk:
            mail.say(desk, mail.chat(desk, self.chat.id), {"text": "hi"}, kind=kind)  # type: ignore[arg-type]
            [row] = delivery.claim(desk, self.account.id, HOLDER, most=1)
        return row

    def taken(self, row: Outbox) -> str:
        """The id under which Twilio took it."""
        sid = new_sid()
        with self.parts.desk() as desk:
            assert outcomes.sent(desk, row, HOLDER, sid)
        return sid

    def sent(self) -> tuple[str, str | None]:
        """What became of the newest message: its state, and what was told of it last."""
        row = left(self.parts)[-1]
        return row.state, row.receipt


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@pytest.mark.parametrize("order", list(permutations(["queued", "sent", "delivered", "read"])))
def test_receipts_never_go_back(office: Office, order: tuple[str, ...]) -> None:
    sid = office.taken(office.say())
    office.post(*(status(sid, told) for told in order), *(status(sid, told) for told in order))
    assert office.sent() == (OutboxState.SENT, "read")
    assert left(office.parts)[-1].receipt_at == NOW


def test_what_was_delivered_did_not_fail(office: Office) -> None:
    sid = office.taken(office.say())
    office.post(status(sid, "delivered"), status(sid, "failed", "63024"))
    assert office.sent() == (OutboxState.SENT, "delivered")


def test_words_that_nobody_knows_tell_nothing(office: Office) -> None:
    sid = office.taken(office.say())
    office.post(status(sid, "sent"), status(sid, "partially_delivered"), status(sid, "x" * 100), status(sid, ""))
    assert office.sent() == (OutboxState.SENT, "sent")


@pytest.mark.parametrize("told", sorted(FAILED))
def test_a_failure_is_visible_and_told_once(office: Office, told: str) -> None:
    sid = office.taken(office.say())
    office.post(status(sid, told, "63021"), status(sid, told, "63021"), status(sid, "sent"))
    assert office.sent() == (OutboxState.FAILED, told)
    assert left(office.parts)[-1].error == "error 63021"


def test_a_closed_window_is_closed_and_the_notice_leaves_once_more_as_a_template(office: Office) -> None:
    assert office.chat.window_until == NOW + WINDOW
    sid = office.taken(office.say("notice"))
    office.post(status(sid, "failed", "63016"), status(sid, "failed", "63016"))
    assert office.sent() == (OutboxState.PENDING, None)
    assert left(office.parts)[-1].payload["template_only"] is True
    with office.parts.desk() as desk:
        [again] = delivery.claim(desk, office.account.id, HOLDER, most=1)
    office.post(status(office.taken(again), "failed", "63016"))
    assert office.sent() == (OutboxState.FAILED, "failed")


@pytest.mark.parametrize("code", ["63024", "63049", "63032", "21610"])
def test_nobody_there_is_remembered(office: Office, code: str) -> None:
    sid = office.taken(office.say())
    later = office.say()
    with office.parts.desk() as desk:
        assert outcomes.put_back(desk, later, HOLDER, None, None, counted=False)
    office.post(status(sid, "undelivered", code))
    states = [(row.state, row.receipt) for row in left(office.parts)]
    assert states == [(OutboxState.FAILED, "undelivered"), (OutboxState.CANCELLED, None)]


def test_a_failure_that_comes_before_its_message_is_noted_waits_for_it(office: Office) -> None:
    row = office.say()
    sid = new_sid()

    async def failed_first() -> None:
        receiver = Receiver(office.parts, office.account, pauses=(0.05,) * 200)
        form = {name: [value] for name, value in status(sid, "failed", "63021").items()}
        waiting = asyncio.create_task(receiver.take_in(form))
        await asyncio.to_thread(note)
        await waiting

    def note() -> None:
        with office.parts.desk() as desk:
            assert outcomes.sent(desk, row, HOLDER, sid)

    asyncio.run(failed_first())
    assert office.sent() == (OutboxState.FAILED, "failed")


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
def test_a_failure_that_comes_at_the_moment_when_its_message_is_noted_is_kept(office: Office) -> None:
    row, sid = office.say(), new_sid()

    def note(connection: Connection, cursor: object, statement: str, *about: object) -> None:
        if "outbox" in statement and not noted:
            noted.append(statement)
            with office.parts.desk() as desk:
                assert outcomes.sent(desk, row, HOLDER, sid)

    noted: list[str] = []
    event.listen(office.parts.store.write_engine, "after_cursor_execute", note)
    try:
        office.post(status(sid, "failed", "63021"), pauses=(0.0,))
    finally:
        event.remove(office.parts.store.write_engine, "after_cursor_execute", note)
    assert office.sent() == (OutboxState.FAILED, "failed")


def test_receipts_of_messages_that_nobody_knows_change_nothing(office: Office) -> None:
    sid = office.taken(office.say())
    office.post(status(new_sid(), "failed", "63016"), status(new_sid(), "delivered"), pauses=(0.0,))
    assert office.sent() == (OutboxState.SENT, None)
    office.post(status(sid, "delivered") | {"MessageSid": "odd"})
    assert office.sent() == (OutboxState.SENT, None)


def test_a_receipt_of_another_number_is_none_of_this_ones(office: Office) -> None:
    sid = office.taken(office.say())
    with office.parts.desk() as desk:
        other = open_account(desk, "whatsapp", "15551234567", [])
    asyncio.run(
        Receiver(office.parts, other, pauses=()).take_in(
            {name: [value] for name, value in status(sid, "failed", "63021").items()}
        )
    )
    assert office.sent() == (OutboxState.SENT, None)
