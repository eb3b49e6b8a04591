"""The time that the flow under way is about to close."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flows import sentences
from flows.talk import Talk
from flows.understanding.rules.spans import clock_of
from scheduling.blocking import affected
from storage.models import Booking, Provider

# Where nobody works that day, and what is listed is anybody's guess.
_USUAL = (8 * 60, 20 * 60)


def providers(talk: Talk) -> list[Provider]:
    """Whose time it is."""
    chosen = talk.provider()
    return [chosen] if chosen else [one for one in talk.catalogue.providers.values() if one.active]


def whose(talk: Talk) -> str:
    """Their name, or that it is everybody."""
    chosen = talk.provider()
    return chosen.name if chosen else talk.say("work.everybody")


def now(talk: Talk) -> datetime:
    """The present wall time there."""
    chosen = talk.provider()
    return talk.now(chosen.id if chosen else None)


def day(talk: Talk) -> date:
    """The chosen day."""
    return datetime.fromisoformat(talk.draft["day"]).date()


def rest(talk: Talk) -> int | None:
    """The minute from which all that is left of the day was chosen; None where a day was."""
    chosen = datetime.fromisoformat(talk.draft["day"]).time()
    return chosen.hour * 60 + chosen.minute or None


def date_of(talk: Talk) -> str:
    """The chosen day in words."""
    return sentences.full_date(talk.language, day(talk))


def hours(talk: Talk, *, after: int = 0) -> list[int]:
    """The full hours from the first opening to the last close of that day, in minutes after midnight.

    after: later ones only; today only those to come.
    """
    chosen, at = day(talk), now(talk)
    spans = [span for one in providers(talk) for span in talk.catalogue.hours[one.id].on(chosen)] or [_USUAL]
    opens, closes = min(span[0] for span in spans), max(span[1] for span in spans)
    passed = at.hour * 60 + at.minute if at.date() == chosen else -1
    first = -(-max(opens, passed + 1, after + 1) // 60) * 60
    return list(range(first, min(closes, 24 * 60 - 1) + 1, 60))


def passed(talk: Talk, minute: int) -> bool:
    """Whether that minute of the chosen day is over."""
    at = now(talk)
    return (at.date(), at.hour * 60 + at.minute) >= (day(talk), minute)


def span(talk: Talk) -> tuple[datetime, datetime]:
    """From and to, as naive wall times."""
    opens = datetime.combine(day(talk), time())
    return opens + timedelta(minutes=talk.draft["since"]), opens + timedelta(minutes=talk.draft["until"])


def chosen(talk: Talk) -> dict[str, Any]:
    """Whose time it is, and the time, as the draft of the flow has them."""
    return {field: talk.draft.get(field) for field in ("provider", "day", "since", "until")}


def card(talk: Talk) -> str:
    """Who, which day, and from when to when."""
    chosen = talk.provider()
    return talk.say(
        "work.block.card",
        whose=whose(talk),
        date=date_of(talk),
        since=clock_of(talk.draft["since"]),
        until=clock_of(talk.draft["until"]),
        city=sentences.zone_city(talk.language, talk.catalogue.zone(chosen.id if chosen else None)),
    )


def visits(talk: Talk) -> list[Booking]:
    """The bookings that stand in that time, by start."""
    chosen = talk.provider()
    return affected(talk.desk, talk.catalogue, chosen.id if chosen else None, *span(talk))
