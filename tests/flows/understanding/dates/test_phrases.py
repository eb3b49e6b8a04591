"""Phrases in four languages, on one fixed day."""

from datetime import datetime
from importlib import import_module
from zoneinfo import ZoneInfo, available_timezones

import pytest

from flows.understanding.rules.dates import read, rest
from tests.flows.understanding.dates.notation import written
from tests.flows.understanding.dates.phrases import LANGUAGES, NOW

at = datetime.fromisoformat

CASES = [(language, text, meant) for language, phrases in LANGUAGES.items() for text, meant in phrases.items()]


@pytest.mark.parametrize(("language", "text", "meant"), CASES)
def test_a_phrase_means_what_people_mean(language: str, text: str, meant: str) -> None:
    assert written(read(text, language, NOW, month_first=language == "en"), NOW) == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_is_read_where_the_text_is_in_it(language: str) -> None:
    for text in ("tomorrow at 5", "mañana a las 5", "amanhã às 5", "завтра в 5"):
        assert [when.start for when in read(text, language, NOW)] == [at("2026-11-21T17:00")]


def test_the_rest_is_what_names_no_date() -> None:
    text = "a haircut with Anna next Friday after 5, or tomorrow please"
    whens = read(text, "en", NOW)
    assert rest(text, whens).split() == ["a", "haircut", "with", "Anna", ",", "or", "please"]
    assert [text[first:last] for first, last in (when.at for when in whens)] == ["next Friday after 5", "tomorrow"]


class TestABareNumber:
    """A bare number answers the pending question, and opening hours tell its half of the day."""

    def test_is_nothing_unless_something_was_asked(self) -> None:
        assert read("5", "en", NOW) == ()

    @pytest.mark.parametrize("text", ["5", "5 please", "maybe 5", "five", "5?"])
    def test_is_a_time_where_a_time_was_asked_for(self, text: str) -> None:
        assert [when.start for when in read(text, "en", NOW, asks="time")] == [at("2026-11-20T17:00")]

    @pytest.mark.parametrize("text", ["5", "the 5th", "5th", "fifth", "5 please"])
    def test_is_a_day_where_a_day_was_asked_for(self, text: str) -> None:
        assert [when.start for when in read(text, "en", NOW, asks="day")] == [at("2026-12-05T00:00")]

    def test_is_no_number_where_it_stands_for_a_thing(self) -> None:
        assert read("the blue one", "en", NOW, asks="time") == ()
        assert [when.start for when in read("one", "en", NOW, asks="time")] == [at("2026-11-20T13:00")]

    def test_may_be_one_of_two(self) -> None:
        assert [when.start for when in read("3 or 4", "en", NOW, asks="time")] == [
            at("2026-11-20T15:00"),
            at("2026-11-20T16:00"),
        ]
        assert [when.start for when in read("the 3rd or the 4th", "en", NOW, asks="day")] == [
            at("2026-12-03T00:00"),
            at("2026-12-04T00:00"),
        ]

    def test_that_counts_something_is_neither(self) -> None:
        assert read("2 people", "en", NOW, asks="time") == ()
        assert read("5 people", "en", NOW, asks="day") == ()

    @pytest.mark.parametrize(("text", "hour", "minute"), [("3.10", 15, 10), ("1730", 17, 30), ("seven thirty", 19, 30)])
    def test_may_have_minutes(self, text: str, hour: int, minute: int) -> None:
        assert [when.start for when in read(text, "en", NOW, asks="time")] == [at(f"2026-11-20T{hour:02}:{minute:02}")]

    def test_follows_the_opening_hours(self) -> None:
        early = dict.fromkeys(range(7), ((5 * 60, 12 * 60),))
        assert read("tomorrow at 6", "en", NOW, opening=early)[0].start == at("2026-11-21T06:00")
        assert read("tomorrow at 6", "en", NOW)[0].start == at("2026-11-21T18:00")

    def test_tells_its_other_reading_where_both_are_open(self) -> None:
        long = dict.fromkeys(range(7), ((7 * 60, 23 * 60),))
        at_nine = read("tomorrow at 9", "en", NOW, opening=long)[0]
        assert (at_nine.start, at_nine.other) == (at("2026-11-21T09:00"), at("2026-11-21T21:00"))
        assert read("tomorrow at 9 am", "en", NOW, opening=long)[0].other is None

    def test_knows_that_the_hour_is_over_today(self) -> None:
        assert read("at 9", "en", NOW)[0].start == at("2026-11-21T09:00")


def test_parts_of_day_are_the_business_s_own() -> None:
    parts = {"morning": (6 * 60, 10 * 60)}
    (when,) = read("tomorrow morning", "en", NOW, parts=parts)
    assert (when.start, when.end, when.grain) == (at("2026-11-21T06:00"), at("2026-11-21T10:00"), "part")


@pytest.mark.parametrize(
    ("text", "grain"),
    [("at 5", "hour"), ("at 5:00", "minute"), ("tomorrow", "day"), ("next week", "week"), ("in december", "month")],
)
def test_the_grain_is_the_finest_that_was_said(text: str, grain: str) -> None:
    assert read(text, "en", NOW)[0].grain == grain


class TestAnotherPlace:
    """A time of another place is told as the business's own."""

    @pytest.mark.parametrize(
        ("language", "text", "meant"),
        [
            ("en", "3pm Moscow time tomorrow", "11-21 13:00"),
            ("en", "thursday 8h GMT", "11-26 09:00"),
            ("en", "after 5 London time", "~18:00.."),
            ("en", "friday from 3 to 5pm new york time", "11-27 21:00..11-27 23:00"),
            ("es", "a las 15 hora de Moscú", "~13:00"),
            ("es", "mañana a las 9 hora de México", "11-21 16:00"),
            ("pt", "às 15h de Brasília amanhã", "11-21 19:00"),
            ("ru", "завтра в 15:00 мск", "11-21 13:00"),
            ("ru", "в 15 по Москве", "~13:00"),
        ],
    )
    def test_has_its_own_clock(self, language: str, text: str, meant: str) -> None:
        madrid = ZoneInfo("Europe/Madrid")
        assert written(read(text, language, NOW, zone=madrid), NOW) == meant

    def test_is_told_of_a_stretch(self) -> None:
        madrid = ZoneInfo("Europe/Madrid")
        assert written(read("15:00 GMT - 18:00 GMT", "en", NOW, zone=madrid), NOW) == "~16:00..~19:00"

    def test_stays_as_it_was_said_where_the_zone_of_the_business_is_not_known(self) -> None:
        assert written(read("3pm Moscow time tomorrow", "en", NOW), NOW) == "11-21 15:00"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_of_a_zone_that_there_is(self, language: str) -> None:
        assert (
            import_module(f"flows.understanding.rules.dates.words.{language}").WORDS.zones.keys()
            <= available_timezones()
        )


@pytest.mark.parametrize(("language", "text"), [("en", "this summer"), ("es", "este verano"), ("pt", "neste verão")])
def test_the_seasons_of_the_south_are_half_a_year_later(language: str, text: str) -> None:
    assert written(read(text, language, NOW), NOW) == "2027-06-21..2027-09-20"
    assert written(read(text, language, NOW, southern=True), NOW) == "12-21..2027-03-22"
