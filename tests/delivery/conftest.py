"""A table of what each scenario came to, printed at the end."""

from collections.abc import Iterator

import pytest

from storage.database import Store
from tests.opening import opened

pytest.register_assert_rewrite("tests.delivery.verdict", "tests.delivery.recorder", "tests.delivery.stepped")


@pytest.fixture(scope="package")
def table() -> Iterator[list[object]]:
    """To be filled with what scenarios came to."""
    # After the line above, which comes too late for what is imported already.
    from tests.delivery.verdict import COLUMNS

    sums: list[object] = []
    yield sums
    print("", COLUMNS, *sums, sep="\n")


@pytest.fixture
def postgresql_store(postgresql_url: str) -> Iterator[Store]:
    """A migrated, empty, open PostgreSQL store."""
    with opened(postgresql_url) as store:
        yield store
