"""A dead address: its replies end, its notices go where the client can be reached, and nobody else waits."""

from dataclasses import replace

import pytest

from bot.showing import shown
from flows import turn
from flows.messages import Reply
from scheduling import accounts, claims, dead_ends, delivery, leases, mail, reaching
from scheduling.wanted import Actor, Details
from storage.database import Store
from storage.models import Booking, ChannelAccount, Chat, Client, ClientAddress, MenuToken, Outbox
from tests import builders
from tests.builders import NOW, at
from tests.scheduling.postroom import HOLDER
from tests.scheduling.salon import STAFF, Salon

LATER = NOW.replace(hour=12)


class Reached:
    """A client of a salon who writes from two bots."""

    def __init__(self, store: Store, slug: str = "demo", *, bots: tuple[ChannelAccount, ...] = ()) -> None:
        self.salon = Salon(store, slug=slug)
        self.bots = bots or (self._bot(f"{slug} 1"), self._bot(f"{slug} 2"))
        self.chats = [self._chat(account) for account in self.bots]
        self.client = self.salon.build(builders.a_client, self.salon.row, "Ann", self.chats)

    def _bot(self, name: str) -> ChannelAccount:
        with self.salon.desk() as desk:
            account = accounts.open_account(desk, "telegram", name, [self.salon.id])
            assert leases.acquire(desk, leases.sender_lease(account.id), HOLDER, 1000)
        return account

    def _chat(self, account: ChannelAccount) -> Chat:
        found = self.salon.rows(Chat, channel_account_id=account.id, external_id="ann")
        return found[0] if found else self.salon.build(builders.a_chat, account, "ann")

    def book(self) -> Booking:
        """A booking that the client made in the first chat."""
        salon = self.salon
        request = replace(salon.request(at("10:00"), None), chat=self.chats[0], details=Details(name="Ann"))
        actor = Actor("client", self.client.public_id)
        return salon.do(lambda desk, catalogue: desk.book(catalogue, request, actor))

    def notice(self) -> Outbox:
        """The notice of a booking that staff moved."""
        self.salon.move(self.book(), at("15:00"), STAFF)
        [row] = self.salon.notices()
        return row

    def say(self, kind: str = "reply", chat: int = 0, **rest: object) -> int:
        with self.salon.desk() as desk:
            business = self.salon.id
            return mail.say(desk, self.chats[chat], {}, kind=kind, business_id=business, **rest)  # type: ignore[arg-type]

    def lose(self, why: str = "blocked", *, opted_out: bool = False) -> Outbox:
        """The next message of the first chat finds that nobody is there."""
        with self.salon.desk() as desk:
            [row] = delivery.claim(desk, self.bots[0].id, HOLDER, most=1)
            assert row.chat_id == self.chats[0].id
            assert dead_ends.gone(desk, row, HOLDER, why, opted_out=opted_out)
        return self.row(row.id)

    def kill(self, bot: int) -> None:
        with self.salon.desk() as desk:
            reaching.dead(desk, self.bots[bot].id, "ann")

    def row(self, outbox_id: int) -> Outbox:
        return self.salon.rows(Outbox, id=outbox_id)[0]

    def dead(self) -> list[bool]:
        return [address.dead_at is not None for address in self.salon.rows(ClientAddress, client_id=self.client.id)]

    def tap(self, chat: int, value: str) -> Reply:
        """What a tap in one of the chats is answered with."""
        with self.salon.desk() as desk:
            taken = mail.receive(desk, self.bots[chat], "ann", f"tap {value}", {"choice": value})
            message = claims.claim(desk, chat_id=taken.chat_id)
            assert message is not None
            turn.handle(desk, message)
        [row] = self.salon.rows(Outbox, inbox_id=taken.inbox_id)
        return Reply.from_json(row.payload)


@pytest.fixture
def ann(store: Store) -> Reached:
    return Reached(store)


def test_the_replies_of_a_dead_address_end_and_the_address_is_remembered(ann: Reached) -> None:
    first, second = ann.say(), ann.say()
    lost = ann.lose("blocked by the user")
    assert (lost.id, lost.state, lost.error) == (first, "failed", "address is dead: blocked by the user")
    assert (ann.row(second).state, ann.row(second).error) == ("cancelled", "address is dead")
    assert ann.dead() == [True, False]
    assert len(ann.salon.rows(Outbox)) == 2


@pytest.mark.parametrize("opted_out", [False, True])
def test_who_wants_nothing_from_us_gets_no_follow_ups_anywhere(ann: Reached, opted_out: bool) -> None:
    ann.say()
    ann.lose(opted_out=opted_out)
    [client] = ann.salon.rows(Client)
    assert (client.no_follow_ups_at is not None) is opted_out


def test_a_dead_address_bars_nobody_else(ann: Reached) -> None:
    ann.say()
    other = ann.salon.build(builders.a_chat, ann.bots[0], "bob")
    with ann.salon.desk() as desk:
        theirs = mail.say(desk, other, {}, kind="reply")
    ann.lose()
    with ann.salon.desk() as desk:
        [row] = delivery.claim(desk, ann.bots[0].id, HOLDER, most=5)
    assert row.id == theirs


