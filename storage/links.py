"""Links by their token."""

from sqlalchemy import Connection, select

from storage.models import Link
from storage.rows import noun, table


def find(connection: Connection, token: str) -> Link | None:
    """The link with this token."""
    links = table(Link)
    row = connection.execute(select(links).where(links.c.token == token)).one_or_none()
    return noun(Link, row) if row else None
