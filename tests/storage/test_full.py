"""A database that is full refuses a booking whole, and takes the next one when there is room again."""

import pytest
from sqlalchemy import text

from scheduling.errors import StorageUnavailable
from storage.database import open_store
from storage.models import AuditEntry, Booking, Client, Event, Segment
from tests.scheduling.salon import Salon, at


def _limit(salon: Salon, pages: int) -> None:
    """Lets the file grow by so many pages and no more."""
    with salon.store.write_engine.connect() as connection:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar() or 0
        connection.exec_driver_sql(f"PRAGMA max_page_count = {now + pages}")


def _book_until_full(salon: Salon) -> int:
    for made in range(40):
        try:
            salon.book(at("9:00", made), extra={"note": "x" * 2000})
        except StorageUnavailable:
            return made
    pytest.fail("the file never filled up")


def test_a_full_file_loses_nothing_and_keeps_nothing_half(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    salon = Salon(store, open_bookings_limit=None)
    salon.chat()
    _limit(salon, pages=0)
    made = _book_until_full(salon)
    assert [len(salon.rows(kind)) for kind in (Booking, Segment, AuditEntry)] == [made] * 3
    assert len(salon.rows(Event)) == 2 * made
    assert len(salon.rows(Client)) == min(made, 1)
    _limit(salon, pages=1000)
    assert salon.book(at("16:00", 1), "bob").status == "confirmed"
    with store.reading() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    store.close()
