"""A business's whole set-up as rows that name each other by uid, so that two set-ups can be compared.

A *thing* has a uid and stays for ever; a *link* has neither and comes and goes whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Connection, and_, delete, insert, select, update
from sqlmodel import SQLModel

from storage import catalogue
from storage.models import (
    Business,
    DateOverride,
    Location,
    Member,
    Offer,
    Plan,
    Provider,
    ProviderLocation,
    Service,
    ServiceLocation,
    TimeOff,
    WeeklyHours,
)
from storage.rows import add, table

Values = dict[str, Any]  # column to value; a column that refers to a thing holds its uid, without `_id` in its name

THINGS: Mapping[str, type[SQLModel]] = {
    "locations": Location,
    "services": Service,
    "providers": Provider,
    "members": Member,
}
ORDERED = frozenset({"locations", "services", "providers"})
_REFERENCES = {"location": "locations", "service": "services", "provider": "providers"}

# What an import neither reads nor writes.
_OWN = frozenset({"id", "business_id", "uid", "assigned_at", "agenda_on", "version", "created_at"})


@dataclass(frozen=True)
class OfferRow:
    """A provider gives a service; duration in minutes, price in minor units."""

    provider: str
    service: str
    duration: int | None
    price: int | None


@dataclass(frozen=True)
class PlaceOfProvider:
    """A provider works at a location."""

    provider: str
    location: str


@dataclass(frozen=True)
class PlaceOfService:
    """A service is offered at a location."""

    service: str
    location: str


@dataclass(frozen=True)
class HoursRow:
    """An interval of a weekday, or a break in it; wall minutes after midnight."""

    provider: str
    weekday: int
    opens: int
    closes: int
    is_break: bool


@dataclass(frozen=True)
class DayRow:
    """An interval of an overridden date; without times the date is closed."""

    provider: str
    day: date
    opens: int | None
    closes: int | None


@dataclass(frozen=True)
class TimeOffRow:
    """Blocked wall time of a provider, or of the whole business."""

    provider: str | None
    starts: datetime
    ends: datetime
    reason: str


Link: TypeAlias = OfferRow | PlaceOfProvider | PlaceOfService | HoursRow | DayRow | TimeOffRow
OneLink = TypeVar("OneLink", OfferRow, PlaceOfProvider, PlaceOfService, HoursRow, DayRow, TimeOffRow)

_LINKS: Mapping[type[Link], type[SQLModel]] = {
    OfferRow: Offer,
    PlaceOfProvider: ProviderLocation,
    PlaceOfService: ServiceLocation,
    HoursRow: WeeklyHours,
    DayRow: DateOverride,
    TimeOffRow: TimeOff,
}


@dataclass(frozen=True)
class SetupRows:
    """A set-up: the business's and its plan's columns, things by kind and uid in their order, and links."""

    business: Values
    plan: Values
    things: Mapping[str, dict[str, Values]]
    links: frozenset[Link]

    def linked(self, kind: type[OneLink]) -> list[OneLink]:
        """All links of one kind."""
        return [link for link in self.links if isinstance(link, kind)]


def lock(connection: Connection, business_id: int) -> None:
    """Keeps the business, and its providers' hours, from being changed by others until the transaction ends."""
    # Providers in the order of their numbers, like everybody who locks several of them.
    for model, column in ((Business, "id"), (Provider, "business_id")):
        rows = table(model)
        connection.execute(
            select(rows.c.id).where(rows.c[column] == business_id).order_by(rows.c.id).with_for_update(key_share=True)
        ).all()


def read(connection: Connection, business_id: int) -> SetupRows:
    """Everything that an import writes and an export shows."""
    uids: dict[str, dict[int, str]] = {}
    things: dict[str, dict[str, Values]] = {}
    for kind, model in THINGS.items():
        found = _rows(connection, model, business_id)
        uids[kind] = {row["id"]: row["uid"] for row in found}
        things[kind] = {row["uid"]: _named(row, uids) for row in found}
    links = frozenset(
        link(**_named(row, uids)) for link, model in _LINKS.items() for row in _rows(connection, model, business_id)
    )
    return SetupRows(
        _without_own(catalogue.business(connection, business_id).model_dump()),
        _without_own(catalogue.plan(connection, business_id).model_dump()),
        things,
        links,
    )


