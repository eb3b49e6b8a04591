"""A set-up file is read whole or refused whole, with every fault named by its path."""

from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduling.setup import Setup, SetupRefused, read_setup
from scheduling.setup.document import MAX_BYTES
from scheduling.setup.times import DAY, Span, parse_clock, parse_span, write_clock, write_span
from tests.scheduling.setups import DROP, small, small_text, written

DEMO = (Path(__file__).parents[2] / "demo.yaml").read_text()


def faults(text: str) -> dict[str, str]:
    """Path to message of everything that is refused; every path once."""
    with pytest.raises(SetupRefused) as refused:
        read_setup(text)
    found = refused.value.faults
    assert len({fault.path for fault in found}) == len(found)
    return {fault.path: fault.message for fault in found}


def test_a_file_becomes_values() -> None:
    setup = small()
    anna = setup.providers["anna"]
    assert setup.services["cut"].price == Decimal(25)
    assert anna.hours == {
        "mon": (Span(9 * 60, 13 * 60), Span(14 * 60, 18 * 60)),
        "fri": (Span(22 * 60, 26 * 60),),
    }
    assert anna.breaks["fri"] == (Span(24 * 60 + 30, 24 * 60 + 45),)
    assert [spans for _, spans in sorted(anna.overrides.items())] == [(Span(600, 720),), ()]
    blocked = [(str(off.starts), str(off.ends)) for off in (*anna.time_off, *setup.time_off)]
    assert blocked == [
        ("2026-12-28 00:00:00", "2026-12-31 00:00:00"),
        ("2026-12-25 12:00:00", "2026-12-27 00:00:00"),
    ]


