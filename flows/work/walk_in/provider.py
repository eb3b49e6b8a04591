"""Who gives the service: the member, or whom they choose."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.names import find
from flows.work import team
from storage.models import Provider

FIELD: Final = "provider"


def ask(talk: Talk) -> Reply:
    """Everybody who gives it."""
    answers = [menu.answer(provider.name, FIELD, provider.uid) for provider in _givers(talk)]
    return talk.reply(talk.say("work.walk_in.provider"), [*menu.listed(talk, answers), *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The provider's uid."""
    uid = heard.value or find({provider.uid: (provider.name,) for provider in _givers(talk)}, heard.text, "people")
    if uid is None or not fits(talk, uid):
        return Misunderstood(talk.say("book.provider.unknown"))
    return str(uid)


def fits(talk: Talk, value: str) -> bool:
    """Whether it is somebody who gives the service and whose time is the member's to fill."""
    return value in {provider.uid for provider in _givers(talk)}


def preset(talk: Talk) -> str | None:
    """The only one."""
    givers = _givers(talk)
    return givers[0].uid if len(givers) == 1 else None


def _givers(talk: Talk) -> list[Provider]:
    service = talk.service().id if "service" in talk.draft else 0
    return [provider for provider in team.of(talk) if talk.catalogue.can(service, provider.id)]
