"""Those who work for a business: their invitations, and the addresses that they work from."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, or_, select, update

from storage.models import Business, ChannelAccount, Chat, Invitation, Member, MemberAddress, MenuToken, Provider
from storage.models.values import made
from storage.rows import noun, table

_member = table(Member)
_address = table(MemberAddress)
_invitation = table(Invitation)
_account = table(ChannelAccount)
_chat = table(Chat)
_business = table(Business)
_provider = table(Provider)
_token = table(MenuToken)


class Reached(NamedTuple):
    """A member and a chat in which they can be told something."""

    member: Member
    chat: Chat


def members(connection: Connection, business: int) -> list[Member]:
    """A business's active members, by uid."""
    query = select(_member).where(_member.c.business_id == business, _member.c.active).order_by(_member.c.uid)
    return [noun(Member, row) for row in connection.execute(query)]


def member(connection: Connection, business: int, uid: str) -> Member | None:
    """A business's member, active or not."""
    query = select(_member).where(_member.c.business_id == business, _member.c.uid == uid)
    row = connection.execute(query).one_or_none()
    return noun(Member, row) if row else None


def member_by_id(connection: Connection, member: int) -> Member:
    """A member by row number."""
    return noun(Member, connection.execute(select(_member).where(_member.c.id == member)).one())


def invitation(connection: Connection, token_hash: str) -> Invitation | None:
    """The invitation whose token has this hash."""
    row = connection.execute(select(_invitation).where(_invitation.c.token_hash == token_hash)).one_or_none()
    return noun(Invitation, row) if row else None


def use(connection: Connection, invitation: int, at: datetime) -> bool:
    """Uses an invitation up; false where that was done, or it was revoked, or it expired."""
    open_ = (_invitation.c.used_at.is_(None), _invitation.c.revoked_at.is_(None), _invitation.c.expires_at > at)
    used = update(_invitation).where(_invitation.c.id == invitation, *open_).values(used_at=at)
    return connection.execute(used).rowcount == 1


def revoke(connection: Connection, member: int, at: datetime) -> None:
    """Makes a member's unused invitations worthless."""
    unused = (_invitation.c.used_at.is_(None), _invitation.c.revoked_at.is_(None))
    connection.execute(update(_invitation).where(_invitation.c.member_id == member, *unused).values(revoked_at=at))


def unlink(connection: Connection, member: int) -> None:
    """Forgets where a member works from."""
    connection.execute(delete(_address).where(_address.c.member_id == member))


def members_at(connection: Connection, account: int, external_id: str) -> list[Member]:
    """The active members who work from an address, of every business, by row number."""
    query = (
        select(_member)
        .join(_address, _address.c.member_id == _member.c.id)
        .where(_here(account, external_id), _member.c.active)
        .order_by(_member.c.id)
    )
    return [noun(Member, row) for row in connection.execute(query)]


def set_dead(connection: Connection, account: int, external_id: str, at: datetime | None) -> None:
    """Notes since when no member can be reached at an address; None: they can."""
    changes = _address.c.dead_at.is_(None) if at else _address.c.dead_at.is_not(None)
    connection.execute(update(_address).where(_here(account, external_id), changes).values(dead_at=at))


def reached(connection: Connection, business: int) -> list[Reached]:
    """The active members of a business who can be told something, with every chat in which they can."""
    return _reached(connection, _member.c.business_id == business)


def asked(connection: Connection, business: int, booking: int) -> list[Reached]:
    """The active members who were shown buttons about a booking of the business, where they were."""
    theirs = select(_token.c.chat_id).where(_token.c.booking_id == booking)
    return _reached(connection, _member.c.business_id == business, _chat.c.id.in_(theirs))


def linked_chats(connection: Connection, business: int, chats: Collection[int]) -> set[int]:
    """Those of these chats in which somebody still works for a business."""
    return {one.chat.id for one in _reached(connection, _member.c.business_id == business, _chat.c.id.in_(chats))}


def with_agenda(connection: Connection) -> list[Row[tuple[int, int, int, str, date | None]]]:
    """(member, business, agenda_at, zone, agenda_on) of the linked members whose business tells agendas."""
    query = (
        select(
            _member.c.id.label("member"),
            _business.c.id.label("business"),
            _business.c.agenda_at,
            func.coalesce(_provider.c.zone, _business.c.zone).label("zone"),
            _member.c.agenda_on,
        )
        .join(_business, _business.c.id == _member.c.business_id)
        .outerjoin(_provider, _provider.c.id == _member.c.provider_id)
        .where(_business.c.agenda_at.is_not(None), _member.c.active, _member.c.id.in_(select(_address.c.member_id)))
        .order_by(_member.c.id)
    )
    return list(connection.execute(query))


def take_agenda(connection: Connection, member: int, day: date) -> bool:
    """Notes that a member is told their agenda on this day; false where that was done."""
    untold = or_(_member.c.agenda_on.is_(None), _member.c.agenda_on < day)
    told = update(_member).where(_member.c.id == member, untold).values(agenda_on=day)
    return connection.execute(told).rowcount == 1


def _here(account: int, external_id: str) -> ColumnElement[bool]:
    return and_(_address.c.channel_account_id == account, _address.c.external_id == external_id)


def _reached(connection: Connection, *which: ColumnElement[bool]) -> list[Reached]:
    at = and_(
        _chat.c.channel_account_id == _address.c.channel_account_id, _chat.c.external_id == _address.c.external_id
    )
    query = (
        select(*(column.label(f"member_{column.name}") for column in _member.c), *_chat.c)
        .select_from(_member)
        .join(_address, _address.c.member_id == _member.c.id)
        .join(_account, _account.c.id == _address.c.channel_account_id)
        .join(_chat, at)
        .where(*which, _member.c.active, _address.c.dead_at.is_(None), _account.c.active, _account.c.staff)
        .order_by(_member.c.id, _chat.c.id)
    )
    return [_pair(row) for row in connection.execute(query)]


def _pair(row: Row[Any]) -> Reached:
    parted = len(_member.c)
    return Reached(
        made(Member, dict(zip(_member.c.keys(), row[:parted], strict=True))),
        made(Chat, dict(zip(_chat.c.keys(), row[parted:], strict=True))),
    )
