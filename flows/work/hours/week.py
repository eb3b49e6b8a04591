"""A provider's week in words."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from flows import sentences
from flows.talk import Talk
from flows.understanding.rules.spans import clock_of
from scheduling.hours import merged, without

Spans = Sequence[tuple[int, int]]

_A_MONDAY = date(2024, 1, 1)


def of(talk: Talk, weekday: int) -> list[tuple[int, int]]:
    """The working spans of a weekday (0 is Monday) without its breaks, in wall minutes after midnight."""
    hours = talk.catalogue.hours[talk.catalogue.provider(talk.draft["provider"]).id]
    worked = merged((row.opens, row.closes) for row in hours.weekly if row.weekday == weekday)
    return without(worked, merged((row.opens, row.closes) for row in hours.breaks if row.weekday == weekday))


def name(talk: Talk, weekday: int) -> str:
    """Such as `Monday`."""
    return sentences.weekday_name(talk.language, _A_MONDAY + timedelta(days=weekday))


def told(talk: Talk, spans: Iterable[Sequence[int]]) -> str:
    """Such as `09:00–13:00, 14:00–18:00`, or that nobody works then."""
    return ", ".join(f"{_clock(opens)}–{_clock(closes)}" for opens, closes in spans) or talk.say("work.hours.closed")


def lines(talk: Talk) -> list[str]:
    """Every weekday and its hours."""
    return [
        talk.say("work.hours.line", weekday=name(talk, weekday), hours=told(talk, of(talk, weekday)))
        for weekday in range(7)
    ]


def _clock(minute: int) -> str:
    # A shift may end after midnight; a day that ends at midnight ends at 24:00.
    return clock_of(minute if minute <= 24 * 60 else minute - 24 * 60)
