"""Small functions that put a business and its people into a store; each returns the noun that it inserted.

They take an open connection and spell out only what a test is about. A change of a set-up raises the business's
version, as every change does.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any, TypeVar

from sqlalchemy import Connection, update
from sqlmodel import SQLModel

from scheduling.clock import from_minute, to_minute
from scheduling.identity import new_id
from storage.models import (
    Booking,
    Business,
    ChannelAccount,
    Chat,
    Client,
    ClientAddress,
    EventCounter,
    Location,
    Member,
    Offer,
    Plan,
    Provider,
    ProviderLocation,
    Service,
    ServiceLocation,
    WeeklyHours,
)
from storage.rows import add, table

NOW = datetime(2030, 1, 7, 8, 0, tzinfo=UTC)
"""The usual present: a Monday morning, an hour before everybody opens."""

EVERY_DAY = range(7)
NINE_TO_FIVE = ((9 * 60, 17 * 60),)

Built = TypeVar("Built", bound=SQLModel)


def at(wall: str, days: int = 0) -> int:
    """The UTC epoch minute of a wall time such as "10:30" on the usual day, or days after it."""
    hour, minute = wall.split(":")
    return to_minute(NOW.replace(hour=int(hour), minute=int(minute))) + days * 24 * 60


def a_business(connection: Connection, slug: str = "demo", *, quota: int | None = None, **values: Any) -> Business:
    """A business in UTC with its plan, its event counter and a web account; it opens on the notice of a minute."""
    usual: dict[str, Any] = {
        "name": slug.title(),
        "zone": "UTC",
        "currency": "EUR",
        "default_language": "en",
        "languages": ["en"],
        "slot_step": 30,
        "notice": 0,
        "created_at": NOW,
    }
    business = _insert(connection, Business(slug=slug, **{**usual, **values}))
    add(connection, Plan(business_id=business.id, name="default", bookings_a_month=quota))
    add(connection, EventCounter(business_id=business.id))
    an_account(connection, business)
    return business


def an_account(connection: Connection, business: Business, channel: str = "web") -> ChannelAccount:
    """A door of the business, named after it."""
    given = ChannelAccount(
        business_id=business.id, channel=channel, name=business.slug, secret=new_id(), created_at=NOW
    )
    return _insert(connection, given)


def a_service(connection: Connection, business: Business, uid: str = "haircut", **values: Any) -> Service:
    """A service of an hour, without buffers, that nobody gives yet."""
    usual: dict[str, Any] = {"name": uid.title(), "duration": 60, "price": 2000}
    return _part(connection, business, Service(business_id=business.id, uid=uid, **{**usual, **values}))


def a_provider(
    connection: Connection,
    business: Business,
    uid: str = "anna",
    services: Iterable[Service] = (),
    *,
    hours: Iterable[tuple[int, int]] = NINE_TO_FIVE,
    weekdays: Iterable[int] = EVERY_DAY,
    **values: Any,
) -> Provider:
    """A provider who gives the services from nine to five on every day."""
    provider = _part(connection, business, Provider(business_id=business.id, uid=uid, name=uid.title(), **values))
    for service in services:
        an_offer(connection, service, provider)
    for weekday, (opens, closes) in product(weekdays, hours):
        interval = WeeklyHours(
            business_id=business.id, provider_id=provider.id, weekday=weekday, opens=opens, closes=closes
        )
        add(connection, interval)
    return provider


def an_offer(connection: Connection, service: Service, provider: Provider, **own: Any) -> Offer:
    """The provider gives the service, with their own duration or price where told."""
    offer = Offer(business_id=service.business_id, service_id=service.id, provider_id=provider.id, **own)
    inserted = _insert(connection, offer)
    _raise_version(connection, service.business_id)
    return inserted


def a_location(
    connection: Connection,
    business: Business,
    uid: str = "centre",
    *,
    services: Iterable[Service] = (),
    providers: Iterable[Provider] = (),
) -> Location:
    """A place that the services and providers named are tied to."""
    place = _part(connection, business, Location(business_id=business.id, uid=uid, name=uid.title()))
    tied = {"business_id": business.id, "location_id": place.id}
    for service in services:
        add(connection, ServiceLocation(**tied, service_id=service.id))
    for provider in providers:
        add(connection, ProviderLocation(**tied, provider_id=provider.id))
    return place


def a_member(connection: Connection, business: Business, uid: str, role: str, **values: Any) -> Member:
    """Somebody who works for the business."""
    given = Member(business_id=business.id, uid=uid, name=uid.title(), role=role, **values)
    return _insert(connection, given)


def a_chat(connection: Connection, account: ChannelAccount, address: str = "ann", **values: Any) -> Chat:
    """A chat that this address opened."""
    given = Chat(
        business_id=account.business_id,
        channel_account_id=account.id,
        external_id=address,
        created_at=NOW,
        last_message_at=NOW,
        **values,
    )
    return _insert(connection, given)


def a_client(
    connection: Connection, business: Business, name: str = "Ann", chats: Iterable[Chat] = (), **values: Any
) -> Client:
    """A client who writes from the chats given."""
    given = Client(
        business_id=business.id, public_id=new_id(), name=name, language="en", created_at=NOW, **values
    )
    client = _insert(connection, given)
    for chat in chats:
        address = ClientAddress(
            business_id=business.id,
            client_id=client.id,
            channel_account_id=chat.channel_account_id,
            external_id=chat.external_id,
            created_at=NOW,
        )
        add(connection, address)
    return client


def a_draft(**values: Any) -> Booking:
    """A booking as a value, in no store: an hour from ten on the usual day, with no status yet."""
    starts_at = from_minute(at("10:00"))
    usual: dict[str, Any] = {
        "business_id": 1,
        "public_id": "draft",
        "client_id": 1,
        "service_id": 1,
        "provider_id": 1,
        "status": "",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=1),
        "local_start": starts_at.replace(tzinfo=None),
        "zone": "UTC",
        "duration": 60,
        "currency": "EUR",
        "source": "manual",
        "created_by": "staff:owner",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Booking(**{**usual, **values})


def change(connection: Connection, given: SQLModel, values: Mapping[str, Any]) -> None:
    """Writes columns of a noun that a builder returned, as a change of the set-up does."""
    rows = table(type(given))
    own = given.model_dump()
    connection.execute(update(rows).where(rows.c.id == own["id"]).values(dict(values)))
    _raise_version(connection, own.get("business_id", own["id"]))


def _part(connection: Connection, business: Business, given: Built) -> Built:
    inserted = _insert(connection, given)
    _raise_version(connection, business.id)
    return inserted


def _raise_version(connection: Connection, business: int) -> None:
    rows = table(Business)
    connection.execute(update(rows).where(rows.c.id == business).values(version=rows.c.version + 1))


def _insert(connection: Connection, given: Built) -> Built:
    number = add(connection, given)
    return type(given)(**{**given.model_dump(), "id": number})
