"""Messages that came in: each is stored once, and a chat's are claimed one at a time in order."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    bindparam,
    exists,
    func,
    or_,
    select,
    text,
    update,
)

from storage.leases import clock
from storage.models import ChannelAccount, Inbox, InboxState
from storage.rows import add_once, noun, table

_inbox = table(Inbox)
_older = _inbox.alias("older")
_account = table(ChannelAccount)
_FIND = select(_inbox.c.id, _inbox.c.chat_id).where(
    _inbox.c.channel_account_id == bindparam("account"), _inbox.c.message_id == bindparam("message")
)
_WAITS = (InboxState.NEW, InboxState.LEASED)
_FINISH = update(_inbox).where(_inbox.c.id == bindparam("message"), _inbox.c.state.in_(_WAITS))
# By the database's clock, as every lease.
_LAPSED = {
    "postgresql": text("inbox.leased_until < clock_timestamp()"),
    "sqlite": text("julianday(inbox.leased_until) < julianday('now')"),
}
_IN_LINE = text("SELECT pg_advisory_xact_lock(hashtext('inbox'), hashint8(:chat))")


def find(connection: Connection, account_id: int, message_id: str) -> tuple[int, int] | None:
    """The row number and the chat of a message that was received before."""
    found = connection.execute(_FIND, {"account": account_id, "message": message_id}).one_or_none()
    return (found.id, found.chat_id) if found else None


def receive(connection: Connection, message: Inbox) -> int | None:
    """Stores a message and returns its row number; None where its id was used before.

    On PostgreSQL receivers of one chat wait for each other, so that row numbers follow the order of commits.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_IN_LINE, {"chat": message.chat_id})
    return add_once(connection, message)


def waiting(connection: Connection, *, chat_id: int | None, without: frozenset[str]) -> bool:
    """Whether `claim` would look at any row."""
    return connection.execute(_looking(chat_id is not None, without), {"chat": chat_id}).first() is not None


def claim(connection: Connection, *, chat_id: int | None, without: frozenset[str]) -> Inbox | None:
    """The oldest waiting message of a chat whose earlier ones are all handled, locked by this transaction.

    SKIP LOCKED lets workers pass each other; a chat's next row stays out of reach while its oldest is claimed,
    because that one still counts as waiting until its handler commits. SQLite's writers exclude each other. One that is
    leased is out of reach, too, until its lease is over.
    """
    query = _claiming(chat_id is not None, without, connection.dialect.name)
    found = connection.execute(query, {"chat": chat_id}).one_or_none()
    return noun(Inbox, found) if found else None


def lease(connection: Connection, inbox_id: int, token: str, seconds: float) -> None:
    """Keeps a message that this transaction has claimed from everybody else for a while."""
    until = datetime.fromtimestamp(clock(connection) + seconds, UTC)
    connection.execute(
        update(_inbox)
        .where(_inbox.c.id == inbox_id)
        .values(state=InboxState.LEASED, lease=token, leased_until=until)
    )


def leased(connection: Connection, inbox_id: int, token: str) -> Inbox | None:
    """A message under this lease, locked by this transaction; None where it is settled or somebody else's by now."""
    query = (
        select(_inbox)
        .where(_inbox.c.id == inbox_id, _inbox.c.state == InboxState.LEASED, _inbox.c.lease == token)
        .with_for_update()
    )
    found = connection.execute(query).one_or_none()
    return noun(Inbox, found) if found else None


def finish(connection: Connection, inbox_id: int, state: InboxState, at: datetime, error: str | None) -> bool:
    """Marks a waiting message as handled or as set aside; false where it waits no more."""
    asked = {"message": inbox_id, "state": state, "handled_at": at, "error": error}
    return connection.execute(_FINISH, asked).rowcount == 1


def failed(connection: Connection, inbox_id: int, error: str) -> int:
    """Counts a failed attempt at a message that still waits; returns the attempts so far, 0 where it is settled."""
    return (
        connection.execute(
            update(_inbox)
            .where(_inbox.c.id == inbox_id, _inbox.c.state.in_(_WAITS))
            .values(attempts=_inbox.c.attempts + 1, error=error, state=InboxState.NEW, lease=None, leased_until=None)
            .returning(_inbox.c.attempts)
        ).scalar_one_or_none()
        or 0
    )


def received_since(connection: Connection, account_id: int, network: str, since: datetime) -> int:
    """How many messages came from this network."""
    return connection.execute(
        select(func.count()).where(
            _inbox.c.channel_account_id == account_id,
            _inbox.c.network == network,
            _inbox.c.received_at > since,
        )
    ).scalar_one()


def after(connection: Connection, chat_id: int, inbox_id: int, limit: int) -> list[Inbox]:
    """The messages of a chat after one of them, oldest first."""
    rows = connection.execute(
        select(_inbox).where(_inbox.c.chat_id == chat_id, _inbox.c.id > inbox_id).order_by(_inbox.c.id).limit(limit)
    )
    return [noun(Inbox, row) for row in rows]


def latest(connection: Connection, chat_id: int, limit: int) -> list[Inbox]:
    """The last messages of a chat, oldest first."""
    rows = connection.execute(
        select(_inbox).where(_inbox.c.chat_id == chat_id).order_by(_inbox.c.id.desc()).limit(limit)
    )
    return [noun(Inbox, row) for row in reversed(rows.all())]


@cache
def _looking(of_chat: bool, without: frozenset[str]) -> Any:
    return _waiting(of_chat, without).limit(1)


@cache
def _claiming(of_chat: bool, without: frozenset[str], dialect: str) -> Any:
    blocked = exists().where(_older.c.chat_id == _inbox.c.chat_id, _older.c.id < _inbox.c.id, _is_waiting(_older))
    free = or_(_inbox.c.state == InboxState.NEW, _LAPSED[dialect])
    oldest = _waiting(of_chat, without).where(free, ~blocked).order_by(_inbox.c.id).limit(1)
    return oldest.with_for_update(of=_inbox, skip_locked=True)


def _waiting(of_chat: bool, without: frozenset[str]) -> Any:
    query = select(_inbox).where(_is_waiting(_inbox))
    if of_chat:
        query = query.where(_inbox.c.chat_id == bindparam("chat"))
    if without:
        query = query.join(_account, _account.c.id == _inbox.c.channel_account_id).where(
            _account.c.channel.not_in(sorted(without))
        )
    return query


def _is_waiting(rows: FromClause) -> ColumnElement[bool]:
    # Written out as the partial index has it, or SQLite would not use that index.
    states = ["new", "leased"]
    return rows.c.state.in_(bindparam("waiting", states, expanding=True, literal_execute=True))
