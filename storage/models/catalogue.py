"""What is offered, by whom, where, and when they work."""

from datetime import date, datetime
from typing import Any

from pydantic import NaiveDatetime
from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import document, key, one_of, refers
from storage.models.words import ServiceStatus


class Service(SQLModel, table=True):
    """Something a client can book; durations and buffers in minutes, price in minor units.

    `translations` maps a language to {"name": …, "description": …}; an empty buffer or approval means the
    business's; an empty price means that none is shown. `reminders` and `follow_ups` are lists of
    {"title", "texts" by language, "days", "hours", "minutes", "active"}. `remind_again`: after a move all reminders
    go out anew, sent ones too.
    """

    __table_args__ = (one_of("status", ServiceStatus), UniqueConstraint("business_id", "uid"))

    id: int = key()
    business_id: int = refers("business.id")
    uid: str = Field(max_length=50)
    name: str = Field(max_length=100)
    description: str = Field(default="", max_length=1000)
    translations: dict[str, Any] = document()
    duration: int
    price: int | None = None
    currency: str | None = Field(default=None, max_length=3)
    buffer_before: int | None = None
    buffer_after: int | None = None
    approval: str | None = Field(default=None, max_length=16)
    status: str = Field(default=ServiceStatus.ACTIVE, max_length=16)
    reminders: list[Any] = Field(default_factory=list, sa_type=JSON)
    follow_ups: list[Any] = Field(default_factory=list, sa_type=JSON)
    remind_again: bool = False
    remind_when_inactive: bool = False
    position: int = 0


class Provider(SQLModel, table=True):
    """Who gives services; an empty zone means the business's. `assigned_at`: when "anyone" last chose them."""

    __table_args__ = (UniqueConstraint("business_id", "uid"),)

    id: int = key()
    business_id: int = refers("business.id")
    uid: str = Field(max_length=50)
    name: str = Field(max_length=100)
    zone: str | None = Field(default=None, max_length=64)
    description: str = Field(default="", max_length=1000)
    photo: str = Field(default="", max_length=500)
    position: int = 0
    active: bool = True
    assigned_at: datetime | None = None


class Offer(SQLModel, table=True):
    """A provider gives a service, with their own duration or price where set."""

    __table_args__ = (
        UniqueConstraint("service_id", "provider_id"),
        Index(None, "business_id", "provider_id"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    service_id: int = refers("service.id")
    provider_id: int = refers("provider.id")
    duration: int | None = None
    price: int | None = None


class ServiceLocation(SQLModel, table=True):
    """A service is offered at a location; a service without any row is offered at every one."""

    __tablename__ = "service_location"
    __table_args__ = (UniqueConstraint("service_id", "location_id"),)

    id: int = key()
    business_id: int = refers("business.id", index=True)
    service_id: int = refers("service.id")
    location_id: int = refers("location.id")


class ProviderLocation(SQLModel, table=True):
    """A provider works at a location; a provider without any row works at every one."""

    __tablename__ = "provider_location"
    __table_args__ = (UniqueConstraint("provider_id", "location_id"),)

    id: int = key()
    business_id: int = refers("business.id", index=True)
    provider_id: int = refers("provider.id")
    location_id: int = refers("location.id")


class WeeklyHours(SQLModel, table=True):
    """One interval of a weekday (0 = Monday) in wall minutes after midnight: working time, or a break in it."""

    __tablename__ = "weekly_hours"
    __table_args__ = (Index(None, "business_id", "provider_id"),)

    id: int = key()
    business_id: int = refers("business.id")
    provider_id: int = refers("provider.id")
    weekday: int
    opens: int
    closes: int
    is_break: bool = False


class DateOverride(SQLModel, table=True):
    """Other hours on one date, one row an interval; a row without times closes the day."""

    __tablename__ = "date_override"
    __table_args__ = (Index(None, "business_id", "provider_id"),)

    id: int = key()
    business_id: int = refers("business.id")
    provider_id: int = refers("provider.id")
    day: date
    opens: int | None = None
    closes: int | None = None


class TimeOff(SQLModel, table=True):
    """Blocked wall time [starts, ends) of one provider, or of the whole business."""

    __tablename__ = "time_off"
    __table_args__ = (Index(None, "business_id", "provider_id"),)

    id: int = key()
    business_id: int = refers("business.id")
    provider_id: int | None = refers("provider.id", nullable=True)
    starts: NaiveDatetime
    ends: NaiveDatetime
    reason: str = Field(default="", max_length=500)
