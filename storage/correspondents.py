"""Whom a chat is with, where a messenger knows people by an id and by a number that may change, or be another's."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, case, or_, select, update

from storage.models import Chat, ClientAddress
from storage.rows import table

_chat = table(Chat)
_address = table(ClientAddress)

_until = bindparam("until", type_=_chat.c.window_until.type)
HEARD = (
    update(_chat)
    .where(_chat.c.channel_account_id == bindparam("account"), _chat.c.external_id == bindparam("at"))
    .values(
        send_to=bindparam("to", type_=_chat.c.send_to.type),
        window_until=case((_chat.c.window_until > _until, _chat.c.window_until), else_=_until),
    )
)
"""Whoever writes opens the window of their chat for longer, never for less, and is answered where they wrote from.

Takes account, at, to and until."""


def with_numbers(connection: Connection, account_id: int, numbers: Collection[str], *, own: bool) -> str | None:
    """The id of the chat that was last heard of under one of these numbers.

    own: only one that has no other id.
    """
    known = _chat.c.external_id.in_(numbers)
    query = (
        select(_chat.c.external_id)
        .where(_chat.c.channel_account_id == account_id, known if own else or_(known, _chat.c.send_to.in_(numbers)))
        .order_by(_chat.c.last_message_at.desc(), _chat.c.id.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def heard(connection: Connection, account_id: int, external_id: str, send_to: str | None, until: datetime) -> None:
    """Notes that somebody wrote: from where, and until when they may be answered in our own words."""
    connection.execute(HEARD, {"account": account_id, "at": external_id, "to": send_to, "until": until})


def left(connection: Connection, account_id: int, external_id: str, number: str) -> None:
    """Notes that a number is this chat's now: whoever had it before is reached by their id."""
    others = and_(_chat.c.channel_account_id == account_id, _chat.c.external_id != external_id)
    connection.execute(update(_chat).where(others, _chat.c.send_to == number).values(send_to=None))


def rename(connection: Connection, account_id: int, before: str, now: str) -> bool:
    """Gives a chat, and the client at its address, the id by which the person is known now; false where it has gone."""
    for rows in (_address, _chat):
        mine = (rows.c.channel_account_id == account_id, rows.c.external_id == before)
        changed = connection.execute(update(rows).where(*mine).values(external_id=now)).rowcount
    return changed == 1
