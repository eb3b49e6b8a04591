"""What a client had before is theirs alone, and is what "my usual" and "the same as last time" mean."""

import pytest

from flows.history import usual
from storage.database import Store
from tests.flows.window import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY, Window, answers


@pytest.fixture
def window(store: Store) -> Window:
    return Window(store)


def test_the_usual_is_what_was_most_often_and_of_several_the_latest() -> None:
    cut, dye = (1, 1, None), (2, 1, None)
    assert usual([cut, dye, cut]) == cut
    assert usual([dye, cut, dye, cut]) == cut
    assert usual([cut, dye]) == dye


def test_the_same_as_last_time_needs_only_a_day_and_a_time(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    window.books(service="shave", provider="boris", day=WEDNESDAY, time="10:00")
    card = window.says("book", like="last", day=THURSDAY, time="11:00")
    assert "Shave with Boris\nThursday, 10 January 2030, 11:00–12:00" in card.text


def test_the_usual_is_most_of_the_visits(window: Window) -> None:
    for day in (TUESDAY, WEDNESDAY):
        window.books(service="haircut", provider="anna", day=day, time="10:00")
    window.books(service="shave", provider="boris", day=THURSDAY, time="10:00")
    card = window.says(None, like="usual", day=THURSDAY, time="12:00")
    assert "Haircut with Anna\nThursday, 10 January 2030, 12:00–13:00" in card.text


def test_what_is_said_goes_before_what_was(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    card = window.says("book", like="last", provider="boris", day=FRIDAY, time="11:00")
    assert "Haircut with Boris\nFriday, 11 January 2030, 11:00–12:00" in card.text


def test_what_was_cancelled_is_no_history(window: Window) -> None:
    window.books(service="shave", provider="boris", day=TUESDAY, time="10:00")
    window.says("cancel")
    window.says("confirm", answer=True)
    asked = window.says("book", like="last")
    assert "I don't know of an earlier visit of yours" in asked.text
    assert asked.asks == "service"


def test_nobody_elses_history_is_used(window: Window) -> None:
    window.books("bob", service="haircut", provider="anna", day=TUESDAY, time="10:00")
    for like in ("last", "usual"):
        asked = window.says("book", "eve", like=like)
        assert "I don't know of an earlier visit of yours" in asked.text
        assert asked.asks == "service"
    assert "You have no bookings to come." in window.says("reschedule", "eve", day=FRIDAY).text
    assert "You have no bookings to come." in window.says("list", "eve").text


def test_the_only_booking_is_moved_by_words(window: Window) -> None:
    window.books(service="haircut", provider="boris", day=TUESDAY, time="10:00")
    card = window.says("reschedule", day=FRIDAY, time="12:00")
    assert "Friday, 11 January 2030, 12:00–13:00" in card.text
    window.says("confirm", answer=True)
    assert [one.status for one in window.bookings()] == ["rescheduled", "confirmed"]


def test_of_several_bookings_it_asks_which_one_is_moved(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    window.books(service="shave", provider="boris", day=WEDNESDAY, time="10:00")
    assert "Shave with Boris" in window.says("reschedule", day=THURSDAY, time="12:00").text  # the one just made
    window.says("stop")
    asked = window.says("reschedule", day=THURSDAY, time="12:00")
    assert answers(asked) == ["Haircut · Tue 8 Jan 10:00", "Shave · Wed 9 Jan 10:00"]
    assert "Thursday, 10 January 2030, 12:00–13:00" in window.taps("Shave · Wed 9 Jan 10:00").text


def test_what_is_named_tells_which_one_is_meant(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    window.books(service="shave", provider="boris", day=WEDNESDAY, time="10:00")
    assert "Shave with Boris" in window.says("reschedule", service="shave", day=THURSDAY, time="12:00").text
    assert "Cancel this booking?\nHaircut with Anna" in window.says("cancel", provider="anna").text
    assert "Cancel this booking?\nShave with Boris" in window.says("cancel", day=WEDNESDAY).text
