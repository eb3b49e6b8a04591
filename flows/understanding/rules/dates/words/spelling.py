"""Words as they are mistyped, and Cyrillic ones in Latin letters."""

from collections.abc import Iterator
from functools import lru_cache

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e zh z i i k l m n o p r s t u f h c ch sh sh _ i _ e iu ia".replace("_", "").split(" "),
        strict=True,
    )
)
# Ways to write one sound, in the order in which they are undone.
_SOUNDS = (
    ("shch", "sh"),
    ("sch", "sh"),
    ("kh", "h"),
    ("ts", "c"),
    ("tc", "c"),
    ("'", ""),
    ("y", "i"),
    ("j", "i"),
    ("ii", "i"),
    ("w", "v"),
)


@lru_cache(maxsize=2048)
def latin(word: str) -> str:
    """A Cyrillic word in Latin letters, or a Latin one as such a word would be, so that `pyatnitsu` is `пятницу`."""
    plain = "".join(_LETTERS.get(letter, letter) for letter in word)
    for written, sound in _SOUNDS:
        plain = plain.replace(written, sound)
    return plain


def shortened(word: str) -> Iterator[str]:
    """The word without each one of its letters but the first; two words that differ by a slip share one of these."""
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def slip(word: str, other: str) -> bool:
    """Whether a letter too many, too few, wrong, or two that changed places is all that tells two words apart."""
    letters = enumerate(zip(word, other, strict=False))
    same = next((at for at, (one, two) in letters if one != two), min(len(word), len(other)))
    left, right = word[same:], other[same:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]
