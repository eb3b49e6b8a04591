"""What time, for those who work there: not kept before it is booked, and beyond the usual hours if need be."""

from typing import Any, Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free, time
from flows.when.time import fits
from scheduling.clock import from_minute, to_minute
from scheduling.slots import Reason

__all__ = ["FIELD", "NOW", "ask", "fits", "take", "warnings"]

FIELD: Final = "time"
NOW: Final = "now"

# What nobody can book over; everything else is for clients only.
_NEVER = frozenset({Reason.NOT_OFFERED, Reason.BOOKING, Reason.HOLD, Reason.BUFFER})
_AGO = 60


def ask(talk: Talk) -> Reply:
    """The free times of the day; for who stands at the door, now."""
    today = talk.desk.now.astimezone(free.zone(talk)).date().isoformat()
    here = talk.position.flow == "walk_in" and talk.draft["day"] == today
    return time.listed(talk, [menu.answer(talk.say("work.walk_in.now"), FIELD, NOW)] if here else [])


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """The start, and whether it is one that clients are not offered."""
    now = to_minute(talk.desk.now)
    start = now if heard.value == NOW else heard.value
    start = time.start_in(talk, heard.text) if start is None else start
    if start is None:
        return Misunderstood(talk.say("time.unknown"))
    if start == free.moved_from(talk):
        return Misunderstood(talk.say("time.same"))
    why = free.reason(talk, start)
    if why in _NEVER or start < now - _AGO:
        return Misunderstood(time.not_free(talk, start, why or Reason.PAST), free.nearest(talk, start))
    return {
        "start": start,
        "hold": None,
        "provider": free.wanted(talk).provider,
        **time.shown(talk, start),
        "any_time": why is not None,
    }


def warnings(talk: Talk) -> list[str]:
    """That the chosen time is outside the provider's hours, where it is."""
    chosen = talk.draft["time"]
    at = from_minute(chosen["start"]).astimezone(free.zone(talk))
    minute = at.hour * 60 + at.minute
    usual = talk.catalogue.hours[chosen["provider"]].on(at.date())
    if any(opens <= minute < closes for opens, closes in usual):
        return []
    return [time.not_free(talk, chosen["start"], Reason.HOURS)]
