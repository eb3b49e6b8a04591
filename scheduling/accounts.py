"""Channel accounts: the doors through which messages come, and the businesses behind each."""

from collections.abc import Sequence

from scheduling import listing
from scheduling.errors import NotFound
from scheduling.identity import new_id
from scheduling.transaction import Transaction
from storage import chats
from storage.models import AccountBusiness, Business, ChannelAccount
from storage.rows import add, add_once


def open_account(
    tx: Transaction, channel: str, name: str, businesses: Sequence[int], *, staff: bool = False
) -> ChannelAccount:
    """The channel account of that name, serving just these businesses or, without any, all; opened where it is new.

    staff: whether those who work there come through it, not their clients.
    """
    own = businesses[0] if len(businesses) == 1 else None
    given = ChannelAccount(
        business_id=own, channel=channel, name=name, staff=staff, secret=new_id(), created_at=tx.now
    )
    add_once(tx.connection, given)
    found = chats.account(tx.connection, channel, name)
    if found is None:
        raise NotFound
    chats.change_account(tx.connection, found.id, business_id=own, staff=staff)
    sharing = set(businesses) if own is None else set()
    before = chats.sharing(tx.connection, found.id)
    chats.stop_sharing(tx.connection, found.id, before - sharing)
    for business in sorted(sharing - before):
        add(tx.connection, AccountBusiness(channel_account_id=found.id, business_id=business))
    return account_with(tx, found.id)


def account_with(tx: Transaction, account_id: int) -> ChannelAccount:
    """A channel account by row number. Raises NotFound."""
    found = chats.account_by_id(tx.connection, account_id)
    if found is None:
        raise NotFound
    return found


def name_account(tx: Transaction, account_id: int, handle: str) -> None:
    """Notes the name by which people find an account."""
    chats.change_account(tx.connection, account_id, handle=handle)


def serves(tx: Transaction, account: ChannelAccount, business_id: int) -> bool:
    """Whether a business is one of those that an account serves."""
    if account.business_id is not None:
        return account.business_id == business_id
    sharing = chats.sharing(tx.connection, account.id)
    return not sharing or business_id in sharing


def businesses_of(tx: Transaction, account: ChannelAccount) -> list[Business]:
    """The businesses that an account serves, by slug."""
    everybody = listing.businesses(tx)
    if account.business_id is not None:
        return [business for business in everybody if business.id == account.business_id]
    sharing = chats.sharing(tx.connection, account.id)
    return [business for business in everybody if business.id in sharing] if sharing else everybody
