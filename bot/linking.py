"""Links that open a business's chat, on the web and in messengers, at a service or a provider."""

from collections.abc import Iterator

from bot.assembly import Parts
from bot.businesses import business_named, uid_named
from bot.retry import rerun
from scheduling import mail
from scheduling.accounts import serves
from scheduling.desk import Desk
from storage.models import Business

# How a messenger opens a chat at a link's token: its channel, and the address made of the account's handle.
# Telegram's takes up to 64 of A-Z, a-z, 0-9, _ and -: https://core.telegram.org/bots/features#deep-linking
# WhatsApp's is a text that waits to be sent: https://faq.whatsapp.com/5913398998672934
_MESSENGERS = {
    "telegram": "https://t.me/{handle}?start={token}",
    "whatsapp": "https://wa.me/{handle}?text=%2Fstart%20{token}",
}


def make_link(parts: Parts, slug: str, service: str | None, provider: str | None) -> list[str]:
    """Adds a link and returns its addresses, the web chat's first. Raises BadArgument."""
    return rerun(lambda: _made(parts, slug, service, provider))


def in_messengers(desk: Desk, business: Business, token: str, *, staff: bool = False) -> Iterator[str]:
    """Where a token opens the business's bots for clients, or those for staff, as far as they are known by name."""
    for account in mail.accounts(desk):
        address = _MESSENGERS.get(account.channel)
        if address and account.handle and account.staff == staff and serves(desk, account, business.id):
            yield address.format(handle=account.handle, token=token)


def _made(parts: Parts, slug: str, service: str | None, provider: str | None) -> list[str]:
    with parts.desk() as desk:
        catalogue = business_named(desk, slug)
        services = [one.uid for one in catalogue.services.values()]
        providers = [one.uid for one in catalogue.providers.values()]
        link = desk.make_link(
            catalogue,
            service=uid_named("--service", catalogue.service, service, services).id if service else None,
            provider=uid_named("--provider", catalogue.provider, provider, providers).id if provider else None,
        )
        web = f"{_base(parts)}/chat/{slug}?start={link.token}"
        return [web, *in_messengers(desk, catalogue.business, link.token)]


def _base(parts: Parts) -> str:
    settings = parts.settings
    return settings.public_url or f"http://{settings.host}:{settings.port}"
