"""What staff are told, who of them, and when: never through a client's chat, never of another business."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest

from scheduling import dead_ends, delivery, due, mail, outcomes, reaching, staffing, upkeep
from scheduling.agenda import pushed_back
from scheduling.errors import AlreadyDone
from scheduling.leases import acquire, sender_lease
from scheduling.telling import STAFF_BUTTONS, still_asked, tell_staff
from scheduling.wanted import Actor
from storage.database import Store, open_store
from storage.models import Attendance, Booking, ChannelAccount, Member, MenuToken
from tests import builders
from tests.builders import a_draft
from tests.scheduling.crew import Crew
from tests.scheduling.salon import API, STAFF, Salon, at
from tests.waiting import PATIENCE_SECONDS

TEN = at("10:00")
IN_A_WEEK = at("10:00", days=7)


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"))


@pytest.fixture
def crew(salon: Salon) -> Crew:
    found = Crew(salon)
    found.add("anna")
    found.add("boris")
    found.add("mia", "manager")
    return found


def _run(salon: Salon, at: datetime) -> None:
    salon.clock.set(at)
    more = True
    while more:
        with salon.desk() as desk:
            more = upkeep.run_due(desk)


def _leave(salon: Salon, account: ChannelAccount) -> list[int]:
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(account.id), "me", 1000)
        return [row.id for row in delivery.claim(desk, account.id, "me", most=50)]


def test_the_master_hears_of_a_new_booking(crew: Crew) -> None:
    made = crew.salon.book(TEN, provider="anna")
    [told] = crew.notices()
    assert (told.payload["template"], told.payload["member"], told.booking_id) == ("booked", "anna", made.id)
    assert (told.channel_account_id, told.due_at) == (crew.account.id, crew.salon.clock.now())
    assert told.payload["values"]["id"] == made.public_id
    [token] = crew.salon.rows(MenuToken, token=told.payload["token"])
    assert token.choices == [["visit", made.public_id], ["agenda", made.public_id]]
    assert (token.chat_id, token.booking_id, token.booking_version) == (told.chat_id, made.id, made.version)


@pytest.mark.parametrize("template", STAFF_BUTTONS)
def test_every_notice_carries_its_buttons(crew: Crew, template: str) -> None:
    made = crew.salon.book(TEN, provider="anna")
    crew.salon.do(lambda desk, catalogue: tell_staff(desk, catalogue, made, template, more={"x": 1}))
    [token] = crew.salon.rows(MenuToken, token=crew.last("anna").payload["token"])
    assert [button for button, _ in token.choices] == list(STAFF_BUTTONS[template])
    assert crew.last("anna").payload["more"] == {"x": 1}


def test_a_request_is_a_question_and_tells_the_clients_past(crew: Crew) -> None:
    crew.salon.set(approval="all")
    crew.salon.book(TEN, provider="anna")
    assert crew.told() == ["request"]
    assert crew.last().payload["more"]["history"] == {"visits": 0, "no_shows": 0, "cancelled_late": 0}


def test_where_the_master_is_not_linked_managers_and_owners_hear(salon: Salon) -> None:
    crew = Crew(salon)
    crew.add("anna", linked=False)
    crew.add("boris")
    crew.add("mia", "manager")
    crew.add("olga", "owner")
    salon.book(TEN, provider="anna")
    assert (crew.told("mia"), crew.told("olga"), crew.told("boris")) == (["booked"], ["booked"], [])


def test_a_business_without_linked_staff_tells_nobody(salon: Salon) -> None:
    salon.set(approval="all", grace_minutes=30)
    made = salon.book(TEN, provider="anna")
    salon.act("approve", made)
    salon.act("attend", made, "ann", attendance=Attendance.LATE)
    _run(salon, made.ends_at)
    salon.act("complete", made)
    assert all(row.payload.get("audience") is None for row in salon.notices())


def test_dead_inactive_and_closed_doors_are_passed_over(crew: Crew) -> None:
    salon = crew.salon
    with salon.desk() as desk:
        reaching.dead(desk, crew.account.id, "anna")
    salon.book(TEN, provider="anna")
    assert (crew.told("anna"), crew.told("mia")) == ([], ["booked"])
    with salon.desk() as desk:
        reaching.alive(desk, crew.account.id, "anna")
    salon.book(at("11:00"), "bob", provider="anna")
    assert crew.told("anna") == ["booked"]
    [anna] = salon.rows(Member, uid="anna")
    salon.build(builders.change, anna, {"active": False})
    salon.book(at("12:00"), "cid", provider="anna")
    assert len(crew.told("anna")) == 1
    salon.build(builders.change, crew.account, {"active": False})
    salon.book(at("13:00"), "dan", provider="boris")
    assert crew.told("boris") == []


def test_staff_of_another_business_hear_nothing(store: Store, crew: Crew) -> None:
    other = Crew(Salon(store, ("anna",), slug="other"))
    other.add("anna")
    other.add("olga", "owner")
    crew.salon.book(TEN, provider="anna")
    assert other.notices() == []
    assert {row.business_id for row in crew.notices()} == {crew.salon.id}


def test_who_is_linked_twice_is_told_at_both_places_and_once_in_each(crew: Crew) -> None:
    [anna] = crew.salon.rows(Member, uid="anna")
    crew.link(anna, "tablet")
    crew.link(crew.add("second", "manager", linked=False, provider_id=anna.provider_id), "anna")
    crew.salon.book(TEN, provider="anna")
    assert len({row.chat_id for row in crew.notices()}) == len(crew.notices()) == 2


def test_a_master_who_books_as_a_client_is_told_as_a_master_only_in_the_bot_for_staff(crew: Crew) -> None:
    made = crew.salon.book(TEN, "anna", provider="anna")
    assert [row.chat_id != made.chat_id for row in crew.notices()] == [True]


def test_what_somebody_did_they_are_not_told(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, None, actor=crew.by("anna"), provider="anna")
    moved = salon.move(made, at("12:00"), crew.by("anna"))
    salon.act("cancel", moved, crew.by("anna"))
    assert crew.notices() == []


def test_what_others_did_the_master_is_told(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, "ann", provider="anna")
    moved = salon.move(made, at("12:00"), "ann")
    again = salon.move(moved, at("13:00"), crew.by("mia"))
    salon.act("cancel", again, API)
    assert crew.told("anna") == ["booked", "moved", "moved", "cancelled"]
    assert crew.notices("anna")[1].payload["more"] == {"was": "2030-01-07T10:00:00Z"}
    assert crew.notices("anna")[3].payload["more"] == {"by": "Demo"}
    assert crew.told("mia") == []


def test_both_masters_hear_where_a_visit_goes_from_one_to_the_other(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, "ann", provider="anna")
    salon.move(made, at("12:00"), STAFF, provider=salon.providers["boris"].id)
    assert (crew.told("anna"), crew.told("boris")) == (["booked", "moved_away"], ["moved"])


def test_a_moved_visit_that_waits_again_is_a_request(crew: Crew) -> None:
    salon = crew.salon
    salon.set(approval="all")
    made = salon.act("approve", salon.book(TEN, "ann", provider="anna"), crew.by("anna"))
    salon.move(made, at("12:00"), "ann")
    assert crew.told("anna") == ["request", "request"]
    assert crew.last("anna").payload["more"]["was"] == "2030-01-07T10:00:00Z"


@pytest.mark.parametrize("answer", ["approve", "decline"])
def test_whoever_was_asked_hears_who_answered(crew: Crew, answer: str) -> None:
    salon = crew.salon
    crew.add("anna_2", "provider", provider_id=salon.providers["anna"].id)
    salon.set(approval="all")
    made = salon.book(TEN, provider="anna")
    salon.act(answer, made, crew.by("anna"))
    assert (crew.told("anna"), crew.told("anna_2"), crew.told("mia")) == (["request"], ["request", "answered"], [])
    assert crew.last("anna_2").payload["more"] == {"by": "Anna"}


def test_a_late_client_is_told_of_with_the_visits_that_are_pushed_back(crew: Crew) -> None:
    salon = crew.salon
    late = salon.book(TEN, "ann", provider="anna")
    salon.book(at("11:00"), "bob", provider="anna")
    salon.book(at("13:00"), "cid", provider="anna")
    salon.book(at("11:00"), "dan", provider="boris")
    salon.act("attend", late, "ann", attendance=Attendance.LATE)
    assert crew.told("anna")[-1] == "late"
    assert [one["client"] for one in crew.last("anna").payload["more"]["next"]] == ["Bob"]
    salon.act("attend", late, "ann", attendance=Attendance.LATE)
    assert crew.told("anna").count("late") == 1


def test_who_comes_is_seen_and_not_told(crew: Crew) -> None:
    made = crew.salon.book(TEN, provider="anna")
    crew.salon.act("attend", made, "ann", attendance=Attendance.COMING)
    assert crew.told("anna") == ["booked"]
    crew.salon.act("attend", made, "ann", attendance=Attendance.NOT_COMING)
    assert crew.told("anna") == ["booked", "attendance"]


@pytest.mark.parametrize(
    ("gaps", "pushed"), [([], 0), ([0], 1), ([15], 0), ([14], 1), ([10, 4], 2), ([10, 5], 1), ([0, 0, 0, 60], 3)]
)
def test_lateness_is_used_up_by_the_time_between(gaps: list[int], pushed: int) -> None:
    late = a_draft()
    visits, ends = [], late.ends_at
    for gap in gaps:
        starts = ends + timedelta(minutes=gap)
        ends = starts + timedelta(hours=1)
        visits.append(a_draft(starts_at=starts, ends_at=ends))
    assert pushed_back(late, visits) == visits[:pushed]


def test_did_they_come_is_asked_while_it_can_be_answered(crew: Crew) -> None:
    salon = crew.salon
    made = salon.book(TEN, provider="anna")
    _run(salon, made.ends_at)
    assert crew.told("anna") == ["booked", "outcome"]
    [token] = salon.rows(MenuToken, token=crew.last("anna").payload["token"])
    assert token.choices == [["complete", made.public_id], ["no_show", made.public_id]]
    assert token.booking_version == salon.booking(made.public_id).version


def test_without_grace_nobody_is_asked(crew: Crew) -> None:
    crew.salon.set(grace_minutes=0)
    made = crew.salon.book(TEN, provider="anna")
    _run(crew.salon, made.ends_at)
    assert crew.told("anna") == ["booked"]


def test_quiet_hours_hold_notices_back(crew: Crew) -> None:
    salon = crew.salon
    salon.set(quiet_from=7 * 60, quiet_until=9 * 60)
    salon.book(IN_A_WEEK, provider="anna")
    assert crew.last().due_at == salon.clock.now() + timedelta(hours=1)
    assert _leave(salon, crew.account) == []
    salon.pass_time(hours=1)
    assert len(_leave(salon, crew.account)) == 1


def test_the_quiet_hours_of_a_master_follow_their_own_clock(store: Store) -> None:
    salon = Salon(store)
    salon.build(builders.change, salon.providers["anna"], {"zone": "Asia/Tokyo"})
    salon.set(quiet_from=17 * 60, quiet_until=19 * 60)
    crew = Crew(salon)
    crew.add("anna")
    salon.book(at("02:00", days=7), provider="anna")
    assert crew.last().due_at == salon.clock.now() + timedelta(hours=2)


def test_nothing_waits_until_it_is_of_no_use(crew: Crew) -> None:
    salon = crew.salon
    salon.set(quiet_from=7 * 60, quiet_until=10 * 60, approval="all", expiry_minutes=60)
    salon.book(at("11:00"), "ann", provider="anna")
    salon.book(at("11:30"), "bob", provider="boris")
    assert crew.last("anna").due_at == salon.clock.now()
    assert crew.last("boris").due_at == salon.clock.now() + timedelta(hours=2)
    salon.set(approval="none")
    salon.book(at("9:30"), "cid", provider="anna")
    assert crew.last("anna").due_at == salon.clock.now()


def test_a_question_that_is_answered_meanwhile_does_not_leave(crew: Crew) -> None:
    salon = crew.salon
    salon.set(approval="all", quiet_from=7 * 60, quiet_until=9 * 60)
    first, second = salon.book(IN_A_WEEK, "ann", provider="anna"), salon.book(IN_A_WEEK, "bob", provider="boris")
    salon.act("approve", first)
    salon.pass_time(hours=1)
    # One message a chat leaves at a time.
    leaving = _leave(salon, crew.account) + _leave(salon, crew.account)
    assert {(row.payload["template"], row.booking_id) for row in crew.notices() if row.id in leaving} == {
        ("answered", first.id),
        ("request", second.id),
    }
    [settled] = [row for row in crew.notices("anna") if row.payload["template"] == "request"]
    assert (settled.state, settled.error) == ("skipped", "answered")


def test_who_is_linked_no_more_gets_nothing_that_still_waits(crew: Crew) -> None:
    salon = crew.salon
    salon.book(TEN, provider="anna")
    salon.do(lambda desk, catalogue: staffing.revoke(desk, catalogue, "anna"))
    assert _leave(salon, crew.account) == []
    assert (crew.last("anna").state, crew.last("anna").error) == ("skipped", "no longer linked")


@pytest.mark.parametrize(
    ("template", "booking", "asked"),
    [
        ("request", {"status": "pending", "approval": "awaited"}, True),
        ("request_again", {"status": "pending", "approval": "not_needed"}, False),
        ("request_escalated", {"status": "confirmed", "approval": "given"}, False),
        ("request", {"status": "rescheduled", "approval": "awaited"}, False),
        ("outcome", {"status": "in_progress"}, True),
        ("outcome", {"status": "completed"}, False),
        ("booked", {"status": "cancelled"}, True),
    ],
)
def test_only_open_questions_are_asked(template: str, booking: dict[str, Any], asked: bool) -> None:
    assert still_asked(template, a_draft(**booking)) is asked


def _reminded(crew: Crew) -> Booking:
    salon = crew.salon
    made = salon.book(IN_A_WEEK, provider="anna")
    _run(salon, made.starts_at - timedelta(days=1))
    return made


def test_a_reminder_that_could_not_be_delivered_is_told_to_the_master(crew: Crew) -> None:
    salon = crew.salon
    salon.build(builders.change, salon.haircut, {"reminders": [_day_before()]})
    made = _reminded(crew)
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(salon.account.id), "me", 1000)
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        assert outcomes.fail(desk, row, "me", "refused")
        assert not outcomes.fail(desk, row, "me", "refused")
    assert crew.told("anna") == ["booked", "undelivered"]
    assert crew.last("anna").payload["values"]["id"] == made.public_id


def test_a_reminder_to_a_dead_address_is_told_to_the_master(crew: Crew) -> None:
    salon = crew.salon
    salon.build(builders.change, salon.haircut, {"reminders": [_day_before()]})
    _reminded(crew)
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(salon.account.id), "me", 1000)
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        assert dead_ends.gone(desk, row, "me", "blocked")
    assert crew.told("anna") == ["booked", "undelivered"]


def test_other_messages_that_fail_are_not_told(crew: Crew) -> None:
    salon = crew.salon
    salon.act("cancel", salon.book(TEN, provider="anna"))
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(salon.account.id), "me", 1000)
        [row] = delivery.claim(desk, salon.account.id, "me", most=5)
        assert outcomes.fail(desk, row, "me", "refused")
        due.undelivered(desk, [row.id])
    assert crew.told("anna") == ["booked", "cancelled"]


def test_nobody_is_told_twice_of_what_a_stranger_caused(crew: Crew) -> None:
    made = crew.salon.book(TEN, provider="anna")
    crew.salon.do(lambda desk, at: tell_staff(desk, at, made, "booked", but=Actor("client", "anna")))
    assert crew.told("anna") == ["booked", "booked"]


def _gone(crew: Crew, *addresses: str) -> None:
    """Takes what waits for these addresses to the messenger, which says that nobody is there."""
    salon = crew.salon
    with salon.desk() as desk:
        assert acquire(desk, sender_lease(crew.account.id), "me", 1000)
        for row in delivery.claim(desk, crew.account.id, "me", most=50):
            if row.payload["member"] in addresses:
                assert dead_ends.gone(desk, row, "me", "blocked")


def test_what_a_master_cannot_be_told_managers_are(crew: Crew) -> None:
    crew.salon.set(approval="all")
    made = crew.salon.book(IN_A_WEEK, provider="anna")
    crew.salon.book(IN_A_WEEK, "bob", provider="boris")
    _gone(crew, "anna")
    assert (crew.told("mia"), crew.last("mia").booking_id) == (["request"], made.id)
    assert crew.last("mia").payload["more"] == crew.last("anna").payload["more"]
    assert (crew.last("anna").state, crew.last("anna").error) == ("cancelled", "address is dead")
    _gone(crew, "mia")
    assert (crew.last("mia").state, crew.told("boris")) == ("failed", ["request"])


def test_where_another_address_has_it_nobody_else_is_told(crew: Crew) -> None:
    [anna] = crew.salon.rows(Member, uid="anna")
    crew.link(anna, "tablet")
    crew.salon.book(IN_A_WEEK, provider="anna")
    with crew.salon.desk() as desk:
        assert acquire(desk, sender_lease(crew.account.id), "me", 1000)
        first, _ = delivery.claim(desk, crew.account.id, "me", most=50)
        assert dead_ends.gone(desk, first, "me", "blocked")
    assert crew.told("mia") == []


def test_what_is_settled_is_not_passed_on(crew: Crew) -> None:
    crew.salon.set(approval="all")
    made = crew.salon.book(IN_A_WEEK, provider="anna")
    with crew.salon.desk() as desk:
        assert acquire(desk, sender_lease(crew.account.id), "me", 1000)
        [row] = delivery.claim(desk, crew.account.id, "me", most=50)
    crew.salon.act("approve", made, STAFF)
    with crew.salon.desk() as desk:
        assert dead_ends.gone(desk, row, "me", "blocked")
    assert crew.told("mia") == []


def test_a_master_and_a_client_who_act_at_once_do_not_wait_for_each_other(postgresql_url: str) -> None:
    """Each turn locks its own chat first; what is told to the other's must not need that lock."""
    store = open_store(postgresql_url)
    salon = Salon(store, approval="all")
    crew = Crew(salon)
    crew.add("anna")
    made, theirs, client = salon.book(TEN, provider="anna"), crew.last("anna").chat_id, salon.actor()
    both = Barrier(2)

    def master() -> str:
        with salon.desk() as desk:
            mail.chat(desk, theirs)
            both.wait(PATIENCE_SECONDS)
            with pytest.raises(AlreadyDone):
                desk.approve(desk.catalogue(salon.id), made.public_id, actor=crew.by("anna"))
        return "late"

    def cancels() -> str:
        with salon.desk() as desk:
            mail.chat(desk, made.chat_id or 0)
            both.wait(PATIENCE_SECONDS)
            return desk.cancel(desk.catalogue(salon.id), made.public_id, actor=client).status

    with ThreadPoolExecutor(2) as pool:
        late, cancelled = pool.submit(master), pool.submit(cancels)
        assert (late.result(), cancelled.result()) == ("late", "cancelled")
    assert crew.told("anna") == ["request", "cancelled"]
    store.close()


def _day_before() -> dict[str, Any]:
    return {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}
