"""What is planned to be said about a booking at an instant to come."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import Wide, key, one_of, partial_index, refers
from storage.models.words import DueKind, DueState


class DueNotice(SQLModel, table=True):
    """One reminder, follow-up or nudge of one booking, planned in the transaction that made it due.

    `sequence` is the rule's place in the service's list, from 1; of nudges, how often they were planned. `outbox_id` is
    the message that it became (kept when that row is pruned), `reason` says why it became none.
    """

    __tablename__ = "due_notice"
    __table_args__ = (
        one_of("kind", DueKind),
        one_of("state", DueState),
        UniqueConstraint("booking_id", "kind", "sequence"),
        partial_index("ix_due_notice_waiting", "due_at", "id", where="state = 'pending'"),
        partial_index("ix_due_notice_outbox", "outbox_id", where="outbox_id IS NOT NULL"),
        Index(None, "business_id", "due_at"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    booking_id: int = refers("booking.id")
    kind: str = Field(max_length=16)
    sequence: int
    due_at: datetime
    state: str = Field(default=DueState.PENDING, max_length=16)
    reason: str | None = Field(default=None, max_length=200)
    outbox_id: int | None = Field(default=None, sa_type=Wide)
    created_at: datetime
    settled_at: datetime | None = None
