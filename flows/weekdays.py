"""A bare weekday that is said while later days are in question is one of those: `next week`, then `Wednesday`."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flows import limits
from flows.understanding.protocol import Said, Understanding, Understood
from flows.when.asked import is_exact

_FIELDS = ("day", "not_day", "when", "not_when")
_WEEK = 7


def in_question(said: Said, understood: Understood, understand: Understanding, asked: str) -> Understood:
    """What was understood, with every bare weekday from before the days in question moved into them.

    asked: these days, as a limit. A bare weekday is known by this: read on another weekday of a later week it is
    another date, but the same weekday.
    """
    first, _ = limits.bounds(asked)
    told = {field: understood.hints[field] for field in _FIELDS if field in understood.hints}
    if not first or not told:
        return understood
    later = understand(replace(said, now=_on_another_weekday(date.fromisoformat(first), said.now))).hints
    moved = {field: _moved(days, later.get(field, ""), first, asked) for field, days in told.items()}
    return replace(understood, hints={**understood.hints, **moved})


def _on_another_weekday(day: date, now: datetime) -> datetime:
    return datetime.combine(day + timedelta(days=day.weekday() == now.weekday()), time(), now.tzinfo)


def _moved(told: str, later: str, first: str, asked: str) -> str:
    days, others = ([item.partition("T") for item in one.split(",")] for one in (told, later))
    if len(days) != len(others):
        return told
    return ",".join(
        (_in_question(day, first, asked) if _is_weekday(day, other) else day) + between + clock
        for (day, between, clock), (other, *_) in zip(days, others, strict=True)
    )


def _is_weekday(day: str, other: str) -> bool:
    """Of spans, and of days told from a visit, none is."""
    if day == other or not (is_exact("day", day) and is_exact("day", other)):
        return False
    return date.fromisoformat(day).weekday() == date.fromisoformat(other).weekday()


def _in_question(day: str, first: str, asked: str) -> str:
    if day >= first:
        return day
    since = date.fromisoformat(first)
    ahead = (date.fromisoformat(day).weekday() - since.weekday()) % _WEEK
    there = (since + timedelta(days=ahead)).isoformat()
    return there if limits.admits({"day": asked}, "day", there) else day
