"""Words as they are compared: without case, accents and punctuation."""

import re
import unicodedata

MAX_CHARS = 500
MAX_WORDS = 60

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text in lower case, without accents and marks, cut to what is read of a message."""
    wide = unicodedata.normalize("NFKD", text[:MAX_CHARS].casefold())
    return "".join(char for char in wide if not unicodedata.combining(char))


def split(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(_WORD.findall(fold(text))[:MAX_WORDS])
