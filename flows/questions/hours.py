"""When the business is open, and when somebody works: the hours as they are on those dates."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from flows import sentences
from flows.questions.subject import Subject, coming
from flows.talk import Talk
from scheduling.clock import from_minute
from scheduling.hours import Span, day_windows, merged
from storage.models import Provider

# How far ahead the next open day is looked for.
_AHEAD = 60


def tell(talk: Talk, about: Subject) -> str:
    """The hours of the asked days, else of the next ones; of a single day without any, the next one that has some."""
    asked = "provider" in about.hints
    people = [about.provider] if about.provider and asked else everybody(talk, about)
    who = about.provider.name if about.provider and asked else talk.catalogue.business.name
    days = about.days or coming(talk)
    if len(days) == 1:
        return _one_day(talk, who, people, days[0])
    return f"{who}: {'; '.join(_grouped(talk, people, days))}."


def everybody(talk: Talk, about: Subject) -> list[Provider]:
    """Who gives what clients can book, at the asked place where one is meant."""
    catalogue = talk.catalogue
    place = about.location.id if about.location and "location" in about.hints else None
    services = catalogue.bookable_services()
    return [
        provider
        for provider in catalogue.providers.values()
        if any(catalogue.can(service.id, provider.id, place) for service in services)
    ]


def spans(talk: Talk, people: Iterable[Provider], day: date) -> str:
    """Such as `09:00–13:00, 14:00–18:00`, when any of them works; empty where nobody does."""
    return ", ".join(_shown(talk, span) for span in _windows(talk, people, day))


def _windows(talk: Talk, people: Iterable[Provider], day: date) -> list[Span]:
    return merged(span for one in people for span in day_windows(talk.catalogue.hours[one.id], day))


def _shown(talk: Talk, span: Span) -> str:
    since, until = (sentences.clock(from_minute(minute).astimezone(talk.zone())) for minute in span)
    return f"{since}–{until}"


def _one_day(talk: Talk, who: str, people: Sequence[Provider], day: date) -> str:
    told = sentences.full_date(talk.language, day)
    if open_at := spans(talk, people, day):
        return f"{who}, {told}: {open_at}."
    later = (day + timedelta(days=ahead) for ahead in range(1, _AHEAD))
    found = next((one for one in later if _windows(talk, people, one)), None)
    closed = f"{who}, {told}: {talk.say('question.closed')}."
    if found is None:
        return closed
    next_date = sentences.full_date(talk.language, found)
    return f"{closed} {talk.say('question.next', date=next_date, hours=spans(talk, people, found))}"


def _grouped(talk: Talk, people: Sequence[Provider], days: Sequence[date]) -> list[str]:
    """Days in a row with the same hours together."""
    told = []
    for hours, same in groupby(days, lambda day: spans(talk, people, day)):
        row = list(same)
        first, last = (sentences.short_date(talk.language, day) for day in (row[0], row[-1]))
        shown = first if first == last else f"{first} – {last}"
        told.append(f"{shown} {hours or talk.say('question.closed')}")
    return told
