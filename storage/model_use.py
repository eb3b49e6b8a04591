"""Counting how often a language model was asked."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text
from sqlalchemy.dialects import postgresql, sqlite

from storage.models import ModelUse
from storage.rows import table

_use = table(ModelUse)
_OF_CHAT = select(_use.c.calls).where(_use.c.chat_id == bindparam("chat"), _use.c.on == bindparam("day"))
_OF_BUSINESS = select(func.coalesce(func.sum(_use.c.calls), 0)).where(
    _use.c.business_id == bindparam("business"), _use.c.on == bindparam("day")
)
_IN_LINE = text("SELECT pg_advisory_xact_lock(hashtext('model_use'), hashint8(:business))")


def wait_in_line(connection: Connection, business_id: int) -> None:
    """Keeps others from counting a business's calls until the transaction ends; SQLite's writers are in line already.

    The lock is nobody else's, so that whoever has it waits for nothing.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_IN_LINE, {"business": business_id})


def calls_of_chat(connection: Connection, chat_id: int, on: date) -> int:
    """The calls that a chat caused on a day."""
    return connection.execute(_OF_CHAT, {"chat": chat_id, "day": on}).scalar_one_or_none() or 0


def calls_of_business(connection: Connection, business_id: int, on: date) -> int:
    """The calls that all chats of a business caused on a day."""
    return int(connection.execute(_OF_BUSINESS, {"business": business_id, "day": on}).scalar_one())


def count(connection: Connection, business_id: int, chat_id: int, on: date) -> None:
    """Adds a call."""
    values = {"business_id": business_id, "chat_id": chat_id, "on": on, "calls": 1}
    connection.execute(_counting(connection.dialect.name), values)


@cache
def _counting(dialect: str) -> Any:
    new = postgresql.insert(_use) if dialect == "postgresql" else sqlite.insert(_use)
    return new.on_conflict_do_update(index_elements=["chat_id", "on"], set_={"calls": _use.c.calls + 1})
