"""The card that shows everything once more; only a yes to it books."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free
from flows.work import clients, start
from scheduling.booking import Request
from scheduling.clock import from_minute
from scheduling.people import client_with
from scheduling.wanted import Details

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The visit, the client, and what is unusual about it."""
    visit, who = _visit(talk), _who(talk)
    lines = [
        talk.say("work.walk_in.confirm"),
        cards.card(talk.language, visit, talk.catalogue.business),
        clients.contact(who.name, who.phone),
        *start.warnings(talk),
    ]
    offers = [
        menu.answer(talk.say("work.walk_in.yes"), FIELD, True),
        menu.change(talk.say("menu.change_time"), "time"),
        menu.change(talk.say("work.walk_in.other_client"), "name"),
        *menu.leave(talk),
    ]
    return talk.reply("\n".join(lines), offers, asks=FIELD, moment=cards.moment(talk.language, visit))


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The new booking's public id. Raises Refusal, SlotTaken if the time has gone meanwhile."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("book.confirm.no" if heard.answer is False else "book.confirm.unknown"))
    time = talk.draft["time"]
    request = Request(
        wanted=free.wanted(talk),
        start=time["start"],
        details=_who(talk),
        client_id=talk.draft["client"].get("id"),
        source="manual",
        any_time=time["any_time"],
    )
    booking = talk.desk.book(talk.catalogue, request, talk.actor, key=f"{talk.chat.id}:{talk.token}")
    talk.changed(booking)
    return booking.public_id


def _who(talk: Talk) -> Details:
    chosen, business = talk.draft["client"], talk.catalogue.business
    if "id" not in chosen:
        return Details(name=chosen["name"], phone=chosen["phone"], language=business.default_language)
    known = client_with(talk.desk, business.id, chosen["id"])
    return Details(name=known.name, phone=known.phone, language=known.language)


def _visit(talk: Talk) -> cards.Visit:
    catalogue, service, provider = talk.catalogue, talk.service(), talk.catalogue.provider(talk.draft["provider"])
    offered = catalogue.locations_for(service.id, provider.id)
    return cards.Visit(
        service=service,
        starts=from_minute(talk.draft["time"]["start"]),
        minutes=catalogue.duration(service.id, provider.id),
        zone=catalogue.zone(provider.id),
        provider=provider,
        location=offered[0] if len(offered) == 1 else None,
        price=catalogue.price(service.id, provider.id),
        currency=catalogue.currency(service.id),
    )
