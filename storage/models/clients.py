"""Clients and the addresses at which they are reached."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import key, partial_index, refers


class Client(SQLModel, table=True):
    """A person who books at one business. The phone is never an identity: it is verified or merely told.

    `no_follow_ups_at`: when they asked for no more messages after visits.
    """

    __table_args__ = (
        Index(None, "business_id", "name"),
        partial_index("ix_client_phone", "business_id", "phone", where="phone IS NOT NULL"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    public_id: str = Field(max_length=32, unique=True)
    name: str = Field(default="", max_length=100)
    phone: str | None = Field(default=None, max_length=20)
    phone_verified_at: datetime | None = None
    email: str | None = Field(default=None, max_length=254)
    language: str = Field(max_length=8)
    blocked_at: datetime | None = None
    no_follow_ups_at: datetime | None = None
    created_at: datetime


class ClientAddress(SQLModel, table=True):
    """Where a client writes from: a channel account and the id that the channel gave the person."""

    __tablename__ = "client_address"
    __table_args__ = (
        UniqueConstraint("business_id", "channel_account_id", "external_id"),
        Index(None, "channel_account_id", "external_id"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    client_id: int = refers("client.id", index=True)
    channel_account_id: int = refers("channel_account.id")
    external_id: str = Field(max_length=200)
    dead_at: datetime | None = None
    created_at: datetime
