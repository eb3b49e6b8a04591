"""The days and times that were asked for, in words."""

import re
from datetime import date

from flows import limits, sentences
from flows.talk import Talk

# What waits may also be the client's own wording.
_FORMS = {"day": re.compile(r"\d{4}-\d{2}-\d{2}"), "time": re.compile(r"\d{2}:\d{2}")}


def within(talk: Talk) -> limits.Limits:
    """The limits of the flow under way; a day and a clock time that wait for their questions count as such."""
    waiting = {field: talk.words[field] for field, form in _FORMS.items() if form.fullmatch(talk.words.get(field, ""))}
    return {**talk.limits, **waiting}


def beside(talk: Talk, what: str) -> str:
    """What is asked about, with the day and time that were said already."""
    # Where a date ends in a full stop, the sentence needs no other.
    return ", ".join(filter(None, (what, words(talk, within(talk))))).removesuffix(".")


def words(talk: Talk, asked: limits.Limits) -> str:
    """Such as `Friday, 27 November 2026, from 17:00`; empty where any day and time would do."""
    days = " / ".join(_days(talk, since, until) for since, until in limits.spans(asked.get("day")))
    parts = " / ".join(_part(talk, since, until) for since, until in limits.spans(asked.get("time")))
    unwanted = " / ".join(_days(talk, since, until) for since, until in limits.spans(asked.get("not_day")))
    return ", ".join(one for one in (days, talk.say("asked.not", date=unwanted) if unwanted else "", parts) if one)


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
        return f"{since}–{until}"
    return talk.say("asked.after", time=since) if since else talk.say("asked.before", time=until)
