"""Texts that a business writes: placeholders of one closed table, filled by plain replacement, never evaluated."""

import re
from collections.abc import Mapping

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
_PLACE = re.compile(r"\{([^{}\n]{0,50})\}")


def unknown_placeholders(text: str) -> list[str]:
    """What stands in braces in a text and is no placeholder, in its order."""
    return [found for found in _PLACE.findall(text) if found not in PLACEHOLDERS]


def filled(text: str, values: Mapping[str, str]) -> str:
    """A text with its placeholders replaced, once: what a value contains is not looked at again. A placeholder
    without a value becomes nothing."""
    return _PLACE.sub(lambda found: values.get(found[1], "") if found[1] in PLACEHOLDERS else found[0], text)
