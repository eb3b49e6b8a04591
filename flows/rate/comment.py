"""A word about the visit, for those who have one."""

from typing import Final

from flows import menu
from flows.messages import Reply, clean
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "comment"
MAX_COMMENT = 500


def ask(talk: Talk) -> Reply:
    """A few words to type."""
    skip = menu.answer(talk.say("menu.skip"), FIELD, "")
    return talk.reply(talk.say("rate.comment.ask"), [skip, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The words as they are; the desk keeps them with the rating. Raises NotFound where the visit is gone."""
    if heard.value is not None:
        return str(heard.value)
    words = clean(heard.text, MAX_COMMENT)
    if not words:
        return Misunderstood(talk.say("rate.comment.unknown"))
    visit, rating = talk.draft["visit"], talk.draft["rating"]
    talk.changed(talk.desk.rate(talk.catalogue, visit, rating, actor=talk.actor, comment=words))
    return words
