"""No text is too strange or too long: never an exception, and work that grows with the text alone."""

import inspect
from datetime import datetime
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.understanding.rules.dates import read, rest
from flows.understanding.rules.dates.folding import MAX_CHARACTERS, fold
from flows.understanding.rules.dates.grammar import Context, Piece, apply_all
from flows.understanding.rules.dates.passes import PASSES
from flows.understanding.rules.dates.tokens import MAX_TOKENS, pieces
from flows.understanding.rules.dates.when import OPENING, PARTS
from flows.understanding.rules.dates.words import GLUED, LANGUAGES, DateWords, en, es, pt, ru, words_of
from tests.flows.understanding.dates.phrases import LANGUAGES as PHRASES
from tests.flows.understanding.dates.phrases import NOW

CONTEXT = Context(NOW, False, OPENING, PARTS, None)
WORDS = sorted({word for phrases in PHRASES.values() for phrase in phrases for word in phrase.split()})
STRANGE = ["\0", "😀", "é́", "٣:٠٠", "፩", "²", "½", "ß", "ﬁ", "'", "''", "-", "99", "24:00", "0", "31.12.9999", "\u202e"]
REPEATED = [
    "tomorrow ",
    "10:00 ",
    "from 9 to 11 ",
    "1",
    "1-1-",
    "5 ",
    "twenty ",
    "next next week ",
    "of the ",
    "between 1 and 2 and ",
    "13, ",
    "не в ",
    "a las ",
    *STRANGE,
]
texts = st.one_of(
    st.text(max_size=2000),
    st.lists(st.sampled_from([*WORDS, *STRANGE]), max_size=60).map(" ".join),
    st.lists(st.sampled_from([*WORDS, *STRANGE]), max_size=60).map("".join),
)
moments = st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2100-01-01"))


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from(LANGUAGES), moments, st.sampled_from(["day", "time", None]), st.booleans())
def test_any_text_is_read(
    text: str, language: str, now: datetime, asks: Literal["day", "time"] | None, month_first: bool
) -> None:
    whens = read(text, language, now, asks=asks, month_first=month_first)
    for when in whens:
        first, last = when.at
        assert 0 <= first < last <= min(len(text), MAX_CHARACTERS)
        assert when.end is None or when.start <= when.end
        assert when.has_date or when.has_time
    assert len(rest(text, whens)) <= len(text) + len(whens)


@pytest.mark.parametrize("part", REPEATED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_repeated_is_cut(part: str, language: str) -> None:
    text = (part * 2000)[:2000]
    assert len(pieces(fold(text), words_of(language))) <= MAX_TOKENS
    assert all(when.at[1] <= MAX_CHARACTERS for when in read(text, language, NOW))


class Counted(dict[str, Any]):
    """Tags that count how often a rule looks at them."""

    looks = 0

    def __contains__(self, tag: object) -> bool:
        Counted.looks += 1
        return super().__contains__(tag)


def looks(found: list[Piece]) -> int:
    Counted.looks = 0
    apply_all(PASSES, [piece._replace(tags=Counted(piece.tags)) for piece in found], CONTEXT)
    return Counted.looks


@pytest.mark.parametrize("part", REPEATED)
def test_work_grows_no_faster_than_the_text(part: str) -> None:
    one = pieces(fold(part * 12), words_of("en"))
    assert looks(one * 4) <= 5 * looks(one) + 100


@pytest.mark.parametrize("part", REPEATED)
def test_a_pass_tries_no_more_than_its_bound(part: str) -> None:
    """Two tries of each rule for a piece, two looks at each tag of its elements: as the grammar promises."""
    found = pieces(fold(part * 500), words_of("en"))
    tags = sum(len(element.tags) for one in PASSES for rule in one.rules for element in rule.elements)
    assert looks(found) <= 2 * len(found) * 4 * tags


def test_a_rule_hands_over_what_its_function_takes() -> None:
    for rule in (rule for one in PASSES for rule in one.rules):
        values = sum(element.kept for element in rule.elements)
        inspect.signature(rule.make).bind(CONTEXT, *[None] * values)


@pytest.mark.parametrize("words", [en.WORDS, es.WORDS, pt.WORDS, ru.WORDS])
def test_every_sign_of_a_lexicon_is_read(words: DateWords) -> None:
    read_by_rules = {tag for one in PASSES for rule in one.rules for element in rule.elements for tag in element.tags}
    # `am` and `pm` are two values of one tag, the others are read beside the rules.
    beside = {"am", "pm", "doubtful", "closing", "plural", "polite", "now", "or", "street"}
    assert {sign.removesuffix(GLUED) for sign in words.signs} <= read_by_rules | beside
