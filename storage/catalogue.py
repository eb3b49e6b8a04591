"""Reading what a business has set up."""

from sqlalchemy import Connection, bindparam, select

from storage.models import (
    Business,
    DateOverride,
    Location,
    Offer,
    Plan,
    Provider,
    ProviderLocation,
    Service,
    ServiceLocation,
    TimeOff,
    WeeklyHours,
)
from storage.rows import Noun, noun, table

_VERSION = select(table(Business).c.version).where(table(Business).c.id == bindparam("business"))
_BY_SLUG = select(table(Business).c.id).where(table(Business).c.slug == bindparam("slug"))


def version(connection: Connection, business_id: int) -> int | None:
    """The number that every change of a business's set-up raises; None without such a business."""
    return connection.execute(_VERSION, {"business": business_id}).scalar()


def id_of(connection: Connection, slug: str) -> int | None:
    """The row number of the business with this slug."""
    return connection.execute(_BY_SLUG, {"slug": slug}).scalar()


def business(connection: Connection, business_id: int) -> Business:
    """The business's own row."""
    rows = table(Business)
    return noun(Business, connection.execute(select(rows).where(rows.c.id == business_id)).one())


def businesses(connection: Connection) -> list[Business]:
    """Every business of the installation, by slug."""
    rows = table(Business)
    return [noun(Business, row) for row in connection.execute(select(rows).order_by(rows.c.slug))]


def plan(connection: Connection, business_id: int) -> Plan:
    """The plan a business is on."""
    return _all(connection, Plan, business_id)[0]


def services(connection: Connection, business_id: int) -> list[Service]:
    """All services, in the order of the set-up."""
    return _all(connection, Service, business_id, "position", "uid")


def providers(connection: Connection, business_id: int) -> list[Provider]:
    """All providers, in the order of the set-up."""
    return _all(connection, Provider, business_id, "position", "uid")


def locations(connection: Connection, business_id: int) -> list[Location]:
    """All locations, in the order of the set-up."""
    return _all(connection, Location, business_id, "position", "uid")


def offers(connection: Connection, business_id: int) -> list[Offer]:
    """Who gives what."""
    return _all(connection, Offer, business_id)


def service_locations(connection: Connection, business_id: int) -> list[ServiceLocation]:
    """What is offered where."""
    return _all(connection, ServiceLocation, business_id)


def provider_locations(connection: Connection, business_id: int) -> list[ProviderLocation]:
    """Who works where."""
    return _all(connection, ProviderLocation, business_id)


def weekly_hours(connection: Connection, business_id: int) -> list[WeeklyHours]:
    """Everybody's weekly intervals and breaks."""
    return _all(connection, WeeklyHours, business_id, "weekday", "opens")


def date_overrides(connection: Connection, business_id: int) -> list[DateOverride]:
    """Everybody's other hours on single dates."""
    return _all(connection, DateOverride, business_id, "day", "opens")


def time_off(connection: Connection, business_id: int) -> list[TimeOff]:
    """Blocked time of providers and of the whole business."""
    return _all(connection, TimeOff, business_id, "starts")


def _all(connection: Connection, model: type[Noun], business_id: int, *order: str) -> list[Noun]:
    rows = table(model)
    query = (
        select(rows)
        .where(rows.c.business_id == business_id)
        .order_by(*(rows.c[name] for name in order), rows.c.id)
    )
    return [noun(model, row) for row in connection.execute(query)]
