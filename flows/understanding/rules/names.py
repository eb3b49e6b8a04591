"""Finding what a client names among a business's names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeVar

from rapidfuzz import fuzz

from flows.understanding.rules.dates.words.spelling import latin
from flows.understanding.rules.lexicon import LANGUAGES, lexicon
from flows.understanding.rules.marks import first_names, phrases_of
from flows.understanding.rules.phrases import Phrases, Row
from flows.understanding.rules.words import split

# Measured on 1,500 booking turns: 97 % of names found with two typos in them, none where nobody is named.
THRESHOLD = 85
# Shorter words are compared whole: a likeness of theirs is chance.
_SHORTEST = 4
_TOO_SHORT = 2
# So much of the words that are likened must be alike.
_SHARE = 0.6
# So many alike names are looked for in one message.
_MOST = 3
_ENDING = re.compile(r"(?<=..)(?:oiu|oi|om|ei|iu|ia|am|a|e|i|u|o)$")
# What makes a name a dear one, such as that of `Анечка`, `Carlinha` and `Carlita`.
_DEAR = re.compile(r"(?:(?<=..)(?:ochk|echk|ushk|inh)|(?<=...)it)$")
_TWICE = re.compile(r"(.)\1")

_T = TypeVar("_T")
Called = Mapping[str, tuple[str, ...]]
Kind = Literal["services", "people", None]


class Mention(NamedTuple):
    """What is named from one word up to another, exclusive."""

    first: int
    last: int
    uid: str


class _Hit(NamedTuple):
    first: int
    last: int
    uids: frozenset[str]


class _Heard(NamedTuple):
    """Words as they are written, without slips and as they sound; which are free, and which may name a service."""

    words: Sequence[str]
    spelt: Sequence[str]
    sounds: Sequence[str]
    free: Sequence[bool]
    own: Sequence[bool]


def find(names: Called, text: str, kind: Kind = None) -> str | None:
    """The uid that a text names, None where it names none or several.

    names: uid → what it is called. kind: as `mentions` takes it.
    """
    uids = {mention.uid for mention in mentions(names, split(text), kind=kind)}
    return next(iter(uids)) if len(uids) == 1 else None


def mentions(
    names: Called,
    words: Sequence[str],
    taken: Iterable[int] = (),
    meant: Iterable[int] = (),
    own: Iterable[int] = (),
    *,
    kind: Kind = None,
    spelt: Sequence[str] = (),
) -> tuple[Mention, ...]:
    """What the words name, from left to right; what fits a few names equally well names them all.

    A whole name wins over a name with another ending, that over a single word of a longer name, that over likeness
    (rapidfuzz's partial_ratio). taken: the words that mean something else; meant: those that may be likened to no
    name; own: those of them that the message's language has for trades: other ones name no service but by a whole name.
    kind: of services, what people of all trades call such a thing is a name, too; of people, their first name.
    spelt: the words without slips, where somebody knows of any: a slip in one language is soon a word of another.
    """
    known = _known(tuple(names.items()), kind)
    sounds, occupied = tuple(map(_sound, words)), set(taken)
    unlike = set(meant)
    foreign = unlike.difference(own) if kind == "services" else set()
    found: list[_Hit] = []
    for step in (_whole, _inflected, _single, _alike):
        if found and step in (_single, _alike):
            break
        barred = occupied | unlike if step is _alike else occupied
        every = range(len(words))
        heard = _Heard(words, spelt or words, sounds, *([at not in out for at in every] for out in (barred, foreign)))
        for hit in step(known, heard):
            found.append(hit)
            occupied.update(range(hit.first, hit.last))
    return tuple(
        Mention(hit.first, hit.last, uid)
        for hit in sorted(found, key=_place)
        for uid in sorted(hit.uids)
        if len(hit.uids) <= _MOST
    )


class _Known(NamedTuple):
    """Names ready to be looked up by their first word, their stem, a word of theirs, and as a whole."""

    whole: Mapping[str, frozenset[tuple[tuple[str, ...], str]]]
    trades: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[tuple[tuple[str, ...], str]]]
    words: Mapping[str, frozenset[str]]
    alike: tuple[tuple[str, str], ...]


@lru_cache(maxsize=512)
def _known(names: tuple[tuple[str, tuple[str, ...]], ...], kind: Kind) -> _Known:
    every = [(split(name.replace("_", " ")), uid) for uid, called in names for name in (uid, *called)]
    if kind == "people":
        every += [(name[:1], uid) for name, uid in every if len(name) > 1 and not _means(name[0])]
    spoken = [(tuple(map(_sound, name)), uid) for name, uid in every if len("".join(name)) > 1]
    inflected = [(tuple(map(_stem, name)), uid) for name, uid in spoken if len(name) == 1 or kind == "people"]
    return _Known(
        whole=_united((name[0], (name, uid)) for name, uid in spoken),
        trades=_united((trade, uid) for uid, called in names if kind == "services" and (trade := _trade(called))),
        stems=_united((name[0], (name, uid)) for name, uid in inflected),
        words=_united((word, uid) for name, uid in spoken for word in name if len(word) >= _SHORTEST),
        alike=tuple((" ".join(name), uid) for name, uid in spoken),
    )


def _whole(known: _Known, heard: _Heard) -> Iterator[_Hit]:
    hits = [
        _Hit(first, first + len(name), frozenset({uid}))
        for first, sound in enumerate(heard.sounds)
        for name, uid in known.whole.get(sound, ())
        if tuple(heard.sounds[first : first + len(name)]) == name
    ]
    if known.trades:
        own, spoken = {_place(hit) for hit in hits}, _trades()
        hits += [
            _Hit(mark.first, mark.last, known.trades[mark.value])
            for mark in spoken.find(spoken.spelt(heard.spelt, slips=False))
            if mark.value in known.trades and (mark.first, mark.last) not in own
            if any(heard.own[mark.first : mark.last])
        ]
    for hit in _longest(hits):
        if all(heard.free[hit.first : hit.last]):
            yield hit


def _inflected(known: _Known, heard: _Heard) -> Iterator[_Hit]:
    stems = tuple(map(_stem, heard.sounds))
    hits = (
        _Hit(place, place + len(name), frozenset({uid}))
        for place, (word, stem) in enumerate(zip(heard.words, stems, strict=True))
        if len(word) >= _SHORTEST or not word.isascii()
        for name, uid in known.stems.get(stem, ())
        if stems[place : place + len(name)] == name and all(heard.free[place : place + len(name)])
    )
    yield from _longest(hits)


def _single(known: _Known, heard: _Heard) -> Iterator[_Hit]:
    """The name of which most was said."""
    every = range(len(heard.words))
    places = [at for at in every if heard.free[at] and heard.own[at] and heard.sounds[at] in known.words]
    said: dict[str, int] = {}
    for place in places:
        for uid in known.words[heard.sounds[place]]:
            said[uid] = said.get(uid, 0) + len(heard.sounds[place])
    if said:
        most = max(said.values())
        yield _Hit(places[0], places[0] + 1, frozenset(uid for uid, letters in said.items() if letters == most))


def _alike(known: _Known, heard: _Heard) -> Iterator[_Hit]:
    places = [place for place, word in enumerate(heard.words) if heard.free[place] and len(word) >= _SHORTEST]
    for _ in range(_MOST):
        hit = _likest(known, heard, places)
        if hit is None:
            return
        yield hit
        places = [place for place in places if not hit.first <= place < hit.last]


def _likest(known: _Known, heard: _Heard, places: Sequence[int]) -> _Hit | None:
    text = " ".join(heard.sounds[place] for place in places)
    starts = [len(" ".join(heard.sounds[place] for place in places[:count])) for count in range(len(places))]
    scored = [
        (alike.score, alike.dest_start, alike.dest_end, uid)
        for name, uid in known.alike
        if min(len(name), len(text)) >= _SHORTEST
        and (alike := fuzz.partial_ratio_alignment(name, text, score_cutoff=THRESHOLD))
        and _begins_word(name, alike.src_start)
    ]
    if not scored:
        return None
    best, first, last, _ = max(scored)
    if first not in starts:
        return None
    uids = frozenset(uid for score, _, _, uid in scored if score == best)
    within = [place for place, start in zip(places, starts, strict=True) if start < last and start + 2 >= first]
    if not within or last - first < _SHARE * len(" ".join(heard.sounds[place] for place in within)):
        return None
    return _Hit(within[0], within[-1] + 1, uids)


def _begins_word(name: str, at: int) -> bool:
    return at == 0 or name[at - 1] == " "


def _longest(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Those that stand in no longer one, one for each place; what names the same place differently is in doubt."""
    reach = 0
    places: dict[tuple[int, int], frozenset[str]] = {}
    for hit in hits:
        places[_place(hit)] = places.get(_place(hit), frozenset()) | hit.uids
    for (first, last), uids in sorted(places.items(), key=lambda one: (one[0][0], -one[0][1])):
        if first >= reach:
            yield _Hit(first, last, uids)
            reach = last


def _place(hit: _Hit) -> tuple[int, int]:
    return hit.first, hit.last


@lru_cache(maxsize=256)
def _sound(word: str) -> str:
    """The word as it is pronounced, roughly, so that `Карле` and `Carla` differ by an ending only."""
    plain = latin(word).replace("ch", "4").replace("c", "k").replace("4", "ch").replace("ph", "f")
    return _TWICE.sub(r"\1", plain)


def _stem(sound: str) -> str:
    return _DEAR.sub("", _ENDING.sub("", sound))


@cache
def _trades() -> Phrases:
    """What things are called in all languages, since the names of a business may be in any."""
    known = [lexicon(language) for language in LANGUAGES]
    rows = [Row("trade", trade, phrases) for words in known for trade, phrases in words.trades.items()]
    small = {ending: left for words in known for ending, left in words.small.items()}
    return Phrases(rows, latin, small=small)


def _means(word: str) -> bool:
    """Whether a word has a meaning in any language besides being a name, so that it cannot stand for a whole one."""
    if len(word) <= _TOO_SHORT:
        return True
    every = map(phrases_of, LANGUAGES)
    if word in first_names():
        return any(phrases.kinds(phrases.plain(word)) - {"first_names"} for phrases in every)
    return any(phrases.knows(phrases.plain(word)) for phrases in every)


def _trade(called: Iterable[str]) -> str | None:
    """The trade of something that is called so; of several the one that comes first in the lexicon."""
    spoken = _trades()
    found = {mark.value for name in called for mark in spoken.find(spoken.spelt(split(name), slips=False))}
    return next((trade for trade in lexicon(LANGUAGES[0]).trades if trade in found), None)


def _united(pairs: Iterable[tuple[str, _T]]) -> dict[str, frozenset[_T]]:
    united: dict[str, set[_T]] = {}
    for key, value in pairs:
        united.setdefault(key, set()).add(value)
    return {key: frozenset(values) for key, values in united.items()}
