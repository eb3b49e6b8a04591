"""Between tables and nouns: Core statements on hot paths, SQLModel objects as values that rooms pass around."""

from functools import cache
from typing import cast

from sqlalchemy import Connection, Executable, Insert, Row, Select, Table, bindparam, insert, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from storage.models.values import Noun, made, values_of

__all__ = ["Connection", "Noun", "add", "add_once", "lock", "noun", "table"]


@cache
def table(model: type[SQLModel]) -> Table:
    """The Core table of a noun."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


def noun(model: type[Noun], row: Row[tuple[object, ...]]) -> Noun:
    """The noun that a whole row of its table is."""
    return made(model, dict(zip(_names(model), row, strict=True)))


@cache
def _names(model: type[SQLModel]) -> tuple[str, ...]:
    return tuple(table(model).c.keys())


def add(connection: Connection, given: SQLModel) -> int:
    """Inserts a noun and returns its row number. Raises the driver's IntegrityError."""
    values = values_of(given)
    if values.get("id") is None:
        values.pop("id", None)
    result = connection.execute(_insert(type(given)), values)
    key = result.inserted_primary_key
    return int(key[0]) if key is not None else 0


def add_once(connection: Connection, given: SQLModel) -> int | None:
    """Inserts a noun unless a row with the same unique key is there; returns its row number, or None.

    On PostgreSQL it waits for a transaction that is just inserting the same key.
    """
    values = {name: value for name, value in values_of(given).items() if name != "id"}
    number = connection.execute(_insert_once(type(given), connection.dialect.name), values).scalar()
    return None if number is None else int(number)


def lock(connection: Connection, model: type[SQLModel], number: int) -> None:
    """Keeps a row from other writers until the transaction ends; SQLite's writers are in line already."""
    if connection.dialect.name == "postgresql":
        connection.execute(_lock(model), {"number": number})


@cache
def _lock(model: type[SQLModel]) -> Select[int]:
    rows = table(model)
    one = select(literal(1)).select_from(rows).where(rows.c.id == bindparam("number"))
    return one.with_for_update(key_share=True)


@cache
def _insert(model: type[SQLModel]) -> Insert:
    return insert(table(model))


@cache
def _insert_once(model: type[SQLModel], dialect: str) -> Executable:
    rows = table(model)
    insertion = postgresql.insert(rows) if dialect == "postgresql" else sqlite.insert(rows)
    return insertion.on_conflict_do_nothing().returning(rows.c.id)
