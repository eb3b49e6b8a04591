"""Channel accounts: opened once, brought up to date, and who is served through them."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from scheduling import accounts
from scheduling.clock import SetClock
from scheduling.desk import open_desk
from scheduling.errors import NotFound
from storage.database import Store
from storage.models import Business, ChannelAccount
from tests import builders
from tests.builders import NOW


@pytest.fixture
def three(store: Store) -> list[Business]:
    with store.writing() as connection:
        return [builders.a_business(connection, slug) for slug in ("c", "a", "b")]


def _open(store: Store, businesses: list[Business], name: str = "77") -> ChannelAccount:
    with open_desk(store, SetClock(NOW)) as desk:
        return accounts.open_account(desk, "telegram", name, [business.id for business in businesses])


def _served(store: Store, account: ChannelAccount) -> list[str]:
    with open_desk(store, SetClock(NOW)) as desk:
        return [business.slug for business in accounts.businesses_of(desk, account)]


@pytest.mark.parametrize(("named", "served"), [(1, ["c"]), (2, ["a", "c"]), (3, ["a", "b", "c"]), (0, ["a", "b", "c"])])
def test_an_account_serves_whom_it_was_opened_for(
    store: Store, three: list[Business], named: int, served: list[str]
) -> None:
    account = _open(store, three[:named])
    assert _served(store, account) == served
    assert account.business_id == (three[0].id if named == 1 else None)
    with open_desk(store, SetClock(NOW)) as desk:
        assert [business.slug for business in three if accounts.serves(desk, account, business.id)] == sorted(
            served, key=["c", "a", "b"].index
        )


def test_an_account_is_opened_once_and_follows_what_is_said_anew(store: Store, three: list[Business]) -> None:
    first = _open(store, three[:2])
    for businesses in (three[1:], three[:1], [], three[:2], three[:2]):
        again = _open(store, businesses)
        assert (again.id, again.secret) == (first.id, first.secret)
        assert _served(store, again) == sorted(business.slug for business in businesses or three)
    assert _open(store, three, "78").id != first.id


def test_processes_that_start_at_once_open_one_account(store: Store, three: list[Business]) -> None:
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(lambda _: _open(store, three[:2]).id, range(6)))
    assert len(set(opened)) == 1


def test_an_account_is_found_by_number_and_named(store: Store, three: list[Business]) -> None:
    account = _open(store, three[:1])
    with open_desk(store, SetClock(NOW)) as desk:
        accounts.name_account(desk, account.id, "our_bot")
        assert accounts.account_with(desk, account.id).handle == "our_bot"
        with pytest.raises(NotFound):
            accounts.account_with(desk, account.id + 1000)
    assert _open(store, three[:1]).handle == "our_bot"
