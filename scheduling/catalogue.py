"""A business's set-up as one immutable snapshot, kept in the process until the business's version changes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TypeVar

from scheduling.errors import NotFound
from scheduling.hours import Hours, Weekly
from scheduling.slots import Part, Rules
from scheduling.transaction import Transaction
from storage import catalogue as rows
from storage.models import Business, DateOverride, Location, Offer, Plan, Provider, Service, ServiceStatus, WeeklyHours
from storage.models import TimeOff as TimeOffRow

_KEPT = 200
_kept: dict[tuple[str, int], "Catalogue"] = {}
_lock = Lock()

Named = TypeVar("Named", Service, Provider, Location)


@dataclass(frozen=True)
class Catalogue:
    """What a business offers, by whom, where and when. Dictionaries go by row number in the set-up's order."""

    business: Business
    plan: Plan
    services: dict[int, Service]
    providers: dict[int, Provider]
    locations: dict[int, Location]
    offers: dict[tuple[int, int], Offer]
    service_places: dict[int, frozenset[int]]
    provider_places: dict[int, frozenset[int]]
    hours: dict[int, Hours]

    def service(self, uid: str) -> Service:
        """The service with this uid. Raises NotFound."""
        return _named(self.services.values(), uid)

    def provider(self, uid: str) -> Provider:
        """The provider with this uid. Raises NotFound."""
        return _named(self.providers.values(), uid)

    def location(self, uid: str) -> Location:
        """The location with this uid. Raises NotFound."""
        return _named(self.locations.values(), uid)

    def bookable_services(self) -> list[Service]:
        """The active services that somebody gives somewhere."""
        return [
            service
            for service in self.services.values()
            if service.status == ServiceStatus.ACTIVE and self.providers_for(service.id)
        ]

    def can(self, service: int, provider: int, location: int | None = None) -> bool:
        """Whether an active provider gives the service, at that location or at any."""
        if (service, provider) not in self.offers or not self.providers[provider].active:
            return False
        if location is None:
            return not self.locations or bool(self._places(service, provider))
        return location in self._places(service, provider)

    def providers_for(self, service: int, location: int | None = None) -> list[Provider]:
        """Who can give the service there."""
        return [provider for provider in self.providers.values() if self.can(service, provider.id, location)]

    def locations_for(self, service: int, provider: int | None = None) -> list[Location]:
        """Where the service can be had, by that provider or by anyone; empty for a business without places."""
        asked = [provider] if provider is not None else [one.id for one in self.providers_for(service)]
        found: set[int] = set().union(
            *(self._places(service, one) for one in asked if self.can(service, one))
        )
        return [location for location in self.locations.values() if location.id in found]

    def duration(self, service: int, provider: int | None = None) -> int:
        """Minutes; without a provider the service's own."""
        offer = self.offers.get((service, provider)) if provider is not None else None
        return offer.duration if offer and offer.duration is not None else self.services[service].duration

    def price(self, service: int, provider: int | None = None) -> int | None:
        """Minor units; without a provider the lowest that anybody asks; None where no price is set."""
        if provider is not None:
            offer = self.offers.get((service, provider))
            return offer.price if offer and offer.price is not None else self.services[service].price
        asked = [self.price(service, one.id) for one in self.providers_for(service)]
        return min((price for price in asked if price is not None), default=self.services[service].price)

    def price_varies(self, service: int) -> bool:
        """Whether the price depends on who gives the service."""
        return len({self.price(service, provider.id) for provider in self.providers_for(service)}) > 1

    def currency(self, service: int) -> str:
        """The ISO code that the service's price is in."""
        return self.services[service].currency or self.business.currency

    def zone(self, provider: int | None = None) -> str:
        """The IANA zone of a provider's wall times, or of the business's."""
        own = self.providers[provider].zone if provider is not None else None
        return own or self.business.zone

    def approval(self, service: int) -> str:
        """The approval mode in force for the service."""
        return self.services[service].approval or self.business.approval

    def visit(self, service: int, provider: int, duration: int | None = None) -> tuple[Part, ...]:
        """The segments that one visit takes of the provider; a service's own buffers replace the business's.

        duration: in minutes, where it is not the usual one.
        """
        own = self.services[service]
        after = own.buffer_after if own.buffer_after is not None else self.business.buffer_after
        return (Part(duration or self.duration(service, provider), own.buffer_before or 0, after),)

    def rules(self) -> Rules:
        """The business's rules for starts."""
        business = self.business
        return Rules(
            step=business.slot_step,
            grid="clock" if business.grid == "clock" else "opening",
            fill=business.fill,
            notice=business.notice,
            horizon_days=business.horizon_days,
            per_day=business.provider_day_limit,
        )

    def _places(self, service: int, provider: int) -> frozenset[int]:
        everywhere = frozenset(place.id for place in self.locations.values() if place.active)
        offered = self.service_places.get(service, everywhere)
        return everywhere & offered & self.provider_places.get(provider, everywhere)


