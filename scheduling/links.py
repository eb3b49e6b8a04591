"""Links that open a chat at a business, a service or a provider."""

from scheduling.catalogue import Catalogue
from scheduling.identity import new_id
from scheduling.transaction import Transaction
from storage import links
from storage.models import Link
from storage.rows import add


def make_link(
    tx: Transaction, catalogue: Catalogue, *, service: int | None = None, provider: int | None = None
) -> Link:
    """Adds a link with a token of 128 random bits."""
    link = Link(
        business_id=catalogue.business.id,
        token=new_id(),
        service_id=service,
        provider_id=provider,
        created_at=tx.now,
    )
    link.id = add(tx.connection, link)
    return link


def open_link(tx: Transaction, token: str) -> Link | None:
    """The link that a token names, unless it expired or was revoked."""
    link = links.find(tx.connection, token)
    if link is None or link.revoked_at is not None:
        return None
    if link.expires_at is not None and link.expires_at <= tx.now:
        return None
    return link
