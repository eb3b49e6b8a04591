"""Text without case and accents, every letter of which knows where it stood."""

import unicodedata
from typing import NamedTuple

MAX_CHARACTERS = 500

_ALIKE = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", '"': "'", "–": "-", "—": "-", "−": "-", "ı": "i"})


class Folded(NamedTuple):
    """Folded text; `places[i]` is the place of its i-th letter in the original."""

    text: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    """Fold the first `MAX_CHARACTERS` of a text, one pass; a longer text is cut, not refused."""
    letters, places = [], []
    for place, letter in enumerate(text[:MAX_CHARACTERS]):
        for part in _plain(letter):
            letters.append(part)
            places.append(place)
    return Folded("".join(letters), tuple(places))


def folded(text: str) -> str:
    """The folded form of a lexicon's word."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower() if letter != '"' else "'"
    apart = unicodedata.normalize("NFKD", letter.translate(_ALIKE))
    return "".join(one for one in apart.casefold() if not unicodedata.combining(one))
