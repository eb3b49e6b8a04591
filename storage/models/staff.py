"""How those who work for a business come to the bots that they work with."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import key, refers


class Invitation(SQLModel, table=True):
    """A private link for one member: only the hash of its token is kept, and its first user uses it up."""

    id: int = key()
    business_id: int = refers("business.id", index=True)
    member_id: int = refers("member.id", index=True)
    token_hash: str = Field(max_length=64, unique=True)
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None
    revoked_at: datetime | None = None


class MemberAddress(SQLModel, table=True):
    """Where a member works from: a channel account for staff and the id that the channel gave the person.

    One person may be a member of several businesses there.
    """

    __tablename__ = "member_address"
    __table_args__ = (
        UniqueConstraint("channel_account_id", "external_id", "member_id"),
        Index(None, "business_id", "member_id"),
    )

    id: int = key()
    business_id: int = refers("business.id")
    member_id: int = refers("member.id")
    channel_account_id: int = refers("channel_account.id")
    external_id: str = Field(max_length=200)
    dead_at: datetime | None = None
    created_at: datetime
