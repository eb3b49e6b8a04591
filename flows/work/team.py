"""Which providers a member may decide for."""

from flows.talk import Talk
from scheduling.errors import NotAllowed
from storage.models import Provider, Role


def of(talk: Talk) -> list[Provider]:
    """The active providers: all of them, for whoever works as a provider only their own. Raises NotAllowed."""
    member = talk.member
    if member is None:
        raise NotAllowed
    active = [provider for provider in talk.catalogue.providers.values() if provider.active]
    return [provider for provider in active if member.role != Role.PROVIDER or provider.id == member.provider_id]


def own(talk: Talk) -> Provider | None:
    """The provider that the member is, where they see no other's work. Raises NotAllowed where they are nobody's."""
    member = talk.member
    if member is None:
        raise NotAllowed
    if member.role != Role.PROVIDER:
        return None
    if member.provider_id is None:
        raise NotAllowed
    return talk.catalogue.providers[member.provider_id]


def decides(talk: Talk, provider: Provider | None) -> bool:
    """Whether the member may decide for this provider, or without one for everybody. Raises as `own` does."""
    return own(talk) in (None, provider)