@pytest.mark.parametrize(
    ("place", "value", "path", "said"),
    [
        ("business.slug", "a b", "business.slug", "letters"),
        ("business.name", "", "business.name", "not be empty"),
        ("business.name", "a" * 101, "business.name", "at most 100 characters"),
        ("business.name", "two\nlines", "business.name", "one line"),
        ("business.name", "bell\x07", "business.name", "control"),
        ("business.name", DROP, "business.name", "required"),
        ("business.zone", "Mars/Base", "business.zone", "Europe/Madrid"),
        ("business.zone", "../../etc/passwd", "business.zone", "IANA"),
        ("business.currency", "XXQ", "business.currency", "ISO 4217"),
        ("business.languages", ["en", "de"], "business.languages[1]", "'en', 'es', 'pt' or 'ru'"),
        ("business.languages", ["es"], "business.default_language", "business.languages"),
        ("business.languages", [], "business.languages", "empty"),
        ("business.languages", ["en", "en"], "business.languages", "twice"),
        ("business.plan", "gold", "business.plan", "default, free, plus, pro, max, ultra"),
        ("business.colour", "red", "business.colour", "allowed here: slug, name, zone"),
        ("staff", {}, "staff", "allowed here: business, rules, locations"),
        ("rules.grid", "hour", "rules.grid", "'opening' or 'clock'"),
        ("rules.slot_step", 0, "rules.slot_step", "must be 1 or more"),
        ("rules.notice", "soon", "rules.notice", "a whole number"),
        ("rules.fill", "maybe", "rules.fill", "true or false"),
        ("rules.agenda_at", "24:00", "rules.agenda_at", "a time of day such as 08:30"),
        ("rules.quiet_from", "ten", "rules.quiet_from", "a time of day such as 08:30"),
        ("rules.quiet_until", "08:00", "rules", "both `quiet_from` and `quiet_until`, or neither"),
        ("rules", {"quiet_from": "08:00", "quiet_until": "8:00"}, "rules", "another time than `quiet_from`"),
        ("rules.offer_minutes", 0, "rules.offer_minutes", "must be 1 or more"),
        ("rules.poor_record.limit", 1, "rules.poor_record.limit", "no_shows, late_cancels, window"),
        ("locations.the centre", {"name": "x"}, "locations.'the centre'", "A-Z"),
        ("locations.centre.name", ["x"], "locations.centre.name", "text"),
        ("services.cut.duration", 1001, "services.cut.duration", "1000"),
        ("services.cut.buffer_before", -1, "services.cut.buffer_before", "0"),
        ("services.cut.price", "25.005", "services.cut.price", "2 of EUR"),
        ("services.cut.price", "99999999", "services.cut.price", "between 0 and 20000000.00 EUR"),
        ("services.cut.price", "NaN", "services.cut.price", "a number such as 25.00"),
        ("services.cut.translations", {"xx": {}}, "services.cut.translations.xx", "'en'"),
        ("services.cut.translations", {"es": {"title": 1}}, "services.cut.translations.es.title", "name, description"),
        ("services.cut.locations", ["harbour"], "services.cut.locations[0]", "`locations`"),
        ("services.cut.status", "gone", "services.cut.status", "'inactive'"),
        ("providers.anna", [], "providers.anna", "mapping"),
        ("providers.anna.photo", "javascript:alert(1)", "providers.anna.photo", "https://"),
        ("providers.anna.services", {"shave": {}}, "providers.anna.services.shave", "`services`"),
        ("providers.anna.services.cut.price", "1.001", "providers.anna.services.cut.price", "2 of EUR"),
        ("providers.anna.services.wash", {"cost": 1}, "providers.anna.services.wash.cost", "duration, price"),
        ("providers.anna.hours.monday", [], "providers.anna.hours.monday", "'mon'"),
        ("providers.anna.hours.tue", "09:00-18:00", "providers.anna.hours.tue", "list"),
        ("providers.anna.hours.tue", ["9-18"], "providers.anna.hours.tue[0]", "09:00-18:00"),
        ("providers.anna.hours.tue", ["25:00-26:00"], "providers.anna.hours.tue[0]", "before 24:00"),
        ("providers.anna.hours.tue", ["09:00-49:00"], "providers.anna.hours.tue[0]", "next day"),
        ("providers.anna.hours.tue", ["09:00-12:00", "11:00-13:00"], "providers.anna.hours.tue[1]", "later"),
        ("providers.anna.hours.tue", ["14:00-18:00", "09:00-12:00"], "providers.anna.hours.tue[1]", "later"),
        ("providers.anna.hours.sat", ["01:00-03:00"], "providers.anna.hours.sat[0]", "hours of fri"),
        ("providers.anna.hours.sun", ["22:00-09:30"], "providers.anna.hours.mon[0]", "hours of sun"),
        ("providers.anna.breaks.mon", ["12:00-14:30"], "providers.anna.breaks.mon[0]", "outside"),
        ("providers.anna.breaks.fri", ["00:30-01:00"], "providers.anna.breaks.fri[0]", "24:30-25:00"),
        ("providers.anna.overrides", {"2026-02-30": "closed"}, "providers.anna.overrides.2026-02-30", "calendar"),
        ("providers.anna.overrides", {"2026-02-01": "open"}, "providers.anna.overrides.2026-02-01", "list"),
        ("providers.anna.overrides", {"1.2.2026": []}, "providers.anna.overrides.'1.2.2026'", "2026-12-24"),
        ("time_off", [{"from": "2026-01-02", "to": "2026-01-01"}], "time_off[0]", "`to` must be after"),
        ("time_off", [{"from": "tomorrow", "to": "2026-01-01"}], "time_off[0].from", "2026-12-24 15:00"),
        ("time_off", [{"starts": "2026-01-01"}], "time_off[0].starts", "from, to, reason"),
        ("services.cut.reminders", [{"hours": n} for n in range(1, 7)], "services.cut.reminders", "at most 5 entries"),
        ("services.cut.follow_ups", [{"hours": n} for n in range(6)], "services.cut.follow_ups", "at most 5 entries"),
        ("services.cut.reminders", [{"days": -1}], "services.cut.reminders[0].days", "must be 0 or more"),
        ("services.cut.reminders", [{"hours": 8761}], "services.cut.reminders[0].hours", "must be 8760 or less"),
        ("services.cut.reminders", [{"minutes": 1.5}], "services.cut.reminders[0].minutes", "a whole number"),
        ("services.cut.reminders", [{}], "services.cut.reminders[0]", "some `days`, `hours` or `minutes`"),
        (
            "services.cut.reminders",
            [{"hours": 1, "title": "a" * 51}],
            "services.cut.reminders[0].title",
            "at most 50 characters",
        ),
        (
            "services.cut.follow_ups",
            [{"texts": {"en": "Dear {name}"}}],
            "services.cut.follow_ups[0].texts.en",
            "the unknown placeholder {name}; allowed: {client}, {business}, {service}, {provider}, {date}",
        ),
        ("texts.greeting", {"en": "Hi {client}"}, "texts.greeting.en", "placeholder {client}; allowed: {business}"),
        ("texts.signature", {"en": "{owner}"}, "texts.signature.en", "placeholder {owner}; allowed: {client}"),
        ("texts.preparation", {"en": "a" * 501}, "texts.preparation.en", "at most 500 characters"),
        ("texts.preparation", {"en": ""}, "texts.preparation.en", "not be empty"),
        ("texts.templates", {"gone": {"en": "a"}}, "texts.templates.gone", "one of booking_confirmed, booking_moved"),
        ("texts.templates", {"reminder": {"xx": "a"}}, "texts.templates.reminder.xx", "'en'"),
        ("texts.farewell", {}, "texts.farewell", "greeting, preparation, signature, templates"),
        ("members.olga.role", "boss", "members.olga.role", "'owner'"),
        ("members.anna.provider", DROP, "members.anna.provider", "required"),
        ("members.anna.provider", "carla", "members.anna.provider", "`providers`"),
    ],
)
def test_a_fault_is_named_by_its_path(place: str, value: Any, path: str, said: str) -> None:
    assert said in faults(small_text((place, value)))[path]


