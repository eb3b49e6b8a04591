"""What a business's services, people and places are called, in all its languages."""

from flows.understanding.protocol import Names
from scheduling.catalogue import Catalogue
from storage.models import Location, Service


def names_of(catalogue: Catalogue) -> Names:
    """field → uid → names, of what a client may choose."""
    return {
        "service": {service.uid: translated(service) for service in catalogue.bookable_services()},
        "provider": {provider.uid: (provider.name,) for provider in catalogue.providers.values() if provider.active},
        "location": {place.uid: translated(place) for place in catalogue.locations.values() if place.active},
    }


def translated(noun: Service | Location) -> tuple[str, ...]:
    """Its names in every language."""
    names = (noun.name, *(words.get("name", "") for words in noun.translations.values()))
    return tuple(dict.fromkeys(name for name in names if name))
