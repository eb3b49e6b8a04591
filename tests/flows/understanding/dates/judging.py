"""Whether a reading is what a corpus of dates and times expects, with the freedom that their conventions need.

A row expects a point, a stretch, an open end or nothing. Parts of day differ by convention: half of the shorter one
shared on the same day is right. An end may be inclusive or exclusive.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from flows.understanding.rules.dates import When

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
PART = (timedelta(hours=3), timedelta(hours=15))


def right(expected: Mapping[str, Any], whens: Sequence[When], now: datetime) -> bool:
    """Whether the first reading is the expected one; `expected` is a row's, `now` its moment of reference."""
    if expected["type"] == "none":
        return not whens
    if not whens:
        return False
    judge = {"point": _point, "interval": _stretch, "open": _open}[expected["type"]]
    return judge(expected, whens[0], now)


def _point(expected: Mapping[str, Any], when: When, now: datetime) -> bool:
    if when.end and when.end - when.start > DAY:
        return False
    starts = [start for start, _ in _ends(expected, now) if start]
    if expected["kind"] == "date":
        return when.start.date() == starts[0].date()
    if expected["kind"] == "time":
        return any(when.start.time() == start.time() for start in starts)
    if any(_near(when.start, start) for start in starts):
        return True
    floored = expected.get("grain") == "hour" and (starts[0].hour, starts[0].minute) == (now.hour, 0)
    hour = timedelta(hours=1)
    same_day = not when.has_time and when.start.date() == starts[0].date()
    return floored and (same_day or starts[0] <= when.start < starts[0] + hour)


def _stretch(expected: Mapping[str, Any], when: When, now: datetime) -> bool:
    return any(start and end and _same_stretch(expected, when, start, end) for start, end in _ends(expected, now))


def _same_stretch(expected: Mapping[str, Any], when: When, start: datetime, end: datetime) -> bool:
    if expected["kind"] == "date_range":
        ends_well = when.end is not None and abs((when.end.date() - end.date()).days) <= 1
        return when.start.date() == start.date() and ends_well
    if expected["kind"] == "time_range":
        start, end = (datetime.combine(when.start.date(), one.time()) for one in (start, end))
        end += DAY * (end <= start)
        give = MINUTE
    else:
        give = timedelta(hours=1) if expected.get("grain") == "hour" else MINUTE
    if when.end is not None and _near(when.start, start) and abs(when.end - end) <= give + timedelta(seconds=1):
        return True
    if not PART[0] <= end - start <= PART[1]:
        return False
    if when.end is None:
        return start <= when.start < end
    shared, shorter = min(when.end, end) - max(when.start, start), min(when.end - when.start, end - start)
    return shorter > timedelta() and shared >= shorter / 2 and when.start.date() == start.date()


def _open(expected: Mapping[str, Any], when: When, now: datetime) -> bool:
    (start, end), *_ = _ends(expected, now)
    limit = start or end
    days = expected.get("grain") in ("day", None)
    found = [one for one in (when.start, when.end) if one and limit]
    return any(_near(one, limit) or (days and one.date() == limit.date()) for one in found if limit)


def _ends(expected: Mapping[str, Any], now: datetime) -> Iterator[tuple[datetime | None, datetime | None]]:
    for start, end in [(expected["start"], expected["end"]), *expected.get("alternatives", [])]:
        yield _moment(start, now), _moment(end, now)


def _moment(text: str | None, now: datetime) -> datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(f"{now:%Y-%m-%d}T{text}" if len(text) <= len("00:00:00") else text)


def _near(one: datetime, other: datetime) -> bool:
    return abs(one - other) < MINUTE
