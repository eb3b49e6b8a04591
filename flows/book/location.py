"""Where the service is given, asked where there are several places."""

from collections.abc import Mapping
from typing import Any, Final

from flows import able, menu, places, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import NOWHERE, Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from flows.when import asked, having
from storage.models import Location

FIELD: Final = "location"


def ask(talk: Talk) -> Reply:
    """Every place that offers the service, of whoever was named."""
    offered = _offered(talk, talk.words)
    answers = [menu.answer(places.label(talk.language, place), FIELD, place.uid) for place in offered]
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
    """The only place, where whoever was named works, the one of the client's last visit, or the one that has time then.

    Nowhere for a business without places.
    """
    offered = _offered(talk, {**talk.draft, **talk.words})
    if len(offered) < 2:
        return offered[0].uid if offered else NOWHERE
    able_then = having.time_then(talk, FIELD, [place.uid for place in offered])
    last = talk.last_visit()
    usual = next((place.uid for place in offered if last and place.id == last.location_id), None)
    return usual if usual in able_then or not able_then else having.the_one(talk, able_then)


def _offered(talk: Talk, said: Mapping[str, Any]) -> list[Location]:
    offered = able.locations(talk)
    named = find(names_of(talk.catalogue)["provider"], said.get("provider", ""), "people")
    if named is None:
        return offered
    return talk.catalogue.locations_for(talk.service().id, talk.catalogue.provider(named).id) or offered
