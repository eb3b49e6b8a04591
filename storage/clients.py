"""Clients, their addresses and what they hold."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, false, func, or_, select, update

from storage.models import Booking, ChannelAccount, Chat, Client, ClientAddress, Hold, Provider, Segment
from storage.rows import noun, table

_client = table(Client)
_booking = table(Booking)
_address = table(ClientAddress)
_hold = table(Hold)
_account = table(ChannelAccount)
_chat = table(Chat)
_provider = table(Provider)
_segment = table(Segment)

_AT = (
    select(_client)
    .join(_address, _address.c.client_id == _client.c.id)
    .where(
        _address.c.business_id == bindparam("business"),
        _address.c.channel_account_id == bindparam("account"),
        _address.c.external_id == bindparam("external"),
    )
)
_BY_ID = select(_client).where(_client.c.id == bindparam("id"), _client.c.business_id == bindparam("business"))


def at(connection: Connection, business: int, account: int, external_id: str) -> Client | None:
    """The business's client who writes from this address."""
    row = connection.execute(_AT, {"business": business, "account": account, "external": external_id}).one_or_none()
    return noun(Client, row) if row else None


def is_dead(connection: Connection, business: int, account: int, external_id: str) -> bool:
    """Whether the business's client can no longer be reached at this address."""
    dead = _at(account, external_id) & (_address.c.business_id == business) & _address.c.dead_at.is_not(None)
    return connection.execute(select(_address.c.id).where(dead)).first() is not None


def set_dead(connection: Connection, account: int, external_id: str, at: datetime | None) -> None:
    """Notes since when nobody can be reached at an address, whosever client it is there; None: they can."""
    changes = _address.c.dead_at.is_(None) if at else _address.c.dead_at.is_not(None)
    connection.execute(update(_address).where(_at(account, external_id), changes).values(dead_at=at))


def set_no_follow_ups(connection: Connection, account: int, external_id: str, at: datetime) -> None:
    """Notes since when the clients at an address want no messages after visits, whosever clients they are."""
    theirs = select(_address.c.client_id).where(_at(account, external_id))
    silent = (_client.c.id.in_(theirs), _client.c.no_follow_ups_at.is_(None))
    connection.execute(update(_client).where(*silent).values(no_follow_ups_at=at))


