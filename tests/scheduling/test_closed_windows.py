"""What follows where nothing but templates reaches a client any more, told at once or by a later receipt."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, update

from scheduling import accounts, delivery, leases, mail, outcomes, returning
from scheduling.outcomes import TEMPLATE_ONLY, WINDOW_CLOSED
from scheduling.wanted import Actor, Details
from storage.database import Store
from storage.models import Chat, Client, ClientAddress, DueKind, DueNotice, DueState, Outbox
from storage.rows import add, table
from tests import builders
from tests.builders import NOW, at
from tests.scheduling.postroom import HOLDER
from tests.scheduling.salon import Salon

_OPEN = NOW + timedelta(hours=5)


class Written:
    """A client whose window is thought to be open, and a reminder to them that became a message."""

    def __init__(self, store: Store) -> None:
        self.salon = Salon(store)
        with self.salon.desk() as desk:
            self.account = accounts.open_account(desk, "whatsapp", "14155238886", [self.salon.id])
            assert leases.acquire(desk, leases.sender_lease(self.account.id), HOLDER, 1000)
        self.chat = self.salon.build(builders.a_chat, self.account, "ann")
        self.client = self.salon.build(builders.a_client, self.salon.row, "Ann", [self.chat])
        self.open(_OPEN)

    def open(self, until: datetime, heard: datetime = NOW - timedelta(hours=19)) -> None:
        """The client wrote, by which the window is open until an instant."""
        chats = table(Chat)
        with self.salon.desk() as desk:
            desk.connection.execute(update(chats).values(window_until=until, last_message_at=heard))

    def say(self, kind: str = "notice") -> int:
        with self.salon.desk() as desk:
            return mail.say(desk, mail.chat(desk, self.chat.id), {"template": "reminder"}, kind=kind)  # type: ignore[arg-type]

    def claim(self) -> Outbox:
        with self.salon.desk() as desk:
            [row] = delivery.claim(desk, self.account.id, HOLDER, most=1)
        return row

    def remind(self) -> Outbox:
        """A reminder that Twilio took."""
        request = replace(self.salon.request(at("10:00"), None), chat=self.chat, details=Details(name="Ann"))
        actor = Actor("client", self.client.public_id)
        booking = self.salon.do(lambda desk, catalogue: desk.book(catalogue, request, actor))
        number = self.say()
        due = DueNotice(
            business_id=self.salon.id,
            booking_id=booking.id,
            kind=DueKind.REMINDER,
            sequence=0,
            due_at=NOW,
            state=DueState.SENT,
            outbox_id=number,
            created_at=NOW,
            settled_at=NOW,
        )
        with self.salon.desk() as desk:
            desk.connection.execute(delete(table(DueNotice)))
            add(desk.connection, due)
            rows = table(Outbox)
            values = {"state": "sent", "provider_id": "SMtaken", "sent_at": NOW, "attempts": 1}
            desk.connection.execute(update(rows).where(rows.c.id == number).values(values))
        return self.row(number)

    def row(self, outbox_id: int) -> Outbox:
        return self.salon.rows(Outbox, id=outbox_id)[0]

    def window(self) -> datetime | None:
        return self.salon.rows(Chat, id=self.chat.id)[0].window_until

    def due(self) -> tuple[str, str | None]:
        [row] = self.salon.rows(DueNotice)
        return row.state, row.reason


@pytest.fixture
def ann(store: Store) -> Written:
    return Written(store)


def test_the_window_is_closed_and_the_notice_leaves_once_more_as_a_template(ann: Written) -> None:
    number = ann.say()
    with ann.salon.desk() as desk:
        [row] = delivery.claim(desk, ann.account.id, HOLDER, most=1)
        assert outcomes.closed(desk, row, HOLDER)
    assert ann.window() is None
    again = ann.claim()
    assert (again.id, again.payload) == (number, {"template": "reminder", TEMPLATE_ONLY: True})


def test_it_does_so_once(ann: Written) -> None:
    number = ann.say()
    for _ in range(2):
        row = ann.claim()
        with ann.salon.desk() as desk:
            assert outcomes.closed(desk, row, HOLDER)
    assert (ann.row(number).state, ann.row(number).error) == ("failed", WINDOW_CLOSED)


def test_a_reply_has_no_template(ann: Written) -> None:
    number = ann.say("reply")
    row = ann.claim()
    with ann.salon.desk() as desk:
        assert outcomes.closed(desk, row, HOLDER)
    assert ann.row(number).state == "failed"
    assert ann.window() is None


def test_a_claim_that_was_lost_changes_nothing_of_the_message(ann: Written) -> None:
    number = ann.say()
    row = ann.claim()
    with ann.salon.desk() as desk:
        assert not outcomes.closed(desk, row, "another")
    assert ann.row(number).state == "leased"


def test_a_window_that_was_opened_meanwhile_stays_open(ann: Written) -> None:
    row = ann.remind()
    ann.open(NOW + timedelta(hours=25), heard=NOW + timedelta(hours=1))
    with ann.salon.desk() as desk:
        returning.closed(desk, row)
    assert ann.window() == NOW + timedelta(hours=25)
    assert ann.row(row.id).payload[TEMPLATE_ONLY] is True


def test_what_a_receipt_tells_later_has_the_notice_leave_once_more(ann: Written) -> None:
    row = ann.remind()
    with ann.salon.desk() as desk:
        returning.closed(desk, row)
    assert ann.window() is None
    after = ann.row(row.id)
    assert (after.state, after.provider_id, after.attempts, after.payload[TEMPLATE_ONLY]) == ("pending", None, 0, True)
    assert ann.due() == ("queued", None)


def test_a_second_receipt_gives_it_up_and_so_does_the_reminder(ann: Written) -> None:
    row = ann.remind()
    with ann.salon.desk() as desk:
        returning.closed(desk, row)
    again = _took_again(ann, row)
    with ann.salon.desk() as desk:
        returning.closed(desk, again)
    assert ann.row(row.id).state == "failed"
    assert ann.due() == ("failed", WINDOW_CLOSED)


def test_a_receipt_that_comes_twice_changes_nothing_the_second_time(ann: Written) -> None:
    row = ann.remind()
    for _ in range(2):
        with ann.salon.desk() as desk:
            returning.closed(desk, row)
    assert ann.row(row.id).state == "pending"
    assert ann.due() == ("queued", None)


def test_what_never_arrived_is_failed_with_its_reminder(ann: Written) -> None:
    row = ann.remind()
    with ann.salon.desk() as desk:
        returning.failed(desk, row, "error 63021")
    assert (ann.row(row.id).state, ann.row(row.id).error) == ("failed", "error 63021")
    assert ann.due() == ("failed", "error 63021")


def test_a_person_who_is_not_there_is_dead_until_they_write(ann: Written) -> None:
    row = ann.remind()
    waits = ann.say("reply")
    with ann.salon.desk() as desk:
        returning.gone(desk, row, "error 63024")
    assert ann.row(row.id).state == "failed"
    assert ann.row(waits).state == "cancelled"
    assert [address.dead_at is not None for address in ann.salon.rows(ClientAddress)] == [True]


def test_who_opted_out_gets_no_follow_ups_either(ann: Written) -> None:
    row = ann.remind()
    with ann.salon.desk() as desk:
        returning.gone(desk, row, "error 21610", opted_out=True)
    [client] = ann.salon.rows(Client)
    assert client.no_follow_ups_at == NOW


def _took_again(ann: Written, row: Outbox) -> Outbox:
    rows = table(Outbox)
    with ann.salon.desk() as desk:
        taken = {"state": "sent", "provider_id": "SMagain", "sent_at": NOW}
        desk.connection.execute(update(rows).where(rows.c.id == row.id).values(taken))
    return ann.row(row.id)
