"""A client in a line or two, as those see them who work there."""

from zoneinfo import ZoneInfo

from flows import sentences
from flows.sentences import say
from flows.talk import Talk
from scheduling.agenda import History, history
from storage.models import Booking


def contact(name: str, phone: str | None) -> str:
    """Such as `Ann · +34 600 111 222`."""
    return f"{name} · {phone}" if phone else name


def past(language: str, visits: int, no_shows: int, cancelled_late: int) -> str:
    """Such as `3 visits · 1 no-show`."""
    counts = {
        "work.past.visits": visits,
        "work.past.no_shows": no_shows,
        "work.past.cancelled_late": cancelled_late,
    }
    told = [say(language, key, count=count) for key, count in counts.items() if count]
    return " · ".join(told) or say(language, "work.past.none")


def lines(talk: Talk, booking: Booking) -> list[str]:
    """Who comes, how to reach them, and how often they came before."""
    client = talk.client_of(booking)
    known = talk.once(("history", client.id), lambda: history(talk.desk, talk.catalogue.business.id, client.id))
    told = past(talk.language, known.visits, known.no_shows, known.cancelled_late)
    return [contact(client.name, client.phone), told, *_last(talk, known, booking)]


def _last(talk: Talk, known: History, booking: Booking) -> list[str]:
    if known.last is None or known.last.id == booking.id:
        return []
    on = known.last.starts_at.astimezone(ZoneInfo(known.last.zone)).date()
    service = sentences.named(talk.catalogue.services[known.last.service_id], talk.language)
    return [talk.say("work.past.last", service=service, date=sentences.dated(talk.language, on))]
