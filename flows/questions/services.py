"""What is offered, what it costs and how long it takes."""

from flows import cards, sentences
from flows.questions.subject import Subject
from flows.talk import Talk
from storage.models import Service

# Of more services only so many are told; the menu below shows them all.
_MOST = 12


def prices(talk: Talk, about: Subject) -> str:
    """Such as `Haircut with Anna: €25.00, 30 min.`; of no service in particular the prices of all."""
    if len(about.services) == 1:
        return _line(talk, about, about.services[0], price(talk, about, about.services[0]), _minutes(talk, about))
    told = [f"{_name(talk, one)}: {price(talk, about, one)}" for one in _several(talk, about)]
    return talk.say("question.prices", list="; ".join(told))


def durations(talk: Talk, about: Subject) -> str:
    """Such as `Haircut: 30 min.`"""
    if len(about.services) == 1:
        return _line(talk, about, about.services[0], _minutes(talk, about))
    told = [f"{_name(talk, one)}: {_lasts(talk, about, one)}" for one in _several(talk, about)]
    return talk.say("question.durations", list="; ".join(told))


def offered(talk: Talk, about: Subject) -> str:
    """What there is; of one that is named what it is, how long it takes and what it costs."""
    if len(about.services) == 1 and about.named:
        service = about.services[0]
        description = service.translations.get(talk.language, {}).get("description") or service.description
        line = _line(talk, about, service, _minutes(talk, about), price(talk, about, service))
        return " ".join(part for part in (line, description) if part)
    told = [_name(talk, one) for one in _several(talk, about)]
    return talk.say("question.services", list=", ".join(told)) if told else talk.say("book.service.none")


def price(talk: Talk, about: Subject, service: Service) -> str:
    """The price with whoever is asked about, the lowest where it varies; that there is none set."""
    provider = about.provider.id if about.provider and talk.catalogue.can(service.id, about.provider.id) else None
    amount = talk.catalogue.price(service.id, provider)
    if amount is None:
        return talk.say("question.no_price")
    varies = provider is None and talk.catalogue.price_varies(service.id)
    return cards.price(talk.language, amount, talk.catalogue.currency(service.id), at_least=varies)


def _several(talk: Talk, about: Subject) -> list[Service]:
    found = list(about.services) or talk.catalogue.bookable_services()
    if about.provider is not None:
        found = [one for one in found if talk.catalogue.can(one.id, about.provider.id)]
    return found[:_MOST]


def _line(talk: Talk, about: Subject, service: Service, *told: str) -> str:
    gives = about.provider if about.provider and talk.catalogue.can(service.id, about.provider.id) else None
    name = _name(talk, service)
    title = talk.say("card.title", service=name, provider=gives.name) if gives else name
    return f"{title}: {', '.join(told)}."


def _minutes(talk: Talk, about: Subject) -> str:
    return _lasts(talk, about, about.services[0])


def _lasts(talk: Talk, about: Subject, service: Service) -> str:
    provider = about.provider.id if about.provider else None
    return talk.say("card.minutes", minutes=talk.catalogue.duration(service.id, provider))


def _name(talk: Talk, service: Service) -> str:
    return sentences.named(service, talk.language)
