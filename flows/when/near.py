"""What lies nearest to what cannot be had."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from flows.limits import ANYTHING, Limits, admits, admits_start, bounds, spans

MOST = 3

One = TypeVar("One")


def around(found: Sequence[One], off: Callable[[One], int], most: int = MOST) -> tuple[One, ...]:
    """Those nearest to what was asked, in their order, of either side at least one where there is any.

    off: how far one is from it, below 0 before it.
    """
    close = sorted(found, key=lambda one: (abs(off(one)), off(one)))
    sides = ([one for one in close if off(one) < 0], [one for one in close if off(one) > 0])
    first = [side[0] for side in sides if side]
    others = [one for one in close if one not in first]
    return tuple(sorted([*first, *others[: most - len(first)]], key=off))


def days_off(asked: str) -> Callable[[date], int]:
    """How many days a date is from the days that were asked, 0 among them."""
    since, until = bounds(asked)

    def off(day: date) -> int:
        told = day.isoformat()
        if since and told < since:
            return (day - date.fromisoformat(since)).days
        return (day - date.fromisoformat(until)).days if until and told > until else 0

    return off


def minutes_off(asked: str) -> Callable[[datetime], int]:
    """How many minutes a wall time is from the times of day that were asked."""
    edges = [(_minute(since or "00:00"), _minute(until or "24:00")) for since, until in spans(asked)]

    def off(at: datetime) -> int:
        minute = at.hour * 60 + at.minute
        return min((minute - (since if minute < since else until) for since, until in edges), key=abs)

    return off


def instead(free: Sequence[datetime], within: Limits) -> tuple[datetime, ...]:
    """Starts in place of those that were asked and cannot be had: another time of those days, and those of other days.

    free: wall times.
    """
    day, part = days_off(within.get("day", ANYTHING)), minutes_off(within.get("time", ANYTHING))
    here = [at for at in free if day(at.date()) == 0]
    elsewhere = [at for at in free if day(at.date()) != 0 and _on_any_day(within, at)]
    on_other_days = around(elsewhere, lambda at: day(at.date()), 2 if here else MOST)
    return tuple(sorted({*around(here, part, 2), *on_other_days}))


def _minute(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _on_any_day(within: Limits, at: datetime) -> bool:
    rest = {field: text for field, text in within.items() if field not in ("day", "when")}
    return admits_start(rest, at) and admits(rest, "day", at.date().isoformat())
