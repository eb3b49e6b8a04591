"""Every test gets a migrated and empty store of its own."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, inspect, text

from storage.database import Store, check_migrated
from storage.models import Business

_BUSINESS = {
    "slug": "demo",
    "name": "Demo",
    "zone": "Europe/Madrid",
    "currency": "EUR",
    "default_language": "en",
    "languages": ["en"],
    "created_at": datetime(2030, 1, 1, tzinfo=UTC),
}


def _rows(store: Store) -> dict[str, int]:
    with store.reading() as connection:
        tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
        counts = {name: connection.execute(text(f"SELECT count(*) FROM {name}")) for name in tables}
        return {name: count.scalar_one() for name, count in counts.items()}


@pytest.mark.parametrize("turn", [1, 2])
def test_a_store_is_migrated_and_empty_although_another_test_wrote(store: Store, turn: int) -> None:
    check_migrated(store)
    assert set(_rows(store).values()) == {0}
    with store.writing() as connection:
        connection.execute(insert(Business), _BUSINESS)
    assert _rows(store)["business"] == 1
