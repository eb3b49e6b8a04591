"""Questions are answered in a sentence from the business's own data, and the flow goes on where it was."""

from collections.abc import Mapping

import pytest

from flows import sentences
from flows.messages import Reply
from flows.understanding.protocol import About
from storage.database import Store
from tests import builders
from tests.flows.window import FRIDAY, MONDAY, THURSDAY, TUESDAY, Window, answers, labels

ADDRESS = "Calle Mayor 1"


@pytest.fixture
def window(store: Store) -> Window:
    return Window(store, boris=(11 * 60, 15 * 60), address=ADDRESS, cancel_cutoff=120, reschedule_cutoff=120)


def first_line(reply: Reply) -> str:
    return reply.text.splitlines()[0]


@pytest.mark.parametrize(
    ("about", "hints", "told"),
    [
        ("price", {}, "Our prices: Haircut: €20.00; Shave: €20.00."),
        ("price", {"service": "shave"}, "Shave: €20.00, 60 min."),
        ("price", {"service": "haircut", "provider": "boris"}, "Haircut with Boris: €20.00, 60 min."),
        ("duration", {"service": "haircut"}, "Haircut: 60 min."),
        ("duration", {}, "How long it takes: Haircut: 60 min; Shave: 60 min."),
        ("service", {}, "We offer: Haircut, Shave."),
        ("service", {"service": "shave"}, "Shave: 60 min, €20.00."),
        ("service", {"provider": "anna"}, "We offer: Haircut."),
        ("hours", {"day": MONDAY}, "Demo, Monday, 7 January 2030: 09:00–17:00."),
        ("hours", {"day": FRIDAY}, "Demo, Friday, 11 January 2030: 11:00–15:00."),
        ("hours", {}, "Demo: Mon 7 Jan – Thu 10 Jan 09:00–17:00; Fri 11 Jan – Sun 13 Jan 11:00–15:00."),
        ("who", {"provider": "anna"}, "Anna: Mon 7 Jan – Thu 10 Jan 09:00–17:00; Fri 11 Jan – Sun 13 Jan closed."),
        (
            "who",
            {"provider": "anna", "day": FRIDAY},
            "Anna, Friday, 11 January 2030: closed. The next day: Monday, 14 January 2030, 09:00–17:00.",
        ),
        ("who", {"day": THURSDAY}, "Thursday, 10 January 2030: Anna 09:00–17:00; Boris 11:00–15:00."),
        ("who", {"service": "haircut"}, "Haircut: Anna, Boris."),
        ("who", {"service": "shave", "day": FRIDAY}, "Shave, Friday, 11 January 2030: Boris 11:00–15:00."),
        ("who", {}, "You can come to: Anna, Boris."),
        ("policy", {}, "You can cancel or move a visit until 2 hours before it begins."),
        (None, {}, "I don't know that, sorry."),
        ("why", {}, "I don't know that, sorry."),
    ],
)
def test_a_question_is_answered_and_what_was_asked_goes_on(
    window: Window, about: About | None, hints: Mapping[str, str], told: str
) -> None:
    window.says("book")
    reply = window.asks(about, **hints)
    assert first_line(reply).replace("\xa0", " ") == told
    if about not in ("price", "duration", "who") or "service" not in hints:
        assert (reply.asks, reply.text.splitlines()[-1]) == ("service", "What would you like to book?")


def test_the_service_that_a_question_names_is_booked_next(window: Window) -> None:
    window.says("book")
    assert window.asks("price", service="haircut").asks == "provider"
    assert window.says(None, day=TUESDAY, provider="anna").asks == "time"


def test_in_the_middle_of_a_booking_the_question_is_about_it(window: Window) -> None:
    window.says("book", service="haircut", provider="boris", day=TUESDAY, time="13:00..")
    reply = window.asks("price")
    assert first_line(reply) == "Haircut with Boris: €20.00, 60 min."
    assert answers(reply) == ["13:00", "13:30", "14:00"]


def test_the_address_is_told_and_leads_back(window: Window) -> None:
    window.says("book", service="haircut", provider="anna")
    reply = window.asks("address")
    assert ADDRESS in reply.text
    assert window.taps("Continue").asks == "day"


def test_who_cannot_be_reached_is_not_promised(store: Store) -> None:
    assert "I can't pass you to a person" in Window(store).says("human").text


