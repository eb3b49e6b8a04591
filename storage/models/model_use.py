"""How often a language model was asked."""

from datetime import date

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from storage.models.columns import key, refers


class ModelUse(SQLModel, table=True):
    """The calls that one chat caused on one local date."""

    __tablename__ = "model_use"
    __table_args__ = (UniqueConstraint("chat_id", "on"), Index(None, "business_id", "on"))

    id: int = key()
    business_id: int = refers("business.id")
    chat_id: int = refers("chat.id")
    on: date
    calls: int = 0
