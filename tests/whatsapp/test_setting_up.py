"""`whatsapp setup` and `doctor`: what is created at Twilio, what waits for approval, and what an operator is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.whatsapp.checking import examine_numbers
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.setting_up import set_up
from bot.whatsapp.templates import definitions
from scheduling import leases, mail
from scheduling.clock import SystemClock
from scheduling.contents import contents_of
from storage.database import Store
from storage.models import Content as Kept
from tests.bot.command import Here
from tests.bot.shop import open_shop
from tests.whatsapp.content_api import ContentApi
from tests.whatsapp.contents import Content
from tests.whatsapp.counterparts import ACCOUNT, TOKEN
from tests.whatsapp.twilio import served

SENDER, SECOND = "+14155238886", "+14155238887"
EVERY = len(SHELLS) + len(definitions())


@dataclass
class Api:
    """The Content API. refused: bodies of contents that it refuses to create; down: it answers to nobody."""

    base: str = ""
    contents: dict[str, Content] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    status: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)

    @web.middleware
    async def judge(self, request: web.Request, handler: Callable[[web.Request], object]) -> web.StreamResponse:
        self.asked.append((request.method, request.path))
        if self.status:
            return web.json_response({"code": 20003, "message": "Authenticate", "status": 401}, status=self.status)
        if (
            request.method == "POST"
            and request.path == "/v1/Content"
            and self.refused & set((await request.json())["types"])
        ):
            said = {"code": 92007, "message": f"not this, says {SENDER}", "status": 400}
            return web.json_response(said, status=400)
        return await handler(request)  # type: ignore[misc, no-any-return]

    def decide(self, status: str, reason: str = "") -> None:
        """What WhatsApp says of everything that it was asked."""
        for content in self.contents.values():
            if content.name:
                content.status, content.reason = status, reason


@pytest.fixture
def api() -> Iterator[Api]:
    found = Api()
    with served(ContentApi(found.contents).routes(), found.judge) as found.base:
        yield found


@pytest.fixture
def parts(store: Store, api: Api) -> Parts:
    return _shop(store, api)


def _shop(store: Store, api: Api, sender: str = SENDER) -> Parts:
    return open_shop(
        store,
        SystemClock(),
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        whatsapp_sender=sender,
        twilio_api_url=api.base,
        public_url="https://salon.example",
    )


def _run(parts: Parts) -> tuple[bool, list[str]]:
    """Whether all was done, and what was told."""
    told: list[str] = []
    return set_up(parts, told.append), told


def _kept(parts: Parts, sender: str = SENDER) -> list[Kept]:
    with parts.look() as desk:
        return contents_of(desk, mail.account(desk, "whatsapp", sender.removeprefix("+")).id)


def _created(api: Api) -> int:
    return api.asked.count(("POST", "/v1/Content"))


def test_what_is_missing_is_created_and_only_templates_are_submitted(parts: Parts, api: Api) -> None:
    done, told = _run(parts)
    assert done
    assert len(api.contents) == len(_kept(parts)) == EVERY
    assert {one.sid for one in _kept(parts)} == set(api.contents)
    assert [content.reason for content in api.contents.values() if content.reason] == []
    submitted = {content.name for content in api.contents.values() if content.name}
    assert submitted == {one.title for one in definitions()}
    assert {content.category for content in api.contents.values() if content.name} == {"UTILITY"}
    assert "reminder (es): received" in told
    assert told[-2].startswith(f"{SENDER}: have Twilio post its messages to https://salon.example/whatsapp/14155238886")
    assert told[-1] == f"{EVERY} menus and templates are at Twilio, {len(definitions())} wait for approval"


def test_a_second_time_nothing_is_created(parts: Parts, api: Api) -> None:
    _run(parts)
    before = {one.name + one.language: one.sid for one in _kept(parts)}
    api.asked.clear()
    done, _ = _run(parts)
    assert done
    assert {method for method, _ in api.asked} == {"GET"}
    assert {one.name + one.language: one.sid for one in _kept(parts)} == before
    assert len(_kept(parts)) == EVERY


def test_what_was_removed_at_twilio_is_created_anew(parts: Parts, api: Api) -> None:
    _run(parts)
    [gone] = [one.sid for one in _kept(parts) if one.name == "list_3"]
    del api.contents[gone]
    api.asked.clear()
    assert _run(parts)[0]
    assert _created(api) == 1
    assert gone not in {one.sid for one in _kept(parts)}


def test_another_number_of_the_account_has_the_same_ones(store: Store, api: Api) -> None:
    parts = _shop(store, api, f"{SENDER},{SECOND}")
    _run(parts)
    assert _created(api) == EVERY
    assert {one.sid for one in _kept(parts, SECOND)} == {one.sid for one in _kept(parts)}


def test_a_decision_is_taken_over(parts: Parts, api: Api) -> None:
    _run(parts)
    api.decide("approved")
    done, told = _run(parts)
    assert done
    assert told[-1].endswith(", 0 wait for approval")
    assert {one.status for one in _kept(parts) if one.language} == {"approved"}
    assert {one.status for one in _kept(parts) if not one.language} == {""}


def test_a_refusal_is_told_with_its_reason(parts: Parts, api: Api) -> None:
    _run(parts)
    api.decide("rejected", "too promotional")
    done, told = _run(parts)
    assert not done
    assert "follow_up (ru): NOT APPROVED: rejected, too promotional" in told


def test_one_that_twilio_refuses_does_not_keep_the_others_out(parts: Parts, api: Api) -> None:
    api.refused = {"twilio/call-to-action"}
    done, told = _run(parts)
    assert not done
    assert len(_kept(parts)) == EVERY - 1
    [line] = [line for line in told if "NOT DONE" in line]
    assert line.startswith("share: NOT DONE: Twilio says no (error 92007)")
    assert SENDER not in line


def test_a_wrong_token_is_told_as_what_it_is(parts: Parts, api: Api) -> None:
    api.status = 401
    done, told = _run(parts)
    assert not done
    assert told == ["NOT DONE: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN: Twilio refuses them; its console shows both"]
    assert TOKEN not in str(told)


def test_without_whatsapp_the_missing_setting_is_named(store: Store) -> None:
    with pytest.raises(BadArgument, match="TWILIO_ACCOUNT_SID"):
        _run(open_shop(store))


def test_the_command_tells_the_same(
    store_url: str,
    store: Store,
    api: Api,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    open_shop(store)
    settings = {
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "WHATSAPP_SENDER": SENDER,
        "TWILIO_API_URL": api.base,
        "PUBLIC_URL": "https://salon.example",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    here = Here(store_url, monkeypatch, capsys)
    ran = here("whatsapp", "setup")
    assert ran.code == 0, ran.err
    assert "wait for approval" in ran.out
    assert "BAD  whatsapp +14155238886: not approved" in here("doctor").out


def test_doctor_tells_what_is_missing_and_what_waits(parts: Parts, api: Api) -> None:
    assert _told(parts) == {"has never been served; run `slotwright whatsapp setup`": False}
    _run(parts)
    told = _told(parts)
    assert told[f"{EVERY} menus and templates are at Twilio"] is True
    [waits] = [what for what in told if what.startswith("not approved, so not sent outside the window: ")]
    assert "reminder (en)" in waits
    assert "(ru)" not in waits, "nobody there speaks it"
    assert told["nobody sends; does a server run?"] is False


def test_doctor_is_content_where_all_is_approved_and_somebody_sends(parts: Parts, api: Api) -> None:
    _run(parts)
    api.decide("approved")
    spoken = [one for one in definitions() if one.language == "en"]
    decided = f"WhatsApp has decided on {len(spoken)} templates since; run `slotwright whatsapp setup`"
    assert _told(parts)[decided] is False
    _run(parts)
    with parts.desk() as desk:
        account = mail.account(desk, "whatsapp", "14155238886")
        assert leases.acquire(desk, leases.sender_lease(account.id), "tests", 60)
    assert set(_told(parts).values()) == {True}


def test_doctor_counts_what_is_gone_at_twilio(parts: Parts, api: Api) -> None:
    _run(parts)
    for sid in [one.sid for one in _kept(parts) if one.name.startswith("list_1")]:
        del api.contents[sid]
    assert (
        _told(parts)[f"4 of {EVERY} menus and templates are missing at Twilio; run `slotwright whatsapp setup`"]
        is False
    )


def test_doctor_tells_a_wrong_token_and_a_twilio_out_of_reach(parts: Parts, api: Api) -> None:
    api.status = 401
    [finding] = examine_numbers(parts)
    assert (finding.sound, "TWILIO_AUTH_TOKEN" in finding.what) == (False, True)


def _told(parts: Parts) -> dict[str, bool]:
    accepted, *others = examine_numbers(parts)
    assert accepted.sound
    return {finding.what: finding.sound for finding in others}
