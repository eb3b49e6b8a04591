"""The card that shows everything once more; only a yes to it books."""

from typing import Final

from flows import able, cards, menu
from flows.book import detail
from flows.messages import MAX_NAME, Reply, clean
from flows.seal import seal
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free
from scheduling.booking import Request
from scheduling.clock import from_minute
from scheduling.wanted import Details

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The visit, the person, and what may still be changed; a yes is to the card as it is shown."""
    visit = _visit(talk)
    card = _card(talk, visit)
    offers = [
        menu.answer(talk.say("menu.confirm"), FIELD, seal(card)),
        menu.change(talk.say("menu.change_time"), "time"),
        *able.changes(talk),
        *detail.additions(talk),
        *_renaming(talk),
        *menu.leave(talk),
    ]
    return talk.reply(card, offers, asks=FIELD, moment=cards.moment(talk.language, visit))


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The new booking's public id. Raises Refusal, SlotTaken if the time has gone meanwhile."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("book.confirm.no" if heard.answer is False else "book.confirm.unknown"))
    if heard.value != seal(_card(talk, _visit(talk))):
        return Misunderstood(talk.say("book.confirm.changed"))
    time = talk.draft["time"]
    phone = talk.draft["phone"]
    request = Request(
        wanted=free.wanted(talk),
        start=time["start"],
        details=Details(
            name=talk.draft["name"],
            phone=phone.get("number"),
            phone_verified=phone.get("verified", False),
            email=talk.draft["email"] or None,
            notes=talk.draft["notes"] or None,
            language=talk.language,
        ),
        chat=talk.chat,
        channel=talk.channel,
        hold_id=time["hold"],
    )
    booking = talk.desk.book(talk.catalogue, request, talk.actor, key=f"{talk.chat.id}:{talk.token}")
    talk.changed(booking)
    return booking.public_id


def _card(talk: Talk, visit: cards.Visit) -> str:
    needs_yes = talk.desk.approval_needed(talk.catalogue, visit.service.id, talk.client)
    lines = [
        talk.say("book.confirm.ask"),
        cards.card(talk.language, visit, talk.catalogue.business),
        *_told(talk),
        *([talk.say("book.confirm.approval")] if needs_yes else []),
    ]
    return "\n".join(lines)


def _visit(talk: Talk) -> cards.Visit:
    service, time = talk.service(), talk.draft["time"]
    provider = talk.catalogue.providers[time["provider"]]
    return cards.Visit(
        service=service,
        starts=from_minute(time["start"]),
        minutes=talk.catalogue.duration(service.id, provider.id),
        zone=talk.catalogue.zone(provider.id),
        provider=provider,
        location=talk.location(),
        price=talk.catalogue.price(service.id, provider.id),
        currency=talk.catalogue.currency(service.id),
    )


def _renaming(talk: Talk) -> list[Offer]:
    """The entry by which a name is changed that the channel reported."""
    asked = talk.client is not None or "name" in talk.position.trail
    reported = talk.draft["name"] == clean(talk.reported, MAX_NAME)
    return [menu.change(talk.say("menu.change_name"), "name")] if reported and not asked else []


def _told(talk: Talk) -> list[str]:
    told = [talk.draft["name"], talk.draft["phone"].get("number"), talk.draft["email"], talk.draft["notes"]]
    return [line for line in told if line]
