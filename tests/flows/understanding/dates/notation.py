"""What is read, in short: `11-27 17:00..` is after five on a day, `~17:00` a time, `!11-23` what does not suit."""

from collections.abc import Iterable
from datetime import datetime

from flows.understanding.rules.dates import When


def written(whens: Iterable[When], now: datetime) -> str:
    """The whens parted by commas: a day, a day with a time, or `~` and a time; `..` parts the ends of a stretch, of
    which an open one has one; the year is left out where it is that of now."""
    return ", ".join(_written(when, now) for when in whens)


def _written(when: When, now: datetime) -> str:
    start = _end(when.start, when, now) if when.open != "before" else ""
    whole_day = when.end and not when.has_time and (when.end - when.start).days == 1 and not when.open
    end = _end(when.end, when, now) if when.end and not whole_day else ""
    dots = ".." if when.open or end else ""
    return f"{'!' * when.negated}{start}{dots}{end}"


def _end(moment: datetime, when: When, now: datetime) -> str:
    day = f"{moment:%m-%d}" if moment.year == now.year else f"{moment:%Y-%m-%d}"
    clock = f"{moment:%H:%M}"
    return f"{day} {clock}" if when.has_date and when.has_time else day if when.has_date else f"~{clock}"
