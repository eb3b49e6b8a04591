"""Occupied time and its owners: holds, bookings, segments, and the record of what happened to them."""

from datetime import datetime
from typing import Any

from pydantic import NaiveDatetime
from sqlalchemy import JSON, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import Wide, document, key, one_of, partial_index, refers
from storage.models.words import Approval, Attendance, BookingStatus


class Hold(SQLModel, table=True):
    """Time kept for somebody who is about to confirm; it lapses by itself at `lapses_at`.

    `booking_id`: the request for which staff offer this time instead.
    """

    __table_args__ = (
        partial_index("ix_hold_chat", "business_id", "chat_id", where="live"),
        partial_index("ix_hold_client", "business_id", "client_id", where="live"),
        partial_index("ix_hold_lapsing", "lapses_at", where="live"),
        partial_index("ix_hold_booking", "booking_id", where="booking_id IS NOT NULL"),
        Index(None, "created_at"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    public_id: str = Field(max_length=32, unique=True)
    chat_id: int | None = refers("chat.id", nullable=True)
    client_id: int | None = refers("client.id", nullable=True)
    booking_id: int | None = refers("booking.id", nullable=True)
    network: str | None = Field(default=None, max_length=64)
    service_id: int = refers("service.id")
    provider_id: int = refers("provider.id")
    location_id: int | None = refers("location.id", nullable=True)
    starts_at: datetime
    ends_at: datetime
    lapses_at: datetime
    live: bool = True
    created_at: datetime


class Booking(SQLModel, table=True):
    """One place in a chain of reschedules; `public_id` names the chain, `seq` the place, 0 first.

    `local_start` and `zone` are what the client was told; they stay when zone rules change. `comment` goes with the
    rating; `completes_at` is set once its end is noticed.
    """

    __table_args__ = (
        one_of("status", BookingStatus),
        one_of("approval", Approval),
        one_of("attendance", Attendance),
        UniqueConstraint("public_id", "seq"),
        CheckConstraint("ends_at > starts_at", name="span"),
        CheckConstraint("rating BETWEEN 0 AND 5", name="rating"),
        Index(None, "business_id", "starts_at"),
        Index(None, "client_id", "starts_at"),
        Index(None, "provider_id", "starts_at"),
        partial_index("ix_booking_made", "business_id", "created_at", where="seq = 0"),
        partial_index("ix_booking_starting", "starts_at", where="status IN ('pending', 'confirmed')"),
        partial_index("ix_booking_ending", "ends_at", where="status = 'in_progress'"),
        partial_index(
            "ix_booking_open",
            "business_id",
            "client_id",
            where="status IN ('pending', 'confirmed', 'in_progress')",
        ),
    )

    id: int = key()
    business_id: int = refers("business.id")
    public_id: str = Field(max_length=32)
    seq: int = 0
    previous_id: int | None = refers("booking.id", nullable=True)
    client_id: int = refers("client.id")
    service_id: int = refers("service.id")
    provider_id: int = refers("provider.id")
    location_id: int | None = refers("location.id", nullable=True)
    chat_id: int | None = refers("chat.id", nullable=True)
    channel: str | None = Field(default=None, max_length=16)
    status: str = Field(max_length=16)
    approval: str = Field(default=Approval.NOT_NEEDED, max_length=16)
    starts_at: datetime
    ends_at: datetime
    local_start: NaiveDatetime
    zone: str = Field(max_length=64)
    duration: int
    price: int | None = None
    currency: str = Field(max_length=3)
    reschedule_count: int = 0
    reschedule_reason: str | None = Field(default=None, max_length=500)
    cancel_reason: str | None = Field(default=None, max_length=500)
    cancelled_by: str | None = Field(default=None, max_length=16)
    cancelled_late: bool = False
    attendance: str = Field(default=Attendance.UNKNOWN, max_length=16)
    attendance_at: datetime | None = None
    rating: int | None = None
    comment: str | None = Field(default=None, max_length=500)
    completes_at: datetime | None = None
    place: str | None = Field(default=None, max_length=1000)
    source: str = Field(max_length=100)
    notes: str | None = Field(default=None, max_length=1000)
    extra: dict[str, Any] = document()
    created_by: str = Field(max_length=200)
    created_at: datetime
    updated_at: datetime
    version: int = 1


class Segment(SQLModel, table=True):
    """A provider's occupied time, owned by a hold or by a booking; all four bounds are UTC epoch minutes.

    [starts, ends) is the work itself, [occupied_from, occupied_until) includes the buffers. A hold's segment
    lapses at `lapses_at`. The database refuses two live segments of a provider whose occupied ranges overlap.
    """

    __table_args__ = (
        CheckConstraint("(hold_id IS NULL) <> (booking_id IS NULL)", name="one_owner"),
        CheckConstraint("occupied_from <= starts AND starts < ends AND ends <= occupied_until", name="order"),
        # Bounds how far back a search for overlaps has to look.
        CheckConstraint("occupied_until - occupied_from <= 4320", name="length"),
        partial_index(
            "ix_segment_occupied",
            "provider_id",
            "occupied_from",
            where="live",
            include=("occupied_until", "starts", "ends", "hold_id", "booking_id", "lapses_at"),
        ),
        partial_index("ix_segment_hold", "hold_id", where="hold_id IS NOT NULL"),
        partial_index("ix_segment_booking", "booking_id", where="booking_id IS NOT NULL"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    provider_id: int = refers("provider.id")
    hold_id: int | None = refers("hold.id", nullable=True)
    booking_id: int | None = refers("booking.id", nullable=True)
    position: int = 0
    starts: int = Field(sa_type=Wide)
    ends: int = Field(sa_type=Wide)
    occupied_from: int = Field(sa_type=Wide)
    occupied_until: int = Field(sa_type=Wide)
    lapses_at: datetime | None = None
    live: bool = True


class AuditEntry(SQLModel, table=True):
    """Who changed what of a booking, when and why; `change` is a field's name."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index(None, "business_id", "booking_id"),)

    id: int = key()
    business_id: int = refers("business.id")
    booking_id: int = refers("booking.id")
    at: datetime
    actor: str = Field(max_length=200)
    change: str = Field(max_length=50)
    before: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    after: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    why: str | None = Field(default=None, max_length=500)


class Tombstone(SQLModel, table=True):
    """What stays of a deleted booking."""

    __table_args__ = (Index(None, "business_id", "public_id"),)

    id: int = key()
    business_id: int = refers("business.id")
    public_id: str = Field(max_length=32)
    deleted_by: str = Field(max_length=200)
    deleted_at: datetime


class EventCounter(SQLModel, table=True):
    """The last event number of a business; its row lock makes numbers follow the order of commits."""

    __tablename__ = "event_counter"

    business_id: int = Field(foreign_key="business.id", primary_key=True, sa_type=Wide)
    last: int = Field(default=0, sa_type=Wide)


class Event(SQLModel, table=True):
    """Something that happened to a booking; `payload` is the whole booking at that moment."""

    __table_args__ = (UniqueConstraint("business_id", "seq"), Index(None, "business_id", "booking_id"))

    id: int = key()
    business_id: int = refers("business.id")
    seq: int = Field(sa_type=Wide)
    kind: str = Field(max_length=32)
    schema_version: int = 1
    booking_id: int = refers("booking.id")
    payload: dict[str, Any] = document()
    at: datetime


class CommandResult(SQLModel, table=True):
    """The first result of a command, given again when the same actor repeats it with the same key."""

    __tablename__ = "command_result"
    __table_args__ = (UniqueConstraint("business_id", "actor", "command", "key"), Index(None, "created_at"))

    id: int = key()
    business_id: int = refers("business.id")
    actor: str = Field(max_length=200)
    command: str = Field(max_length=32)
    key: str = Field(max_length=200)
    request_hash: str = Field(max_length=64)
    result: dict[str, Any] = document()
    created_at: datetime
