"""A shared contact is read where Twilio keeps it, and counts for no more than is known of it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from aiohttp import encode_basic_auth, web

from bot.assembly import Parts
from bot.settings import Settings
from bot.whatsapp.cards import contact
from bot.whatsapp.edge import read_card
from bot.whatsapp.receiving import Receiver
from flows.messages import Contact
from scheduling.accounts import open_account
from storage.database import Store
from tests.bot.shop import came, open_shop
from tests.whatsapp.signed import ANN, SENDER, SETTINGS, TOKEN, message
from tests.whatsapp.twilio import served

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ann;;;\r\nFN:Ann\r\nORG:At home\r\n"
    "item1.TEL;type=CELL;waid=34600111222:+34 600 11 12 22\r\nitem1.X-ABLabel:Mobile\r\nEND:VCARD\r\n"
)
URL = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1"
PLACE = URL.removeprefix("https://api.twilio.com")


def tel(line: str) -> str:
    return f"BEGIN:VCARD\n{line}\nEND:VCARD"


@pytest.mark.parametrize(
    ("card", "number"),
    [
        (CARD, ANN),
        (tel("TEL:+34 600 111 222"), "+34 600 111 222"),
        (tel("tel;TYPE=cell:600111222"), "600111222"),
        (tel("TEL;VALUE=uri:tel:+34-600-111-222"), "+34-600-111-222"),
        (tel("TEL;waid=34600\r\n 111222;type=CELL:x"), ANN),
        (tel("TEL;waid=nobody:+34600111222"), ANN),
        (tel("TEL:" + "1" * 100), "1" * 40),
    ],
)
def test_the_number_of_somebody_who_hides_theirs_is_what_they_say(card: str, number: str) -> None:
    assert contact(card, None) == Contact(number, own=True, vouched=False)


@pytest.mark.parametrize("card", ["", "TEL", "FN:Ann", tel("NOTE:TEL:1"), CARD + CARD, "\x00" * 100])
def test_what_tells_of_no_one_person_is_no_contact(card: str) -> None:
    assert contact(card, None) is None
    assert contact(card, ANN) is None


@pytest.mark.parametrize(
    ("sender", "shared"),
    [
        (ANN, Contact(ANN, own=True)),
        ("+34600999999", Contact(ANN, own=False)),
    ],
)
def test_where_the_sender_is_known_only_their_own_number_is_theirs(sender: str, shared: Contact) -> None:
    assert contact(CARD, sender) == shared


def test_a_number_is_ones_own_however_it_is_written() -> None:
    card = tel("TEL;waid=551187654321:+55 11 8765 4321")
    assert contact(card, "+5511987654321") == Contact("+551187654321", own=True)


class Media:
    """Where Twilio keeps what was sent, and where it sends on to."""

    def __init__(self, body: bytes = CARD.encode(), elsewhere: str = "") -> None:
        self.body, self.elsewhere = body, elsewhere
        self.shown: list[str | None] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.shown.append(request.headers.get("Authorization"))
        if self.elsewhere:
            raise web.HTTPTemporaryRedirect(self.elsewhere)
        return web.Response(body=self.body, content_type="text/vcard")


@contextmanager
def kept(media: Media) -> Iterator[str]:
    with served([web.get(PLACE, media.answer)]) as base:
        yield base


def read(base: str, url: str = URL) -> str | None:
    return asyncio.run(read_card(Settings(_env_file=None, **SETTINGS, twilio_api_url=base), url))


def test_a_card_is_asked_for_with_our_login_which_goes_nowhere_else() -> None:
    last = Media()
    with kept(last) as base:
        first = Media(elsewhere=f"{base}{PLACE}")
        with kept(first) as twilio:
            assert read(twilio) == CARD
    assert first.shown == [encode_basic_auth(SETTINGS["twilio_account_sid"], TOKEN)]
    assert last.shown == [None]


@pytest.mark.parametrize(
    "url", ["https://evil.example/card", "https://api.twilio.com.evil.example/", "http://api.twilio.com/", ""]
)
def test_nothing_is_asked_elsewhere_than_at_twilio(url: str) -> None:
    media = Media()
    with kept(media) as base:
        assert read(base, url) is None
        assert read(base, url + PLACE) is None
    assert media.shown == []


def test_a_card_that_cannot_be_had_is_none() -> None:
    with kept(Media()) as base:
        assert read(base, URL + "/other") is None
    assert read("http://127.0.0.1:1") is None
    with kept(Media(b"x" * 1_000_000)) as base:
        told = read(base)
        assert told is not None
        assert len(told) <= 20_000


SHARED = {"MessageType": "contacts", "NumMedia": "1", "MediaContentType0": "text/vcard", "MediaUrl0": URL}


@pytest.mark.parametrize(
    ("sender", "body", "said"),
    [
        ({}, CARD, {"contact": {"phone": ANN, "own": True, "vouched": True}}),
        ({"number": "+34600999999"}, CARD, {"contact": {"phone": ANN, "own": False, "vouched": True}}),
        ({"number": "ES.hidden"}, CARD, {"contact": {"phone": ANN, "own": True, "vouched": False}}),
        ({}, "nothing", {"unread": "other"}),
    ],
)
def test_what_was_shared_is_kept_as_a_contact(store: Store, sender: Any, body: str, said: dict[str, Any]) -> None:
    with kept(Media(body.encode())) as base:
        parts: Parts = open_shop(store, **SETTINGS, twilio_api_url=base)
        with parts.desk() as desk:
            account = open_account(desk, "whatsapp", SENDER, [])
        form = message(**sender, **SHARED)
        asyncio.run(Receiver(parts, account).take_in({name: [value] for name, value in form.items()}))
    [row] = came(parts)
    assert {name: row.payload[name] for name in row.payload if name not in ("name", "phone")} == said