def test_a_notice_goes_to_the_clients_other_address(ann: Reached) -> None:
    notice = ann.notice()
    lost = ann.lose()
    assert (lost.id, lost.state) == (notice.id, "cancelled")
    [_, copy] = ann.salon.notices()
    assert (copy.chat_id, copy.channel_account_id, copy.state) == (ann.chats[1].id, ann.bots[1].id, "pending")
    assert (copy.payload, copy.booking_id, copy.due_at) == (notice.payload, notice.booking_id, notice.due_at)
    assert (copy.attempts, copy.maybe_repeated, copy.business_id) == (0, False, ann.salon.id)


def test_its_buttons_work_in_the_other_chat_only(ann: Reached) -> None:
    ann.notice()
    ann.lose()
    [_, copy] = ann.salon.notices()
    with ann.salon.desk() as desk:
        buttons = {choice.label: choice.value for choice in shown(desk, copy).choices}
    cancel = next(value for label, value in buttons.items() if "Cancel" in label)
    assert ann.tap(0, cancel).booking is None
    assert "15:00" in ann.tap(1, cancel).text
    assert ann.salon.rows(MenuToken)[0].chat_id == ann.chats[1].id


def test_what_waits_behind_goes_along_and_what_is_due_later_too(ann: Reached) -> None:
    reply = ann.say()
    due, later = ann.say("notice"), ann.say("notice", due_at=LATER)
    ann.lose()
    assert [ann.row(number).state for number in (reply, due, later)] == ["failed", "cancelled", "cancelled"]
    copies = [row for row in ann.salon.notices() if row.chat_id == ann.chats[1].id]
    assert [(row.state, row.due_at) for row in copies] == [("pending", NOW), ("pending", LATER)]


def test_without_another_living_address_a_due_notice_fails_and_a_later_one_waits(ann: Reached) -> None:
    first, second = ann.say("notice"), ann.say("notice")
    later = ann.say("notice", due_at=LATER)
    ann.kill(1)
    ann.lose()
    states = {row.id: (row.state, row.error) for row in ann.salon.notices()}
    assert states == {
        first: ("failed", "address is dead: blocked"),
        second: ("failed", "address is dead"),
        later: ("pending", None),
    }


def test_who_wrote_again_is_alive(ann: Reached) -> None:
    ann.kill(0)
    ann.kill(1)
    with ann.salon.desk() as desk:
        reaching.alive(desk, ann.bots[1].id, "bob")
    assert ann.dead() == [True, True]
    with ann.salon.desk() as desk:
        reaching.alive(desk, ann.bots[1].id, "ann")
    assert ann.dead() == [True, False]


def test_nobody_is_sent_to_where_clients_come_for_their_messages(store: Store) -> None:
    salon = Salon(store)
    ann = Reached(store, "other", bots=(Reached(store, "third").bots[0], salon.account))
    notice = ann.say("notice")
    ann.lose()
    assert ann.row(notice).state == "failed"


def test_a_new_notice_goes_to_the_living_address_with_buttons_that_work_there(ann: Reached) -> None:
    ann.kill(0)
    notice = ann.notice()
    assert (notice.chat_id, notice.channel_account_id) == (ann.chats[1].id, ann.bots[1].id)
    with ann.salon.desk() as desk:
        cancel = next(choice for choice in shown(desk, notice).choices if "Cancel" in choice.label)
    assert "15:00" in ann.tap(1, cancel.value).text


def test_a_new_notice_stays_where_it_is_when_nobody_lives_elsewhere(ann: Reached) -> None:
    ann.kill(0)
    ann.kill(1)
    assert ann.notice().chat_id == ann.chats[0].id


def test_an_address_that_two_businesses_share_is_dead_at_both_and_their_clients_stay_apart(store: Store) -> None:
    ann = Reached(store)
    theirs = Reached(store, "theirs", bots=(ann.bots[0], Reached(store, "third").bots[1]))
    ours, others = ann.say("notice"), theirs.say("notice")
    ann.lose()
    assert (ann.dead(), theirs.dead()) == ([True, False], [True, False])
    copies = {row.business_id: row.chat_id for row in ann.salon.rows(Outbox) if row.id not in (ours, others)}
    assert copies == {ann.salon.id: ann.chats[1].id, theirs.salon.id: theirs.chats[1].id}


def test_a_notice_is_its_bookings_business_though_the_chat_is_with_another(ann: Reached) -> None:
    made = ann.book()
    other = Salon(ann.salon.store, slug="other")
    ann.salon.build(builders.change, ann.chats[0], {"business_id": other.id})
    ann.salon.move(made, at("15:00"), STAFF)
    [notice] = ann.salon.notices()
    assert (notice.chat_id, notice.business_id) == (ann.chats[0].id, ann.salon.id)
