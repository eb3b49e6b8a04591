"""The terminal is a master's as well as a client's, and time moves there for both."""

import io
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.playing import Asked, Part, part_of
from bot.screens import JsonScreen
from bot.terminal import Terminal, Visitor
from scheduling.clock import SetClock
from storage.database import Store
from tests import builders
from tests.bot.command import forked
from tests.bot.shop import hire, open_shop
from tests.builders import NOW, change

DAY_BEFORE = {"title": "", "texts": {}, "days": 1, "hours": 0, "minutes": 0, "active": True}


@pytest.fixture
def shop(store: Store) -> Parts:
    """A business whose bookings wait for a yes and are reminded of a day before, with anna and the owner."""
    parts = open_shop(store)
    hire(parts, "anna", provider="anna")
    hire(parts, "olga", role="owner")
    with store.writing() as connection:
        with parts.look() as desk:
            catalogue = desk.business_named("demo")
        change(connection, catalogue.business, {"approval": "all"})
        change(connection, catalogue.service("haircut"), {"reminders": [DAY_BEFORE]})
    return parts


def _asked(business: str | None = None, address: str | None = None, provider: str | None = None) -> Asked:
    return Asked(business, address, provider, name="Ann", language="en")


def _sit(parts: Parts, asked: Asked, *lines: str | dict[str, Any]) -> list[dict[str, Any]]:
    """What somebody at the terminal is shown."""
    typed = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    printed: list[str] = []
    part = part_of(parts, asked)
    screen = JsonScreen(printed.append)
    Terminal(parts, part.business, part.visitor, screen, door=part.door).run(io.BytesIO(typed.encode()))
    return [told for line in printed if (told := json.loads(line))["kind"] != "end"]


def _tap(told: dict[str, Any], label: str) -> dict[str, Any]:
    [value] = [choice["value"] for choice in told["choices"] if choice["label"] == label]
    return {"choice": value}


def _book(parts: Parts) -> dict[str, Any]:
    client = _asked("demo", "ann")
    said = _sit(parts, client, "haircut on 2030-01-09 10:00")[-1]
    while said["asks"] is not None:
        by_label = {"name": "Ann", "confirm": "Confirm"}
        label = by_label.get(said["asks"])
        said = _sit(parts, client, _tap(said, label) if label else {"choice": said["choices"][0]["value"]})[-1]
    assert said["booking"]
    return said


def test_a_request_waits_for_the_master_and_the_answer_for_the_client(shop: Parts) -> None:
    part_of(shop, _asked(provider="anna"))
    booked = _book(shop)
    [request] = _sit(shop, _asked(provider="anna"))
    assert (request["kind"], request["booking"]) == ("notice", booked["booking"])
    assert "Ann" in request["text"]
    [answered] = _sit(shop, _asked(provider="anna"), _tap(request, "Confirm"))
    assert answered["kind"] == "reply"
    [told] = _sit(shop, _asked("demo", "ann"))
    assert (told["kind"], told["booking"]) == ("notice", booked["booking"])


def test_time_that_is_set_lets_happen_what_is_due(shop: Parts) -> None:
    part_of(shop, _asked(provider="anna"))
    _book(shop)
    [request] = _sit(shop, _asked(provider="anna"))
    _sit(shop, _asked(provider="anna"), _tap(request, "Confirm"))
    assert len(_sit(shop, _asked("demo", "ann"))) == 1
    later = replace(shop, clock=SetClock(NOW + timedelta(days=1, hours=3)))
    [reminder] = _sit(later, _asked("demo", "ann"))
    assert [choice["label"] for choice in reminder["choices"]][:2] == ["I'll come", "I'm late"]
    assert _sit(later, _asked("demo", "ann")) == []


def test_whoever_sits_there_is_a_member_of_the_business(shop: Parts, store: Store) -> None:
    anna = part_of(shop, _asked(provider="anna"))
    assert (anna.business, anna.door, anna.visitor.address) == ("demo", "demo/staff", "anna")
    assert part_of(shop, _asked(provider="anna")) == anna
    assert part_of(shop, _asked("demo", provider="olga")).visitor.address == "olga"
    with pytest.raises(BadArgument, match=r"^--as-provider: there is no member 'ann'; there are: anna, olga$"):
        part_of(shop, _asked(provider="ann"))
    with store.writing() as connection:
        builders.a_business(connection, "other")
    with pytest.raises(BadArgument, match=r"^--business SLUG is required; there are: demo, other$"):
        part_of(shop, _asked(provider="anna"))
    with pytest.raises(BadArgument, match=r"^--as-provider: there is no member 'anna'; there are: none"):
        part_of(shop, _asked("other", provider="anna"))


def test_clients_sit_at_their_own_door(shop: Parts) -> None:
    assert part_of(shop, _asked("demo", "anna")) == Part("demo", "demo", Visitor("anna", "Ann", "en"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (_asked("demo", "ann", "anna"), "--as ADDRESS and --as-provider UID: only one of them"),
        (_asked("demo"), "--as ADDRESS or --as-provider UID is required"),
        (_asked(address="ann"), "--business SLUG is required"),
    ],
)
def test_who_it_is_must_be_clear(shop: Parts, asked: Asked, told: str) -> None:
    with pytest.raises(BadArgument, match=f"^{told}"):
        part_of(shop, asked)


def test_in_the_demo_everybody_has_a_seat_before_they_take_it(store_url: str) -> None:
    asked = ("chat", "--demo", "--lang", "en", "--now", "2026-11-23T08:00Z", "--json")

    def says(*lines: str | dict[str, Any], who: str | None = None) -> list[Any]:
        typed = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        ran = forked(*asked, *(("--as-provider", who) if who else ()), url=store_url, said=typed)
        assert ran.code == 0, ran.err
        return [told for line in ran.out.splitlines() if (told := json.loads(line))["kind"] != "end"]

    said = says("consultation with Anna 2026-11-25 10:00 at City centre")[-1]
    said = says("Ann")[-1]
    says(_tap(said, "Confirm"))
    [request] = says(who="anna")
    says(_tap(request, "Confirm"), who="anna")
    [told] = says()
    assert told["text"].startswith("Good news, Ann: Anna has time for you")
