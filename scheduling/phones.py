"""Telephone numbers that are written in two ways; pure.

Mobile numbers of Brazil got a ninth digit, those of Mexico a 1 and those of Argentina a 9 after the country's code.
WhatsApp knows many people by only one of both, and not always by the one that is dialled.
"""

import re

_WAYS = (
    (re.compile(r"\+55(\d\d)9([6-9]\d{7})"), r"+55\1\2"),
    (re.compile(r"\+55(\d\d)([6-9]\d{7})"), r"+55\g<1>9\2"),
    (re.compile(r"\+521(\d{10})"), r"+52\1"),
    (re.compile(r"\+52(\d{10})"), r"+521\1"),
    (re.compile(r"\+549(\d{10})"), r"+54\1"),
    (re.compile(r"\+54(\d{10})"), r"+549\1"),
)


def variants(number: str) -> frozenset[str]:
    """All the ways in which a number, as E.164 writes it, may come; whatever is none comes as it is."""
    return frozenset({number, *(way.sub(other, number) for way, other in _WAYS if way.fullmatch(number))})
