"""Those who work for a business: how they are linked to the bots of staff, and what each may see and do."""

import hashlib
from datetime import timedelta

from scheduling import mail
from scheduling.accounts import serves
from scheduling.catalogue import Catalogue
from scheduling.errors import InvitationOver, NotFound
from scheduling.identity import new_id
from scheduling.record import client_of
from scheduling.transaction import Transaction
from scheduling.wanted import Actor
from storage import staff
from storage.models import Booking, ChannelAccount, Invitation, Member, MemberAddress, Role
from storage.rows import add, add_once

LONGEST_INVITATION = 8760


def invite(tx: Transaction, catalogue: Catalogue, member_uid: str, hours: int = 72) -> str:
    """The token of a link that its first user within so many hours (1 to 8760) is linked by; only its hash is kept.

    Earlier links of the member that nobody used are worthless then. Raises NotFound where there is no such active
    member, or ValueError.
    """
    if not 1 <= hours <= LONGEST_INVITATION:
        raise ValueError(f"hours must be 1 to {LONGEST_INVITATION}")
    member = member_named(tx, catalogue, member_uid)
    if not member.active:
        raise NotFound(member_uid)
    staff.revoke(tx.connection, member.id, tx.now)
    token = new_id()
    invitation = Invitation(
        business_id=member.business_id,
        member_id=member.id,
        token_hash=_hash(token),
        created_at=tx.now,
        expires_at=tx.now + timedelta(hours=hours),
    )
    add(tx.connection, invitation)
    return token


def revoke(tx: Transaction, catalogue: Catalogue, member_uid: str) -> None:
    """Makes a member's unused links worthless and unlinks them wherever they were linked. Raises NotFound."""
    member = member_named(tx, catalogue, member_uid)
    staff.revoke(tx.connection, member.id, tx.now)
    staff.unlink(tx.connection, member.id)


def join(tx: Transaction, account: ChannelAccount, external_id: str, token: str) -> Member:
    """Links the address to the member whom a link invites, and uses the link up.

    Whom it linked may open it again. Raises InvitationOver for every other link that does not work here.
    """
    invitation = staff.invitation(tx.connection, _hash(token)) if account.staff else None
    if invitation is None or not serves(tx, account, invitation.business_id):
        raise InvitationOver
    member = staff.member_by_id(tx.connection, invitation.member_id)
    if not member.active:
        raise InvitationOver
    if staff.use(tx.connection, invitation.id, tx.now):
        link(tx, account, external_id, member)
    elif invitation.used_at is None or member.id not in {one.id for one in members_at(tx, account, external_id)}:
        raise InvitationOver
    return member


def link(tx: Transaction, account: ChannelAccount, external_id: str, member: Member) -> None:
    """Lets a member work from an address of an account for staff, and opens its chat. Raises ValueError for others."""
    if not account.staff:
        raise ValueError("members work through accounts for staff only")
    mail.open_chat(tx, account, external_id)
    address = MemberAddress(
        business_id=member.business_id,
        member_id=member.id,
        channel_account_id=account.id,
        external_id=external_id,
        created_at=tx.now,
    )
    add_once(tx.connection, address)


def members_at(tx: Transaction, account: ChannelAccount, external_id: str) -> list[Member]:
    """The active members who work from an address, of every business that the account serves."""
    if not account.staff:
        return []
    found = staff.members_at(tx.connection, account.id, external_id)
    return [member for member in found if serves(tx, account, member.business_id)]


def members(tx: Transaction, catalogue: Catalogue) -> list[Member]:
    """The business's active members, by uid."""
    return staff.members(tx.connection, catalogue.business.id)


def member_named(tx: Transaction, catalogue: Catalogue, uid: str) -> Member:
    """The business's member, active or not. Raises NotFound."""
    found = staff.member(tx.connection, catalogue.business.id, uid)
    if found is None:
        raise NotFound(uid)
    return found


def may(member: Member, booking: Booking) -> bool:
    """Whether a booking is one that the member sees and decides about: of their business, of providers their own."""
    if not member.active or member.business_id != booking.business_id:
        return False
    return member.role != Role.PROVIDER or member.provider_id == booking.provider_id


def actor_of(member: Member) -> Actor:
    """The member as the cause of a change."""
    return Actor("staff", member.uid)


def known_as(tx: Transaction, catalogue: Catalogue, booking: Booking, actor: str) -> str:
    """The name by which people know who caused something, as the log has them: a member, the booking's client, or else
    the business."""
    kind, _, name = actor.partition(":")
    if kind == "client":
        return client_of(tx, booking).name
    member = staff.member(tx.connection, catalogue.business.id, name) if kind == "staff" else None
    return member.name if member else catalogue.business.name


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
