"""Notices in each language, as they are rendered when they are shown."""

from typing import Any

import pytest

from flows.notices import render
from flows.sentences import LANGUAGES
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.notices import BUTTONS
from storage.database import Store
from tests.builders import NOW, a_business, a_provider, a_service


def payload(template: str, language: str, **more: Any) -> dict[str, Any]:
    values = {
        "id": "abc",
        "client": {"name": "Ann"},
        "service": "haircut",
        "provider": "anna",
        "location": "closed_meanwhile",
        "starts_at": "2030-01-08T10:00:00Z",
        "duration_minutes": 60,
        "time_zone": "UTC",
        "place": None,
        "price": 2000,
        "currency": "EUR",
        "cancel_reason": None,
        "reschedule_reason": None,
        "status": "confirmed",
        **more,
    }
    return {"template": template, "values": values, "token": "t" * 22, "language": language}


@pytest.fixture
def desk(store: Store) -> Any:
    with open_desk(store, SetClock(NOW)) as opened:
        business = a_business(opened.connection)
        a_provider(opened.connection, business, services=[a_service(opened.connection, business)])
        yield opened


@pytest.mark.parametrize("template", BUTTONS)
def test_every_notice_is_told_in_every_language(desk: Desk, template: str) -> None:
    buttons = [f"{'t' * 22}:{index}" for index in range(len(BUTTONS[template]))]
    for language in LANGUAGES:
        told = render(desk.business_named("demo"), payload(template, language))
        assert "Haircut" in told.text
        assert "10:00–11:00" in told.text
        assert [choice.value for choice in told.choices] == buttons
        assert (told.booking, told.error, told.step, told.language) == ("abc", None, None, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", BUTTONS)
def test_only_a_visit_that_is_to_come_tells_its_instant(desk: Desk, template: str, language: str) -> None:
    moment = render(desk.business_named("demo"), payload(template, language)).moment
    assert (moment is not None) is ("reschedule" in BUTTONS[template])
    if moment is not None:
        assert moment.at == "2030-01-08T10:00:00Z"
        assert "2030" in moment.words
        assert "10:00" in moment.words


def test_the_reason_is_told(desk: Desk) -> None:
    told = render(desk.business_named("demo"), payload("booking_cancelled", "en", cancel_reason="{ill} <b>"))
    assert told.text.endswith("Reason: {ill} <b>")


def test_a_notice_without_a_token_has_no_buttons(desk: Desk) -> None:
    without = {**payload("booking_moved", "es"), "token": None}
    assert render(desk.business_named("demo"), without).choices == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_offered_times_are_exact_and_each_has_its_button(desk: Desk, language: str) -> None:
    starts = [31568760, 31568820]
    told = render(desk.business_named("demo"), {**payload("other_times", language), "starts": starts})
    assert "18:00–19:00" in told.text
    assert "19:00–20:00" in told.text
    assert [choice.value for choice in told.choices] == [f"{'t' * 22}:{index}" for index in range(3)]
    assert [choice.label[-5:] for choice in told.choices[:2]] == ["18:00", "19:00"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_did_not_come_is_not_asked_how_it_was(desk: Desk, language: str) -> None:
    came = render(desk.business_named("demo"), payload("follow_up", language, status="completed"))
    missed = render(desk.business_named("demo"), payload("follow_up", language, status="no_show"))
    assert missed.text != came.text
    assert missed.choices == came.choices[1:]
