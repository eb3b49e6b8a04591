"""What Twilio posts, and what others do in its name: forged, repeated, out of order, lost, through a proxy, and signed
by another key."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256

import httpx

from bot.whatsapp.edge import open_client
from bot.whatsapp.reconciling import GRACE, reconcile
from storage.database import Store
from tests.bot.shop import came, left
from tests.waiting import PATIENCE_SECONDS
from tests.whatsapp.arriving import SENDER, told
from tests.whatsapp.counterparts import TOKEN
from tests.whatsapp.phone import ATELIER, Town, town
from tests.whatsapp.signing import TLS, signed
from tests.whatsapp.twilio import Twilio
from tests.whatsapp.window import Fault

NEW_TOKEN = "the next token"


def heard(place: Town) -> list[str]:
    """What came in, in order."""
    return [row.payload.get("text", "?") for row in came(place.parts)]


def test_who_is_not_twilio_is_not_heard(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        form = ann.keep(ann.message(Body="hello"))
        path = f"/whatsapp/{SENDER.removeprefix('+')}"
        own, inside = place.front.base + path, place.front.behind + path
        forged = [
            {},
            {"X-Twilio-Signature": ""},
            signed(own, form, "another token"),
            signed(own, {**form, "Body": "help"}),
            signed(own, {name: form[name] for name in form if name != "NumMedia"}),
            signed(own + "/status", form),
            # As a server would sign that believes the request instead of its settings.
            signed(inside, form),
        ]
        assert {place.post(form, heads) for heads in forged} == {403}
        assert place.post(form, signed(own + "/status", form), "/status/more") == 404
        odd = [(b"X-Twilio-Signature", "ключ".encode()), (b"X-Twilio-Signature", b"\xff\x80")]
        with httpx.Client(timeout=PATIENCE_SECONDS, verify=TLS) as stranger:
            assert {stranger.post(own, data=form, headers=[one]).status_code for one in odd} == {403}
        assert heard(place) == []
        assert place.post(form) == 200
        place.settle()
        assert heard(place) == ["hello"]
        assert len(ann.sees) == 1


def test_json_is_taken_where_its_hash_is_signed(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        body = json.dumps(ann.keep(ann.message(Body="hello"))).encode()
        url = f"{place.front.base}/whatsapp/{SENDER.removeprefix('+')}?bodySHA256={sha256(body).hexdigest()}"
        heads = {"Content-Type": "application/json"}
        with httpx.Client(timeout=PATIENCE_SECONDS, verify=TLS) as poster:
            assert poster.post(url, content=body, headers=heads).status_code == 403
            assert poster.post(url, content=body + b" ", headers={**heads, **signed(url, {})}).status_code == 403
            assert poster.post(url, content=body, headers={**heads, **signed(url, {})}).status_code == 200
        place.settle()
        assert len(ann.sees) == 1


def test_a_message_that_comes_again_changes_nothing(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        ann.type("hello")
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(lambda _: place.post(ann.posted[0]), range(16))) == {200}
        ann.tap("Haircut")
        seen = len(ann.sees)
        assert place.post(ann.posted[0]) == place.post(ann.posted[1]) == 200
        place.settle()
        assert len(ann.sees) == seen
        place.check()


def test_a_burst_is_answered_in_the_order_in_which_it_came(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        texts = ["haircut", "with Anna", "on 25 November", "9:00"]
        assert [ann.send(ann.message(Body=text)) for text in texts] == [200] * 4
        place.settle()
        assert heard(place) == texts
        rows = left(place.parts)
        assert [row.inbox_id for row in rows] == sorted(row.inbox_id or 0 for row in rows)
        assert [bubble.sid for bubble in ann.sees] == [row.provider_id for row in rows]
        place.check()


# What is told of a message, in the order in which it comes, and what is kept of that.
RECEIPTS = {
    "read": ["read", "delivered", "sent", "queued"],
    "delivered": ["delivered", "sent", "delivered", "unheard of"],
    "sent": ["queued", "sent", "sending", "queued"],
}


def test_receipts_never_go_back(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        for came_in in RECEIPTS.values():
            ann = place.phone()
            sid = ann.type("hello").sid
            assert {place.post(told(sid, ann.address, status), path="/status") for status in came_in} == {200}
        assert [row.receipt for row in left(place.parts)] == list(RECEIPTS)
        place.check()


def test_emulates_own_posts_are_believed(store: Store, twilio: Twilio) -> None:
    """Signed by its own code, not by what the library signs with."""
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        ann.type("hello")
        deliver = {"MessageSid": ann.last.sid, "Status": "delivered"}
        path = f"{twilio.emulate}/_twilio/simulate/message-status"
        httpx.post(path, data=deliver, auth=twilio.account, timeout=PATIENCE_SECONDS, verify=TLS).raise_for_status()
        assert [row.receipt for row in left(place.parts)] == ["delivered"]


def test_what_was_lost_is_found_by_looking(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann, bob = place.phone(), place.phone(name="Bob")
        _reconciled(place)
        ann.type("hello")
        place.front.losing = True
        for phone, text in ((ann, "haircut"), (bob, "hello"), (ann, "with Anna")):
            assert phone.send(phone.message(Body=text)) == 502
        place.front.losing = False
        _reconciled(place)
        assert heard(place) == ["hello"]
        place.clock.set(place.clock.now() + GRACE + timedelta(seconds=1))
        _reconciled(place)
        _reconciled(place)
        place.settle()
        assert sorted(heard(place)) == ["haircut", "hello", "hello", "with Anna"]
        assert heard(place).index("haircut") < heard(place).index("with Anna")
        assert [len(phone.sees) for phone in (ann, bob)] == [3, 1]
        # Twilio tries again at last.
        assert place.post(ann.posted[-1]) == 200
        bob.tap("Haircut")
        assert len(ann.sees) == 3
        place.check()


def test_while_a_token_is_replaced_both_are_believed(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER, twilio_auth_token=f"{TOKEN}, {NEW_TOKEN}") as place:
        ann = place.phone()
        url = f"{place.front.base}/whatsapp/{SENDER.removeprefix('+')}"
        for token, text in ((TOKEN, "hello"), (NEW_TOKEN, "help")):
            form = ann.keep(ann.message(Body=text))
            assert place.post(form, signed(url, form, token)) == 200
        form = ann.keep(ann.message(Body="stop"))
        assert place.post(form, signed(url, form, "an old one")) == 403
        place.settle()
        assert heard(place) == ["hello", "help"]
        place.check()


def test_an_answer_that_was_lost_is_looked_for_before_it_is_said_again(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann = place.phone()
        ann.type("hello")
        for fault, tapped in ((Fault(cut=True, taken=True), "Haircut"), (Fault(cut=True), "Anna")):
            place.window.faults.append(fault)
            assert ann.send(ann.tapping(tapped, ann.sees[-1])) == 200
            place.wait_for_another_try()
            place.clock.set(place.clock.now() + timedelta(minutes=1))
            place.settle()
        texts = [bubble.text for bubble in ann.sees]
        assert len(texts) == len(set(texts)) == 3
        assert [row.maybe_repeated for row in left(place.parts)] == [False, True, True]
        place.check()


def _reconciled(place: Town) -> None:
    async def look() -> None:
        async with open_client(place.parts.settings) as client:
            await reconcile(place.parts, client, place.account)

    asyncio.run(look())
    place.wake()
