"""What the conversation does with what narrows a choice: days, parts of the day, whom one does not want."""

import pytest

from flows.messages import Reply
from flows.understanding.protocol import Understood, Wish
from storage.database import Store
from tests.builders import at
from tests.flows.window import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, Window, answers, hour, labels


@pytest.fixture
def window(store: Store) -> Window:
    return Window(store)


def test_an_exact_day_and_time_that_are_free_go_straight_to_the_card(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    card = window.says("book", service="haircut", provider="anna", day=WEDNESDAY, time="15:00")
    assert card.asks == "confirm"
    assert "Wednesday, 9 January 2030, 15:00–16:00" in card.text


def test_a_week_shows_its_days_and_the_way_to_all(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day="2030-01-14..2030-01-20")
    assert answers(asked) == [f"{day} Jan · 15 times" for day in ("Mon 14", "Tue 15", "Wed 16", "Thu 17")]
    assert "Monday, 14 January 2030 – Sunday, 20 January 2030" in asked.text
    assert len(answers(window.taps("All days"))) == 7


def test_the_only_day_of_a_range_is_not_asked_for(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day=f"{THURSDAY}..{FRIDAY}")
    assert (asked.asks, asked.text) == ("time", "Haircut with Anna, Thursday, 10 January 2030. What time?")


def test_the_time_list_opens_at_the_asked_part_of_the_day_with_the_rest_a_tap_away(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day=TUESDAY, time="13:00..15:00")
    assert asked.text == "Haircut with Anna, Tuesday, 8 January 2030, 13:00–15:00. What time?"
    assert answers(asked) == ["13:00", "13:30", "14:00", "14:30"]
    assert answers(window.taps("Earlier"))[0] == "09:00"
    window.taps("Later")
    assert answers(window.taps("Later")) == ["15:00", "15:30", "16:00"]


def test_only_days_with_time_in_the_asked_part_are_shown(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="16:00")
    asked = window.says("book", service="haircut", provider="anna", time="16:00..")
    assert answers(asked)[:2] == ["Mon 7 Jan · 1 time", "Wed 9 Jan · 1 time"]
    assert "from 16:00" in asked.text


def test_the_only_time_of_the_asked_part_goes_to_the_card(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=WEDNESDAY, time="10:00")
    card = window.says("book", service="haircut", provider="anna", day=TUESDAY, time="16:00..")
    assert card.asks == "confirm"
    assert "Tuesday, 8 January 2030, 16:00–17:00" in card.text


def test_where_nothing_fits_it_says_so_and_offers_both_sides_with_full_dates(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day=TUESDAY, time="16:30..")
    assert asked.text == (
        "There is no free time: Tuesday, 8 January 2030, from 16:30.\n\nHaircut with Anna. Which day?\n"
        "These are the nearest free times:\nTuesday, 8 January 2030: 15:30, 16:00"
    )
    card = window.taps("Tue 8 Jan 16:00")
    assert card.asks == "name"
    assert "Tuesday, 8 January 2030, 16:00–17:00" in window.types("Ann").text


def test_where_a_day_has_nothing_the_nearest_days_on_both_sides_are_offered(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day=FRIDAY)
    assert asked.text.startswith("Friday, 11 January 2030 is a day off.")
    assert answers(asked) == ["Wed 9 Jan · 15 times", "Thu 10 Jan · 15 times", "Mon 14 Jan · 15 times"]


def test_where_a_range_has_nothing_the_nearest_days_on_both_sides_are_offered(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", day=f"{FRIDAY}..2030-01-13")
    assert asked.text.startswith("There is no free time: Friday, 11 January 2030 – Sunday, 13 January 2030.")
    assert {"Thu 10 Jan · 15 times", "Mon 14 Jan · 15 times"} <= set(answers(asked))


def test_a_day_that_is_not_wanted_is_not_shown(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", not_day=f"{MONDAY},{TUESDAY}")
    assert answers(asked)[0] == "Wed 9 Jan · 15 times"
    assert "not Monday, 7 January 2030 / Tuesday, 8 January 2030" in asked.text


def test_anyone_but_one_is_never_that_one(window: Window) -> None:
    window.says("book", service="haircut", provider="*", not_provider="anna", day=TUESDAY, time="10:00")
    window.types("Ann")
    window.says(None, answer=True)
    second = window.says("book", service="haircut", provider="*", not_provider="anna", day=TUESDAY, time="10:00")
    assert second.asks == "time"
    assert "already taken" in second.text
    assert [window.provider_of(one) for one in window.bookings()] == ["boris"]


def test_whoever_remains_is_taken_and_where_nobody_does_it_says_so(window: Window) -> None:
    assert "Haircut with Boris" in window.says("book", service="haircut", not_provider="anna").text
    nobody = window.says(None, service="shave", not_provider="boris")
    assert nobody.text == "Nobody else gives this: Shave."
    assert answers(window.taps("Everybody")) == ["Anyone", "Boris"]


def test_of_several_that_were_named_one_is_asked(window: Window) -> None:
    which = window.says("book", service="haircut,shave")
    assert [label.split(" ·")[0] for label in answers(which)] == ["Haircut", "Shave"]
    who = window.says(None, service="haircut", provider="anna,boris")
    assert answers(who) == ["Anna", "Boris"]


def test_two_readings_of_an_hour_are_asked_with_two_buttons(store: Store) -> None:
    window = Window(store, boris=(0, 24 * 60))
    asked = window.says("book", service="haircut", provider="boris", day=TUESDAY, time="05:00", whens=(hour("05:00"),))
    assert answers(asked) == ["05:00", "17:00"]
    assert asked.text == "Haircut with Boris, Tuesday, 8 January 2030, at 05:00 / at 17:00. What time?"
    assert window.taps("17:00").asks == "name"


def test_of_two_readings_the_only_open_one_is_taken(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="boris", day=TUESDAY, time="03:00", whens=(hour("03:00"),))
    assert asked.asks == "name"
    assert "15:00–16:00" in window.types("Ann").text


def test_a_correction_keeps_what_it_does_not_name(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    day = window.says(None, answer=False, day=THURSDAY)
    assert "Thursday, 10 January 2030, 10:00–11:00" in day.text
    who = window.says(None, provider="boris")
    assert "Haircut with Boris\nThursday, 10 January 2030, 10:00–11:00" in who.text
    part = window.says(None, time="15:00..16:00")
    assert answers(part) == ["15:00", "15:30"]
    assert "15:30–16:30" in window.taps("15:30").text


def test_a_day_that_is_called_off_on_the_card_is_asked_anew(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    asked = window.says(None, not_day=TUESDAY)
    assert asked.asks == "day"
    assert not any(label.startswith("Tue 8 Jan") for label in labels(asked))
    assert "Wednesday, 9 January 2030, 10:00–11:00" in window.says(None, day=WEDNESDAY).text


def test_a_limit_holds_until_another_is_said(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", time="13:00..15:00")
    assert answers(window.says(None, day=TUESDAY)) == ["13:00", "13:30", "14:00", "14:30"]
    assert answers(window.says(None, day=WEDNESDAY)) == ["13:00", "13:30", "14:00", "14:30"]
    assert answers(window.says(None, time="..10:00")) == ["09:00", "09:30"]
    assert answers(window.says(None, time=".."))[:3] == ["09:00", "09:30", "10:00"]


def test_another_clock_time_is_on_the_day_of_the_card(window: Window) -> None:
    window.books(service="haircut", provider="anna", day=MONDAY, time="16:00")
    window.says("book", service="haircut", provider="anna", day=MONDAY, time="16:00")
    window.says(None, time="16:30")
    assert "Tuesday, 8 January 2030, 09:00–10:00" in window.taps("Tue 8 Jan 09:00").text
    assert "Tuesday, 8 January 2030, 11:00–12:00" in window.says(None, time="11:00").text


def test_a_yes_in_the_message_that_chooses_the_time_confirms_nothing(window: Window) -> None:
    window.says("book", service="haircut", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    again = window.says("confirm", answer=True, time="11:00")
    assert again.asks == "confirm"
    assert window.bookings() == []
    window.says("confirm", answer=True)
    assert len(window.bookings()) == 1


def test_several_people_are_told_to_book_one_by_one(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", party="3")
    assert asked.text.split("\n\n")[-2] == (
        "I book one visit at a time: let's begin with the first person, and then the next."
    )


@pytest.mark.parametrize("by_tap", [True, False])
def test_a_yes_is_to_the_card_that_was_shown(window: Window, by_tap: bool) -> None:
    def agree() -> Reply:
        return window.taps("Confirm") if by_tap else window.says("confirm", answer=True)

    window.says("book", service="haircut", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    window.reprice("haircut", 3500)
    again = agree()
    assert again.text.startswith("This has changed meanwhile")
    assert "€35.00" in again.text
    assert window.bookings() == []
    agree()
    assert [booking.price for booking in window.bookings()] == [3500]


@pytest.mark.parametrize(("wish", "yes"), [("reschedule", "Yes, move it"), ("cancel", "Yes, cancel it")])
def test_a_yes_is_to_the_booking_as_it_was_shown(window: Window, wish: Wish, yes: str) -> None:
    window.books(service="haircut", provider="anna", day=TUESDAY, time="10:00")
    there = {"day": THURSDAY, "time": "10:00"} if wish == "reschedule" else {}
    window.understands("ann", Understood(wish=wish, hints=there))
    window.moves(window.bookings()[0], at("12:00", 2))
    again = window.taps(yes)
    assert "This has changed meanwhile" in again.text
    assert "Wednesday, 9 January 2030, 12:00–13:00" in again.text
    window.says("confirm", answer=True)
    statuses = ["rescheduled", "rescheduled", "confirmed"] if wish == "reschedule" else ["rescheduled", "cancelled"]
    assert sorted(one.status for one in window.bookings()) == sorted(statuses)


def test_who_names_day_and_time_but_nobody_gets_anyone(window: Window) -> None:
    card = window.says("book", service="haircut", day=TUESDAY, time="10:00", name="Ann")
    assert card.asks == "confirm"
    assert "Haircut with Anna\nTuesday, 8 January 2030, 10:00–11:00" in card.text


def test_where_prices_differ_it_asks_who(window: Window) -> None:
    window.charges("boris", "haircut", 3000)
    asked = window.says("book", service="haircut", day=TUESDAY, time="10:00", name="Ann")
    assert answers(asked) == ["Anyone", "Anna · €20.00", "Boris · €30.00"]


def test_an_hour_at_which_nobody_works_is_no_reading(window: Window) -> None:
    asked = window.says("book", service="haircut", provider="anna", time="15:00", whens=(hour("15:00"),))
    assert "Haircut with Anna, at 15:00. Which day?" in asked.text


def test_how_many_come_does_not_matter_to_a_cancellation(window: Window) -> None:
    for day in (TUESDAY, WEDNESDAY):
        window.books(service="haircut", provider="anna", day=day, time="10:00")
    window.says("cancel")
    assert "Cancel this booking?" in window.says(None, party="2", day=WEDNESDAY).text


def test_who_names_somebody_with_a_single_service_is_not_asked_which(window: Window) -> None:
    card = window.says("book", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    assert "Haircut with Anna\nTuesday, 8 January 2030, 10:00–11:00" in card.text
    assert window.says("book", "bob", provider="boris").asks == "service"


@pytest.mark.parametrize(("text", "booked"), [("the last one", 0), ("1st", 0), ("1", 1), ("#1", 1), ("CONFIRM", 1)])
def test_a_card_is_not_agreed_to_by_pointing(window: Window, text: str, booked: int) -> None:
    window.says("book", service="haircut", provider="anna", day=TUESDAY, time="10:00", name="Ann")
    window.says(text=text, choice=0)
    assert len(window.bookings()) == booked


def test_what_was_said_of_day_and_time_is_repeated_while_something_else_is_asked(window: Window) -> None:
    window.charges("boris", "haircut", 3000)
    asked = window.says("book", service="haircut", day=TUESDAY, time="10:00")
    assert asked.text == "Haircut, Tuesday, 8 January 2030, at 10:00. Who would you like to see?"
