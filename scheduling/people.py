"""Clients: finding who writes from an address, and keeping what they tell about themselves."""

from typing import Any

from scheduling.catalogue import Catalogue
from scheduling.errors import NotFound
from scheduling.identity import new_id
from scheduling.transaction import Transaction
from scheduling.wanted import Details
from storage import clients
from storage.models import Chat, Client, ClientAddress, changed
from storage.rows import add


def client_at(tx: Transaction, business: int, channel_account_id: int, external_id: str) -> Client | None:
    """The business's client who writes from this address; None before their first booking."""
    return clients.at(tx.connection, business, channel_account_id, external_id)


def client_with(tx: Transaction, business: int, client_id: int) -> Client:
    """A business's client. Raises NotFound."""
    found = clients.by_id(tx.connection, business, client_id)
    if found is None:
        raise NotFound
    return found


def clients_like(
    tx: Transaction, business: int, words: str, digits: str, *, provider: int | None = None, most: int
) -> list[Client]:
    """A business's clients whose name contains the words or whose phone contains the digits, the newest first.

    Empty words or digits find nobody. provider: only those who had a booking with this one.
    """
    return clients.like(tx.connection, business, words, digits, provider, most)


def keep_details(tx: Transaction, client: Client, details: Details) -> Client:
    """Writes what a client told anew; nothing told erases nothing, an unverified phone replaces no verified one."""
    told: dict[str, Any] = {"name": details.name, "email": details.email, "language": details.language}
    if details.phone and (details.phone_verified or client.phone_verified_at is None):
        told["phone"] = details.phone
        told["phone_verified_at"] = tx.now if details.phone_verified else None
    news = {name: value for name, value in told.items() if value and value != getattr(client, name)}
    if news:
        clients.change(tx.connection, client.id, news)
    return changed(client, **news)


def new_client(tx: Transaction, catalogue: Catalogue, details: Details, chat: Chat | None) -> Client:
    """Adds a client, reached at the chat's address where there is one."""
    business = catalogue.business.id
    client = Client(
        business_id=business,
        public_id=new_id(),
        name=details.name,
        phone=details.phone,
        phone_verified_at=tx.now if details.phone and details.phone_verified else None,
        email=details.email,
        language=details.language,
        created_at=tx.now,
    )
    client.id = add(tx.connection, client)
    if chat is not None:
        add(
            tx.connection,
            ClientAddress(
                business_id=business,
                client_id=client.id,
                channel_account_id=chat.channel_account_id,
                external_id=chat.external_id,
                created_at=tx.now,
            ),
        )
    return client
