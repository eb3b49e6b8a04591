"""Who does a job that only one process may do at a time; instants are the database's own, in epoch seconds."""

from functools import cache
from math import inf
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, bindparam, literal_column, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.models import Lease
from storage.rows import table

_lease = table(Lease)
_NOBODY = ""

# The instant at which a row is looked at, not the one at which the transaction began.
_NOW: dict[str, ColumnElement[float]] = {
    "postgresql": literal_column("CAST(extract(epoch FROM clock_timestamp()) AS double precision)", Float),
    "sqlite": literal_column("((julianday('now') - 2440587.5) * 86400.0)", Float),
}


def acquire(connection: Connection, name: str, holder: str, seconds: float) -> bool:
    """Takes a lease that is free, lapsed or the holder's own, for so many seconds from now; false where it is not."""
    asked = {"name": name, "holder": holder, "seconds": seconds}
    return connection.execute(_acquiring(connection.dialect.name), asked).first() is not None


def idle(connection: Connection, name: str) -> float:
    """For how many seconds nobody has had the lease: none while somebody has it, infinitely many where nobody ever
    had. Nobody else gets it before the transaction ends."""
    now = _NOW[connection.dialect.name]
    since = connection.execute(select(now - _lease.c.until).where(_lease.c.name == name).with_for_update()).scalar()
    return inf if since is None else max(since, 0.0)


def release(connection: Connection, name: str, holder: str) -> None:
    """Gives a lease up; harmless for one that is another's by now."""
    now = _NOW[connection.dialect.name]
    mine = (_lease.c.name == name, _lease.c.holder == holder)
    connection.execute(update(_lease).where(*mine).values(holder=_NOBODY, until=now))


def keep(connection: Connection, name: str, holder: str) -> bool:
    """Whether this holder has the lease; if so, nobody else gets it before the transaction ends."""
    asked = {"name": name, "holder": holder}
    return connection.execute(_keeping(connection.dialect.name), asked).first() is not None


def held(connection: Connection) -> frozenset[str]:
    """The names of the leases that somebody holds now."""
    now = _NOW[connection.dialect.name]
    return frozenset(row.name for row in connection.execute(select(_lease.c.name).where(_lease.c.until > now)))


def clock(connection: Connection) -> float:
    """The database's present, in epoch seconds."""
    return float(connection.execute(select(_NOW[connection.dialect.name])).scalar_one())


@cache
def _acquiring(dialect: str) -> Any:
    now = _NOW[dialect]
    new = postgresql.insert(_lease) if dialect == "postgresql" else sqlite.insert(_lease)
    new = new.values(name=bindparam("name"), holder=bindparam("holder"), until=now + bindparam("seconds", type_=Float))
    taken = {"holder": new.excluded.holder, "until": new.excluded.until}
    free = or_(_lease.c.until <= now, _lease.c.holder == new.excluded.holder)
    return new.on_conflict_do_update(index_elements=["name"], set_=taken, where=free).returning(_lease.c.name)


@cache
def _keeping(dialect: str) -> Any:
    mine = (_lease.c.name == bindparam("name"), _lease.c.holder == bindparam("holder"), _lease.c.until > _NOW[dialect])
    return select(_lease.c.name).where(*mine).with_for_update(read=True)
