"""The client's e-mail address, asked where the business wants it."""

import re
from typing import Final

from flows import menu
from flows.book import detail
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "email"
MAX_EMAIL = 254

_ADDRESS = re.compile(r"[^@\s<>\"(),:;\[\]\\]{1,64}@[^@\s<>\"(),:;\[\]\\.]+(?:\.[^@\s<>\"(),:;\[\]\\.]+)+")


def ask(talk: Talk) -> Reply:
    """An address to type."""
    return talk.reply(talk.say("book.email.ask"), [*detail.skip(talk, FIELD, ""), *menu.leave(talk)], asks="contact")


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The address; only its shape is looked at."""
    if heard.value is not None:
        return str(heard.value)
    address = heard.text.strip()
    if len(address) > MAX_EMAIL or not _ADDRESS.fullmatch(address):
        return Misunderstood(talk.say("book.email.unknown"))
    return address


def preset(talk: Talk) -> str | None:
    """Nothing, unless the business requires an address that the client has not given before."""
    known = talk.client.email if talk.client else None
    return "" if known or not detail.required(talk, FIELD) else None
