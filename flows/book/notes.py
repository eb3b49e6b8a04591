"""What the client wants to tell about the visit."""

from typing import Final

from flows import menu
from flows.book import detail
from flows.messages import Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "notes"
MAX_NOTES = 1000


def ask(talk: Talk) -> Reply:
    """A few words to type."""
    return talk.reply(talk.say("book.notes.ask"), [*detail.skip(talk, FIELD, ""), *menu.leave(talk)], asks="contact")


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The words as they are."""
    if heard.value is not None:
        return str(heard.value)
    return clean(heard.text, MAX_NOTES) or Misunderstood(talk.say("book.notes.unknown"))


def preset(talk: Talk) -> str | None:
    """Nothing, unless the business requires a note."""
    return None if detail.required(talk, FIELD) else ""
