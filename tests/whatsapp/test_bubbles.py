"""How many messages a booking costs: five where we know the client, seven where everything is asked."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from flows.messages import Reply
from flows.sentences import say
from scheduling.clock import SetClock
from storage.database import Store
from tests.house.project import ROOT
from tests.whatsapp.person import Person

# A Monday morning. Each message is paid for: docs/whatsapp.md
NOW = datetime(2030, 1, 7, 8, tzinfo=UTC)
RETURNING, NEW = 5, 7


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def parts(store: Store, clock: SetClock) -> Parts:
    """The demo business, whose days have more times than a list holds."""
    found = Parts(Settings(_env_file=None), store, clock)
    import_file(found, ROOT / "demo.yaml", check=False)
    return found


def _answer(reply: Reply) -> str:
    """The first answer of a menu."""
    return reply.choices[0].label


def _book(person: Person, first: str, *choices: str) -> Reply:
    """The card of a booking made by taps: these choices, then whatever is first, then yes."""
    reply = person.write(first)
    for label in choices:
        reply = person.tap(reply, label)
    while reply.asks != "confirm":
        reply = person.tap(reply, _answer(reply))
    return person.tap(reply, say("en", "menu.confirm"))


def test_a_new_client_who_chooses_everything_pays_for_seven(parts: Parts) -> None:
    ann = Person(parts, "demo")
    booked = _book(ann, "hello", "Haircut")
    assert booked.booking is not None
    asked = [Reply.from_json(row.payload).asks for row in ann.rows()]
    assert asked == ["service", "location", "provider", "day", "time", "confirm", None]
    assert len(ann.bubbles()) == NEW


def test_a_returning_client_pays_for_five(parts: Parts, clock: SetClock) -> None:
    ann = Person(parts, "demo")
    _book(ann, "hello", "Manicure")
    clock.set(NOW + timedelta(days=3))
    before = len(ann.bubbles())
    booked = _book(ann, "hello", "Manicure")
    assert booked.booking is not None
    assert len(ann.bubbles()) - before == RETURNING


def test_each_menu_is_one_bubble_in_a_list_or_buttons(parts: Parts) -> None:
    ann = Person(parts, "demo")
    _book(ann, "hello", "Haircut")
    assert all(bubble.content for bubble in ann.bubbles())
    assert all(len(Reply.from_json(row.payload).choices) <= 10 for row in ann.rows())


def test_a_yes_is_a_button_under_the_card(parts: Parts) -> None:
    ann = Person(parts, "demo")
    card = ann.tap(_to_the_times(ann), "12:")
    assert _labels(card) == ["Confirm", "Another time", "More…"]
    assert ann.bubbles()[-1].content == "quick_3"
    again = ann.tap(card, "More…")
    assert {"Another name", "Back", "Stop", "Previous"} <= set(_labels(again))
    assert _labels(ann.write("what?")) == _labels(card)


def test_days_tell_how_many_times_are_free(parts: Parts) -> None:
    ann = Person(parts, "demo")
    days = ann.tap(ann.tap(ann.tap(ann.write("hello"), "Haircut"), "City centre"), "Anyone")
    assert days.asks == "day"
    assert [label.partition(" · ")[2].endswith(("times", "time")) for label in _labels(days)[:9]] == [True] * 9
    assert _labels(days)[9:] == ["More…"]
    more = ann.tap(days, "More…")
    assert not set(_labels(more)[:9]) & set(_labels(days)[:9])


def test_times_are_told_by_the_part_of_the_day_and_a_part_opens(parts: Parts) -> None:
    ann = Person(parts, "demo")
    times = _to_the_times(ann)
    labels = _labels(times)
    assert [label.partition(" · ")[2] for label in labels[:4]].count("Morning") == 2
    part = next(label for label in labels if label.startswith("Afternoon…"))
    opened = ann.tap(times, part)
    assert _labels(opened)[0] == "12:00"
    assert opened.asks == "time"
    assert ann.tap(opened, "12:00").asks == "confirm"


def test_the_ways_out_are_a_tap_away_and_a_word(parts: Parts) -> None:
    ann = Person(parts, "demo")
    times = _to_the_times(ann)
    assert _labels(times)[-1] == "More…"
    assert {"Back", "Stop"} <= set(_labels(ann.tap(times, "More…")))
    assert ann.write("back").asks == "day"


def test_a_typed_number_or_time_answers_what_is_on_the_list(parts: Parts) -> None:
    ann = Person(parts, "demo")
    times = _to_the_times(ann)
    assert _labels(times)[1].partition(" · ")[0] in ann.write("2").text
    bob = Person(parts, "demo", "+34600111333", "Bob")
    _to_the_times(bob)
    assert "12:45" in bob.write("12:45").text


def test_the_name_that_whatsapp_tells_can_be_changed_at_the_card(parts: Parts) -> None:
    ann = Person(parts, "demo", name="~*~ Annie ~*~")
    card = ann.tap(_to_the_times(ann), "12:")
    assert "~*~ Annie ~*~" in card.text
    asked = ann.tap(ann.tap(card, "More…"), "Another name")
    assert asked.asks == "name"
    assert "Anna Bell" in ann.write("Anna Bell").text


def test_a_name_without_a_letter_is_asked_for(parts: Parts) -> None:
    ann = Person(parts, "demo", name="🌸")
    assert ann.tap(_to_the_times(ann), "12:").asks == "name"


def _to_the_times(person: Person) -> Reply:
    reply = person.tap(person.tap(person.tap(person.write("hello"), "Haircut"), "City centre"), "Anyone")
    times = person.tap(reply, _labels(reply)[1])
    assert times.asks == "time"
    return times


def _labels(reply: Reply) -> list[str]:
    return [choice.label for choice in reply.choices]
