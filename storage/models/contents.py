"""What was created at a messenger before anything can be sent with it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.models.columns import key, refers


class Content(SQLModel, table=True):
    """A menu or template that a channel account may send by its `sid`.

    `language` is empty where its words are all variables. `digest` is of its definition: another one is created anew.
    `status` is the messenger's own word for whether it may be sent outside the window; empty where nobody was asked.
    """

    __table_args__ = (UniqueConstraint("channel_account_id", "name", "language"),)

    id: int = key()
    channel_account_id: int = refers("channel_account.id")
    name: str = Field(max_length=50)
    language: str = Field(default="", max_length=8)
    digest: str = Field(max_length=64)
    sid: str = Field(max_length=64)
    status: str = Field(default="", max_length=20)
    created_at: datetime
