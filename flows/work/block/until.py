"""Until when the day is closed."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.spans import MIDNIGHT, clock_of, minute_of
from flows.work.block import closing

FIELD: Final = "until"


def ask(talk: Talk) -> Reply:
    """The full hours that follow, and the end of the day."""
    since = talk.draft["since"]
    answers = [menu.answer(clock_of(minute), FIELD, minute) for minute in closing.hours(talk, after=since)]
    end = menu.answer(talk.say("work.block.end_of_day"), FIELD, MIDNIGHT)
    text = talk.say("work.block.until", date=closing.date_of(talk), since=clock_of(since))
    return talk.reply(text, [*menu.listed(talk, [*answers, end]), *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> int | Misunderstood:
    """The minute of the day, later than the first one and still to come."""
    minute = heard.value if heard.value is not None else minute_of(heard.text)
    if minute is None or not 0 < minute <= MIDNIGHT:
        return Misunderstood(talk.say("time.unknown"))
    since = talk.draft["since"]
    if minute <= since:
        return Misunderstood(talk.say("work.block.not_after", since=clock_of(since)))
    if closing.passed(talk, minute):
        return Misunderstood(talk.say("work.block.over", until=clock_of(minute)))
    return int(minute)


def preset(talk: Talk) -> int | None:
    """The end of the day, where its beginning or its rest was chosen."""
    return MIDNIGHT if talk.draft["since"] in (0, closing.rest(talk)) else None


def fits(talk: Talk, value: int) -> bool:
    """Whether it is still after the first one."""
    return bool(value > talk.draft["since"])
