"""Which client is meant: one who was here before, or a new one."""

import re
from typing import Any, Final

from flows import menu
from flows.book.phone import normalised
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work import clients, team
from scheduling.people import clients_like
from storage.models import Client

FIELD: Final = "client"

_NUMBER = re.compile(r"\+?\d[\d\s().-]{4,}")
_MOST = 6


def ask(talk: Talk) -> Reply:
    """Those whose name or number is like it, and a new client."""
    answers = [menu.answer(clients.contact(one.name, one.phone), FIELD, {"id": one.id}) for one in _found(talk)]
    new = _new(talk)
    other = menu.answer(talk.say("work.walk_in.new", client=clients.contact(new["name"], new["phone"])), FIELD, new)
    return talk.reply(talk.say("work.walk_in.which"), [*answers, other, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """`id` of a known client, or `name` and `phone` of a new one."""
    return dict(heard.value) if heard.value else Misunderstood(talk.say("work.walk_in.choose"))


def preset(talk: Talk) -> dict[str, Any] | None:
    """A new client, where nobody is known by that name or number."""
    return None if _found(talk) else _new(talk)


def _found(talk: Talk) -> list[Client]:
    own, sought = team.own(talk), talk.draft["name"]
    number = _NUMBER.search(sought)
    words = _NUMBER.sub(" ", sought).strip() if number else sought
    digits = re.sub(r"\D", "", number[0]).lstrip("0") if number else ""
    business = talk.catalogue.business.id
    return clients_like(talk.desk, business, words, digits, provider=own.id if own else None, most=_MOST)


def _new(talk: Talk) -> dict[str, Any]:
    sought = talk.draft["name"]
    number = _NUMBER.search(sought)
    phone = normalised(number[0], talk.catalogue.business.zone) if number else None
    words = _NUMBER.sub(" ", sought).strip() if phone else ""
    return {"name": " ".join(words.split()) or sought, "phone": phone}
