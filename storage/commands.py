"""Results of commands that were given under an idempotency key."""

from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from storage.models import CommandResult
from storage.rows import add_once, noun, table

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


def begin(connection: Connection, result: CommandResult) -> int | None:
    """Takes a key and returns the row's number; None where a twin had it, once that twin is through."""
    return add_once(connection, result)


def settle(connection: Connection, number: int, result: dict[str, Any]) -> None:
    """Keeps what came of the command that took the key."""
    connection.execute(update(_results).where(_results.c.id == number).values(result=result))
