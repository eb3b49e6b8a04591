"""Messages on their way through a channel that pushes: claimed in order, and settled by whoever claimed them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, FromClause, Row, and_, bindparam, exists, func, or_, select, update

from storage.models import ChannelAccount, Chat, Inbox, Outbox, OutboxKind, OutboxState
from storage.rows import noun, table

_outbox = table(Outbox)
_inbox = table(Inbox)
_chat = table(Chat)
_account = table(ChannelAccount)

_wanted = _outbox.alias("wanted")
_head = _outbox.alias("head")
_other = _outbox.alias("other")


def _is_waiting(rows: FromClause) -> ColumnElement[bool]:
    # Written out as the partial indexes have it, or SQLite would not use them.
    states = ["pending", "leased"]
    return rows.c.state.in_(bindparam("waiting", states, expanding=True, literal_execute=True))


def _heads() -> Any:
    """The first due message of each chat that has one of the kind, where nothing of the chat is on its way."""
    due: ColumnElement[datetime] = bindparam("due")
    others = and_(_other.c.chat_id == _wanted.c.chat_id, _is_waiting(_other))
    first = select(func.min(_other.c.id)).where(others, _other.c.due_at <= due).scalar_subquery()
    earlier = exists().where(
        others, _other.c.due_at <= due, _other.c.kind == bindparam("kind"), _other.c.id < _wanted.c.id
    )
    on_its_way = exists().where(others, _other.c.state == OutboxState.LEASED)
    return (
        select(_head.c.id)
        .select_from(_wanted)
        .join(_head, _head.c.id == first)
        .where(
            _wanted.c.channel_account_id == bindparam("account"),
            _wanted.c.kind == bindparam("kind"),
            _is_waiting(_wanted),
            _wanted.c.due_at <= due,
            _wanted.c.chat_id.not_in(bindparam("without", expanding=True)),
            ~earlier,
            ~on_its_way,
            or_(_head.c.retry_at.is_(None), _head.c.retry_at <= due),
        )
        .order_by(_wanted.c.due_at, _wanted.c.id)
        .limit(bindparam("most"))
    )


HEADS = _heads()
_LEASE = (
    update(_outbox)
    .where(_outbox.c.id.in_(bindparam("heads", expanding=True)), _outbox.c.state == OutboxState.PENDING)
    .values(state=OutboxState.LEASED, lease=bindparam("holder"), attempts=_outbox.c.attempts + 1)
    .returning(_outbox)
)
_LAST = (
    select(_outbox)
    .where(_outbox.c.chat_id == bindparam("chat"), _outbox.c.provider_id.is_not(None))
    .order_by(_outbox.c.sent_at.desc(), _outbox.c.id.desc())
    .limit(1)
)


def claim(
    connection: Connection, account_id: int, holder: str, due: datetime, most: int, without: Collection[int]
) -> list[Outbox]:
    """The first waiting message of so many chats at most, marked as the holder's.

    A chat to which a reply waits comes before those to which only notices do, even where a notice must leave first.
    """
    claimed: list[Outbox] = []
    asked = {"account": account_id, "due": due, "without": list(without)}
    for kind in (OutboxKind.REPLY, OutboxKind.NOTICE):
        found = connection.execute(HEADS, {**asked, "kind": kind, "most": most - len(claimed)}).scalars().all()
        if found:
            rows = connection.execute(_LEASE, {"heads": found, "holder": holder})
            claimed += sorted((noun(Outbox, row) for row in rows), key=lambda row: found.index(row.id))
    return claimed


def settle(connection: Connection, outbox_id: int, holder: str, **values: Any) -> bool:
    """Ends the holder's claim of a message and writes what came of it; false where the claim is not the holder's."""
    mine = (_outbox.c.id == outbox_id, _outbox.c.state == OutboxState.LEASED, _outbox.c.lease == holder)
    return connection.execute(update(_outbox).where(*mine).values(**values, lease=None)).rowcount == 1


def claimed_by_others(connection: Connection, account_id: int, holder: str) -> list[Outbox]:
    """What other holders claimed of an account and did not settle."""
    others = (_is_waiting(_outbox), _outbox.c.state == OutboxState.LEASED, _outbox.c.lease != holder)
    rows = connection.execute(select(_outbox).where(_outbox.c.channel_account_id == account_id, *others))
    return [noun(Outbox, row) for row in rows]


def unclaim(connection: Connection, account_id: int, holder: str, known: Collection[int]) -> int:
    """Undoes what a holder claimed of an account, all but these rows; returns how much that was."""
    mine = (_is_waiting(_outbox), _outbox.c.state == OutboxState.LEASED, _outbox.c.lease == holder)
    undone = {"state": OutboxState.PENDING, "lease": None, "attempts": _outbox.c.attempts - 1}
    return connection.execute(
        update(_outbox)
        .where(_outbox.c.channel_account_id == account_id, *mine, _outbox.c.id.not_in(known))
        .values(undone)
    ).rowcount


def pending_in(connection: Connection, chat_id: int) -> list[Outbox]:
    """What waits in a chat, due or not, oldest first."""
    rows = connection.execute(
        select(_outbox)
        .where(_outbox.c.chat_id == chat_id, _is_waiting(_outbox), _outbox.c.state == OutboxState.PENDING)
        .order_by(_outbox.c.id)
    )
    return [noun(Outbox, row) for row in rows]


def end(connection: Connection, outbox_ids: Sequence[int], state: OutboxState, error: str) -> None:
    """Ends messages that will not be sent."""
    connection.execute(update(_outbox).where(_outbox.c.id.in_(outbox_ids)).values(state=state, error=error))


def withdraw(connection: Connection, outbox_ids: Sequence[int], error: str) -> list[int]:
    """Cancels messages that have not left yet; returns which."""
    waiting = (_outbox.c.id.in_(outbox_ids), _outbox.c.state == OutboxState.PENDING)
    return list(
        connection.execute(
            update(_outbox).where(*waiting).values(state=OutboxState.CANCELLED, error=error).returning(_outbox.c.id)
        ).scalars()
    )


def lapse(connection: Connection, before: datetime, most: int, error: str) -> list[int]:
    """Ends notices that were due before an instant and still wait; returns which, `most` of them at most."""
    old = (
        select(_outbox.c.id)
        .where(_is_waiting(_outbox), _outbox.c.state == OutboxState.PENDING)
        .where(_outbox.c.kind == OutboxKind.NOTICE, _outbox.c.due_at < before)
        .limit(most)
    )
    ended = update(_outbox).where(_outbox.c.id.in_(old.scalar_subquery())).returning(_outbox.c.id)
    return list(connection.execute(ended.values(state=OutboxState.SKIPPED, error=error)).scalars())


def last_accepted(connection: Connection, chat_id: int) -> Outbox | None:
    """The newest message that a messenger took for this chat."""
    found = connection.execute(_LAST, {"chat": chat_id}).one_or_none()
    return noun(Outbox, found) if found else None


class Address(NamedTuple):
    """Where the messages of a chat go, and until when others than templates may."""

    external_id: str
    send_to: str | None
    window_until: datetime | None


_ADDRESS = [_chat.c[name] for name in Address._fields]


def addresses(connection: Connection, chats: Sequence[int]) -> dict[int, Address]:
    """The address of each chat."""
    rows = connection.execute(select(_chat.c.id, *_ADDRESS).where(_chat.c.id.in_(chats)))
    return {number: Address(*found) for number, *found in rows}


def answered(connection: Connection, inbox_ids: Sequence[int]) -> dict[int, Inbox]:
    """Messages that came in, by row number."""
    rows = connection.execute(select(_inbox).where(_inbox.c.id.in_(inbox_ids)))
    return {row.id: noun(Inbox, row) for row in rows}


def listed(connection: Connection, states: Collection[OutboxState], limit: int) -> list[Row[Any]]:
    """What may be told of the newest messages in these states, oldest first."""
    told = [_outbox.c[name] for name in ("id", "state", "kind", "attempts", "due_at", "sent_at", "error")]
    told += [_outbox.c.maybe_repeated, _outbox.c.provider_id, _account.c.channel, _account.c.name, _account.c.handle]
    rows = connection.execute(
        select(*told)
        .join(_account, _account.c.id == _outbox.c.channel_account_id)
        .where(_outbox.c.state.in_(states))
        .order_by(_outbox.c.id.desc())
        .limit(limit)
    )
    return list(reversed(rows.all()))


def taken_as(connection: Connection, account_id: int, provider_ids: Sequence[str]) -> set[str]:
    """Which of these ids of a messenger's are those of messages of ours."""
    ours = (_outbox.c.channel_account_id == account_id, _outbox.c.provider_id.in_(provider_ids))
    return set(connection.execute(select(_outbox.c.provider_id).where(*ours)).scalars())


