"""Which service it is; private ones, too."""

from typing import Final

from flows import menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import translated
from flows.work import team
from storage.models import Service, ServiceStatus

FIELD: Final = "service"


def ask(talk: Talk) -> Reply:
    """What the member, or anybody of the staff, gives."""
    answers = [menu.answer(_label(talk, service), FIELD, service.uid) for service in _given(talk)]
    key = "work.walk_in.service" if answers else "work.walk_in.nothing"
    return talk.reply(talk.say(key), [*menu.listed(talk, answers), *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The service's uid."""
    uid = heard.value or find({service.uid: translated(service) for service in _given(talk)}, heard.text, "services")
    if uid is None or not fits(talk, uid):
        return Misunderstood(talk.say("book.service.unknown"))
    return str(uid)


def fits(talk: Talk, value: str) -> bool:
    """Whether it is still given."""
    return value in {service.uid for service in _given(talk)}


def preset(talk: Talk) -> str | None:
    """The only one."""
    given = _given(talk)
    return given[0].uid if len(given) == 1 else None


def _given(talk: Talk) -> list[Service]:
    givers = team.of(talk)
    return [
        service
        for service in talk.catalogue.services.values()
        if service.status in (ServiceStatus.ACTIVE, ServiceStatus.PRIVATE)
        and any(talk.catalogue.can(service.id, giver.id) for giver in givers)
    ]


def _label(talk: Talk, service: Service) -> str:
    own = team.own(talk)
    minutes = talk.catalogue.duration(service.id, own.id if own else None)
    duration = talk.say("card.minutes", minutes=minutes)
    return talk.say("book.service.choice", service=sentences.named(service, talk.language), duration=duration)
