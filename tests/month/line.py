"""The line to the messenger: while it is closed nobody sends, for somebody who does nothing has the sender's lease."""

from threading import Event

from sqlalchemy import delete

from scheduling import leases
from scheduling.clock import SystemClock
from scheduling.desk import open_desk
from storage.models import Lease
from storage.rows import table
from tests.month.business import House

_HOLDER = "nobody"
_FOR_EVER_SECONDS = 1e6
_LOOK_SECONDS = 0.05


class Line:
    """Open, until it is closed."""

    def __init__(self, house: House) -> None:
        self.closed = False
        self._house = house
        self._lease = leases.sender_lease(house.account_id)

    def hand_over(self) -> None:
        """Ends the lease of whoever sent and is dead, as would happen seconds later."""
        rows = table(Lease)
        dead = rows.c.holder != _HOLDER
        with self._house.store.writing() as connection:
            connection.execute(delete(rows).where(rows.c.name == self._lease, dead))

    def close(self) -> None:
        """Returns once nobody can send, which is when the lease of whoever did so has ended."""
        while not self._taken():
            Event().wait(_LOOK_SECONDS)
        self.closed = True

    def open(self) -> None:
        """Lets somebody send again."""
        with open_desk(self._house.store, SystemClock()) as desk:
            leases.release(desk, self._lease, _HOLDER)
        self.closed = False

    def _taken(self) -> bool:
        with open_desk(self._house.store, SystemClock()) as desk:
            return leases.acquire(desk, self._lease, _HOLDER, _FOR_EVER_SECONDS)
