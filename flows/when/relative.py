"""Days and times that are told from a visit, as `protocol` writes them: `+7d`, `+1w`, `+60m`, `-..`, `+end`."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from flows import sentences
from flows.talk import Talk
from storage.models import Booking

_FORM = re.compile(r"(?P<count>[+-]\d{1,5})(?P<unit>[dwm])|(?P<side>[+-])\.\.|(?P<end>\+end)")
_WEEK = 7
# So far at most, so that it stays a date.
_MOST_DAYS = 5000


class Base(NamedTuple):
    """The day and the clock time, such as `15:00`, that something is told from, as far as they are known.

    step: minutes to the time after it. end: the clock time at which it is over.
    """

    day: date | None = None
    clock: str | None = None
    step: int = 1
    end: str | None = None


def of_booking(talk: Talk) -> Base:
    """Those of the booking that is moved."""
    return base(talk.booking()) if "booking" in talk.draft else Base()


def base(booking: Booking) -> Base:
    """Those of a booking."""
    at, end = (moment.astimezone(ZoneInfo(booking.zone)) for moment in (booking.starts_at, booking.ends_at))
    return Base(at.date(), sentences.clock(at), end=sentences.clock(end))


def is_relative(words: str) -> bool:
    """Whether words are of that form."""
    return _FORM.fullmatch(words) is not None


def day(words: str, told_from: Base) -> str:
    """The date that such words name, or the first and the last of a week; others, and what nothing is known of, stay
    as they are."""
    told = _FORM.fullmatch(words)
    if told is None or told["side"] or told["end"] or told_from.day is None or abs(int(told["count"])) > _MOST_DAYS:
        return words
    if told["unit"] == "d":
        return (told_from.day + timedelta(days=int(told["count"]))).isoformat()
    monday = told_from.day - timedelta(days=told_from.day.weekday()) + timedelta(weeks=int(told["count"]))
    return f"{monday}..{monday + timedelta(days=_WEEK - 1)}"


def time(words: str, told_from: Base) -> str:
    """The clock time that such words name, or the times before or after; others, and what nothing is known of, stay as
    they are."""
    told = _FORM.fullmatch(words)
    if told is None or told_from.clock is None:
        return words
    if told["end"]:
        return told_from.end or words
    if told["side"] == "-":
        return f"..{told_from.clock}"
    minutes = told_from.step if told["side"] else int(told["count"])
    at = datetime.fromisoformat(f"2000-01-01T{told_from.clock}") + timedelta(minutes=minutes)
    return f"{sentences.clock(at)}.." if told["side"] else sentences.clock(at)
