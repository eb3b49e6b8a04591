"""Links that an operator makes."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.exits import BadArgument
from bot.linking import make_link
from bot.worker import run_next
from scheduling.accounts import name_account, open_account
from scheduling.links import open_link
from storage.database import Store
from tests import builders
from tests.bot.shop import left, open_shop, send


def test_a_link_opens_the_chat_at_a_master_and_a_service(store: Store) -> None:
    parts = open_shop(store)
    [link] = make_link(parts, "demo", "haircut", "anna")
    address, _, token = link.partition("?start=")
    assert address == "http://127.0.0.1:8000/chat/demo"
    send(parts, "1", f"/start {token}")
    run_next(parts)
    assert left(parts)[-1].payload["asks"] == "day"


def test_a_wrong_uid_is_named_with_those_that_there_are(store: Store) -> None:
    parts = open_shop(store)
    with pytest.raises(BadArgument, match="--service: there is no 'nails'; there are: haircut"):
        make_link(parts, "demo", "nails", None)


def test_every_bot_that_serves_the_business_has_its_address(store: Store) -> None:
    parts = open_shop(store)
    with parts.desk() as desk:
        here = desk.business_named("demo").business.id
        other = builders.a_business(desk.connection, "other").id
        bots = {"only": [here], "both": [here, other], "all": [], "others": [other], "unnamed": [here]}
        for number, (handle, businesses) in enumerate(bots.items()):
            account = open_account(desk, "telegram", str(number), businesses)
            if handle != "unnamed":
                name_account(desk, account.id, f"{handle}_bot")
    web, *telegram = make_link(parts, "demo", None, None)
    token = web.partition("?start=")[2]
    assert sorted(telegram) == [f"https://t.me/{handle}_bot?start={token}" for handle in ("all", "both", "only")]
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", token)
    with parts.look() as desk:
        assert open_link(desk, token) is not None


def test_a_number_has_an_address_that_waits_to_be_sent(store: Store) -> None:
    parts = open_shop(store)
    with parts.desk() as desk:
        account = open_account(desk, "whatsapp", "14155238886", [])
        name_account(desk, account.id, "14155238886")
    web, whatsapp = make_link(parts, "demo", "haircut", "anna")
    token = web.partition("?start=")[2]
    assert whatsapp == f"https://wa.me/14155238886?text=%2Fstart%20{token}"
    send(parts, "1", parse_qs(urlsplit(whatsapp).query)["text"][0])
    run_next(parts)
    assert left(parts)[-1].payload["asks"] == "day"
