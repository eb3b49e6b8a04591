"""What the client is called."""

from typing import Final

from flows import menu
from flows.book import detail
from flows.messages import MAX_NAME, Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "name"


def ask(talk: Talk) -> Reply:
    """The name that the channel reports as a choice, if any; else it is typed."""
    reported = clean(talk.reported, MAX_NAME)
    answers = [menu.answer(reported, FIELD, reported)] if reported else []
    text = talk.say("book.name.ask_reported" if reported else "book.name.ask")
    return talk.reply(text, [*answers, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """A name with at least one letter in it, a yes to the one that the channel reports; what asks something is none."""
    reported = clean(talk.reported, MAX_NAME) if heard.answer else ""
    name = " ".join(clean(heard.value or reported or heard.text, MAX_NAME).split())
    if (heard.answer is not None and not reported) or "?" in name or not any(char.isalpha() for char in name):
        return Misunderstood(talk.say("book.name.unknown"))
    return name


def preset(talk: Talk) -> str | None:
    """The name that the client gave before; where it would be the only question, the one that the channel reports."""
    known = talk.client.name if talk.client else ""
    alone = talk.room.brief or not (talk.position.trail or detail.asked(talk))
    reported = clean(talk.reported, MAX_NAME) if alone else ""
    return known or (reported if any(char.isalpha() for char in reported) else None)
