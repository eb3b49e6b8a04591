"""In which language to talk."""

from typing import Final

from flows import menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood, Resume
from flows.talk import Talk

FIELD: Final = "language"


def ask(talk: Talk) -> Reply:
    """Every language that the business offers, each by its own name."""
    offers = [menu.begin(sentences.own_name(code), "language", language=code) for code in talk.languages]
    return talk.reply(talk.say("language.ask"), [*offers, *menu.onward(talk)])


def take(talk: Talk, heard: Heard) -> Resume | Misunderstood:
    """The language to go on in."""
    code = heard.value or heard.text
    if code not in talk.languages:
        return Misunderstood(talk.say("language.unknown"))
    return Resume(code)