def test_all_faults_are_told_at_once() -> None:
    spoiled = small_text(
        ("business.zone", "Mars/Base"),
        ("business.nickname", "x"),
        ("services.cut.price", "1.234"),
        ("providers.anna.name", DROP),
        ("providers.anna.hours.tue", ["09:00-12:00", "11:00-13:00", "late"]),
        ("providers.boris.locations", ["harbour"]),
        ("members.olga.role", "boss"),
    )
    assert set(faults(spoiled)) == {
        "business.zone",
        "business.nickname",
        "services.cut.price",
        "providers.anna.name",
        "providers.anna.hours.tue[1]",
        "providers.anna.hours.tue[2]",
        "providers.boris.locations[0]",
        "members.olga.role",
    }


def test_a_plan_bounds_services_and_staff() -> None:
    many = {f"s{n}": {"name": "x", "duration": 5} for n in range(19)}
    edits = [(f"services.{uid}", service) for uid, service in many.items()]
    assert faults(small_text(*edits)) == {"services": "21 are not inactive; the plan default allows 20"}
    assert len(small(*edits, ("services.s0.status", "inactive")).services) == 21
    assert len(small(*edits, ("business.plan", "ultra")).services) == 21
    free = ("business.plan", "free")
    assert faults(small_text(free)) == {"providers": "2 are not inactive; the plan free allows 1"}
    assert small(free, ("providers.boris.active", False)).business.plan == "free"