def test_a_person_is_reached_by_the_contact(store: Store) -> None:
    assert "To reach a person: +34 910" in Window(store, contact="+34 910").says("human").text


@pytest.mark.parametrize("language", sentences.LANGUAGES)
def test_every_language_answers(store: Store, language: str) -> None:
    window = Window(store, default_language=language, cancel_cutoff=60, reschedule_cutoff=0)
    window.says("book", service="haircut", provider="anna", day=FRIDAY)
    abouts: tuple[About, ...] = ("price", "duration", "service", "hours", "who", "policy", "why")
    told = [first_line(window.asks(about)) for about in abouts]
    assert len(set(told)) == len(told)
    assert "60" in told[0]
    unknown = first_line(window.asks(None))
    assert unknown == sentences.say(language, "question.unknown")
    assert unknown not in told


def test_why_tells_what_stood_in_the_way_of_what_was_asked_last(window: Window) -> None:
    missed = window.says("book", service="haircut", provider="anna", day=FRIDAY)
    assert "is a day off" in missed.text
    reply = window.asks("why")
    assert first_line(reply) == "Anna does not work then: Friday, 11 January 2030."
    assert reply.asks == "day"
    assert labels(reply) == labels(missed)


def test_why_a_time_cannot_be_had_and_what_can_comes_again(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", day=TUESDAY)
    missed = window.says(None, time="17:00")
    reply = window.asks("why")
    assert first_line(reply) == "Anna does not work then: Tuesday, 8 January 2030, at 17:00."
    assert labels(reply) == labels(missed)


def test_why_may_name_the_day_and_the_time(window: Window) -> None:
    window.books("bob", service="haircut", provider="anna", day=TUESDAY, time="10:00")
    window.says("book", service="haircut", provider="anna")
    whys = {
        "Anna does not work then: Friday, 11 January 2030.": {"day": FRIDAY},
        "Anna has no time left then: Tuesday, 8 January 2030, at 10:00.": {"day": TUESDAY, "time": "10:00"},
        "Anna does not work then: Tuesday, 8 January 2030, from 17:00.": {"day": TUESDAY, "time": "17:00.."},
        "There is free time: Tuesday, 8 January 2030 (Anna).": {"day": TUESDAY},
        "That is too far ahead to book yet: Friday, 12 July 2030.": {"day": "2030-07-12"},
        "That has passed: Sunday, 6 January 2030.": {"day": "2030-01-06"},
        "Visits don't start at that minute: Tuesday, 8 January 2030, at 12:10.": {"day": TUESDAY, "time": "12:10"},
        "Visits don't start at that minute: Tuesday, 8 January 2030, 12:10–12:20.": {
            "day": TUESDAY,
            "time": "12:10..12:20",
        },
        "That has passed: until Sunday, 6 January 2030.": {"day": "..2030-01-06"},
        "Anna does not work then: Friday, 11 January 2030 – Sunday, 13 January 2030.": {"day": f"{FRIDAY}..2030-01-13"},
    }
    assert {first_line(window.asks("why", **hints)): hints for hints in whys.values()} == whys


def test_why_is_not_told_of_a_day_that_was_chosen_meanwhile(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", day=FRIDAY)
    window.taps("Thu 10 Jan · 15 times")
    assert first_line(window.asks("why")) == "There is free time: Thursday, 10 January 2030 (Anna)."


def test_a_full_day_is_told_apart_from_a_day_off(window: Window) -> None:
    for hour in range(11, 15):
        window.books(f"client{hour}", service="shave", provider="boris", day=FRIDAY, time=f"{hour}:00")
    window.says("book", service="shave", provider="boris", day=FRIDAY)
    assert first_line(window.asks("why")) == "Boris has no time left then: Friday, 11 January 2030."


def test_a_break_is_no_opening_hour(window: Window) -> None:
    with window.desk() as desk:
        business = desk.business_named("demo")
        late = builders.a_provider(
            desk.connection, business.business, "carla", business.services.values(), hours=[(18 * 60, 20 * 60)]
        )
    assert late.uid == "carla"
    assert first_line(window.asks("hours", day=MONDAY)) == "Demo, Monday, 7 January 2030: 09:00–17:00, 18:00–20:00."
