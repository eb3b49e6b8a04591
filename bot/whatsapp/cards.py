"""Contact cards: the telephone number of whoever a client shares. RFC 6350."""

import re

from flows.messages import Contact, clean
from scheduling.phones import variants

_FOLD = re.compile(r"\r?\n[ \t]")
_TEL = re.compile(r"^(?:[\w-]+\.)?TEL(?P<parameters>(?:;[^:\r\n]*)?):(?P<told>[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
# What WhatsApp itself knows the person by, beside what the owner of the card wrote.
_KNOWN = re.compile(r";waid=([1-9]\d{6,14})(?:;|$)", re.IGNORECASE)
_LONGEST = 40


def contact(card: str, sender: str | None) -> Contact | None:
    """Whom a card is of, if it has one person and a number.

    sender: the own number of whoever shared it, where that is known. Where it is not, nothing shows whose card it is:
    it is taken for their own, and nobody vouches for that.
    """
    numbers = [_number(found) for found in _TEL.finditer(_FOLD.sub("", card))]
    if not numbers or card.upper().count("BEGIN:VCARD") > 1:
        return None
    if sender is None:
        return Contact(numbers[0], own=True, vouched=False)
    own = next((number for number in numbers if number in variants(sender)), None)
    return Contact(own or numbers[0], own=own is not None)


def _number(found: re.Match[str]) -> str:
    known = _KNOWN.search(found["parameters"])
    return f"+{known[1]}" if known else clean(found["told"].lower().removeprefix("tel:"), _LONGEST)
