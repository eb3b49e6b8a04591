"""The client's phone number, asked where the business wants it."""

from dataclasses import replace
from typing import Any, Final

import phonenumbers
from babel.core import get_global

from flows import menu
from flows.book import detail
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "phone"


def ask(talk: Talk) -> Reply:
    """A number to type or to share."""
    offers = [*detail.skip(talk, FIELD, {}), *menu.leave(talk)]
    return replace(talk.reply(talk.say("book.phone.ask"), offers, asks="contact"), own_number=True)


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """The number in E.164; verified where the channel vouches that it is the sender's own, nobody else's is taken."""
    if heard.value is not None:
        return dict(heard.value)
    if heard.contact and not heard.contact.own:
        return Misunderstood(talk.say("book.phone.not_own"))
    told = heard.contact.phone if heard.contact else heard.text
    number = normalised(told, talk.catalogue.business.zone)
    if number is None:
        return Misunderstood(talk.say("book.phone.unknown"))
    return {"number": number, "verified": heard.contact is not None and heard.contact.vouched}


def preset(talk: Talk) -> dict[str, Any] | None:
    """Nothing, unless the business requires a number that the client has not given before; then the channel's."""
    known = talk.client.phone if talk.client else None
    if known or not detail.required(talk, FIELD):
        return {}
    return {"number": talk.phone, "verified": True} if talk.phone else None


def normalised(text: str, zone: str) -> str | None:
    """The number in E.164, without its country that of the zone; None where it is no number."""
    try:
        number = phonenumbers.parse(text[:40], get_global("zone_territories").get(zone))
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
