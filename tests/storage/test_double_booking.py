"""The database refuses two live segments of a provider that overlap, however they come to be."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, update

from scheduling.identity import new_id
from storage.database import Store
from storage.errors import Overlap, savepoint
from storage.models import Hold, Provider, Segment
from storage.rows import add, table
from tests import builders
from tests.builders import NOW

SEGMENT = table(Segment)


@dataclass(frozen=True)
class Chair:
    """Two providers of a business, and a hold to own segments."""

    store: Store
    anna: Provider
    boris: Provider
    hold: int

    def row(self, since: int, until: int, **values: Any) -> dict[str, Any]:
        usual = {
            "business_id": self.anna.business_id,
            "provider_id": self.anna.id,
            "hold_id": self.hold,
            "position": 0,
            "starts": since,
            "ends": until,
            "occupied_from": since,
            "occupied_until": until,
            "live": True,
        }
        return {**usual, **values}

    def insert(self, since: int, until: int, **values: Any) -> int:
        with self.store.writing() as connection:
            made = connection.execute(insert(SEGMENT).returning(SEGMENT.c.id), self.row(since, until, **values))
            return int(made.scalar_one())

    def update(self, number: int, **values: Any) -> None:
        with self.store.writing() as connection:
            connection.execute(update(SEGMENT).where(SEGMENT.c.id == number), values)

    def live(self) -> list[tuple[int, int]]:
        query = select(SEGMENT.c.occupied_from, SEGMENT.c.occupied_until).where(SEGMENT.c.live).order_by(SEGMENT.c.id)
        with self.store.reading() as connection:
            return [tuple(row) for row in connection.execute(query)]


@pytest.fixture
def chair(store: Store) -> Chair:
    def build(connection: Connection) -> Chair:
        business = builders.a_business(connection)
        service = builders.a_service(connection, business)
        anna, boris = (builders.a_provider(connection, business, uid, [service]) for uid in ("anna", "boris"))
        hold = Hold(
            business_id=business.id,
            public_id=new_id(),
            service_id=service.id,
            provider_id=anna.id,
            starts_at=NOW,
            ends_at=NOW + timedelta(hours=1),
            lapses_at=NOW + timedelta(hours=1),
            created_at=NOW,
        )
        return Chair(store, anna, boris, add(connection, hold))

    with store.writing() as connection:
        return build(connection)


OVERLAPPING = [(100, 160), (90, 101), (159, 200), (110, 120), (50, 300), (100, 101), (159, 160)]
APART = [(40, 100), (160, 220), (0, 1), (500, 600)]


@pytest.mark.parametrize("span", OVERLAPPING)
def test_no_insert_may_overlap(chair: Chair, span: tuple[int, int]) -> None:
    chair.insert(100, 160)
    with pytest.raises(Overlap):
        chair.insert(*span)
    assert chair.live() == [(100, 160)]


@pytest.mark.parametrize("span", APART)
def test_what_only_touches_does_not_overlap(chair: Chair, span: tuple[int, int]) -> None:
    chair.insert(100, 160)
    chair.insert(*span)
    assert chair.live() == [(100, 160), span]


@pytest.mark.parametrize("span", OVERLAPPING)
def test_no_update_may_overlap(chair: Chair, span: tuple[int, int]) -> None:
    chair.insert(100, 160)
    other = chair.insert(1000, 1060)
    since, until = span
    with pytest.raises(Overlap):
        chair.update(other, occupied_from=since, starts=since, ends=until, occupied_until=until)
    assert chair.live() == [(100, 160), (1000, 1060)]


@pytest.mark.parametrize("span", APART)
def test_an_update_may_touch(chair: Chair, span: tuple[int, int]) -> None:
    chair.insert(100, 160)
    other = chair.insert(1000, 1060)
    since, until = span
    chair.update(other, occupied_from=since, starts=since, ends=until, occupied_until=until)
    assert chair.live() == [(100, 160), span]


def test_a_segment_does_not_stand_in_its_own_way(chair: Chair) -> None:
    number = chair.insert(100, 160)
    chair.update(number, occupied_from=130, starts=130, ends=190, occupied_until=190)
    assert chair.live() == [(130, 190)]


def test_buffers_count(chair: Chair) -> None:
    chair.insert(100, 160, occupied_until=175)
    with pytest.raises(Overlap):
        chair.insert(170, 200)
    with pytest.raises(Overlap):
        chair.insert(180, 200, occupied_from=174)
    chair.insert(180, 200, occupied_from=175)


def test_what_is_not_live_stands_in_nobodys_way(chair: Chair) -> None:
    freed = chair.insert(100, 160)
    chair.update(freed, live=False)
    chair.insert(120, 180)
    chair.insert(130, 190, live=False)
    with pytest.raises(Overlap):
        chair.update(freed, live=True)
    assert chair.live() == [(120, 180)]


def test_providers_do_not_stand_in_each_others_way(chair: Chair) -> None:
    chair.insert(100, 160)
    other = chair.insert(100, 160, provider_id=chair.boris.id)
    with pytest.raises(Overlap):
        chair.update(other, provider_id=chair.anna.id)


def test_the_longest_segment_is_seen_to_its_end(chair: Chair) -> None:
    chair.insert(10_000, 14_320)
    with pytest.raises(Overlap):
        chair.insert(14_319, 14_400)
    chair.insert(14_320, 14_400)
    chair.insert(5_680, 10_000)


@pytest.mark.parametrize(
    "wrong",
    [
        {"occupied_from": 101},
        {"occupied_until": 159},
        {"ends": 100},
        {"occupied_until": 4_421},
        {"hold_id": None},
    ],
)
def test_a_segment_that_makes_no_sense_is_refused(chair: Chair, wrong: dict[str, Any]) -> None:
    with pytest.raises(Exception, match="ck_segment"):
        chair.insert(100, 160, **wrong)
    assert chair.live() == []


def test_a_lost_segment_leaves_the_transaction_alive(chair: Chair) -> None:
    chair.insert(100, 160)
    with chair.store.writing() as connection:
        with pytest.raises(Overlap), savepoint(connection):
            connection.execute(insert(SEGMENT), [chair.row(200, 260), chair.row(150, 170)])
        connection.execute(insert(SEGMENT), chair.row(160, 220))
    assert chair.live() == [(100, 160), (160, 220)]


STEPS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.booleans(), st.integers(0, 3)), min_size=4, max_size=14
)


def test_whatever_is_tried_no_two_live_segments_overlap(chair: Chair) -> None:
    @settings(max_examples=25)
    @given(STEPS)
    def live(steps: list[tuple[int, int, bool, int]]) -> None:
        with chair.store.writing() as connection:
            connection.execute(delete(SEGMENT))
        _insert_and_move(chair, steps)

    live()


def _insert_and_move(chair: Chair, steps: list[tuple[int, int, bool, int]]) -> None:
    kept: dict[int, tuple[int, int]] = {}
    for since, length, moves, which in steps:
        span = since, since + length
        moved = list(kept)[which % len(kept)] if moves and kept else None
        free = all(span[1] <= begins or ends <= span[0] for one, (begins, ends) in kept.items() if one != moved)
        try:
            if moved is None:
                kept[chair.insert(*span)] = span
            else:
                chair.update(moved, occupied_from=span[0], starts=span[0], ends=span[1], occupied_until=span[1])
                kept[moved] = span
        except Overlap:
            assert not free
        else:
            assert free
    assert chair.live() == [kept[number] for number in sorted(kept)]
