"""A turn in the staff's bot: every message is authorised anew, and what was seen is what is decided about."""

from typing import Any

import pytest

from flows import turn
from flows.messages import Incoming, Reply
from scheduling import claims, mail, staffing
from scheduling.accounts import open_account
from scheduling.booking import Request
from scheduling.clock import SetClock, to_minute
from scheduling.desk import Desk, open_desk
from scheduling.wanted import Actor, Details, Wanted
from storage.database import Store
from storage.models import Booking, BookingStatus, Member
from tests.builders import NOW, a_business, a_chat, a_member, a_provider, a_service, change

START = to_minute(NOW.replace(hour=10)) + 24 * 60


class Office:
    """Two masters and a manager, a request to one of them, and the bot that they write to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._count = 0
        with self.desk() as desk:
            business = a_business(desk.connection, approval="all")
            service = a_service(desk.connection, business)
            masters = [a_provider(desk.connection, business, uid, services=[service]) for uid in ("anna", "boris")]
            self.members: dict[str, Member] = {
                master.uid: a_member(desk.connection, business, master.uid, "provider", provider_id=master.id)
                for master in masters
            }
            self.members["mia"] = a_member(desk.connection, business, "mia", "manager")
            account = open_account(desk, "telegram", "staff", [business.id], staff=True)
            for member in self.members.values():
                staffing.link(desk, account, member.uid, member)
            web = mail.account(desk, "web", "demo")
            chat = mail.chat(desk, a_chat(desk.connection, web).id)
            wanted = Wanted(service.id, masters[0].id)
            request = Request(wanted, START, Details("Ann"), chat=chat, channel="web")
            self.booking = desk.book(desk.catalogue(business.id), request, Actor("client", "new"))

    def desk(self) -> Any:
        return open_desk(self._store, SetClock(NOW))

    def send(self, who: str, incoming: Incoming) -> Reply:
        """The reply to one message."""
        self._count += 1
        with self.desk() as desk:
            account = mail.account(desk, "telegram", "staff")
            chat = mail.receive(desk, account, who, str(self._count), incoming.to_json()).chat_id
            row = claims.claim(desk)
            assert row is not None
            turn.handle(desk, row)
            return Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)

    def tap(self, who: str, reply: Reply, label: str) -> Reply:
        """The reply to a tap on what was shown to somebody, perhaps to somebody else."""
        choice = next(choice for choice in reply.choices if label in choice.label)
        return self.send(who, Incoming(choice=choice.value))

    def asked(self, who: str) -> str:
        """The token of the notice about the request."""
        with self.desk() as desk:
            chat = mail.find_chat(desk, mail.account(desk, "telegram", "staff"), who)
            assert chat is not None
            rows = [row for row in mail.outgoing(desk, chat.id, 0) if row.kind == "notice"]
            return str(rows[-1].payload["token"])

    def now(self) -> Booking:
        with self.desk() as desk:
            return self.found(desk)

    def found(self, desk: Desk) -> Booking:
        return desk.booking(self.booking.business_id, self.booking.public_id)


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def test_a_notice_answers_to_its_own_reader_only(office: Office) -> None:
    token = office.asked("anna")
    for other in ("boris", "mia", "stranger"):
        office.send(other, Incoming(choice=f"{token}:0"))
        assert office.now().status == BookingStatus.PENDING
    assert "Confirmed. The client is told." in office.send("anna", Incoming(choice=f"{token}:0")).text
    assert office.now().status == BookingStatus.CONFIRMED


@pytest.mark.parametrize("inactive", [True, False])
def test_who_works_there_no_longer_decides_nothing(office: Office, inactive: bool) -> None:
    token, card = office.asked("anna"), office.tap("anna", office.send("anna", Incoming(text="requests")), "Ann")
    with office.desk() as desk:
        if inactive:
            change(desk.connection, office.members["anna"], {"active": False})
        else:
            staffing.revoke(desk, desk.catalogue(office.booking.business_id), "anna")
    for tap in (f"{token}:0", f"{token}:1", *(choice.value for choice in card.choices)):
        told = office.send("anna", Incoming(choice=tap))
        assert "private link" in told.text
        assert told.choices == ()
    assert office.send("anna", Incoming(text="today")).choices == ()
    assert office.now() == office.booking


def test_a_masters_booking_is_lost_to_them_once_it_is_anothers(office: Office) -> None:
    card = office.tap("anna", office.send("anna", Incoming(text="requests")), "Ann")
    with office.desk() as desk:
        change(desk.connection, office.booking, {"provider_id": office.members["boris"].provider_id})
    assert office.tap("anna", card, "Confirm").error == "not_found"
    assert office.send("anna", Incoming(choice=f"{office.asked('anna')}:0")).error is None
    assert office.now().status == BookingStatus.PENDING
    assert "1 request" in [choice.label for choice in office.send("boris", Incoming(text="today")).choices]


@pytest.mark.parametrize("taps", [("Confirm",), ("Decline", "Yes"), ("Move", "10", "11:00", "Yes")])
def test_what_was_seen_is_what_is_decided_about(office: Office, taps: tuple[str, ...]) -> None:
    shown = office.tap("anna", office.send("anna", Incoming(text="requests")), "Ann")
    for label in taps[:-1]:
        shown = office.tap("anna", shown, label)
    with office.desk() as desk:
        owner = desk.client_with(office.booking.business_id, office.booking.client_id)
        actor, catalogue = Actor("client", owner.public_id), desk.catalogue(office.booking.business_id)
        desk.reschedule(catalogue, office.booking.public_id, START + 120, actor=actor)
        desk.rate(catalogue, office.booking.public_id, 5, actor=actor)
    told = office.tap("anna", shown, taps[-1])
    assert told.error == "already_done"
    assert told.text.startswith("Ann moved this at ")
    assert office.now().status == BookingStatus.PENDING


def test_a_manager_decides_about_everybodys(office: Office) -> None:
    card = office.tap("mia", office.send("mia", Incoming(text="requests")), "Ann")
    office.tap("mia", office.tap("mia", card, "Decline"), "Yes")
    assert office.now().cancelled_by == "staff"
    assert office.tap("anna", office.send("anna", Incoming(text="requests")), "My day").error is None


def test_a_member_of_several_businesses_chooses_among_theirs(store: Store, office: Office) -> None:
    with office.desk() as desk:
        other = a_business(desk.connection, "other", name="Other")
        a_business(desk.connection, "foreign", name="Foreign")
        shared = open_account(desk, "telegram", "all", [], staff=True)
        staffing.link(desk, shared, "mia", office.members["mia"])
        staffing.link(desk, shared, "mia", a_member(desk.connection, other, "mia", "owner"))
    with office.desk() as desk:
        account = mail.account(desk, "telegram", "all")
        chat = mail.receive(desk, account, "mia", "1", Incoming(text="today").to_json()).chat_id
        row = claims.claim(desk)
        assert row is not None
        turn.handle(desk, row)
        asked = Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)
    assert [choice.label for choice in asked.choices] == ["Demo", "Other"]
