"""What a question is about: what it names, else what the conversation is about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows import limits
from flows.state import Position
from flows.talk import ANYONE, Talk
from scheduling.errors import NotFound
from storage.models import Location, Provider, Service

# So many days are told at once.
MOST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Subject:
    """position: the flow under way. named: the question names the service itself, else it is that of the flow."""

    position: Position
    hints: Mapping[str, str]
    services: tuple[Service, ...] = ()
    provider: Provider | None = None
    location: Location | None = None
    days: tuple[date, ...] = ()
    named: bool = False


def subject(talk: Talk, position: Position, hints: Mapping[str, str]) -> Subject:
    """What is named by its uid, as far as it is there; days from today on."""
    under_way = {**position.hints, **{field: str(value) for field, value in position.draft.items()}}
    service = hints.get("service") or under_way.get("service", "")
    services = [one for one in talk.catalogue.bookable_services() if one.uid in service.split(",")]
    provider = hints.get("provider") or under_way.get("provider", ANYONE)
    location = hints.get("location") or under_way.get("location", "")
    found = Subject(position, hints, tuple(services), days=_days(talk, hints.get("day", "")), named="service" in hints)
    try:
        found = replace(found, location=talk.catalogue.location(location) if location else None)
        return replace(found, provider=None if provider == ANYONE else talk.catalogue.provider(provider))
    except NotFound:
        return found


def coming(talk: Talk) -> tuple[date, ...]:
    """The next days, today first."""
    return tuple(talk.now().date() + timedelta(days=ahead) for ahead in range(MOST_DAYS))


def _days(talk: Talk, told: str) -> tuple[date, ...]:
    if not told:
        return ()
    today = talk.now().date()
    first, _ = limits.bounds(told)
    since = max(today, date.fromisoformat(first)) if first else today
    after = (since + timedelta(days=ahead) for ahead in range(MOST_DAYS))
    return tuple(day for day in after if limits.admits({"day": told}, "day", day.isoformat()))
