"""Whose time it is about: the member's own, or for who sees everything that of any provider or of all."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import ANYONE, Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from flows.work import team

FIELD: Final = "provider"

# What is done for everybody at once.
_FOR_ALL = frozenset({"block"})


def ask(talk: Talk) -> Reply:
    """Everybody first, where that may be, then one by one."""
    everybody = [menu.answer(talk.say("work.everybody"), FIELD, ANYONE)] if _for_all(talk) else []
    answers = [menu.answer(provider.name, FIELD, provider.uid) for provider in team.of(talk)]
    return talk.reply(talk.say("work.whose"), [*menu.listed(talk, [*everybody, *answers]), *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The provider's uid, `*` for everybody; only one whose time is the member's to decide about."""
    uid = heard.value or (
        ANYONE if heard.text == ANYONE else find(names_of(talk.catalogue)[FIELD], heard.text, "people")
    )
    if uid is None or (uid == ANYONE and not _for_all(talk)):
        return Misunderstood(talk.say("book.provider.unknown"))
    if uid != ANYONE and uid not in [provider.uid for provider in team.of(talk)]:
        return Misunderstood(talk.say("work.whose.own"))
    return str(uid)


def preset(talk: Talk) -> str | None:
    """The only one whose time it can be."""
    known = team.of(talk)
    return known[0].uid if len(known) == 1 else None


def _for_all(talk: Talk) -> bool:
    return talk.position.flow in _FOR_ALL and len(team.of(talk)) > 1
