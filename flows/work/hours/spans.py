"""The new hours of a weekday."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.lexicon import lexicons
from flows.understanding.rules.spans import MIDNIGHT, Span, read_all
from flows.understanding.rules.words import split
from flows.work.hours import week

FIELD: Final = "hours"

MOST = 6


def ask(talk: Talk) -> Reply:
    """The present hours, those of the week's other days, and none at all; any others may be typed."""
    weekday = talk.draft["weekday"]
    now = week.of(talk, weekday)
    others = [spans for other in range(7) if (spans := week.of(talk, other)) and spans != now]
    listed = [spans for place, spans in enumerate(others) if spans not in others[:place]]
    closed = [menu.answer(talk.say("work.hours.close"), FIELD, [])] if now else []
    answers = [menu.answer(week.told(talk, spans), FIELD, spans) for spans in listed]
    text = talk.say("work.hours.ask", weekday=week.name(talk, weekday), hours=week.told(talk, now))
    return talk.reply(text, [*answers, *closed, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> list[list[int]] | Misunderstood:
    """The spans in wall minutes after midnight, sorted and apart; none where nobody works."""
    if heard.value is not None:
        return [list(span) for span in heard.value]
    closed = [phrase for lexicon in lexicons(talk.language) for phrase in lexicon.closed.split(",")]
    if split(heard.text) in map(split, closed):
        return []
    found = read_all(heard.text, talk.language)
    if not found or len(found) > MOST or not _apart(talk, found):
        return Misunderstood(talk.say("work.hours.unknown", most=MOST))
    return [list(span) for span in found]


def _apart(talk: Talk, spans: Sequence[Span]) -> bool:
    """Whether none reaches into another, nor into the night shifts around."""
    weekday = talk.draft["weekday"]
    before = [(opens - MIDNIGHT, closes - MIDNIGHT) for opens, closes in week.of(talk, (weekday - 1) % 7)]
    after = [(opens + MIDNIGHT, closes + MIDNIGHT) for opens, closes in week.of(talk, (weekday + 1) % 7)]
    return all(closes <= opens for (_, closes), (opens, _) in pairwise(sorted([*before, *spans, *after])))
