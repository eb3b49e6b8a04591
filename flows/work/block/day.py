"""Which day is closed, or a part of it."""

from datetime import date, datetime, timedelta
from typing import Final

from flows import menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work.block import closing

FIELD: Final = "day"

_AHEAD = timedelta(days=730)
_LISTED = 60


def ask(talk: Talk) -> Reply:
    """The days from today on, and what is left of today."""
    now = closing.now(talk)
    today = now.date()
    rest = menu.answer(talk.say("work.block.rest"), FIELD, f"{now:%Y-%m-%dT%H:%M}")
    days = [
        menu.answer(_label(talk, day, today), FIELD, day.isoformat())
        for day in (today + timedelta(days=ahead) for ahead in range(_LISTED))
    ]
    text = talk.say("work.block.day", whose=closing.whose(talk))
    return talk.reply(text, [*menu.listed(talk, days), rest, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The local date, such as `2026-11-24`, or with the time from which its rest is meant: today or later."""
    today, told = closing.now(talk).date(), str(heard.value or heard.text)
    try:
        day = datetime.fromisoformat(told).date()
    except ValueError:
        return Misunderstood(talk.say("day.unknown", example=f"{today:%d.%m}"))
    if day < today:
        return Misunderstood(talk.say("day.past", date=sentences.full_date(talk.language, day)))
    if day > today + _AHEAD:
        return Misunderstood(talk.say("work.block.too_far", date=sentences.full_date(talk.language, day)))
    return told


def _label(talk: Talk, day: date, today: date) -> str:
    words = {today: "work.today", today + timedelta(days=1): "work.tomorrow"}
    return talk.say(words[day]) if day in words else sentences.short_date(talk.language, day)
