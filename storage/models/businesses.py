"""Businesses, their channel accounts, people, places and plans."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import document, key, one_of, refers
from storage.models.words import ApprovalMode, DetailRule, Grid, Role


class Business(SQLModel, table=True):
    """A workspace with its own clients, people and rules; times of rules are in minutes.

    `quiet_from`, `quiet_until` and `agenda_at` are wall minutes of the day, empty where there is no such thing.

    `texts`: what it says in its own words, {"greeting", "preparation", "signature"} by language, and {"templates"} by
    notice and language. `parts_of_day`: {"morning": [480, 720], …} in wall minutes, the usual ones where it is empty.
    `model_calls_…`: how often a language model may be asked, in all and by one chat, each day.
    """

    __table_args__ = (
        one_of("approval", ApprovalMode),
        one_of("grid", Grid),
        one_of("ask_phone", DetailRule),
        one_of("ask_email", DetailRule),
        one_of("ask_notes", DetailRule),
    )

    id: int = key()
    slug: str = Field(max_length=50, unique=True)
    name: str = Field(max_length=100)
    zone: str = Field(max_length=64)
    currency: str = Field(max_length=3)
    default_language: str = Field(max_length=8)
    languages: list[str] = Field(sa_type=JSON)
    contact: str = Field(default="", max_length=500)
    address: str = Field(default="", max_length=500)

    slot_step: int = 15
    grid: str = Field(default=Grid.OPENING, max_length=16)
    fill: bool = False
    buffer_after: int = 0
    notice: int = 60
    horizon_days: int = 60
    cancel_cutoff: int = 0
    reschedule_cutoff: int = 0
    provider_day_limit: int | None = None
    open_bookings_limit: int | None = 5
    holds_limit: int = 2
    hold_minutes: int = 10
    grace_minutes: int = 30
    nudge_minutes: int = 60
    escalate_minutes: int = 180
    expiry_minutes: int = 60
    offer_minutes: int = 30
    quiet_from: int | None = None
    quiet_until: int | None = None
    agenda_at: int | None = None

    approval: str = Field(default=ApprovalMode.NONE, max_length=16)
    poor_record_no_shows: int = 1
    poor_record_late_cancels: int = 2
    poor_record_window: int = 6

    ask_phone: str = Field(default=DetailRule.OFF, max_length=16)
    ask_email: str = Field(default=DetailRule.OFF, max_length=16)
    ask_notes: str = Field(default=DetailRule.OFF, max_length=16)
    verified_messenger: bool = True

    texts: dict[str, Any] = document()
    parts_of_day: dict[str, Any] = document()
    model_calls_a_day: int = 500
    model_calls_a_chat: int = 30

    version: int = 1
    created_at: datetime


class ChannelAccount(SQLModel, table=True):
    """One door through which messages come: a bot, a WhatsApp sender, a business's web chat or terminal.

    `secret` keys the hashes that concern this account; `business_id` is empty where several businesses share it, which
    are then those of `account_business`, or all. `handle` is the name by which people find it, such as a bot's.
    `staff`: those who work there come through it, not their clients. `heard_until`: all that came before was taken in,
    whatever became of the messenger's own calls.
    """

    __tablename__ = "channel_account"
    __table_args__ = (UniqueConstraint("channel", "name"),)

    id: int = key()
    business_id: int | None = refers("business.id", nullable=True, index=True)
    channel: str = Field(max_length=16)
    name: str = Field(max_length=100)
    handle: str | None = Field(default=None, max_length=100)
    secret: str = Field(max_length=64)
    staff: bool = False
    active: bool = True
    heard_until: datetime | None = None
    created_at: datetime


class AccountBusiness(SQLModel, table=True):
    """One of the businesses that share a channel account."""

    __tablename__ = "account_business"
    __table_args__ = (UniqueConstraint("channel_account_id", "business_id"),)

    id: int = key()
    channel_account_id: int = refers("channel_account.id")
    business_id: int = refers("business.id", index=True)


class Plan(SQLModel, table=True):
    """What one business may use; an empty quota is unlimited."""

    id: int = key()
    business_id: int = refers("business.id")
    name: str = Field(max_length=20)
    bookings_a_month: int | None = None
    active_services: int | None = 20
    staff: int | None = None
    manual_bookings: bool = True
    template_editing: bool = True
    calendar_sync: bool = True
    full_calendar: bool = True

    __table_args__ = (UniqueConstraint("business_id"),)


class Member(SQLModel, table=True):
    """A person who works for a business, with a role; a provider's member is tied to that provider.

    `agenda_on`: the last local date on which they were told their agenda.
    """

    __table_args__ = (one_of("role", Role), UniqueConstraint("business_id", "uid"))

    id: int = key()
    business_id: int = refers("business.id")
    uid: str = Field(max_length=50)
    name: str = Field(max_length=100)
    role: str = Field(max_length=16)
    provider_id: int | None = refers("provider.id", nullable=True)
    active: bool = True
    agenda_on: date | None = None


class Location(SQLModel, table=True):
    """A place where services are given; `translations` maps a language to {"name": …}, coordinates are degrees."""

    __table_args__ = (UniqueConstraint("business_id", "uid"),)

    id: int = key()
    business_id: int = refers("business.id")
    uid: str = Field(max_length=50)
    name: str = Field(max_length=100)
    address: str = Field(default="", max_length=500)
    latitude: float | None = None
    longitude: float | None = None
    translations: dict[str, Any] = document()
    position: int = 0
    active: bool = True
