"""Column shapes that the tables share."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index, Integer, MetaData, text
from sqlmodel import Field, SQLModel

# Named constraints, so that a migration can name what it changes and the desk can tell which one refused.
SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Wide = BigInteger().with_variant(Integer(), "sqlite")


def key() -> Any:
    """A row's own number; it never leaves the system."""
    return Field(default=None, primary_key=True, sa_type=Wide)


def refers(column: str, *, index: bool = False, nullable: bool = False, cascade: bool = False) -> Any:
    """A column that holds another row's number, such as `refers("business.id")`."""
    default: dict[str, Any] = {"default": None} if nullable else {}
    if cascade:
        default["ondelete"] = "CASCADE"
    return Field(foreign_key=column, sa_type=Wide, index=index, nullable=nullable, **default)


def document(**extra: Any) -> Any:
    """A small JSON object."""
    return Field(default_factory=dict, sa_type=JSON, **extra)


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """The check that a text column holds only words of the list."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def partial_index(
    name: str, *columns: str, where: str, unique: bool = False, include: tuple[str, ...] = ()
) -> Index:
    """An index over the rows that fulfil `where`; `include` adds payload columns on PostgreSQL."""
    extra: dict[str, Any] = {"postgresql_include": list(include)} if include else {}
    # SQLite has no booleans, and uses a partial index only where the query says its condition word by word.
    literal = f"{where} = 1" if where == "live" else where
    return Index(
        name, *columns, unique=unique, sqlite_where=text(literal), postgresql_where=text(where), **extra
    )
