"""Private links that an operator makes for those who work there, and takes back."""

import re
from contextlib import suppress

import pytest

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.inviting import invite, revoke
from bot.linking import make_link
from scheduling import staffing
from scheduling.accounts import name_account, open_account
from scheduling.errors import InvitationOver
from storage.database import Store
from storage.models import ChannelAccount
from tests.bot.command import Here
from tests.bot.shop import hire, open_shop


def _shop(store: Store) -> Parts:
    parts = open_shop(store)
    hire(parts, "anna", provider="anna")
    hire(parts, "olga", role="owner")
    return parts


def _assistant(
    parts: Parts, handle: str | None = "work_bot", number: str = "1", *, staff: bool = True
) -> ChannelAccount:
    with parts.desk() as desk:
        account = open_account(desk, "telegram", number, [desk.business_named("demo").business.id], staff=staff)
        if handle:
            name_account(desk, account.id, handle)
    return account


def _linked(parts: Parts, account: ChannelAccount, address: str) -> list[str]:
    with parts.look() as desk:
        return [member.uid for member in staffing.members_at(desk, account, address)]


def _open(parts: Parts, account: ChannelAccount, address: str, token: str) -> None:
    with suppress(InvitationOver), parts.desk() as desk:
        staffing.join(desk, account, address, token)


@pytest.mark.parametrize("uid", ["anna", "olga"])
def test_whoever_opens_the_link_first_is_linked(store: Store, uid: str) -> None:
    parts = _shop(store)
    assistant = _assistant(parts)
    [address] = invite(parts, "demo", uid, 72)
    found = re.fullmatch(r"https://t\.me/work_bot\?start=([A-Za-z0-9_-]{1,64})", address)
    assert found is not None
    _open(parts, assistant, "7", found[1])
    _open(parts, assistant, "8", found[1])
    assert (_linked(parts, assistant, "7"), _linked(parts, assistant, "8")) == ([uid], [])


def test_without_a_known_bot_it_is_said_what_to_write(store: Store) -> None:
    parts = _shop(store)
    _assistant(parts, None)
    _assistant(parts, "clients_bot", "2", staff=False)
    [told] = invite(parts, "demo", "anna", 72)
    assert re.fullmatch(r"Write to the assistant bot: /start [A-Za-z0-9_-]{1,64}", told)


def test_clients_are_never_sent_to_the_assistant(store: Store) -> None:
    parts = _shop(store)
    _assistant(parts)
    assert len(make_link(parts, "demo", None, None)) == 1


def test_what_is_taken_back_is_worth_nothing(store: Store) -> None:
    parts = _shop(store)
    assistant = _assistant(parts)
    _open(parts, assistant, "7", invite(parts, "demo", "anna", 72)[0].partition("=")[2])
    unused = invite(parts, "demo", "anna", 72)[0].partition("=")[2]
    assert _linked(parts, assistant, "7") == ["anna"]
    assert revoke(parts, "demo", "anna") == "anna"
    _open(parts, assistant, "8", unused)
    assert (_linked(parts, assistant, "7"), _linked(parts, assistant, "8")) == ([], [])


@pytest.mark.parametrize(
    ("slug", "uid", "told"),
    [
        ("demo", "zoe", "--provider: there is no member 'zoe'; there are: anna, olga"),
        ("salon", "anna", "--business: there is no 'salon'; there are: demo"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(store: Store, slug: str, uid: str, told: str) -> None:
    parts = _shop(store)
    for refused in (lambda: invite(parts, slug, uid, 72), lambda: revoke(parts, slug, uid)):
        with pytest.raises(BadArgument, match=f"^{re.escape(told)}$"):
            refused()


def test_a_master_who_is_several_members_is_asked_which(store: Store) -> None:
    parts = _shop(store)
    hire(parts, "ann_too", provider="anna")
    with pytest.raises(BadArgument, match=r"^--provider: 'anna' has several members; name one: ann_too, anna$"):
        invite(parts, "demo", "anna", 72)
    assert invite(parts, "demo", "ann_too", 72)


def test_the_command_prints_the_link_and_takes_it_back(store: Store, here: Here) -> None:
    _assistant(_shop(store))
    asked = ("invite", "--business", "demo", "--provider", "anna")
    made = here(*asked, "--hours", "1")
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("https://t.me/work_bot?start=")
    assert here(*asked, "--revoke").out == "anna has no access any more\n"
    assert here(*asked, "--hours", "0").code == 2
