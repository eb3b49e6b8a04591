"""Where the service is given, asked where there are several places."""

from typing import Final

from flows import able, menu, places, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import NOWHERE, Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from flows.when import asked

FIELD: Final = "location"


def ask(talk: Talk) -> Reply:
    """Every place that offers the service."""
    answers = [menu.answer(places.label(talk.language, place), FIELD, place.uid) for place in able.locations(talk)]
    service = asked.beside(talk, sentences.named(talk.service(), talk.language))
    text = talk.say("book.location.ask", service=service)
    return talk.reply(text, [*menu.listed(talk, answers), *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The location's uid, where the service is offered there."""
    uid = heard.value or find(names_of(talk.catalogue)[FIELD], heard.text)
    if uid is None:
        return Misunderstood(talk.say("book.location.unknown"))
    if not fits(talk, uid):
        return Misunderstood(talk.say("book.location.elsewhere"))
    return str(uid)


def fits(talk: Talk, value: str) -> bool:
    """Whether the service is offered there."""
    return value in ({place.uid for place in able.locations(talk)} or {NOWHERE})


def preset(talk: Talk) -> str | None:
    """The only place, where whoever was named works, or the one of the client's last visit.

    Nowhere for a business without places.
    """
    offered = able.locations(talk)
    named = find(names_of(talk.catalogue)["provider"], talk.words.get("provider", ""), "people")
    if named is not None:
        provider = talk.catalogue.provider(named).id
        offered = talk.catalogue.locations_for(talk.service().id, provider) or offered
    if len(offered) < 2:
        return offered[0].uid if offered else NOWHERE
    last = talk.last_visit()
    return next((place.uid for place in offered if last and place.id == last.location_id), None)
