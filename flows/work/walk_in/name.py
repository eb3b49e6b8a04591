"""Who it is for: a name, a phone number, or both."""

from typing import Final

from flows import menu
from flows.messages import MAX_NAME, Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "name"


def ask(talk: Talk) -> Reply:
    """A few words to type."""
    return talk.reply(talk.say("work.walk_in.name"), menu.leave(talk), asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The words as they are, where a letter or a digit is in them; a yes or a no is nobody."""
    words = " ".join(clean(heard.text, MAX_NAME).split())
    if heard.answer is not None or not any(char.isalnum() for char in words):
        return Misunderstood(talk.say("book.name.unknown"))
    return words