def catalogue_of(tx: Transaction, business_id: int) -> Catalogue:
    """The current snapshot of a business; one small query where nothing changed. Raises NotFound."""
    version = rows.version(tx.connection, business_id)
    if version is None:
        raise NotFound
    key = (tx.store.url, business_id)
    kept = _kept.get(key)
    if kept is not None and kept.business.version == version:
        return kept
    fresh = _load(tx, business_id)
    with _lock:
        if len(_kept) >= _KEPT:
            _kept.pop(next(iter(_kept)))
        _kept[key] = fresh
    return fresh


def _load(tx: Transaction, business_id: int) -> Catalogue:
    connection = tx.connection
    business = rows.business(connection, business_id)
    providers = rows.providers(connection, business_id)
    weekly = _by_provider(rows.weekly_hours(connection, business_id))
    overrides = _by_provider(rows.date_overrides(connection, business_id))
    off = rows.time_off(connection, business_id)
    service_places: dict[int, set[int]] = defaultdict(set)
    for offered in rows.service_locations(connection, business_id):
        service_places[offered.service_id].add(offered.location_id)
    provider_places: dict[int, set[int]] = defaultdict(set)
    for worked in rows.provider_locations(connection, business_id):
        provider_places[worked.provider_id].add(worked.location_id)
    return Catalogue(
        business=business,
        plan=rows.plan(connection, business_id),
        services={service.id: service for service in rows.services(connection, business_id)},
        providers={provider.id: provider for provider in providers},
        locations={location.id: location for location in rows.locations(connection, business_id)},
        offers={
            (offer.service_id, offer.provider_id): offer for offer in rows.offers(connection, business_id)
        },
        service_places={service: frozenset(places) for service, places in service_places.items()},
        provider_places={provider: frozenset(places) for provider, places in provider_places.items()},
        hours={
            provider.id: _hours(
                provider.zone or business.zone,
                weekly.get(provider.id, []),
                overrides.get(provider.id, []),
                [row for row in off if row.provider_id in (None, provider.id)],
            )
            for provider in providers
        },
    )


def _hours(
    zone: str, weekly: list[WeeklyHours], overrides: list[DateOverride], off: list[TimeOffRow]
) -> Hours:
    days: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for row in overrides:
        days[row.day] += [(row.opens, row.closes)] if row.opens is not None and row.closes is not None else []
    return Hours(
        zone=zone,
        weekly=tuple(Weekly(row.weekday, row.opens, row.closes) for row in weekly if not row.is_break),
        breaks=tuple(Weekly(row.weekday, row.opens, row.closes) for row in weekly if row.is_break),
        overrides=tuple((day, tuple(intervals)) for day, intervals in days.items()),
        off=tuple((row.starts, row.ends) for row in off),
    )


OfProvider = TypeVar("OfProvider", WeeklyHours, DateOverride)


def _by_provider(found: Iterable[OfProvider]) -> dict[int, list[OfProvider]]:
    grouped: dict[int, list[OfProvider]] = defaultdict(list)
    for row in found:
        grouped[row.provider_id].append(row)
    return grouped


def _named(found: Iterable[Named], uid: str) -> Named:
    for one in found:
        if one.uid == uid:
            return one
    raise NotFound(uid)
