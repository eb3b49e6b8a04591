"""Links of those who work for a business: used once, by nobody else, and taken back."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from scheduling import staffing
from scheduling.accounts import open_account
from scheduling.errors import InvitationOver, NotFound, RunAgain
from scheduling.wanted import Actor
from storage.database import Store
from storage.models import ChannelAccount, Invitation, Member, MemberAddress, Role
from tests import builders
from tests.builders import a_draft
from tests.scheduling.crew import Crew
from tests.scheduling.salon import Salon, at


@pytest.fixture
def salon(store: Store) -> Salon:
    return Salon(store, ("anna", "boris"))


@pytest.fixture
def crew(salon: Salon) -> Crew:
    found = Crew(salon)
    found.add("anna", linked=False)
    return found


def _invite(salon: Salon, uid: str = "anna", hours: int = 72) -> str:
    return salon.do(lambda desk, catalogue: staffing.invite(desk, catalogue, uid, hours))


def _revoke(salon: Salon, uid: str = "anna") -> None:
    salon.do(lambda desk, catalogue: staffing.revoke(desk, catalogue, uid))


def _join(crew: Crew, token: str, address: str = "777", account: ChannelAccount | None = None) -> Member:
    return crew.salon.do(lambda desk, _: staffing.join(desk, account or crew.account, address, token))


def _who(crew: Crew, address: str = "777") -> list[str]:
    return crew.salon.do(lambda desk, _: [one.uid for one in staffing.members_at(desk, crew.account, address)])


def test_a_link_is_used_once_and_links_whoever_opens_it(crew: Crew) -> None:
    token = _invite(crew.salon)
    assert _join(crew, token).uid == "anna"
    assert _who(crew) == ["anna"]
    with pytest.raises(InvitationOver):
        _join(crew, token, "another")
    assert _who(crew, "another") == []


def test_whom_a_link_linked_may_open_it_again(crew: Crew) -> None:
    token = _invite(crew.salon)
    assert _join(crew, token) == _join(crew, token)
    assert len(crew.salon.rows(MemberAddress)) == 1


def test_only_the_hash_of_a_token_is_kept(crew: Crew) -> None:
    token = _invite(crew.salon)
    [kept] = crew.salon.rows(Invitation)
    assert kept.token_hash == hashlib.sha256(token.encode()).hexdigest()
    assert token not in str(kept.model_dump())


def test_a_link_expires(crew: Crew) -> None:
    early, late = _invite(crew.salon, hours=1), ""
    crew.salon.pass_time(minutes=59)
    assert _join(crew, early).uid == "anna"
    late = _invite(crew.salon, hours=1)
    crew.salon.pass_time(hours=1)
    with pytest.raises(InvitationOver):
        _join(crew, late, "888")


def test_a_new_link_replaces_one_that_nobody_used(crew: Crew) -> None:
    first, second = _invite(crew.salon), _invite(crew.salon)
    with pytest.raises(InvitationOver):
        _join(crew, first)
    assert _join(crew, second).uid == "anna"


def test_revoking_ends_links_and_access(crew: Crew) -> None:
    used, other = _invite(crew.salon), "888"
    _join(crew, used)
    unused = _invite(crew.salon)
    _revoke(crew.salon)
    assert _who(crew) == []
    for token, address in ((unused, other), (used, "777")):
        with pytest.raises(InvitationOver):
            _join(crew, token, address)
    assert _join(crew, _invite(crew.salon), other).uid == "anna"


@pytest.mark.parametrize("token", ["", "x", "a" * 22, "'; --"])
def test_an_invented_link_does_nothing(crew: Crew, token: str) -> None:
    _invite(crew.salon)
    with pytest.raises(InvitationOver):
        _join(crew, token)


def test_a_link_works_in_no_bot_for_clients_and_in_no_bot_of_another_business(store: Store, crew: Crew) -> None:
    token = _invite(crew.salon)
    other = Crew(Salon(store, slug="other"))
    for account in (crew.salon.account, other.account):
        with pytest.raises(InvitationOver):
            _join(crew, token, account=account)
    assert _join(crew, token).uid == "anna"


def test_an_inactive_member_is_neither_invited_nor_let_in(crew: Crew) -> None:
    token = _invite(crew.salon)
    [member] = crew.salon.rows(Member)
    _join(crew, _invite(crew.salon))
    token = _invite(crew.salon)
    crew.salon.build(builders.change, member, {"active": False})
    assert _who(crew) == []
    with pytest.raises(InvitationOver):
        _join(crew, token, "888")
    with pytest.raises(NotFound):
        _invite(crew.salon)


@pytest.mark.parametrize("hours", [0, -1, 8761])
def test_a_link_lasts_an_hour_to_a_year(crew: Crew, hours: int) -> None:
    with pytest.raises(ValueError, match="1 to 8760"):
        _invite(crew.salon, hours=hours)


def test_who_is_unknown_is_not_invited(crew: Crew) -> None:
    for command in (_invite, _revoke):
        with pytest.raises(NotFound):
            command(crew.salon, "nobody")


def test_members_of_another_business_are_not_invited_here(store: Store, crew: Crew) -> None:
    Crew(Salon(store, ("zoe",), slug="other")).add("zoe")
    for command in (_invite, _revoke):
        with pytest.raises(NotFound):
            command(crew.salon, "zoe")


def test_one_person_works_for_two_businesses_from_one_address(store: Store, crew: Crew) -> None:
    other = Salon(store, ("anna",), slug="other")
    with other.desk() as desk:
        shared = open_account(desk, "telegram", "shared", [crew.salon.id, other.id], staff=True)
    theirs = other.build(builders.a_member, other.row, "zoe", Role.OWNER)
    with other.desk() as desk:
        staffing.link(desk, shared, "777", theirs)
    _join(crew, _invite(crew.salon), account=shared)
    with other.desk() as desk:
        assert [one.uid for one in staffing.members_at(desk, shared, "777")] == ["anna", "zoe"]
        open_account(desk, "telegram", "shared", [other.id], staff=True)
    with other.desk() as desk:
        [account] = other.rows(ChannelAccount, name="shared")
        assert [one.uid for one in staffing.members_at(desk, account, "777")] == ["zoe"]


def test_nobody_works_through_a_door_of_clients(crew: Crew) -> None:
    [member] = crew.salon.rows(Member)
    with crew.salon.desk() as desk, pytest.raises(ValueError, match="accounts for staff only"):
        staffing.link(desk, crew.salon.account, "777", member)
    with crew.salon.desk() as desk:
        assert staffing.members_at(desk, crew.salon.account, "777") == []


def test_of_two_who_open_a_link_at_once_one_is_linked(crew: Crew) -> None:
    token = _invite(crew.salon)

    def opens(address: str) -> str | None:
        try:
            return _join(crew, token, address).uid
        except (InvitationOver, RunAgain):
            return None

    with ThreadPoolExecutor(4) as pool:
        linked = list(pool.map(opens, ["1", "2", "3", "4"]))
    assert [uid for uid in linked if uid] == ["anna"]
    assert len(crew.salon.rows(MemberAddress)) == 1


@pytest.mark.parametrize(
    ("role", "provider", "business", "active", "sees"),
    [
        (Role.OWNER, None, 1, True, True),
        (Role.MANAGER, None, 1, True, True),
        (Role.MANAGER, 2, 1, True, True),
        (Role.PROVIDER, 1, 1, True, True),
        (Role.PROVIDER, 2, 1, True, False),
        (Role.PROVIDER, None, 1, True, False),
        (Role.OWNER, None, 2, True, False),
        (Role.PROVIDER, 1, 2, True, False),
        (Role.OWNER, None, 1, False, False),
    ],
)
def test_who_sees_a_booking(role: Role, provider: int | None, business: int, active: bool, sees: bool) -> None:
    member = Member(business_id=business, uid="m", name="M", role=role, provider_id=provider, active=active)
    assert staffing.may(member, a_draft(business_id=1, provider_id=1)) is sees
    assert staffing.actor_of(member) == Actor("staff", "m")


def test_who_works_there_is_listed(crew: Crew) -> None:
    crew.add("olga", "owner")
    crew.add("gone", "manager", active=False)
    assert crew.salon.do(lambda desk, at: [one.uid for one in staffing.members(desk, at)]) == ["anna", "olga"]


def test_a_link_can_be_opened_until_its_last_second(crew: Crew) -> None:
    token = _invite(crew.salon, hours=2)
    crew.salon.clock.set(crew.salon.clock.now() + timedelta(hours=2, seconds=-1))
    assert _join(crew, token).uid == "anna"


def test_whoever_caused_something_is_known_by_a_name(crew: Crew) -> None:
    made = crew.salon.book(at("10:00"), "ann")
    names = {"staff:anna": "Anna", "staff:owner": "Demo", "api:key": "Demo", str(crew.salon.actor()): "Ann"}
    with crew.salon.desk() as desk:
        catalogue = desk.catalogue(crew.salon.id)
        assert {actor: staffing.known_as(desk, catalogue, made, actor) for actor in names} == names