@pytest.mark.parametrize(
    ("text", "path", "said"),
    [
        ("", "file", "mapping"),
        ("- a\n- b", "file", "mapping"),
        ("business: [", "line 1, column 12", "not YAML"),
        ("a: 1\n---\nb: 2", "file", "several documents"),
        ("{" * 5000, None, "deeper"),
        ("[" * 5000, None, "deeper"),
        ('a: "\\UFFFFFFFF"', "file", "forbids"),
        ("a: \x00", "file", "forbids"),
        ("a: " + "x" * MAX_BYTES, "file", "at most 1000000"),
        ("business: !!python/object/apply:os.abort []", "business", "tags"),
        ("business: {slug: !!int 5}", "business.slug", "tags"),
        ("business: {slug: a, slug: b}", "business.slug", "twice"),
        ("a: &a [x, x]\nb: *a", "b", "aliases"),
        ("? [a]\n: b", "file", "a key must be a word"),
    ],
)
def test_what_is_no_plain_document_is_refused(text: str, path: str | None, said: str) -> None:
    with pytest.raises(SetupRefused) as refused:
        read_setup(text)
    assert any(said in fault.message and path in (None, fault.path) for fault in refused.value.faults)


def test_words_are_not_taken_for_other_values() -> None:
    setup = small(("rules.ask_phone", "off"), ("services.cut.name", "12:30"), ("services.wash.name", "no"))
    assert (setup.rules.ask_phone, setup.services["cut"].name, setup.services["wash"].name) == (
        "off",
        "12:30",
        "no",
    )
    bare = small_text().replace("name: Small", "name: 2026-13-45").replace("'25.00'", "25.10")
    assert read_setup(bare).business.name == "2026-13-45"
    assert read_setup(bare).services["cut"].price == Decimal("25.1")


@given(st.integers(0, 2 * DAY - 1).flatmap(lambda opens: st.tuples(st.just(opens), st.integers(opens + 1, 2 * DAY))))
def test_a_span_is_written_as_it_is_read(edges: tuple[int, int]) -> None:
    span = Span(*edges)
    assert parse_span(write_span(span)) == span


_WORDS = st.sampled_from(
    ["business", "services", "providers", "anna", "hours", "mon", "09:00-18:00", "closed", "time_off", "from", "price"]
) | st.text(max_size=8)
_JUNK = st.recursive(
    st.none() | _WORDS | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=20,
)


@given(_JUNK)
def test_any_document_is_read_or_refused(junk: Any) -> None:
    with pytest.raises(SetupRefused):
        read_setup(written(junk))


@given(
    st.sampled_from(["business", "rules", "services.cut", "providers.anna", "providers.anna.hours", "members.olga"]),
    _WORDS,
    _JUNK,
)
def test_junk_in_a_good_file_is_read_or_refused(place: str, key: str, junk: Any) -> None:
    text = small_text((f"{place}.{key.replace('.', '_')}", junk))
    with suppress(SetupRefused):
        assert isinstance(read_setup(text), Setup)


@given(st.text(max_size=60))
def test_any_text_is_refused_politely(text: str) -> None:
    with pytest.raises(SetupRefused):
        read_setup(text)


def test_the_demo_has_what_the_doors_name() -> None:
    demo = read_setup(DEMO)
    assert demo.business.slug == "demo"
    assert set(demo.services) == {"haircut", "beard_trim", "colour", "manicure", "massage", "consultation"}
    assert set(demo.providers) == {"anna", "boris", "carla"}
    assert set(demo.locations) == {"centre", "harbour"}
    assert demo.services["consultation"].approval == "all"
    assert not demo.rules.verified_messenger
    assert {frozenset(service.translations) for service in demo.services.values()} == {frozenset({"es", "pt", "ru"})}
    assert {frozenset(place.translations) for place in demo.locations.values()} == {frozenset({"es", "pt", "ru"})}
    assert [uid for uid, one in demo.providers.items() if "manicure" in one.services] == ["carla"]
    weekdays = {day for one in demo.providers.values() for day in one.hours}
    assert weekdays == {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}


@pytest.mark.parametrize(("text", "minute"), [("22:00", 1320), ("7:05", 425), ("00:00", 0), ("23:59", 1439)])
def test_a_time_of_day_is_a_minute(text: str, minute: int) -> None:
    rules = small(("rules.agenda_at", text)).rules
    assert rules.agenda_at == minute
    assert parse_clock(write_clock(minute)) == minute
