"""Taps that come late, twice, from elsewhere or in a storm: never a wrong booking, always an answer.

That every tap was answered, and every message has a reply, is asserted at the end of every play.
"""

from random import Random

import pytest

from storage.database import Store
from tests.telegram.phone import ATELIER, Phone, Town
from tests.telegram.screens import Bubble

BOOKED = ["haircut anna 2026-11-24T10:30Z confirmed"]
OLD = "That menu is old."


@pytest.fixture
def town(store: Store) -> Town:
    return Town(store, ATELIER)


@pytest.fixture
def ann(town: Town) -> Phone:
    return town.phone()


@pytest.fixture
def bob(town: Town) -> Phone:
    return town.phone(name="Bob")


async def _card(phone: Phone, wish: str = "haircut with Anna tomorrow at 11:30") -> Bubble:
    """The card whose yes books."""
    await phone.type(wish)
    await phone.tap(phone.name)
    await phone.share("34612345678")
    return phone.last


def test_the_yes_of_an_old_card_books_nothing(town: Town, ann: Phone) -> None:
    async def scene() -> None:
        card = await _card(ann)
        await ann.tap("Another time")
        assert OLD in (await ann.press(card.data("Confirm"), on=card)).text
        await ann.tap("12:00")
        assert OLD in (await ann.press(card.data("Confirm"), on=card)).text
        assert town.bookings() == []
        await ann.tap("Confirm")

    town.play(scene)
    assert town.bookings() == ["haircut anna 2026-11-24T11:00Z confirmed"]


def test_a_used_menu_that_is_tapped_again_shows_where_we_are(town: Town, ann: Phone) -> None:
    async def scene() -> None:
        await ann.start()
        await ann.tap("Haircut")
        services = ann.sees[0]
        assert services.used
        again = await ann.tap("Haircut", on=services)
        assert OLD in again.text
        assert "Anyone" in again.labels

    town.play(scene)
    assert town.bookings() == []


def test_a_button_forwarded_to_another_chat_does_nothing_there(town: Town, ann: Phone, bob: Phone) -> None:
    async def scene() -> None:
        card = await _card(ann)
        greeting = await bob.start()
        assert OLD in (await bob.press(card.data("Confirm"), on=greeting)).text
        assert town.bookings() == []
        await ann.tap("Confirm")
        assert OLD in (await bob.press(ann.last.data("Cancel booking"), on=bob.last)).text

    town.play(scene)
    assert town.bookings() == BOOKED


def test_a_notices_button_works_for_nobody_else(town: Town, ann: Phone, bob: Phone) -> None:
    async def scene() -> None:
        await _card(ann, "consultation with Anna tomorrow at 11:30")
        await ann.tap("Confirm")
        await ann.decided("approve")
        await bob.start()
        assert OLD in (await bob.press(ann.last.data("Cancel booking"), on=bob.last)).text

    town.play(scene)
    assert town.bookings() == ["consultation anna 2026-11-24T10:30Z confirmed"]


def test_another_persons_tap_on_ones_message_is_theirs(town: Town, ann: Phone, bob: Phone) -> None:
    async def scene() -> None:
        card = await _card(ann)
        tap = ann.tapping("Confirm", card)
        tap["callback_query"]["from"] = bob.message()["message"]["from"]
        await town.take_in(tap)
        await town.settle()
        assert OLD in bob.last.text
        assert ann.last == card

    town.play(scene)
    assert town.bookings() == []


@pytest.mark.parametrize("taps", [2, 30])
def test_a_yes_that_is_tapped_again_and_again_books_once(town: Town, ann: Phone, taps: int) -> None:
    async def scene() -> None:
        card = await _card(ann)
        shown = len(ann.sees)
        await town.take_in(*(ann.tapping("Confirm", card) for _ in range(taps)))
        await town.settle()
        assert "You're booked!" in ann.sees[shown].text
        assert len(ann.sees) == shown + taps

    town.play(scene)
    assert town.bookings() == BOOKED


def test_an_update_that_comes_twice_is_one_tap(town: Town, ann: Phone) -> None:
    async def scene() -> None:
        card = await _card(ann)
        shown = len(ann.sees)
        tap = {"update_id": 5000, **ann.tapping("Confirm", card)}
        await town.take_in(tap, tap)
        await town.settle()
        assert len(ann.sees) == shown + 1

    town.play(scene)
    assert town.bookings() == BOOKED


def test_a_card_from_before_a_restart_still_books(town: Town, ann: Phone) -> None:
    async def before() -> None:
        await _card(ann)

    async def after() -> None:
        card = ann.last
        assert "You're booked!" in (await ann.tap("Confirm")).text
        assert OLD not in (await ann.tap("Where is it?")).text
        assert OLD in (await ann.press(card.data("Confirm"), on=card)).text

    town.play(before, after)
    assert town.bookings() == BOOKED


def test_a_page_turns_in_a_new_message_where_the_old_one_is_out_of_reach(town: Town, ann: Phone) -> None:
    async def scene() -> None:
        await ann.type("haircut with Anna tomorrow")
        asked = ann.last
        ann.loses(asked)
        page = await ann.tap("Later", on=asked)
        assert page.id > asked.id
        assert "Earlier" in page.labels

    town.play(scene)


def test_thirty_taps_in_a_second_on_anything_ever_shown_book_nothing_wrong(town: Town, ann: Phone, bob: Phone) -> None:
    drawn = Random(30)

    async def scene() -> None:
        strays, cards = [], []
        for phone, time in ((ann, "11:30"), (bob, "12:00")):
            menus = [await phone.start(), await phone.tap("Haircut"), await phone.tap("Anna")]
            menus.append(await phone.type(f"tomorrow at {time}"))
            buttons = [(button["callback_data"], menu) for menu in menus for row in menu.buttons for button in row]
            await phone.tap(phone.name)
            cards.append(await phone.share("34612345678"))
            strays += [phone.pressing(*drawn.choice(buttons)) for _ in range(15)]
        drawn.shuffle(strays)
        await town.take_in(*strays)
        await town.settle()
        assert town.bookings() == []
        for phone, card in zip((ann, bob), cards, strict=True):
            assert OLD in (await phone.press(card.data("Confirm"), on=card)).text
            await phone.tap("Confirm")

    town.play(scene)
    assert town.bookings() == [*BOOKED, "haircut anna 2026-11-24T11:00Z confirmed"]


def test_two_who_tap_at_once_get_one_time_only(town: Town, ann: Phone, bob: Phone) -> None:
    async def scene() -> None:
        for phone in (ann, bob):
            await phone.type("haircut with Anna tomorrow")
        await town.take_in(*(phone.tapping("11:30", phone.last) for phone in (ann, bob)))
        await town.settle()
        assert "11:30" in ann.sees[0].labels[0]
        assert "11:30" not in bob.last.labels
        await ann.tap("Ann")
        await ann.share("34612345678")
        await ann.tap("Confirm")

    town.play(scene)
    assert town.bookings() == BOOKED