def chat_elsewhere(
    connection: Connection, business: int, account: int, external_id: str, without: Collection[str]
) -> int | None:
    """The latest chat of the business's client at this address that is held from another, living one.

    without: channels that do not count.
    """
    here = _address.alias("here")
    query = (
        select(_chat.c.id)
        .select_from(here)
        .join(_address, and_(_address.c.client_id == here.c.client_id, _address.c.id != here.c.id))
        .join(
            _chat,
            and_(
                _chat.c.channel_account_id == _address.c.channel_account_id,
                _chat.c.external_id == _address.c.external_id,
            ),
        )
        .join(_account, _account.c.id == _address.c.channel_account_id)
        .where(here.c.business_id == business, here.c.channel_account_id == account, here.c.external_id == external_id)
        .where(_address.c.dead_at.is_(None), _account.c.active, _account.c.channel.not_in(sorted(without)))
        .order_by(_chat.c.last_message_at.desc(), _chat.c.id.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def chat_of(connection: Connection, business: int, client: int, last: Collection[str]) -> int | None:
    """The latest chat that a business's client has at a living address; one of the `last` channels if there is no
    other."""
    query = (
        select(_chat.c.id)
        .select_from(_address)
        .join(
            _chat,
            and_(
                _chat.c.channel_account_id == _address.c.channel_account_id,
                _chat.c.external_id == _address.c.external_id,
            ),
        )
        .join(_account, _account.c.id == _address.c.channel_account_id)
        .where(_address.c.business_id == business, _address.c.client_id == client)
        .where(_address.c.dead_at.is_(None), _account.c.active)
        .order_by(_account.c.channel.in_(sorted(last)), _chat.c.last_message_at.desc(), _chat.c.id.desc())
        .limit(1)
    )
    return connection.execute(query).scalar()


def by_id(connection: Connection, business: int, client: int) -> Client | None:
    """A business's client by row number."""
    row = connection.execute(_BY_ID, {"id": client, "business": business}).one_or_none()
    return noun(Client, row) if row else None


def named(connection: Connection, business: int, clients: list[int]) -> dict[int, Client]:
    """Several of a business's clients by row number."""
    query = select(_client).where(_client.c.business_id == business, _client.c.id.in_(clients))
    return {row.id: noun(Client, row) for row in connection.execute(query)}


def like(
    connection: Connection, business: int, words: str, digits: str, provider: int | None, most: int
) -> list[Client]:
    """A business's clients with the words in their name or the digits in their phone, the newest first.

    SQLite folds the case of Latin letters only, so other ways to write the words are looked for, too.
    """
    ways = {words, words.lower(), words.title()} - {""}
    named = [_client.c.name.icontains(way, autoescape=True) for way in sorted(ways)]
    called = [_client.c.phone.contains(digits, autoescape=True)] if digits else []
    query = select(_client).where(_client.c.business_id == business, or_(false(), *named, *called))
    if provider is not None:
        visits = select(_booking.c.client_id).where(_booking.c.provider_id == provider)
        query = query.where(_client.c.id.in_(visits))
    return [noun(Client, row) for row in connection.execute(query.order_by(_client.c.id.desc()).limit(most))]


def change(connection: Connection, client: int, values: dict[str, Any]) -> None:
    """Changes some of a client's details."""
    connection.execute(update(_client).where(_client.c.id == client), values)


def held(
    connection: Connection,
    business: int,
    now: datetime,
    *,
    chat: int | None,
    client: int | None,
    network: str | None,
) -> tuple[int, int]:
    """(holds of the client in other chats, holds of the network in other chats) that have not lapsed."""
    elsewhere = or_(_hold.c.chat_id.is_(None), _hold.c.chat_id != (chat or 0))
    # What staff offer is not what somebody keeps for themselves.
    own = _hold.c.booking_id.is_(None)
    live = and_(_hold.c.business_id == business, _hold.c.live, _hold.c.lapses_at > now, elsewhere, own)

    def count(column: Any, value: object) -> int:
        if value is None:
            return 0
        return connection.execute(select(func.count()).where(live, column == value)).scalar_one()

    return count(_hold.c.client_id, client), count(_hold.c.network, network)


_MINE = select(_hold.c.id).where(
    _hold.c.business_id == bindparam("business"), _hold.c.chat_id == bindparam("chat"), _hold.c.live
)
_HOLD = select(_hold).where(_hold.c.id == bindparam("id"), _hold.c.business_id == bindparam("business"))


def holds_of_chat(connection: Connection, business: int, chat: int) -> list[int]:
    """The row numbers of a chat's holds, lapsed ones included while nobody released them."""
    return [row.id for row in connection.execute(_MINE, {"business": business, "chat": chat})]


def hold(connection: Connection, business: int, hold_id: int) -> Hold | None:
    """A business's hold."""
    row = connection.execute(_HOLD, {"id": hold_id, "business": business}).one_or_none()
    return noun(Hold, row) if row else None


def release(connection: Connection, holds: list[int]) -> None:
    """Ends holds and frees what they keep; harmless for those that ended before."""
    connection.execute(delete(_segment).where(_segment.c.hold_id.in_(holds)))
    end_holds(connection, holds)


def offered(connection: Connection, booking: int) -> list[Hold]:
    """The times that staff offer instead of a request, kept or lapsed, by start."""
    query = select(_hold).where(_hold.c.booking_id == booking).order_by(_hold.c.starts_at)
    return [noun(Hold, row) for row in connection.execute(query)]


def withdraw(connection: Connection, booking: int) -> None:
    """Removes the times that staff offer instead of a request."""
    theirs = select(_hold.c.id).where(_hold.c.booking_id == booking)
    connection.execute(delete(_segment).where(_segment.c.hold_id.in_(theirs)))
    connection.execute(delete(_hold).where(_hold.c.booking_id == booking))


def end_holds(connection: Connection, holds: list[int]) -> None:
    """Marks holds as ended whose time is a booking's now."""
    connection.execute(update(_hold).where(_hold.c.id.in_(holds)).values(live=False))


def assigned(connection: Connection, providers: list[int]) -> dict[int, datetime | None]:
    """When "anyone" last fell to each of the providers."""
    query = select(_provider.c.id, _provider.c.assigned_at).where(_provider.c.id.in_(providers))
    return {row.id: row.assigned_at for row in connection.execute(query)}


def assign(connection: Connection, provider: int, at: datetime) -> None:
    """Remembers that "anyone" fell to this provider."""
    connection.execute(update(_provider).where(_provider.c.id == provider).values(assigned_at=at))


def _at(account: int, external_id: str) -> ColumnElement[bool]:
    return and_(_address.c.channel_account_id == account, _address.c.external_id == external_id)
