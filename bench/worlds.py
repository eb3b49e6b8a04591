"""Stores to measure on: a business with ten providers, and as long a past as is asked for."""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from sqlalchemy import text

from scheduling.clock import SetClock, from_minute
from scheduling.identity import new_id
from storage.database import Store, migrate, open_store
from storage.models import (
    Booking,
    Business,
    ChannelAccount,
    Client,
    EventCounter,
    Offer,
    Plan,
    Provider,
    Service,
    WeeklyHours,
)
from storage.rows import add, table
from tests.postgres import Cluster

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
PROVIDERS = 10


@dataclass(frozen=True)
class World:
    """An open store with one business; row numbers of what it holds."""

    store: Store
    clock: SetClock
    business: int
    service: int
    providers: tuple[int, ...]
    client: int
    account: int


@contextmanager
def worlds(copies: int) -> Iterator[dict[str, list[World]]]:
    """So many worlds that are alike on SQLite, and as many on a durable PostgreSQL."""
    cluster = Cluster.create()
    with ExitStack() as stack:
        stack.callback(cluster.remove)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        addresses = {
            "sqlite": [f"sqlite:///{folder / f'bench{copy}.db'}" for copy in range(copies)],
            "postgresql": [cluster.database(f"bench{copy}", prepare=migrate) for copy in range(copies)],
        }
        for address in addresses["sqlite"]:
            migrate(address)
        with psycopg.connect(addresses["postgresql"][0], autocommit=True) as connection:
            # Both stores have to keep what they confirm.
            connection.execute("ALTER SYSTEM SET fsync = on")
            connection.execute("SELECT pg_reload_conf()")
        found = {name: [_furnish(open_store(address)) for address in some] for name, some in addresses.items()}
        for world in itertools.chain(*found.values()):
            stack.callback(world.store.close)
        yield found


def add_bookings(world: World, first: int, every: int, each: int) -> None:
    """Gives every provider `each` bookings of 30 minutes: at the UTC epoch minute `first` and every so many on.

    They are copies of one booking that is made by the nouns, multiplied inside the database.
    """
    with world.store.writing() as connection:
        for provider in world.providers:
            template = add(connection, _booking(world, provider, first))
            asked = {"first": first, "every": every, "each": each, "template": template}
            connection.execute(text(_COPY_BOOKING[world.store.dialect]), asked)
            connection.execute(text(_TAKE_TIME), asked)
    with world.store.write_engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))


def _booking(world: World, provider: int, minute: int) -> Booking:
    at = from_minute(minute)
    return Booking(
        business_id=world.business,
        public_id=new_id(),
        client_id=world.client,
        service_id=world.service,
        provider_id=provider,
        status="completed",
        starts_at=at,
        ends_at=at + timedelta(minutes=30),
        local_start=at.replace(tzinfo=None),
        zone="UTC",
        duration=30,
        currency="EUR",
        source="api",
        created_by="api:bench",
        created_at=at,
        updated_at=at,
    )


_CHANGED = ("id", "public_id", "starts_at", "ends_at")
_REST = ", ".join(column.name for column in table(Booking).c if column.name not in _CHANGED)
_INTO = f"INSERT INTO booking (public_id, starts_at, ends_at, {_REST})"
_COPY_BOOKING = {
    "sqlite": "WITH RECURSIVE series(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i + 1 < :each) "
    + _INTO
    + " SELECT public_id || '-' || i, strftime('%Y-%m-%d %H:%M:%S.000000', (:first + i * :every) * 60, 'unixepoch'),"
    + " strftime('%Y-%m-%d %H:%M:%S.000000', (:first + i * :every + 30) * 60, 'unixepoch'), "
    + f"{_REST} FROM booking, series WHERE id = :template",
    "postgresql": _INTO
    + " SELECT public_id || '-' || i, to_timestamp((:first + i * :every) * 60),"
    + f" to_timestamp((:first + i * :every + 30) * 60), {_REST}"
    + " FROM booking, generate_series(1, :each - 1) AS series(i) WHERE id = :template",
}
_TAKE_TIME = """
    INSERT INTO segment (business_id, provider_id, booking_id, position, starts, ends,
                         occupied_from, occupied_until, live)
    SELECT business_id, provider_id, id, 0, minute, minute + 30, minute, minute + 30, true
    FROM (SELECT business_id, provider_id, id, :first + (id - :template) * :every AS minute
          FROM booking WHERE id >= :template) AS made
"""


def _furnish(store: Store) -> World:
    with store.writing() as connection:
        business = add(
            connection,
            Business(
                slug="bench",
                name="Bench",
                zone="UTC",
                currency="EUR",
                default_language="en",
                languages=["en"],
                notice=0,
                open_bookings_limit=None,
                verified_messenger=False,
                created_at=NOW,
            ),
        )
        add(connection, Plan(business_id=business, name="ultra"))
        add(connection, EventCounter(business_id=business))
        service = add(connection, Service(business_id=business, uid="cut", name="Cut", duration=30))
        providers = [
            add(connection, Provider(business_id=business, uid=f"p{place}", name=f"P{place}", position=place))
            for place in range(PROVIDERS)
        ]
        for provider in providers:
            add(connection, Offer(business_id=business, service_id=service, provider_id=provider))
            for weekday in range(7):
                for opens, closes in ((540, 780), (840, 1080)):
                    add(
                        connection,
                        WeeklyHours(
                            business_id=business, provider_id=provider, weekday=weekday, opens=opens, closes=closes
                        ),
                    )
        account = add(
            connection,
            ChannelAccount(business_id=business, channel="terminal", name="bench", secret="none", created_at=NOW),  # noqa: S106
        )
        client = add(
            connection,
            Client(business_id=business, public_id=new_id(), name="Ann", language="en", created_at=NOW),
        )
    return World(store, SetClock(NOW), business, service, tuple(providers), client, account)
