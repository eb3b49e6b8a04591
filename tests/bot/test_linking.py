"""Links that an operator makes."""

import pytest

from bot.exits import BadArgument
from bot.linking import make_link
from bot.worker import run_next
from storage.database import Store
from tests.bot.shop import left, open_shop, send


def test_a_link_opens_the_chat_at_a_master_and_a_service(store: Store) -> None:
    parts = open_shop(store)
    address, _, token = make_link(parts, "demo", "haircut", "anna").partition("?start=")
    assert address == "http://127.0.0.1:8000/chat/demo"
    send(parts, "1", f"/start {token}")
    run_next(parts)
    assert left(parts)[-1].payload["asks"] == "day"


def test_a_wrong_uid_is_named_with_those_that_there_are(store: Store) -> None:
    parts = open_shop(store)
    with pytest.raises(BadArgument, match="--service: there is no 'nails'; there are: haircut"):
        make_link(parts, "demo", "nails", None)
