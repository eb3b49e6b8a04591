"""Where people can be reached: the chat that a message belongs to, or a client's other one when its address is dead."""

from scheduling import mail
from scheduling.transaction import Transaction
from storage import clients, staff
from storage.models import Chat, Client

# Their clients come for their messages, so nobody sends there and no address is ever found dead.
PULLED = frozenset({"terminal", "web"})


def dead(tx: Transaction, account_id: int, external_id: str) -> None:
    """Notes that nobody can be reached at an address any more, at whichever business."""
    clients.set_dead(tx.connection, account_id, external_id, tx.now)
    staff.set_dead(tx.connection, account_id, external_id, tx.now)


def opted_out(tx: Transaction, account_id: int, external_id: str) -> None:
    """Notes that whoever has an address wants nothing that is not about a booking, from whichever business."""
    clients.set_no_follow_ups(tx.connection, account_id, external_id, tx.now)


def alive(tx: Transaction, account_id: int, external_id: str) -> None:
    """Notes that whoever has this address can be reached: they wrote again, or unblocked us."""
    clients.set_dead(tx.connection, account_id, external_id, None)
    staff.set_dead(tx.connection, account_id, external_id, None)


def elsewhere(tx: Transaction, business_id: int, chat: Chat) -> Chat | None:
    """Another chat of the same client of the business, at a living address of a channel that pushes, locked."""
    found = clients.chat_elsewhere(tx.connection, business_id, chat.channel_account_id, chat.external_id, PULLED)
    return mail.chat(tx, found) if found is not None else None


def of_client(tx: Transaction, client: Client) -> Chat | None:
    """The chat in which a client can be told something, locked; None where they never wrote."""
    found = clients.chat_of(tx.connection, client.business_id, client.id, PULLED)
    return mail.chat(tx, found) if found is not None else None


def reachable(tx: Transaction, business_id: int, chat: Chat) -> Chat:
    """The chat itself; where its address is dead another one of the client's, if there is any."""
    if not clients.is_dead(tx.connection, business_id, chat.channel_account_id, chat.external_id):
        return chat
    return elsewhere(tx, business_id, chat) or chat
