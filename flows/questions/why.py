"""Why a day or a time cannot be had: the reason that the engine gives."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from typing import Any

from flows import limits, sentences
from flows.questions import hours
from flows.questions.subject import Subject
from flows.state import Position
from flows.talk import Talk
from flows.when import asked, day, free, instead, time
from scheduling.hours import instant
from scheduling.slots import Reason
from storage.models import Service

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
    """About what is named, else about what could not be had last; of no service in particular the reason that all
    have. Empty where nothing of the kind was asked."""
    within = _asked(about)
    if "day" not in within:
        return hours.tell(talk, about) if "provider" in about.hints else ""
    meant = _meant(talk, about)
    keys = {_key(there, within) for there in meant}
    if len(keys) != 1:
        return talk.say("question.why.depends") if keys else ""
    (key,), when = keys, asked.words(talk, within)
    if key == "off" and about.provider is None and len(about.services) == 1:
        return talk.say("question.why.nobody", service=sentences.named(about.services[0], talk.language), when=when)
    return talk.say(f"question.why.{key}", who=_who(talk, about), when=when)


def depends(talk: Talk, about: Subject) -> bool:
    """Whether the service has to be known before it can be told."""
    within = _asked(about)
    return "day" in within and len({_key(there, within) for there in _meant(talk, about)}) > 1


def nearest(talk: Talk, position: Position) -> tuple[Any, ...]:
    """What was offered instead of what the question is about, so that it is offered once more."""
    there, missed = replace(talk, position=position), position.missed
    if position.step == day.FIELD and day.FIELD in missed:
        return instead.nearest(there, {**position.limits, day.FIELD: missed[day.FIELD]})
    start = time.start_in(there, missed[time.FIELD]) if position.step == time.FIELD and time.FIELD in missed else None
    return () if start is None else free.nearest(there, start)


def _meant(talk: Talk, about: Subject) -> list[Talk]:
    """The talk with each visit that may be meant: the one under way, or else one of any service."""
    position = about.position
    if "booking" in position.draft:
        return [replace(talk, position=position)]
    named = {"provider": about.provider.uid} if about.provider else {}
    services = [one for one in about.services or talk.catalogue.bookable_services() if _gives(talk, about, one)]
    place = {"location": about.location.uid} if about.location else {}
    return [replace(talk, position=replace(position, draft={"service": one.uid, **place, **named})) for one in services]


def _gives(talk: Talk, about: Subject, service: Service) -> bool:
    return about.provider is None or talk.catalogue.can(service.id, about.provider.id)


def _key(talk: Talk, within: limits.Limits) -> str:
    starts, (_, last) = _starts(talk, within), limits.bounds(within["day"])
    none = Reason.PAST if last and last < talk.now().date().isoformat() else Reason.GRID
    reason = free.reason_among(talk, starts) if starts else none
    return "free" if reason is None else KEYS.get(reason, "taken")


def _asked(about: Subject) -> limits.Limits:
    """The days and the part of the day in question; what was said later goes before."""
    at = about.position
    said = (about.hints, at.missed, {"day": at.draft["day"]} if "day" in at.draft else {}, at.hints, at.limits)
    unwanted = {field: at.limits.get(field, "") for field in ("not_time", "not_when")}
    found = {field: next((one[field] for one in said if field in one), "") for field in ("day", "time")}
    return {field: text for field, text in {**unwanted, **found}.items() if text}


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
        for wall in _walls(talk, on, within)
        if limits.admits(within, "day", on.isoformat())
    ]
    return found[:: len(found) // _MOST + 1]


def _walls(talk: Talk, on: date, within: limits.Limits) -> list[datetime]:
    midnight, step = datetime.combine(on, clock()), talk.catalogue.business.slot_step
    singles = {since for since, until in limits.spans(within.get("time")) if since == until}
    if singles:
        return [datetime.fromisoformat(f"{on}T{single}") for single in sorted(singles)]
    walls = (midnight + timedelta(minutes=minute) for minute in range(0, 24 * 60, step))
    return [at for at in walls if limits.admits_start(within, at)]


def _who(talk: Talk, about: Subject) -> str:
    if "booking" in about.position.draft:
        return talk.catalogue.providers[replace(talk, position=about.position).booking().provider_id].name
    return about.provider.name if about.provider else talk.catalogue.business.name
