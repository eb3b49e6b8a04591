"""Links that open a business's web chat at a service or a provider."""

from bot.assembly import Parts
from bot.businesses import business_named, uid_named
from bot.retry import rerun


def make_link(parts: Parts, slug: str, service: str | None, provider: str | None) -> str:
    """Adds a link and returns its address. Raises BadArgument."""
    return f"{_base(parts)}/chat/{slug}?start={rerun(lambda: _token(parts, slug, service, provider))}"


def _token(parts: Parts, slug: str, service: str | None, provider: str | None) -> str:
    with parts.desk() as desk:
        catalogue = business_named(desk, slug)
        services = [one.uid for one in catalogue.services.values()]
        providers = [one.uid for one in catalogue.providers.values()]
        link = desk.make_link(
            catalogue,
            service=uid_named("--service", catalogue.service, service, services).id if service else None,
            provider=uid_named("--provider", catalogue.provider, provider, providers).id if provider else None,
        )
        return link.token


def _base(parts: Parts) -> str:
    settings = parts.settings
    return settings.public_url or f"http://{settings.host}:{settings.port}"
