"""Which business; the step that asks before a chat has one, so it uses no business's set-up."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.names import find

FIELD: Final = "choose"


def ask(talk: Talk) -> Reply:
    """Every business that the channel account serves."""
    found = talk.businesses()
    if not found:
        return talk.reply(talk.say("business.none"))
    answers = [menu.answer(business.name, FIELD, business.slug) for business in found]
    return talk.reply(talk.say("business.ask"), menu.listed(talk, answers))


def take(talk: Talk, heard: Heard) -> int | Misunderstood:
    """The business's row number."""
    served = {business.slug: business for business in talk.businesses()}
    slug = heard.value or find({slug: (business.name,) for slug, business in served.items()}, heard.text)
    if slug not in served:
        return Misunderstood(talk.say("business.unknown"))
    return served[slug].id
