"""Texts that a business writes: placeholders of one closed table, filled by plain replacement, never evaluated."""

import re
from collections.abc import Iterable, Mapping

# What may stand in braces, and what it stands for; each is filled in the reader's language.
PLACEHOLDERS: Mapping[str, str] = {
    "client": "the client's name",
    "business": "the business's name",
    "service": "the service's name",
    "provider": "the master's name",
    "date": "the full date",
    "time": "the start, by the visit's clock",
    "zone": "the city of that clock",
    "location": "the place's name",
    "address": "where it is",
}
# Whoever is greeted has no visit yet.
OF_GREETINGS = ("business",)
_PLACE = re.compile(r"\{([^{}\n]{0,50})\}")


def unknown_placeholders(text: str, known: Iterable[str] = PLACEHOLDERS) -> list[str]:
    """What stands in braces in a text and is none of the placeholders that it may have, in its order."""
    return [found for found in _PLACE.findall(text) if found not in known]


def in_language(texts: Mapping[str, str], language: str, usual: str) -> str | None:
    """What a text by language says to a reader: in their language, else in the business's usual one."""
    return texts.get(language) or texts.get(usual)


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its placeholders replaced, once: what a value contains is not looked at again. A placeholder
    without a value becomes nothing."""
    return _PLACE.sub(lambda found: values.get(found[1], "") if found[1] in PLACEHOLDERS else found[0], text)
