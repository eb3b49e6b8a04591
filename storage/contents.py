"""What was created at a messenger for an account, to be sent by its id."""

from typing import Any

from sqlalchemy import Connection, select, update

from storage.models import Content
from storage.rows import add, noun, table

_content = table(Content)


def of_account(connection: Connection, account_id: int) -> list[Content]:
    """Every content of an account, by name and language."""
    rows = connection.execute(
        select(_content)
        .where(_content.c.channel_account_id == account_id)
        .order_by(_content.c.name, _content.c.language)
    )
    return [noun(Content, row) for row in rows]


def keep(connection: Connection, content: Content) -> None:
    """Writes a content in place of the one of the same account, name and language, if there is one."""
    same = (
        _content.c.channel_account_id == content.channel_account_id,
        _content.c.name == content.name,
        _content.c.language == content.language,
    )
    values: dict[str, Any] = {name: getattr(content, name) for name in ("digest", "sid", "status", "created_at")}
    if connection.execute(update(_content).where(*same).values(values)).rowcount == 0:
        add(connection, content)
