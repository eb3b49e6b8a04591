"""Who gives the service: somebody in particular, or anyone."""

from typing import Final

from flows import able, cards, limits, menu, sentences
from flows.messages import Reply
from flows.steps import GoBack, Heard, Misunderstood
from flows.talk import ANYONE, Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from flows.when import asked, having
from storage.models import Provider

FIELD: Final = "provider"


def ask(talk: Talk) -> Reply:
    """Anyone first, then everybody who gives the service there; of several who were named, these."""
    answers = [menu.answer(_label(talk, provider), FIELD, provider.uid) for provider in able.providers(talk)]
    several = answers and FIELD not in talk.limits
    anyone = [menu.answer(talk.say("book.provider.anyone"), FIELD, ANYONE)] if several else []
    narrowed = {FIELD, f"not_{FIELD}"} & talk.limits.keys()
    others = [menu.widen(talk.say("book.provider.all"), FIELD)] if narrowed else []
    key = "book.provider.ask" if answers else "book.provider.nobody_else"
    text = talk.say(key, service=asked.beside(talk, sentences.named(talk.service(), talk.language)))
    return talk.reply(text, [*menu.listed(talk, [*anyone, *answers]), *others, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood | GoBack:
    """The provider's uid, or `*` for anyone."""
    uid = heard.value or (
        ANYONE if heard.text == ANYONE else find(names_of(talk.catalogue)[FIELD], heard.text, "people")
    )
    if uid is None:
        return Misunderstood(talk.say("book.provider.unknown"))
    if fits(talk, uid):
        return str(uid)
    asked, service = talk.catalogue.provider(uid), talk.service()
    if talk.catalogue.can(service.id, asked.id):
        return GoBack("location", talk.say("book.provider.elsewhere", provider=asked.name), said=uid)
    named = sentences.named(service, talk.language)
    return Misunderstood(talk.say("book.provider.other_services", provider=asked.name, service=named))


def fits(talk: Talk, value: str) -> bool:
    """Whether the provider gives the service there."""
    return value == ANYONE or value in {provider.uid for provider in able.providers(talk)}


def preset(talk: Talk) -> str | None:
    """The only one who gives the service there, or the one of the client's last visit.

    Anyone, where the first or the last time is wanted or, if all ask the same price, a day and a time were said. Else
    the only one who has time then.
    """
    found = able.providers(talk)
    if len(found) == 1:
        return found[0].uid
    able_then = having.time_then(talk, FIELD, [provider.uid for provider in found])
    last = talk.last_visit()
    usual = next((provider.uid for provider in found if last and provider.id == last.provider_id), None)
    if usual is not None and (usual in able_then or not able_then):
        return usual
    if found and FIELD not in talk.limits and _all_the_same(talk):
        return ANYONE
    return having.the_one(talk, able_then)


def _all_the_same(talk: Talk) -> bool:
    if limits.PICK in talk.limits:
        return True
    return {"day", "time"} <= talk.words.keys() and not talk.catalogue.price_varies(talk.service().id)


def _label(talk: Talk, provider: Provider) -> str:
    service = talk.service()
    price = talk.catalogue.price(service.id, provider.id)
    if price is None or not talk.catalogue.price_varies(service.id):
        return provider.name
    return f"{provider.name} · {cards.price(talk.language, price, talk.catalogue.currency(service.id))}"