def add_thing(connection: Connection, business_id: int, kind: str, uid: str, values: Values) -> None:
    """Inserts a thing; what it refers to is there already."""
    columns = _columns(values, _numbers(connection, business_id))
    add(connection, THINGS[kind](business_id=business_id, uid=uid, **columns))


def change_thing(connection: Connection, business_id: int, kind: str, uid: str, values: Values) -> None:
    """Writes some columns of a thing."""
    rows = table(THINGS[kind])
    columns = _columns(values, _numbers(connection, business_id))
    connection.execute(update(rows).where(rows.c.business_id == business_id, rows.c.uid == uid).values(columns))


def change_business(connection: Connection, business_id: int, business: Values, plan: Values) -> None:
    """Writes columns of the business and of its plan, and raises the version that marks a changed set-up."""
    rows, plans = table(Business), table(Plan)
    raised = {**business, "version": rows.c.version + 1}
    connection.execute(update(rows).where(rows.c.id == business_id).values(raised))
    connection.execute(update(plans).where(plans.c.business_id == business_id).values(plan))


def raise_version(connection: Connection, business_id: int) -> None:
    """Marks a business's set-up as changed."""
    rows = table(Business)
    connection.execute(update(rows).where(rows.c.id == business_id).values(version=rows.c.version + 1))


def change_links(connection: Connection, business_id: int, gone: Iterable[Link], new: Iterable[Link]) -> None:
    """Removes and inserts links; the things that they name are there already."""
    numbers = _numbers(connection, business_id)
    for link in gone:
        rows = table(_LINKS[type(link)])
        same = [rows.c[name].is_not_distinct_from(value) for name, value in _columns(vars(link), numbers).items()]
        connection.execute(delete(rows).where(and_(rows.c.business_id == business_id, *same)))
    for link in new:
        columns = _columns(vars(link), numbers)
        connection.execute(insert(table(_LINKS[type(link)])), {"business_id": business_id, **columns})


def _rows(connection: Connection, model: type[SQLModel], business_id: int) -> list[Values]:
    rows = table(model)
    order = [rows.c[name] for name in ("position", "uid") if name in rows.c]
    found = connection.execute(select(rows).where(rows.c.business_id == business_id).order_by(*order))
    return [dict(row._mapping) for row in found]


def _numbers(connection: Connection, business_id: int) -> dict[str, dict[str, int]]:
    """The row number of every uid, by kind."""
    found: dict[str, dict[str, int]] = {}
    for kind in _REFERENCES.values():
        rows = table(THINGS[kind])
        query = select(rows.c.uid, rows.c.id).where(rows.c.business_id == business_id)
        found[kind] = {row.uid: row.id for row in connection.execute(query)}
    return found


def _named(row: Values, uids: Mapping[str, Mapping[int, str]]) -> Values:
    """A row with uids in place of row numbers, and without what is not part of a set-up."""
    named = _without_own(row)
    for name, kind in _REFERENCES.items():
        if f"{name}_id" in named:
            number = named.pop(f"{name}_id")
            named[name] = None if number is None else uids[kind][number]
    return named


def _columns(values: Mapping[str, Any], numbers: Mapping[str, Mapping[str, int]]) -> Values:
    """The other way round: row numbers in place of uids."""
    columns: Values = {}
    for name, value in values.items():
        if name in _REFERENCES:
            columns[f"{name}_id"] = None if value is None else numbers[_REFERENCES[name]][value]
        else:
            columns[name] = value
    return columns


def _without_own(row: Mapping[str, Any]) -> Values:
    return {name: value for name, value in row.items() if name not in _OWN}
