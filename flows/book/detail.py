"""What the business wants to know of its clients."""

from typing import Any

from flows import menu
from flows.state import Offer
from flows.talk import Talk
from storage.models import DetailRule

_KEYS = {"phone": "menu.add_phone", "email": "menu.add_email", "notes": "menu.add_notes"}


def required(talk: Talk, field: str) -> bool:
    """Whether nobody books without it."""
    return _rule(talk, field) == DetailRule.REQUIRED


def skip(talk: Talk, field: str, nothing: Any) -> list[Offer]:
    """The entry by which a detail is left out where it may be."""
    return [] if required(talk, field) else [menu.answer(talk.say("menu.skip"), field, nothing)]


def additions(talk: Talk) -> list[Offer]:
    """The entries by which optional details are added."""
    return [
        menu.change(talk.say(key), field)
        for field, key in _KEYS.items()
        if _rule(talk, field) == DetailRule.OPTIONAL and not talk.draft.get(field)
    ]


def asked(talk: Talk) -> bool:
    """Whether the business wants to know anything of its clients but their name."""
    return any(_rule(talk, field) != DetailRule.OFF for field in _KEYS)


def _rule(talk: Talk, field: str) -> str:
    business = talk.catalogue.business
    return {"phone": business.ask_phone, "email": business.ask_email, "notes": business.ask_notes}[field]
