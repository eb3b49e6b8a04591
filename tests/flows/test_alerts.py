"""Notices to staff in each language, as they are rendered when they are shown."""

from typing import Any

import pytest

from flows.notices import render
from flows.sentences import LANGUAGES, say
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.telling import STAFF, STAFF_BUTTONS
from storage.database import Store
from tests.builders import NOW, a_business, a_provider, a_service

TOKEN = "t" * 22
VISIT = {
    "id": "abc",
    "service": "haircut",
    "provider": "anna",
    "location": None,
    "starts_at": "2030-01-08T10:00:00Z",
    "ends_at": "2030-01-08T11:00:00Z",
    "time_zone": "UTC",
}
MORE: dict[str, dict[str, Any]] = {"answered": {"by": "Mia"}, "cancelled": {"by": "Ann"}}


def payload(template: str, language: str, more: dict[str, Any] | None = None, **values: Any) -> dict[str, Any]:
    booking = {
        **VISIT,
        "client": {"name": "Ann", "phone": "+34612345678"},
        "status": "cancelled" if template == "cancelled" else "confirmed",
        "approval": "not_needed",
        "updated_at": "2030-01-07T09:30:00Z",
        "duration_minutes": 60,
        "place": None,
        "price": 2000,
        "currency": "EUR",
        "notes": None,
        "cancel_reason": None,
        **values,
    }
    told: dict[str, Any] = {"values": booking, "more": MORE.get(template, {}) if more is None else more}
    if template == "agenda":
        told = {"day": "2030-01-08", "visits": [{**VISIT, "client": {"name": "Ann"}}]}
    return {"audience": STAFF, "template": template, "member": "anna", "token": TOKEN, "language": language, **told}


@pytest.fixture
def desk(store: Store) -> Any:
    with open_desk(store, SetClock(NOW)) as opened:
        business = a_business(opened.connection)
        a_provider(opened.connection, business, services=[a_service(opened.connection, business)])
        yield opened


@pytest.mark.parametrize("template", STAFF_BUTTONS)
def test_every_notice_tells_who_comes_when_for_what(desk: Desk, template: str) -> None:
    buttons = [f"{TOKEN}:{index}" for index in range(len(STAFF_BUTTONS[template]))]
    for language in LANGUAGES:
        told = render(desk.business_named("demo"), payload(template, language))
        assert all(part in told.text for part in ("Haircut", "10:00–11:00", "Ann"))
        assert [choice.value for choice in told.choices] == buttons
        assert told.language == language


@pytest.mark.parametrize("template", sorted(STAFF_BUTTONS.keys() - {"agenda"}))
def test_a_notice_about_a_client_carries_their_number(desk: Desk, template: str) -> None:
    assert "Ann · +34612345678" in render(desk.business_named("demo"), payload(template, "en")).text


def test_a_request_tells_the_past_and_the_notes(desk: Desk) -> None:
    past = {"visits": 3, "no_shows": 1, "cancelled_late": 0}
    told = render(desk.business_named("demo"), payload("request", "en", {"history": past}, notes="{short} <b>"))
    assert told.text.splitlines()[-2:] == ["3 visits · 1 no-show", "Note: {short} <b>"]


@pytest.mark.parametrize(
    ("template", "more", "heading"),
    [
        ("request", {"was": "2030-01-07T10:00:00Z"}, "notice.staff.asks_to_move"),
        ("request", {}, "notice.staff.request"),
        ("request_again", {"refused": ["2030-01-08T12:00:00Z"]}, "notice.staff.refused"),
        ("request_again", {}, "notice.staff.request_again"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heading_says_why_it_comes(
    desk: Desk, template: str, more: dict[str, Any], heading: str, language: str
) -> None:
    told = render(desk.business_named("demo"), payload(template, language, more))
    assert told.text.splitlines()[0] == say(language, heading)


def test_a_moved_visit_tells_when_it_was(desk: Desk) -> None:
    told = render(desk.business_named("demo"), payload("moved", "en", {"was": "2030-01-07T10:00:00Z"}))
    assert "Before: Mon 7 Jan 10:00" in told.text


@pytest.mark.parametrize(
    ("template", "values", "heading"),
    [
        ("answered", {"approval": "given"}, "Mia confirmed this at 09:30."),
        ("answered", {"approval": "declined", "status": "cancelled"}, "Mia declined this at 09:30."),
        ("cancelled", {"approval": "given"}, "Ann cancelled this at 09:30."),
    ],
)
def test_what_somebody_did_names_them(desk: Desk, template: str, values: dict[str, Any], heading: str) -> None:
    told = render(desk.business_named("demo"), payload(template, "en", **values))
    assert told.text.splitlines()[0] == heading


def test_a_late_client_names_the_visits_that_may_begin_late(desk: Desk) -> None:
    after = {
        "id": "def",
        "starts_at": "2030-01-08T11:00:00Z",
        "time_zone": "UTC",
        "service": "haircut",
        "client": "Bea",
    }
    told = render(desk.business_named("demo"), payload("late", "en", {"next": [after]}))
    assert told.text.splitlines()[-2:] == ["This may delay:", "11:00 Bea"]


def test_an_agenda_names_masters_where_there_are_several(desk: Desk) -> None:
    business = desk.business_named("demo").business
    a_provider(desk.connection, business, "boris", services=[])
    alone = payload("agenda", "en")
    both = {**alone, "visits": [*alone["visits"], {**alone["visits"][0], "provider": "boris"}]}
    catalogue = desk.business_named("demo")
    assert render(catalogue, alone).text.splitlines()[1:] == ["10:00–11:00 Haircut · Ann"]
    assert [line.rsplit(" · ", 1)[1] for line in render(catalogue, both).text.splitlines()[1:]] == [
        catalogue.provider("anna").name,
        catalogue.provider("boris").name,
    ]
