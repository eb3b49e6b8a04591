"""What may be chosen, given what was chosen before."""

from flows import limits, menu
from flows.state import Offer
from flows.talk import Talk
from scheduling.errors import NotFound
from storage.models import Location, Provider


def locations(talk: Talk) -> list[Location]:
    """The places that offer the service of the draft, within the limits of what was said."""
    found = talk.catalogue.locations_for(talk.service().id) if "service" in talk.draft else []
    return [place for place in found if limits.admits(talk.limits, "location", place.uid)] or found


def providers(talk: Talk) -> list[Provider]:
    """Everybody who gives the service of the draft, at its place where one was chosen, within the limits."""
    try:
        location = talk.location()
    except NotFound:
        return []
    if "service" not in talk.draft:
        return []
    found = talk.catalogue.providers_for(talk.service().id, location.id if location else None)
    return [provider for provider in found if limits.admits(talk.limits, "provider", provider.uid)]


def changes(talk: Talk) -> list[Offer]:
    """The entries by which what was preset, not asked, can be chosen otherwise."""
    offers = []
    if "provider" not in talk.position.trail and len(providers(talk)) > 1:
        offers.append(menu.change(talk.say("menu.change_provider"), "provider"))
    if "location" not in talk.position.trail and len(locations(talk)) > 1:
        offers.append(menu.change(talk.say("menu.change_location"), "location"))
    return offers
