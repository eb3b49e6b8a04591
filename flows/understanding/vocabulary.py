"""What a business's services, people and places are called, in all its languages."""

from babel.core import get_global

from flows.understanding.protocol import Names, Opening, Parts
from scheduling.catalogue import Catalogue
from scheduling.hours import merged
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


def opening_of(catalogue: Catalogue) -> Opening:
    """When anybody works in a usual week: weekday → wall minutes, each by their own zone."""
    usual = [row for one in catalogue.providers.values() if one.active for row in catalogue.hours[one.id].weekly]
    days = {day: merged((row.opens, row.closes) for row in usual if row.weekday == day) for day in range(7)}
    return {day: tuple(spans) for day, spans in days.items() if spans}


def parts_of(catalogue: Catalogue) -> Parts:
    """What the business calls its parts of the day, as far as it says."""
    return {part: (since, until) for part, (since, until) in catalogue.business.parts_of_day.items()}


def region_of(catalogue: Catalogue) -> str:
    """The country of the business's zone by its two letters, empty where the zone has none."""
    return str(get_global("zone_territories").get(catalogue.business.zone, ""))
