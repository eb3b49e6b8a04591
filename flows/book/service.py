"""Which service is booked."""

from typing import Final

from flows import cards, limits, menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from flows.when import asked
from scheduling.admission import check_client
from scheduling.errors import NotFound, OnlineBookingOff
from storage.models import Service

FIELD: Final = "service"


def ask(talk: Talk) -> Reply:
    """Every service that can be booked, of whoever was named; then what else there is to do."""
    offered = _offered(talk)
    if not offered:
        return talk.reply(talk.say("book.service.none"), menu.besides(talk))
    answers = [menu.answer(_label(talk, service), FIELD, service.uid) for service in offered]
    narrowed = {FIELD, f"not_{FIELD}"} & talk.limits.keys()
    others = [menu.widen(talk.say("book.service.all"), FIELD)] if narrowed else []
    listed = [*menu.listed(talk, answers), *others, *menu.besides(talk)]
    question = talk.say("book.service.which" if narrowed else "book.service.ask")
    return talk.reply("\n".join([*asked.noted(talk), question]), listed, asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The service's uid. Raises Refusal where this client may not book."""
    uid = heard.value or find(names_of(talk.catalogue)[FIELD], heard.text, "services")
    if uid is None:
        return Misunderstood(talk.say("book.service.unknown"))
    if not fits(talk, uid):
        raise OnlineBookingOff
    check_client(talk.desk, talk.catalogue, talk.client)
    return str(uid)


def preset(talk: Talk) -> str | None:
    """The only one that whoever was named gives. Raises as `take` does."""
    offered = _offered(talk) if "provider" in talk.words else []
    if len(offered) != 1:
        return None
    check_client(talk.desk, talk.catalogue, talk.client)
    return offered[0].uid


def fits(talk: Talk, value: str) -> bool:
    """Whether the service can still be booked."""
    try:
        service = talk.catalogue.service(value)
    except NotFound:
        return False
    return any(service.id == offered.id for offered in talk.catalogue.bookable_services())


def _offered(talk: Talk) -> list[Service]:
    every = talk.catalogue.bookable_services()
    services = [service for service in every if limits.admits(talk.limits, FIELD, service.uid)] or every
    named = find(names_of(talk.catalogue)["provider"], talk.words.get("provider", ""), "people")
    if named is None:
        return services
    provider = talk.catalogue.provider(named).id
    return [service for service in services if talk.catalogue.can(service.id, provider)] or services


def _label(talk: Talk, service: Service) -> str:
    values = {
        "service": sentences.named(service, talk.language),
        "duration": talk.say("card.minutes", minutes=talk.catalogue.duration(service.id)),
    }
    price = talk.catalogue.price(service.id)
    if price is None:
        return talk.say("book.service.choice", **values)
    varies = talk.catalogue.price_varies(service.id)
    shown = cards.price(talk.language, price, talk.catalogue.currency(service.id), at_least=varies)
    return talk.say("book.service.choice_priced", **values, price=shown)
