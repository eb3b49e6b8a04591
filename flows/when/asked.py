"""The days and times that were asked for, in words."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from flows import limits, sentences
from flows.talk import Talk
from flows.understanding.rules.dates import PARTS
from flows.understanding.rules.spans import minute_of
from flows.understanding.vocabulary import parts_of
from flows.when import free
from storage.models import Service

# Parts of the day that are told by their names, not by their hours.
PARTS_TOLD: Final = ("morning", "lunch", "afternoon", "evening", "night")

# What waits may also be the client's own wording.
_FORMS = {"day": re.compile(r"\d{4}-\d{2}-\d{2}"), "time": re.compile(r"\d{2}:\d{2}")}


def within(talk: Talk) -> limits.Limits:
    """The limits of the flow under way; a day and a clock time that wait for their questions count as such."""
    waiting = {field: talk.words[field] for field in _FORMS if is_exact(field, talk.words.get(field, ""))}
    return {**talk.limits, **waiting}


def is_exact(field: str, words: str) -> bool:
    """Whether words for that field are one day or one clock time."""
    return _FORMS[field].fullmatch(words) is not None


def beside(talk: Talk, what: str) -> str:
    """What is asked about, with the day and time that were said already."""
    # Where a date ends in a full stop, the sentence needs no other.
    return ", ".join(filter(None, (what, words(talk, within(talk))))).removesuffix(".")


def words(talk: Talk, asked: limits.Limits) -> str:
    """Such as `Friday, 27 November 2026, from 17:00`; empty where any day and time would do."""
    days, parts = _listed(talk, _days, asked.get("day")), _listed(talk, _part, asked.get("time"))
    if "when" in asked:
        days, parts = "", _listed(talk, _start, asked["when"])
    other_days = _listed(talk, _days, _of_those(asked.get("day"), asked.get("not_day")))
    no_days = talk.say("asked.not", date=other_days) if other_days else ""
    no_times = [
        _unwanted(talk, _listed(talk, shown, asked.get(field)))
        for field, shown in (("not_time", _span), ("not_when", _start))
    ]
    pick = talk.say(f"asked.pick.{asked[limits.PICK]}") if limits.PICK in asked else ""
    return ", ".join(filter(None, (days, parts, pick, no_days, *no_times)))


def wish(talk: Talk, within: limits.Limits) -> str:
    """What is looked for: the service, with whom and where as far as that is known, and when."""
    wanted = free.wanted(talk)
    service: Service = talk.catalogue.services[wanted.service]
    name = sentences.named(service, talk.language)
    lines = [name]
    if wanted.provider is not None:
        lines = [talk.say("card.title", service=name, provider=talk.catalogue.providers[wanted.provider].name)]
    if wanted.location is not None and len(talk.catalogue.locations) > 1:
        lines.append(sentences.named(talk.catalogue.locations[wanted.location], talk.language))
    # Where a date ends in a full stop, the sentence needs no other.
    return ", ".join([*lines, *filter(None, [words(talk, within)])]).removesuffix(".")


def noted(talk: Talk) -> list[str]:
    """A line with what was said of a visit whose service or place is still asked for; none where nothing was."""
    people = {provider.uid: provider.name for provider in talk.catalogue.providers.values()}
    wanted, unwanted = (
        " / ".join(people[uid] for uid in told.split(",") if uid in people)
        for told in (talk.words.get("provider") or talk.limits.get("provider", ""), talk.limits.get("not_provider", ""))
    )
    told = [wanted, _unwanted(talk, unwanted), words(talk, within(talk))]
    # Where a date ends in a full stop, the sentence needs no other.
    listed = ", ".join(filter(None, told)).removesuffix(".")
    return [talk.say("asked.noted", list=listed)] if listed else []


def _listed(talk: Talk, shown: Callable[[Talk, str, str], str], told: str | None) -> str:
    return " / ".join(shown(talk, since, until) for since, until in limits.spans(told))


def _of_those(days: str | None, unwanted: str | None) -> str | None:
    """The unwanted days that are among those that are wanted."""
    wanted = {"day": days} if days else {}
    told = [day for day in (unwanted or "").split(",") if limits.ANYTHING in day or limits.admits(wanted, "day", day)]
    return ",".join(told)


def _unwanted(talk: Talk, told: str) -> str:
    return talk.say("asked.except", what=told) if told else ""


def _span(talk: Talk, since: str, until: str) -> str:
    return since if since == until else _part(talk, since, until)


def _start(talk: Talk, since: str, until: str) -> str:
    day, _, first = since.partition("T")
    return f"{_days(talk, day, day)}, {_part(talk, first, first if until == since else until)}"


def _days(talk: Talk, since: str, until: str) -> str:
    first, last = (sentences.full_date(talk.language, date.fromisoformat(day)) if day else "" for day in (since, until))
    if first == last:
        return first
    if first and last:
        return f"{first} – {last}"
    return talk.say("asked.since", date=first) if first else talk.say("asked.until", date=last)


def _part(talk: Talk, since: str, until: str) -> str:
    if since == until:
        return talk.say("asked.at", time=since)
    if since and until:
        part = _part_of_day(talk, since, until)
        return talk.say(f"asked.part.{part}") if part else f"{since}–{until}"
    return talk.say("asked.after", time=since) if since else talk.say("asked.before", time=until)


def _part_of_day(talk: Talk, since: str, until: str) -> str | None:
    parts, told = {**PARTS, **parts_of(talk.catalogue)}, (minute_of(since), minute_of(until))
    return next((part for part in PARTS_TOLD if parts[part] == told), None)
