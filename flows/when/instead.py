"""What is offered in place of a day or a time that cannot be had: the nearest on both sides."""

from datetime import date, datetime
from itertools import groupby

from flows import limits, menu, sentences
from flows.limits import Limits
from flows.state import Offer
from flows.talk import Talk
from flows.when import free, near
from scheduling.clock import from_minute, to_minute

# Days, or starts in UTC epoch minutes.
Nearest = tuple[date | int, ...]


def nearest(talk: Talk, within: Limits) -> Nearest:
    """Days near to those that were asked for; starts where a part of the day was asked for, too, of any other part
    where nobody has time then."""
    if limits.timed(within):
        every, day = free.ever(talk), {"day": within.get("day", limits.ANYTHING)}
        return tuple(to_minute(at) for at in near.instead(every, within) or near.instead(every, day))
    rest = {field: text for field, text in within.items() if field != "day"}
    found = [day for day in free.days(talk, {}) if limits.admits(rest, "day", day.isoformat())]
    return near.around(found, near.days_off(within.get("day", limits.ANYTHING)))


def offer(talk: Talk, start: int, *, with_day: bool = False) -> Offer:
    """The entry that chooses a start, and its day where none is chosen yet."""
    at = wall(talk, start)
    told = talk.say("time.dated", date=sentences.short_date(talk.language, at.date()), time=sentences.clock(at))
    return menu.answer(told, "time", start, **({"day": at.date().isoformat()} if with_day else {}))


def lines(talk: Talk, starts: list[int]) -> list[str]:
    """The starts by their full dates."""
    by_day = groupby((wall(talk, start) for start in starts), key=datetime.date)
    return [
        f"{sentences.full_date(talk.language, day)}: {', '.join(map(sentences.clock, times))}" for day, times in by_day
    ]


def wall(talk: Talk, start: int) -> datetime:
    """A start as a wall time of the zone that is shown."""
    return from_minute(start).astimezone(free.zone(talk))
