"""Times as a set-up file writes them: times and spans of a day, dates, and wall times of time off."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

DAY = 24 * 60

_SPAN = re.compile(r"([0-9]{1,2}):([0-5][0-9])\s*-\s*([0-9]{1,2}):([0-5][0-9])")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_WALL = re.compile(r"(2[01][0-9]{2})-([0-9]{2})-([0-9]{2})(?:[ T]([01][0-9]|2[0-3]):([0-5][0-9]))?")


class Span(NamedTuple):
    """A stretch of wall time in minutes after midnight; `closes` passes 1440 where it ends on the next day."""

    opens: int
    closes: int


def parse_span(text: object) -> Span:
    """`09:00-18:00`; an end not after its start is on the next day (`22:00-02:00`), which `24:30-25:00` is wholly.

    Raises ValueError.
    """
    found = _SPAN.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise ValueError("must be two times such as 09:00-18:00")
    hour, minute, last_hour, last_minute = map(int, found.groups())
    opens, closes = hour * 60 + minute, last_hour * 60 + last_minute
    if closes <= opens:
        closes += DAY
    if closes > 2 * DAY:
        raise ValueError("must end within the next day")
    return Span(opens, closes)


def write_span(span: Span) -> str:
    """The text that `parse_span` reads as this span."""
    opens, closes = span
    if closes > DAY and closes - DAY <= opens:
        closes -= DAY
    return f"{opens // 60:02}:{opens % 60:02}-{closes // 60:02}:{closes % 60:02}"


def parse_clock(text: object) -> int:
    """`08:30` in minutes after midnight. Raises ValueError."""
    found = _CLOCK.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise ValueError("must be a time of day such as 08:30")
    return int(found[1]) * 60 + int(found[2])


def write_clock(minute: int) -> str:
    """The text that `parse_clock` reads as this minute of the day."""
    return f"{minute // 60:02}:{minute % 60:02}"


def parse_day(text: object) -> date:
    """`2026-12-24`, of this century or the next. Raises ValueError."""
    found = _WALL.fullmatch(text) if isinstance(text, str) else None
    if found is None or found[4]:
        raise ValueError("must be a date such as 2026-12-24")
    return _wall(found).date()


def parse_wall(text: object, *, end: bool) -> datetime:
    """`2026-12-24 15:00`, or a date: its midnight, with `end` the midnight after it. Raises ValueError."""
    found = _WALL.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise ValueError("must be a date or a time such as 2026-12-24 or 2026-12-24 15:00")
    wall = _wall(found)
    return wall + timedelta(days=1) if end and not found[4] else wall


def write_wall(wall: datetime, *, end: bool) -> date | str:
    """What `parse_wall` reads as this wall time: a date where the day is whole, which YAML writes bare."""
    if wall.time() == time():
        return wall.date() - timedelta(days=1) if end else wall.date()
    return f"{wall:%Y-%m-%d %H:%M}"


def _wall(found: re.Match[str]) -> datetime:
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 (wall time has no zone of its own)
    except ValueError as error:
        raise ValueError("is no day of the calendar") from error
