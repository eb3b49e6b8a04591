"""What a business says in its own words: instead of a usual sentence, or below a visit that is to come."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from flows.cards import Visit, visit_of
from flows.sentences import clock, full_date, named, say, zone_city
from flows.talk import Talk
from scheduling.catalogue import Catalogue
from scheduling.templates import filled, in_language
from storage.models import Booking, BookingStatus, Business


def greeting(business: Business, language: str) -> str:
    """The first words to whoever writes for the first time."""
    own = in_language(business.texts.get("greeting", {}), language, business.default_language)
    return filled(own, {"business": business.name}) if own else say(language, "turn.greeting", business=business.name)


def welcome(talk: Talk) -> str:
    """The first words to whoever this is: a client, or a member of the staff."""
    business = talk.catalogue.business
    if talk.member is None:
        return greeting(business, talk.language)
    return talk.say("work.greeting", name=talk.member.name, business=business.name)


def notice(business: Business, template: str, language: str) -> str | None:
    """What the business wants to say in a notice, its placeholders still open; None for the usual sentence."""
    own = business.texts.get("templates", {}).get(template, {})
    return in_language(own, language, business.default_language)


def closing(business: Business, language: str, words: Mapping[str, str]) -> list[str]:
    """What stands below a visit that is to come: how to prepare for it, and the business's signature."""
    own = (in_language(business.texts.get(part, {}), language, business.default_language) for part in _BELOW)
    return [filled(text, words) for text in own if text]


def below(talk: Talk, booking: Booking) -> list[str]:
    """What stands below a booking of the client that is confirmed; nothing below any other."""
    if booking.status != BookingStatus.CONFIRMED or talk.client is None:
        return []
    known = words(talk.catalogue, visit_of(talk.catalogue, booking), talk.client.name, talk.language)
    return closing(talk.catalogue.business, talk.language, known)


def words(catalogue: Catalogue, visit: Visit, client: str, language: str) -> dict[str, str]:
    """What the placeholders of a business's own text stand for; `client` is the client's name."""
    starts = visit.starts.astimezone(ZoneInfo(visit.zone))
    return {
        "client": client,
        "business": catalogue.business.name,
        "service": named(visit.service, language),
        "provider": visit.provider.name if visit.provider else "",
        "date": full_date(language, starts.date()),
        "time": clock(starts),
        "zone": zone_city(language, visit.zone),
        "location": named(visit.location, language) if visit.location else "",
        "address": visit.place or (visit.location.address if visit.location else catalogue.business.address),
    }


_BELOW = ("preparation", "signature")
