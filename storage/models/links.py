"""Links that open a chat at a business, a service or a provider."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.models.columns import key, refers


class Link(SQLModel, table=True):
    """A token that a client brings along; it works until it expires or is revoked."""

    id: int = key()
    business_id: int = refers("business.id", index=True)
    token: str = Field(max_length=64, unique=True)
    service_id: int | None = refers("service.id", nullable=True)
    provider_id: int | None = refers("provider.id", nullable=True)
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
