"""Importing changes what differs and nothing else, on both stores; exporting gives the same back."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select
from sqlmodel import SQLModel

from scheduling.errors import NotFound
from scheduling.plans import PLANS
from scheduling.setup import Report, Verdict, export_setup, import_setup, read_setup
from scheduling.setup.compare import owner
from scheduling.setup.rows import to_rows
from scheduling.transaction import Transaction
from storage import catalogue
from storage.database import Store
from storage.models import (
    Business,
    ChannelAccount,
    DateOverride,
    EventCounter,
    Member,
    Offer,
    Provider,
    Service,
    TimeOff,
    WeeklyHours,
)
from storage.rows import table
from tests.scheduling.setups import DROP, documents, small, written
from tests.scheduling.test_setup_read import DEMO

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


class _Undone(Exception):
    """Rolls back what an example wrote."""


@contextmanager
def undone(store: Store) -> Iterator[Transaction]:
    """A transaction that leaves nothing."""
    with suppress(_Undone), store.writing() as connection:
        yield Transaction(store, connection, NOW)
        raise _Undone


@pytest.fixture
def tx(store: Store) -> Iterator[Transaction]:
    with store.writing() as connection:
        yield Transaction(store, connection, NOW)


def rows(tx: Transaction, model: type[SQLModel]) -> list[Any]:
    return list(tx.connection.execute(select(table(model)).order_by(*table(model).primary_key)).all())


def version(tx: Transaction) -> int:
    return int(rows(tx, Business)[0].version)


def counted(report: Report, verdict: Verdict) -> dict[str, int]:
    return {kind: counts[verdict] for kind, counts in report.counts.items() if counts[verdict]}


def test_a_new_business_has_its_plan_counter_and_doors(tx: Transaction) -> None:
    report = import_setup(tx, small(("business.plan", "plus")))
    created = {"business": 1, "locations": 1, "services": 2, "providers": 2, "members": 2}
    assert counted(report, Verdict.CREATED) == created
    business = rows(tx, Business)[0]
    assert (business.slug, business.version, business.created_at) == ("small", 1, NOW)
    plan = catalogue.plan(tx.connection, business.id)
    assert (plan.name, plan.bookings_a_month, plan.staff) == ("plus", 500, PLANS["plus"].staff)
    assert [(row.business_id, row.last) for row in rows(tx, EventCounter)] == [(business.id, 0)]
    doors = rows(tx, ChannelAccount)
    assert {(door.business_id, door.channel, door.name, door.active) for door in doors} == {
        (business.id, "web", "small", True),
        (business.id, "terminal", "small", True),
    }
    assert len({door.secret for door in doors}) == 2
    assert {len(door.secret) for door in doors} == {32}


def test_rows_hold_what_the_file_says(tx: Transaction) -> None:
    import_setup(tx, small())
    cut, wash = rows(tx, Service)
    assert (cut.uid, cut.price, cut.position, wash.price, wash.position) == ("cut", 2500, 0, None, 1)
    anna = rows(tx, Provider)[0]
    assert [(row.service_id, row.price) for row in rows(tx, Offer) if row.provider_id == anna.id and row.price] == [
        (cut.id, 3000)
    ]
    hours = {(row.weekday, row.opens, row.closes, row.is_break) for row in rows(tx, WeeklyHours)}
    assert hours == {
        (0, 540, 780, False),
        (0, 840, 1080, False),
        (4, 1320, 1560, False),
        (0, 600, 615, True),
        (4, 1470, 1485, True),
        (1, 540, 1080, False),
    }
    days = {(str(row.day), row.opens, row.closes) for row in rows(tx, DateOverride)}
    assert days == {("2026-12-24", 600, 720), ("2026-12-31", None, None)}
    off = {(row.provider_id, str(row.starts), str(row.ends)) for row in rows(tx, TimeOff)}
    assert off == {
        (anna.id, "2026-12-28 00:00:00", "2026-12-31 00:00:00"),
        (None, "2026-12-25 12:00:00", "2026-12-27 00:00:00"),
    }
    assert [row.provider_id for row in rows(tx, Member)] in ([anna.id, None], [None, anna.id])


def test_the_same_file_twice_changes_nothing(tx: Transaction) -> None:
    import_setup(tx, read_setup(DEMO))
    before = {model: rows(tx, model) for model in (Business, Service, Offer, WeeklyHours, TimeOff)}
    again = import_setup(tx, read_setup(DEMO))
    assert again.changes == ()
    assert {model: rows(tx, model) for model in before} == before


def test_a_check_only_reports(tx: Transaction) -> None:
    assert counted(import_setup(tx, small(), check=True), Verdict.CREATED)["services"] == 2
    assert rows(tx, Business) == []
    import_setup(tx, small())
    edited = small(("services.cut.duration", 40), ("providers.boris", DROP))
    told = import_setup(tx, edited, check=True)
    assert (version(tx), rows(tx, Service)[0].duration, rows(tx, Provider)[1].active) == (1, 30, True)
    assert import_setup(tx, edited) == told


def test_a_check_needs_no_right_to_write(store: Store) -> None:
    with store.writing() as connection:
        import_setup(Transaction(store, connection, NOW), small())
    with store.reading() as connection:
        reading = Transaction(store, connection, NOW)
        assert import_setup(reading, small(), check=True).changes == ()
        assert export_setup(reading, "small")


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ("business.name", "Smaller", "updated business.small: name"),
        ("business.plan", "pro", "updated business.small: plan"),
        ("rules.poor_record.window", 9, "updated business.small: poor_record_window"),
        ("time_off", [], "updated business.small: time_off"),
        ("locations.centre.translations", {"es": {"name": "Centro"}}, "updated locations.centre: translations"),
        ("services.cut.price", "26.00", "updated services.cut: price"),
        ("services.cut.locations", [], "updated services.cut: locations"),
        ("services.cut.status", "inactive", "made inactive services.cut: status"),
        ("providers.anna.hours.mon", ["10:00-13:00"], "updated providers.anna: hours"),
        ("providers.anna.breaks", {}, "updated providers.anna: hours"),
        ("providers.anna.overrides", {}, "updated providers.anna: overrides"),
        ("providers.anna.time_off", [], "updated providers.anna: time_off"),
        ("providers.anna.services.cut", {"duration": 45}, "updated providers.anna: services"),
        ("providers.boris.locations", ["centre"], "updated providers.boris: locations"),
        ("providers.boris", DROP, "made inactive providers.boris: active"),
        ("texts.greeting", {"en": "Hi!"}, "updated business.small: texts"),
        ("members.olga", DROP, "made inactive members.olga: active"),
        ("members.anna.role", "manager", "updated members.anna: role"),
        ("members.pia", {"name": "Pia", "role": "manager"}, "created members.pia"),
    ],
)
def test_one_edit_is_one_change(tx: Transaction, place: str, value: Any, told: str) -> None:
    import_setup(tx, small())
    edited = small((place, value))
    assert import_setup(tx, edited).changes == (told,)
    assert version(tx) == 2
    assert import_setup(tx, edited).changes == ()
    assert version(tx) == 2


def test_a_change_of_currency_reaches_prices_written_alike(tx: Transaction) -> None:
    import_setup(tx, small(("services.cut.price", 25), ("providers.anna.services.cut.price", 30)))
    yen = small(("services.cut.price", 25), ("providers.anna.services.cut.price", 30), ("business.currency", "JPY"))
    import_setup(tx, yen)
    assert [row.price for row in rows(tx, Service)] == [25, None]
    assert {row.price for row in rows(tx, Offer)} == {30, None}


def test_what_is_left_out_becomes_inactive_and_comes_back(tx: Transaction) -> None:
    import_setup(tx, small())
    ids = [row.id for row in rows(tx, Provider)]
    without: tuple[tuple[str, Any], ...] = (
        ("providers.anna", DROP),
        ("members.anna", DROP),
        ("services.cut", DROP),
        ("locations", {}),
    )
    report = import_setup(tx, small(*without))
    inactive = {"locations": 1, "services": 1, "providers": 1, "members": 1}
    assert counted(report, Verdict.MADE_INACTIVE) == inactive
    assert [(row.id, row.active) for row in rows(tx, Provider)] == [(ids[0], False), (ids[1], True)]
    assert {row.uid: row.status for row in rows(tx, Service)} == {"cut": "inactive", "wash": "active"}
    assert {row.provider_id for row in rows(tx, WeeklyHours)} == set(ids)
    exported = export_setup(tx, "small")
    assert import_setup(tx, read_setup(exported)).changes == ()
    import_setup(tx, small())
    assert [(row.id, row.active) for row in rows(tx, Provider)] == [(ids[0], True), (ids[1], True)]
    assert import_setup(tx, small()).changes == ()


def test_one_business_does_not_touch_another(tx: Transaction) -> None:
    import_setup(tx, small())
    exported = export_setup(tx, "small")
    other = small(("business.slug", "other"), ("providers.anna.hours", {}), ("providers.anna.breaks", {}))
    import_setup(tx, other)
    import_setup(tx, small(("business.slug", "other"), ("services", {}), ("providers", {}), ("members", {})))
    assert export_setup(tx, "small") == exported


def test_an_unknown_business_is_not_found(tx: Transaction) -> None:
    with pytest.raises(NotFound):
        export_setup(tx, "nobody")


def test_the_order_of_things_is_kept(tx: Transaction) -> None:
    turned = small(("services.cut", DROP), ("services.cut", {"name": "Cut", "duration": 30}))
    import_setup(tx, small())
    import_setup(tx, turned)
    assert list(read_setup(export_setup(tx, "small")).services) == ["wash", "cut"]
    assert import_setup(tx, turned).changes == ()


def test_an_export_is_the_file_that_was_imported(tx: Transaction) -> None:
    import_setup(tx, read_setup(DEMO))
    demo = read_setup(DEMO)
    exported = export_setup(tx, "demo")
    assert read_setup(exported) == demo.model_copy(update={"members": dict(sorted(demo.members.items()))})
    assert "price: 25.00" in exported
    assert "'25.00'" not in exported
    assert "Стрижка" in exported


_ON_ONE_STORE = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@_ON_ONE_STORE
@given(first=documents())
def test_any_set_up_survives_export_and_import(store: Store, first: Any) -> None:
    setup = read_setup(written(first))
    with undone(store) as tx:
        import_setup(tx, setup)
        exported = export_setup(tx, "drawn")
        assert import_setup(tx, setup).changes == ()
        assert import_setup(tx, read_setup(exported)).changes == ()
        assert export_setup(tx, "drawn") == exported
        assert version(tx) == 1
    with undone(store) as tx:
        import_setup(tx, read_setup(exported))
        assert export_setup(tx, "drawn") == exported


@_ON_ONE_STORE
@given(first=documents(), second=documents())
def test_any_set_up_can_replace_any_other(store: Store, first: Any, second: Any) -> None:
    with undone(store) as tx:
        import_setup(tx, read_setup(written(first)))
        setup = read_setup(written(second))
        import_setup(tx, setup)
        assert import_setup(tx, setup).changes == ()
        exported = export_setup(tx, "drawn")
        assert import_setup(tx, read_setup(exported)).changes == ()
        found, asked = to_rows(read_setup(exported)), to_rows(setup)
        for kind, things in asked.things.items():
            assert set(found.things[kind]) == {*first[kind], *things}
            assert {uid: found.things[kind][uid] for uid in things} == things
        named = {("business", ""), *((kind, uid) for kind, things in asked.things.items() for uid in things)}
        assert {link for link in found.links if owner(link) in named} == asked.links
