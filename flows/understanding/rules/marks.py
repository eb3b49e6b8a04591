"""The words of a message with everything that the lexicon of its language finds in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from flows.understanding.protocol import Wish
from flows.understanding.rules.dates.words import DateWords
from flows.understanding.rules.dates.words.spelling import latin
from flows.understanding.rules.lexicon import LANGUAGES, Lexicon, lexicon
from flows.understanding.rules.phrases import FORGIVING, Mark, Phrases, Row, split_all
from flows.understanding.rules.words import Word, read

_GAP = 2
# The clients' wishes that staff have, too.
_SHARED: tuple[Wish, ...] = ("language", "restart")
# What of a lexicon is no more than phrases of one meaning.
_PLAIN = (
    "leave",
    "yes",
    "no",
    "thanks",
    "greeting",
    "polite",
    "anyone",
    "any_",
    "unless",
    "unfit",
    "busy_until",
    "link",
    "rather",
    "nth",
    "option",
    "earlier",
    "later",
    "either",
    "onward",
    "backward",
    "after",
    "before",
    "week_after",
    "same_day",
    "same_time",
    "soonest",
    "latest",
    "speak",
    "present",
    "people",
    "with_me",
    "companions",
    "for_",
    "we_are",
    "my_name",
    "i_am",
    "for_whom",
    "spare",
    "all_day",
    "idle",
    "occasion",
    "more",
    "right_after",
    "vacant",
    "because",
    "any_day",
    "any_time",
    "able",
    "cannot",
    "how_much",
    "of_others",
)


@dataclass(frozen=True, slots=True)
class Message:
    """A message in one language: its words, how the lexicon writes them, and the phrases in them by their kind."""

    text: str
    language: str
    words: tuple[Word, ...]
    spelt: tuple[str, ...]
    marks: dict[str, list[Mark]]

    def of(self, kind: str) -> list[Mark]:
        """The phrases of a kind, in the order of their first words."""
        return self.marks.get(kind, [])

    def places(self, kind: str) -> set[int]:
        """The words that the phrases of a kind are made of."""
        return {place for mark in self.of(kind) for place in range(mark.first, mark.last)}

    def means(self, place: int) -> bool:
        """Whether the word at this place, as it is written, is one that the language knows."""
        phrases = phrases_of(self.language)
        return phrases.knows(phrases.plain(self.words[place].text))

    def is_slip(self, place: int) -> bool:
        """Whether the word at this place was taken for another one that is written much like it."""
        return self.spelt[place] != phrases_of(self.language).plain(self.words[place].text)

    def known(self, places: Iterable[int]) -> int:
        """How many of the words at these places the language knows."""
        phrases = phrases_of(self.language)
        return sum(phrases.knows(self.spelt[place]) for place in places)


def messages(text: str, language: str, *, staff: bool = False) -> tuple[Message, ...]:
    """The message in each language that may be its own, the likeliest first.

    That of the chat comes first unless another one knows more of the words; where it knows all, no other is tried.
    Slips are undone in the likeliest language only: a word of one is soon a slip in another.
    """
    words = read(text)
    first = _message(text, words, language if language in LANGUAGES else LANGUAGES[0], staff, slips=False)
    every = range(len(words))
    if first.known(every) == len(words):
        return (first,)
    others = [_message(text, words, other, staff, slips=False) for other in LANGUAGES if other != first.language]
    likeliest, *rest = sorted((first, *others), key=lambda message: message.known(every), reverse=True)
    return _message(text, words, likeliest.language, staff, slips=True), *rest


def _message(text: str, words: tuple[Word, ...], language: str, staff: bool, *, slips: bool) -> Message:
    phrases = phrases_of(language, staff)
    spelt = phrases.spelt((word.text for word in words), slips=slips)
    marks: dict[str, list[Mark]] = {}
    for mark in phrases.find(spelt):
        marks.setdefault(mark.kind, []).append(mark)
    return Message(text, language, words, spelt, marks)


def phrases_of(language: str, staff: bool = False) -> Phrases:
    """A lexicon ready to be looked up; where staff write, with their wishes in place of the clients'."""
    return _ready(language, staff)


@cache
def _ready(language: str, staff: bool) -> Phrases:
    rows = _rows(lexicon(language), _date_words(language), staff)
    short = {word: meant for meant, written in lexicon(language).short.items() for word in split_all(written)}
    return Phrases(rows, latin if language == "ru" else str, common_of(language), short, lexicon(language).small)


@cache
def common_of(language: str) -> str:
    """Words that are no slip of others, those of dates among them."""
    return ", ".join((lexicon(language).common, *(phrase for phrase, _, _ in _date_words(language).tagged())))


def longest(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Those that are no part of another one: `half an hour` is no hour, `second to last` not the second."""
    for mark in marks:
        if not any(one.first <= mark.first and mark.last <= one.last and one != mark for one in marks):
            yield mark


def is_telling(message: Message, place: int) -> bool:
    """Whether a verb that tells of something stands here: a known one, or an unknown word that ends like one."""
    told, endings = _telling(message.language)
    plain = phrases_of(message.language).plain(message.words[place].text)
    if plain in told:
        return True
    return len(plain) >= FORGIVING and plain.endswith(endings) and not message.means(place)


@cache
def _telling(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    plain = phrases_of(language).plain
    written = [word.strip() for word in lexicon(language).tells.split(",")]
    told = frozenset(plain(word) for word in written if not word.startswith("*"))
    return told, tuple(plain(word[1:]) for word in written if word.startswith("*"))


@cache
def first_names() -> frozenset[str]:
    """What people are called in any language."""
    return frozenset(name for language in LANGUAGES for name in split_all(lexicon(language).first_names))


def _date_words(language: str) -> DateWords:
    words: DateWords = import_module(f"{DateWords.__module__}.{language}").WORDS
    return words


def _rows(words: Lexicon, dates: DateWords, staff: bool) -> Iterator[Row]:
    for kind in _PLAIN:
        yield Row(kind, None, getattr(words, kind))
    if staff:
        shared = {wish: words.wishes[wish] for wish in _SHARED}
        yield from (Row("work", wish, phrases, _GAP) for wish, phrases in {**shared, **words.work}.items())
    else:
        yield from (Row("wish", wish, phrases, _GAP) for wish, phrases in words.wishes.items())
        yield from (Row("ask", about, phrases, _GAP) for about, phrases in words.asks.items())
    for which, phrases in words.like.items():
        yield Row("like", which, phrases, _GAP)
    for kind in ("want", "unable", "instead", "anew", "think"):
        yield Row(kind, None, getattr(words, kind), _GAP)
    for wish, phrases in words.commands.items():
        yield Row("command", wish, phrases)
    for language, phrases in words.languages.items():
        yield Row("language", language, phrases)
    for number, phrases in words.ordinals.items():
        yield Row("ordinal", number, phrases)
    for number, phrases in dates.numbers.items():
        yield Row("number", number, phrases)
    for weekday, phrases in enumerate(dates.weekdays):
        yield Row("weekday", weekday, phrases)
    for minutes, phrases in words.units.items():
        yield Row("unit", minutes, phrases)
    for number, phrases in words.party.items():
        yield Row("party", number, phrases)
    for trade, phrases in words.trades.items():
        yield Row("trade", trade, phrases)
