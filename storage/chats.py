"""Channel accounts and the chats that are held through them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from storage.models import AccountBusiness, Booking, ChannelAccount, Chat, MenuToken
from storage.rows import noun, table

_account = table(ChannelAccount)
_chat = table(Chat)
_token = table(MenuToken)
_booking = table(Booking)
_sharing = table(AccountBusiness)

# Every turn asks these, so they are put together once.
_ACCOUNT = select(_account).where(_account.c.channel == bindparam("of"), _account.c.name == bindparam("named"))
_FIND = select(_chat).where(_chat.c.channel_account_id == bindparam("account"), _chat.c.external_id == bindparam("at"))
_LOCK = select(_chat).where(_chat.c.id == bindparam("chat")).with_for_update(key_share=True)
_SAVE = update(_chat).where(_chat.c.id == bindparam("chat"), _chat.c.version == bindparam("seen"))


def account(connection: Connection, channel: str, name: str) -> ChannelAccount | None:
    """The channel account of that name."""
    found = connection.execute(_ACCOUNT, {"of": channel, "named": name}).one_or_none()
    return noun(ChannelAccount, found) if found else None


def accounts(connection: Connection) -> list[ChannelAccount]:
    """Every active channel account."""
    rows = connection.execute(select(_account).where(_account.c.active).order_by(_account.c.id))
    return [noun(ChannelAccount, row) for row in rows]


def account_by_id(connection: Connection, account_id: int) -> ChannelAccount | None:
    """A channel account by row number."""
    found = connection.execute(select(_account).where(_account.c.id == account_id)).one_or_none()
    return noun(ChannelAccount, found) if found else None


def change_account(connection: Connection, account_id: int, **values: Any) -> None:
    """Writes some columns of a channel account."""
    connection.execute(update(_account).where(_account.c.id == account_id).values(**values))


def sharing(connection: Connection, account_id: int) -> set[int]:
    """The businesses that share an account among them; empty where it is one business's, or everybody's."""
    rows = connection.execute(select(_sharing.c.business_id).where(_sharing.c.channel_account_id == account_id))
    return set(rows.scalars())


def stop_sharing(connection: Connection, account_id: int, businesses: Collection[int]) -> None:
    """Takes businesses from those that share an account."""
    theirs = (_sharing.c.channel_account_id == account_id, _sharing.c.business_id.in_(businesses))
    connection.execute(delete(_sharing).where(*theirs))


def find(connection: Connection, account_id: int, external_id: str) -> Chat | None:
    """The chat that this address has through this account."""
    found = connection.execute(_FIND, {"account": account_id, "at": external_id}).one_or_none()
    return noun(Chat, found) if found else None


def lock(connection: Connection, chat_id: int) -> Chat | None:
    """The chat, kept from every other writer until the transaction ends."""
    found = connection.execute(_LOCK, {"chat": chat_id}).one_or_none()
    return noun(Chat, found) if found else None


def lock_free(connection: Connection, bookings: Collection[int]) -> set[int]:
    """The chats of these bookings that nobody else holds, now kept from every other writer."""
    theirs = select(_booking.c.chat_id).where(_booking.c.id.in_(bookings))
    query = select(_chat.c.id).where(_chat.c.id.in_(theirs)).order_by(_chat.c.id)
    return set(connection.execute(query.with_for_update(key_share=True, skip_locked=True)).scalars())


def save(connection: Connection, chat_id: int, version: int, values: dict[str, Any]) -> bool:
    """Writes a chat that is still at `version` and counts the version up; false where it moved on."""
    asked = {**values, "chat": chat_id, "seen": version, "version": version + 1}
    return connection.execute(_SAVE, asked).rowcount == 1


def close_window(connection: Connection, chat_id: int, at: datetime) -> None:
    """Notes that nothing but templates reached a chat at an instant; whoever wrote since then has opened it anew."""
    silent = (_chat.c.id == chat_id, _chat.c.last_message_at <= at)
    connection.execute(update(_chat).where(*silent).values(window_until=None))


def opened_since(connection: Connection, account_id: int, network: str, since: datetime) -> int:
    """How many chats this network opened."""
    return connection.execute(
        select(func.count()).where(
            _chat.c.channel_account_id == account_id, _chat.c.network == network, _chat.c.created_at > since
        )
    ).scalar_one()


def menu_token(connection: Connection, token: str) -> MenuToken | None:
    """A notice's buttons."""
    found = connection.execute(select(_token).where(_token.c.token == token)).one_or_none()
    return noun(MenuToken, found) if found else None


def move_token(connection: Connection, token: str, chat_id: int) -> None:
    """Binds a notice's buttons to another chat."""
    connection.execute(update(_token).where(_token.c.token == token).values(chat_id=chat_id))
