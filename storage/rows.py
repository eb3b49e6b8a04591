"""Between tables and nouns: Core statements on hot paths, SQLModel objects as the values that rooms pass around."""

from typing import TypeVar, cast

from sqlalchemy import Connection, Row, Table, insert
from sqlmodel import SQLModel

__all__ = ["Connection", "Noun", "add", "noun", "table"]

Noun = TypeVar("Noun", bound=SQLModel)


def table(model: type[SQLModel]) -> Table:
    """The Core table of a noun."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


def noun(model: type[Noun], row: Row[tuple[object, ...]]) -> Noun:
    """The noun that a whole row of its table is."""
    return model(**row._mapping)


def add(connection: Connection, given: SQLModel) -> int:
    """Inserts a noun and returns its row number. Raises the driver's IntegrityError."""
    values = given.model_dump()
    if values.get("id") is None:
        values.pop("id", None)
    result = connection.execute(insert(table(type(given))), values)
    key = result.inserted_primary_key
    return int(key[0]) if key is not None else 0
