"""From when the day is closed."""

from typing import Final

from flows import menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.spans import MIDNIGHT, clock_of, minute_of
from flows.work.block import closing

FIELD: Final = "since"


def ask(talk: Talk) -> Reply:
    """All of the day at once, and the full hours of its work."""
    answers = [menu.answer(clock_of(minute), FIELD, minute) for minute in closing.hours(talk)]
    whole = menu.answer(talk.say("work.block.whole_day"), FIELD, 0)
    text = sentences.capital(talk.say("work.block.since", date=closing.date_of(talk)))
    return talk.reply(text, [*menu.listed(talk, [whole, *answers]), *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> int | Misunderstood:
    """The minute of the day."""
    minute = heard.value if heard.value is not None else minute_of(heard.text)
    if minute is None or not 0 <= minute < MIDNIGHT:
        return Misunderstood(talk.say("time.unknown"))
    return int(minute)


def preset(talk: Talk) -> int | None:
    """The minute from which the rest of the day was chosen."""
    return closing.rest(talk)
