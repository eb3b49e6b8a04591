"""Between tables and nouns: Core statements on hot paths, SQLModel objects as values that rooms pass around."""

from functools import cache
from typing import cast

from sqlalchemy import Connection, Insert, Row, Table, insert
from sqlmodel import SQLModel

from storage.models.values import Noun, made, values_of

__all__ = ["Connection", "Noun", "add", "noun", "table"]


@cache
def table(model: type[SQLModel]) -> Table:
    """The Core table of a noun."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


def noun(model: type[Noun], row: Row[tuple[object, ...]]) -> Noun:
    """The noun that a whole row of its table is."""
    return made(model, row._asdict())


def add(connection: Connection, given: SQLModel) -> int:
    """Inserts a noun and returns its row number. Raises the driver's IntegrityError."""
    values = values_of(given)
    if values.get("id") is None:
        values.pop("id", None)
    result = connection.execute(_insert(type(given)), values)
    key = result.inserted_primary_key
    return int(key[0]) if key is not None else 0


@cache
def _insert(model: type[SQLModel]) -> Insert:
    return insert(table(model))
