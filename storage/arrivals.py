"""Messages that arrive from chats that are known, several by one statement: somebody waits until they are kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ClauseElement, Connection, Dialect, bindparam, func, literal, select, true
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

from storage.correspondents import HEARD
from storage.database import Store
from storage.models import Chat, Inbox, InboxState
from storage.rows import table

_inbox = table(Inbox)
_chat = table(Chat)
_ARRIVING = ("business_id", "channel_account_id", "message_id", "payload", "raw", "received_at")


def arrive(store: Store, arrived: Sequence[Mapping[str, Any]]) -> int:
    """Stores messages by one statement and one commit; returns how many it stored. Raises RunAgain or
    StorageUnavailable.

    arrived: business_id, channel_account_id, `at` which the chat is, message_id, payload, raw and received_at of
    each; send_to as the chat has it; window_until, which the chat gets. Left out is a message whose id was used before
    or whose chat is not there yet or is answered elsewhere; then nothing is stored where windows are to be opened. On
    PostgreSQL the chat's line is entered before the row gets its number, as in `inbox.receive`.
    """
    dialect = store.write_engine.dialect
    arrival, heard = _arrival(dialect), _statement(HEARD, dialect)
    rows = [arrival.parameters(message) for message in arrived]
    windows = [heard.parameters(window) for message in arrived if (window := _window(message))]
    with store.driving() as cursor:
        if store.dialect == "sqlite":
            cursor.execute("BEGIN IMMEDIATE")
        elif windows:
            cursor.execute("BEGIN")
        cursor.executemany(arrival.sql, rows)
        stored: int = cursor.rowcount
        if windows and stored < len(rows):
            # A message that came before opens no window, and here nobody knows which one that is.
            cursor.execute("ROLLBACK")
            return 0
        if windows:
            cursor.executemany(heard.sql, windows)
        if windows or store.dialect == "sqlite":
            cursor.execute("COMMIT")
    return stored


def seen(connection: Connection, account_id: int, message_ids: Sequence[str]) -> set[str]:
    """Those of an account's messages that came in before."""
    its = (_inbox.c.channel_account_id == account_id, _inbox.c.message_id.in_(message_ids))
    return set(connection.execute(select(_inbox.c.message_id).where(*its)).scalars())


def latest(connection: Connection, account_id: int, external_id: str) -> datetime | None:
    """When the newest message of a chat came in."""
    chat = select(_chat.c.id).where(_chat.c.channel_account_id == account_id, _chat.c.external_id == external_id)
    newest = select(_inbox.c.received_at).where(_inbox.c.chat_id == chat.scalar_subquery())
    return connection.execute(newest.order_by(_inbox.c.id.desc()).limit(1)).scalar()


def _window(message: Mapping[str, Any]) -> dict[str, Any] | None:
    if message["window_until"] is None:
        return None
    account, until = message["channel_account_id"], message["window_until"]
    return {"account": account, "at": message["at"], "to": message["send_to"], "until": until}


@dataclass(frozen=True)
class _Statement:
    """A statement in the driver's own words, and for each of its parameters, in their order, where it comes from."""

    sql: str
    parts: tuple[tuple[str, Any, Callable[[Any], Any]], ...]
    positional: bool

    def parameters(self, given: Mapping[str, Any]) -> Any:
        values = [(name, convert(given.get(name, fixed))) for name, fixed, convert in self.parts]
        return tuple(value for _, value in values) if self.positional else dict(values)


@cache
def _arrival(dialect: Dialect) -> _Statement:
    its = {name: bindparam(name, type_=_inbox.c[name].type) for name in _ARRIVING}
    chat = select(_chat.c.id).where(
        _chat.c.channel_account_id == its["channel_account_id"],
        _chat.c.external_id == bindparam("at"),
        _chat.c.send_to.is_not_distinct_from(bindparam("send_to", type_=_chat.c.send_to.type)),
    )
    if dialect.name == "postgresql":
        chat = chat.add_columns(func.pg_advisory_xact_lock(func.hashtext("inbox"), func.hashint8(_chat.c.id)))
    found = chat.subquery("found")
    insertion = postgresql.insert(_inbox) if dialect.name == "postgresql" else sqlite.insert(_inbox)
    values = {"chat_id": found.c.id, **its, "state": literal(InboxState.NEW.value), "attempts": literal(0)}
    # Without a condition SQLite would read `ON` as that of a join (sqlite.org/lang_upsert.html, Parsing Ambiguity).
    told = select(*values.values()).select_from(found).where(true())
    arrival = insertion.from_select([*values], told, include_defaults=False).on_conflict_do_nothing()
    return _statement(arrival, dialect)


@cache
def _statement(statement: ClauseElement, dialect: Dialect) -> _Statement:
    compiled: Any = statement.compile(dialect=dialect)
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    order = compiled.positiontup or list(binds)
    parts = ((name, binds[name].value, _converter(binds[name].type, dialect)) for name in order)
    return _Statement(str(compiled), tuple(parts), compiled.positiontup is not None)


def _converter(kind: TypeEngine[Any], dialect: Dialect) -> Callable[[Any], Any]:
    """What makes a value of this type one of the driver's."""
    return kind.dialect_impl(dialect).bind_processor(dialect) or (lambda value: value)
