"""A visit as text: what, with whom, when, where and for how much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from flows import sentences
from flows.messages import Moment, Reply
from flows.state import Offer
from flows.talk import Talk
from scheduling.catalogue import Catalogue
from scheduling.clock import iso
from scheduling.errors import NotFound
from storage.models import Booking, BookingStatus, Business, Location, Provider, Service


@dataclass(frozen=True, slots=True)
class Visit:
    """What a card shows. starts: aware; price in minor units, `at_least` where the provider may ask more."""

    service: Service
    starts: datetime
    minutes: int
    zone: str
    provider: Provider | None = None
    location: Location | None = None
    place: str | None = None
    price: int | None = None
    currency: str = ""
    at_least: bool = False


def visit_of(catalogue: Catalogue, booking: Booking) -> Visit:
    """A booking as it stands."""
    return Visit(
        service=catalogue.services[booking.service_id],
        starts=booking.starts_at,
        minutes=booking.duration,
        zone=booking.zone,
        provider=catalogue.providers[booking.provider_id],
        location=catalogue.locations.get(booking.location_id) if booking.location_id is not None else None,
        place=booking.place,
        price=booking.price,
        currency=booking.currency,
    )


def visit_told(catalogue: Catalogue, values: Mapping[str, Any]) -> Visit:
    """A booking as events and notices carry it."""
    return Visit(
        service=catalogue.service(values["service"]),
        starts=datetime.fromisoformat(values["starts_at"]),
        minutes=values["duration_minutes"],
        zone=values["time_zone"],
        provider=catalogue.provider(values["provider"]),
        location=_known(catalogue, values["location"]),
        place=values["place"],
        price=values["price"],
        currency=values["currency"],
    )


def card(language: str, visit: Visit, business: Business) -> str:
    """The lines of a visit."""
    lines = [title(language, visit), when(language, visit), where(language, visit, business)]
    if visit.price is not None:
        lines.append(price(language, visit.price, visit.currency, at_least=visit.at_least))
    return "\n".join(line for line in lines if line)


def title(language: str, visit: Visit) -> str:
    """Such as `Haircut with Anna`."""
    service = sentences.named(visit.service, language)
    if visit.provider is None:
        return service
    return sentences.say(language, "card.title", service=service, provider=visit.provider.name)


def when(language: str, visit: Visit) -> str:
    """Such as `Tuesday 24 November 2026, 15:00–15:45 (Madrid time)`."""
    zone = ZoneInfo(visit.zone)
    starts = visit.starts.astimezone(zone)
    ends = (visit.starts + timedelta(minutes=visit.minutes)).astimezone(zone)
    return sentences.say(
        language,
        "card.when",
        date=sentences.full_date(language, starts.date()),
        starts=sentences.clock(starts),
        ends=sentences.clock(ends),
        city=sentences.zone_city(language, visit.zone),
    )


def moment(language: str, visit: Visit) -> Moment:
    """The start as an instant, and in words that need nothing beside them: `Tue, 24 Nov 2026, 15:00 (Madrid time)`."""
    starts = visit.starts.astimezone(ZoneInfo(visit.zone))
    words = sentences.say(
        language,
        "card.moment",
        date=sentences.dated(language, starts.date()),
        time=sentences.clock(starts),
        city=sentences.zone_city(language, visit.zone),
    )
    return Moment(iso(visit.starts), words)


def price(language: str, minor: int, currency: str, *, at_least: bool = False) -> str:
    """An amount, or the least that is asked."""
    amount = sentences.money(language, minor, currency)
    return sentences.say(language, "card.price_from", price=amount) if at_least else amount


def span(talk: Talk, minutes: int) -> str:
    """Such as `2 hours` or `90 min`."""
    if minutes % 60:
        return talk.say("card.minutes", minutes=minutes)
    return talk.say("card.hours", count=minutes // 60)


def brief(talk: Talk, booking: Booking) -> str:
    """One line for a menu, such as `Haircut · Tue 24 Nov 15:00`."""
    starts = booking.starts_at.astimezone(ZoneInfo(booking.zone))
    return talk.say(
        "card.brief",
        service=sentences.named(talk.catalogue.services[booking.service_id], talk.language),
        date=sentences.short_date(talk.language, starts.date()),
        time=sentences.clock(starts),
    )


def booking_card(talk: Talk, booking: Booking) -> str:
    """The lines of a booking."""
    return card(talk.language, visit_of(talk.catalogue, booking), talk.catalogue.business)


def of_booking(
    talk: Talk, booking: Booking, heading: str, offers: Sequence[Offer], *, below: Sequence[str] = ()
) -> Reply:
    """A booking as it is now, and what can be done about it; one that is to come tells its instant, too.

    below: lines after the card.
    """
    visit = visit_of(talk.catalogue, booking)
    text = "\n".join([heading, card(talk.language, visit, talk.catalogue.business), *below])
    to_come = booking.status in (BookingStatus.PENDING, BookingStatus.CONFIRMED)
    return talk.reply(text, offers, booking=booking.public_id, moment=moment(talk.language, visit) if to_come else None)


def _known(catalogue: Catalogue, uid: str | None) -> Location | None:
    try:
        return catalogue.location(uid) if uid else None
    except NotFound:
        return None


def where(language: str, visit: Visit, business: Business) -> str:
    """Where a visit takes place, with its address; empty where that is not known."""
    if visit.place:
        return visit.place
    if visit.location is None:
        return business.address
    name = sentences.named(visit.location, language)
    return f"{name}, {visit.location.address}" if visit.location.address else name
