"""A bare weekday that is said while later days are in question is one of those: `next week`, then `Wednesday`."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from flows import limits
from flows.state import Position
from flows.understanding.protocol import Said, Understanding, Understood

_FIELDS = ("day", "not_day")
_WEEK = 7


def in_question(said: Said, understand: Understanding, position: Position) -> Understood:
    """What was understood, with every bare weekday from before the days in question moved into them: those that were
    asked for, else the week of the day that was chosen.

    A bare weekday is known by this: read on another weekday of a later week it is another date, but the same weekday.
    """
    understood = understand(said)
    asked = position.limits.get("day") or _week_of(position.draft.get("day"))
    first, _ = limits.bounds(asked)
    told = {field: understood.hints[field] for field in _FIELDS if field in understood.hints}
    if not first or not told:
        return understood
    later = understand(replace(said, now=_on_another_weekday(date.fromisoformat(first), said.now))).hints
    moved = {field: _moved(days, later.get(field, ""), first, asked) for field, days in told.items()}
    return replace(understood, hints={**understood.hints, **moved})


def _week_of(day: Any) -> str:
    if not isinstance(day, str):
        return limits.ANYTHING
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    return f"{monday}..{monday + timedelta(days=_WEEK - 1)}"


def _on_another_weekday(day: date, now: datetime) -> datetime:
    return datetime.combine(day + timedelta(days=day.weekday() == now.weekday()), time(), now.tzinfo)


def _moved(told: str, later: str, first: str, asked: str) -> str:
    days, others = told.split(","), later.split(",")
    if len(days) != len(others) or limits.ANYTHING in told + later:
        return told
    return ",".join(
        _in_question(day, first, asked) if _is_weekday(day, other) else day
        for day, other in zip(days, others, strict=True)
    )


def _is_weekday(day: str, other: str) -> bool:
    return day != other and date.fromisoformat(day).weekday() == date.fromisoformat(other).weekday()


def _in_question(day: str, first: str, asked: str) -> str:
    if day >= first:
        return day
    since = date.fromisoformat(first)
    ahead = (date.fromisoformat(day).weekday() - since.weekday()) % _WEEK
    there = (since + timedelta(days=ahead)).isoformat()
    return there if limits.admits({"day": asked}, "day", there) else day
