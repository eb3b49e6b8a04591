"""Which weekday's hours change."""

from datetime import date
from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work.hours import week

FIELD: Final = "weekday"


def ask(talk: Talk) -> Reply:
    """The week as it is, and its days."""
    provider = talk.catalogue.provider(talk.draft["provider"])
    answers = [menu.answer(week.name(talk, weekday), FIELD, weekday) for weekday in range(7)]
    lines = [talk.say("work.hours.week", provider=provider.name), *week.lines(talk), talk.say("work.hours.weekday")]
    return talk.reply("\n".join(lines), [*answers, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> int | Misunderstood:
    """From 0, Monday; a date stands for its weekday."""
    if heard.value in range(7):
        return int(heard.value)
    try:
        return date.fromisoformat(heard.text).weekday()
    except ValueError:
        return Misunderstood(talk.say("work.hours.which"))
