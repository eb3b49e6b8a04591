"""Results of commands that were given under an idempotency key."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.models import CommandResult, values_of
from storage.rows import noun, table

_results = table(CommandResult)
_FIND = select(_results).where(
    _results.c.business_id == bindparam("business"),
    _results.c.actor == bindparam("actor"),
    _results.c.command == bindparam("command"),
    _results.c.key == bindparam("key"),
)


def find(connection: Connection, business: int, actor: str, command: str, key: str) -> CommandResult | None:
    """The first result that this actor's command had under this key."""
    asked = {"business": business, "actor": actor, "command": command, "key": key}
    row = connection.execute(_FIND, asked).one_or_none()
    return noun(CommandResult, row) if row else None


def keep(connection: Connection, result: CommandResult) -> bool:
    """Keeps a command's first result; False where a twin kept one meanwhile."""
    values = {name: value for name, value in values_of(result).items() if name != "id"}
    kind = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = kind.insert(_results).on_conflict_do_nothing().returning(_results.c.id)
    return connection.execute(statement, values).first() is not None


def prune(connection: Connection, before: datetime) -> int:
    """Forgets results from before then; returns how many."""
    return connection.execute(delete(_results).where(_results.c.created_at < before)).rowcount
