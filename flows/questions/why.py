"""Why a day or a time cannot be had: the reason that the engine gives."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from typing import Any

from flows import limits, sentences
from flows.questions.subject import Subject
from flows.state import Position
from flows.talk import Talk
from flows.when import asked, day, free, instead, time
from scheduling.hours import instant
from scheduling.slots import Reason

# No more starts are looked at.
_MOST = 200

KEYS = {
    Reason.NOT_OFFERED: "not_offered",
    Reason.PAST: "past",
    Reason.NOTICE: "notice",
    Reason.HORIZON: "horizon",
    Reason.DAY_OFF: "off",
    Reason.BREAK: "off",
    Reason.HOURS: "off",
    Reason.GRID: "grid",
}


def tell(talk: Talk, about: Subject) -> str:
    """About what is named, else about what could not be had last; empty where nothing of the kind was asked."""
    position = about.position
    if "booking" not in position.draft and "service" not in position.draft:
        return ""
    there = replace(talk, position=position)
    within = _asked(about)
    if "day" not in within:
        return ""
    starts, (_, last) = _starts(there, within), limits.bounds(within["day"])
    none = Reason.PAST if last and last < talk.now().date().isoformat() else Reason.GRID
    reason = free.reason_among(there, starts) if starts else none
    key = "free" if reason is None else KEYS.get(reason, "taken")
    return there.say(f"question.why.{key}", who=_who(there), when=asked.words(there, within))


def nearest(talk: Talk, position: Position) -> tuple[Any, ...]:
    """What was offered instead of what the question is about, so that it is offered once more."""
    there, missed = replace(talk, position=position), position.missed
    if position.step == day.FIELD and day.FIELD in missed:
        return instead.nearest(there, {**position.limits, day.FIELD: missed[day.FIELD]})
    start = time.start_in(there, missed[time.FIELD]) if position.step == time.FIELD and time.FIELD in missed else None
    return () if start is None else free.nearest(there, start)


def _asked(about: Subject) -> limits.Limits:
    """The days and the part of the day in question; what was said later goes before."""
    at = about.position
    said = (about.hints, at.missed, {"day": at.draft["day"]} if "day" in at.draft else {}, at.hints, at.limits)
    found = {field: next((one[field] for one in said if field in one), "") for field in ("day", "time")}
    return {field: text for field, text in found.items() if text}


def _starts(talk: Talk, within: limits.Limits) -> list[int]:
    """The starts in question as UTC epoch minutes, so far apart that they are not too many."""
    zone, now = free.zone(talk).key, talk.now()
    first, last = limits.bounds(within["day"])
    since = date.fromisoformat(first) if first else now.date()
    until = date.fromisoformat(last) if last else since + timedelta(days=talk.catalogue.business.horizon_days)
    days = (since + timedelta(days=ahead) for ahead in range(min((until - since).days + 1, _MOST)))
    found = [
        instant(wall, zone)
        for on in days
        for wall in _walls(talk, on, within.get("time", ""))
        if limits.admits(within, "day", on.isoformat())
    ]
    return found[:: len(found) // _MOST + 1]


def _walls(talk: Talk, on: date, part: str) -> list[datetime]:
    midnight, step = datetime.combine(on, clock()), talk.catalogue.business.slot_step
    singles = {since for since, until in limits.spans(part) if since == until}
    if singles:
        return [datetime.fromisoformat(f"{on}T{single}") for single in sorted(singles)]
    walls = (midnight + timedelta(minutes=minute) for minute in range(0, 24 * 60, step))
    return [at for at in walls if not part or limits.admits({"time": part}, "time", sentences.clock(at))]


def _who(talk: Talk) -> str:
    wanted = free.wanted(talk).provider
    return talk.catalogue.business.name if wanted is None else talk.catalogue.providers[wanted].name