def anew(connection: Connection, outbox_id: int, due: datetime, **values: Any) -> bool:
    """Lets a message that a messenger took leave once more, as it is written now; false where it was not taken."""
    taken = (_outbox.c.id == outbox_id, _outbox.c.state == OutboxState.SENT)
    fresh = {"state": OutboxState.PENDING, "attempts": 0, "retry_at": None, "due_at": due, "sent_at": None}
    again = update(_outbox).where(*taken).values(**fresh, provider_id=None, receipt=None, receipt_at=None, **values)
    return connection.execute(again).rowcount == 1


def came_to_nothing(connection: Connection, outbox_id: int, error: str) -> bool:
    """Gives up a message that a messenger took; false where it was not taken."""
    taken = (_outbox.c.id == outbox_id, _outbox.c.state == OutboxState.SENT)
    failed = {"state": OutboxState.FAILED, "error": error}
    return connection.execute(update(_outbox).where(*taken).values(failed)).rowcount == 1


def by_id(connection: Connection, outbox_id: int) -> Outbox | None:
    """A message by row number."""
    found = connection.execute(select(_outbox).where(_outbox.c.id == outbox_id)).one_or_none()
    return noun(Outbox, found) if found else None


def again(connection: Connection, outbox_id: int, due: datetime) -> bool:
    """Lets a failed message wait anew; false where it has not failed."""
    failed = (_outbox.c.id == outbox_id, _outbox.c.state == OutboxState.FAILED)
    anew = {"state": OutboxState.PENDING, "attempts": 0, "retry_at": None, "due_at": due}
    return connection.execute(update(_outbox).where(*failed).values(anew)).rowcount == 1
