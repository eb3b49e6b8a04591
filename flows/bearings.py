"""What a client's words for days and times are told from: the visit on the card, or else the booking that is moved."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from flows import limits
from flows.bookings.named import just_made, named
from flows.state import Position
from flows.talk import Talk
from flows.understanding.protocol import Understood
from flows.when import asked, relative
from flows.when.relative import Base
from storage.models import Booking

_WEEK = 7
_SAME_TIME = "+0m"


class Bearings(NamedTuple):
    """base: what `an hour later` is told from. days: those of which a bare weekday is one, as a limit."""

    base: Base = Base()
    days: str = limits.ANYTHING


def bearings(talk: Talk, position: Position, understood: Understood) -> Bearings:
    """Those of a typed message; of several bookings none, until one of them is chosen."""
    booking = _booking(talk, position, understood)
    step = talk.catalogue.business.slot_step
    moved = (relative.base(booking) if booking else Base())._replace(step=step)
    if booking and position.draft.get("booking") != booking.public_id:
        return Bearings(moved, _week_of(moved.day))
    said = [one for one in (position.missed, position.hints, position.limits) if one]
    time, day = position.draft.get("time"), position.draft.get("day")
    day = day if isinstance(day, str) else None  # those who work there may choose several
    told, clock = day or _exact("day", said), time["clock"] if time else _exact("time", said)
    shown = date.fromisoformat(day) if day else moved.day
    base = Base(date.fromisoformat(told) if told else moved.day, clock or moved.clock, step)
    return Bearings(base, position.limits.get("day") or _week_of(shown))


def told_from(base: Base, hints: Mapping[str, str], *, waits: bool) -> dict[str, str]:
    """The hints with days and times of their own; what nothing is known of is dropped, or waits for the booking."""
    day = relative.day(hints.get("day", ""), base)
    if base.day and hints.get("time") == _SAME_TIME and (since := _monday_of(day)):
        day = (since + timedelta(days=base.day.weekday())).isoformat()
    words = {"day": day, "time": relative.time(hints.get("time", ""), base)}
    said = {**hints, **{field: text for field, text in words.items() if text}}
    return {
        field: text for field, text in said.items() if waits or field not in words or not relative.is_relative(text)
    }


def _monday_of(days: str) -> date | None:
    """The Monday of a whole week: `the same time next week` is on the same weekday."""
    first, last = limits.bounds(days or limits.ANYTHING)
    return date.fromisoformat(first) if first and _week_of(date.fromisoformat(first)) == f"{first}..{last}" else None


def _booking(talk: Talk, position: Position, understood: Understood) -> Booking | None:
    """The booking that is named to be moved, the one under way, the last one made, or the only one."""
    if talk.member is not None:
        return None
    draft, mine = position.draft, talk.open_bookings()
    moves = understood.wish == "reschedule" and not (position.flow == talk.routes.first and "time" in draft)
    which = named(talk, "reschedule", understood.hints) if moves else {}
    shown = which["booking"].value if which else draft.get("booking") or just_made(position)
    found = [booking for booking in mine if booking.public_id == shown]
    return next(iter(found or (mine if moves and len(mine) == 1 else [])), None)


def _exact(field: str, said: list[Mapping[str, str]]) -> str | None:
    """The last that was said of a field, where it is one day or time."""
    return next((one[field] for one in said if asked.is_exact(field, one.get(field, ""))), None)


def _week_of(day: date | None) -> str:
    if day is None:
        return limits.ANYTHING
    monday = day - timedelta(days=day.weekday())
    return f"{monday}..{monday + timedelta(days=_WEEK - 1)}"
