"""From a text to whens."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from itertools import chain
from typing import Literal

from flows.understanding.protocol import Opening, Parts, When
from flows.understanding.rules.dates import clocks, joins, zones
from flows.understanding.rules.dates.calendar import next_day_of_month
from flows.understanding.rules.dates.folding import Folded, fold
from flows.understanding.rules.dates.grammar import Context, Piece, apply_all
from flows.understanding.rules.dates.passes import PASSES
from flows.understanding.rules.dates.resolve import grain_of, moments, other_half
from flows.understanding.rules.dates.tokens import pieces
from flows.understanding.rules.dates.values import MINUTES, Hours, Told, one_day
from flows.understanding.rules.dates.when import OPENING, PARTS
from flows.understanding.rules.dates.words import LANGUAGES, choose, words_of

# Made ready on import, so that no message waits for it.
READY = tuple(map(words_of, LANGUAGES))

# Parts of the day that greet, too.
GREETED = ("morning", "afternoon", "evening")
MEANT = ("told", "days", "hours", "clock")
# What may follow a short weekday that is one.
_AFTER_CLOSING = frozenset({"comma", "stop", "or", "and", "slash", "polite", "now"})


def read(
    text: str,
    language: str,
    now: datetime,
    *,
    month_first: bool = False,
    opening: Opening | None = None,
    parts: Parts = PARTS,
    asks: Literal["day", "time"] | None = None,
    zone: tzinfo | None = None,
    southern: bool = False,
) -> tuple[When, ...]:
    """The days and times that a text names, in its order; at most the first 500 characters of it are read.

    language: that of the chat; another one is read where more of the text is in it. now: naive wall time of the
    business. month_first: 11/24 is usual there. opening: weekday from 0, Monday → stretches of wall minutes, which
    decide what a bare "at 5" means. parts: part of day → its wall minutes, where it differs from `PARTS`. asks: what
    a bare "5" or "14" answers. zone: the business's, without which a time of another place stays as it was said.
    southern: its summer is in December. Never raises for any text.
    """
    folded = fold(text)
    context = Context(now, month_first, opening or OPENING, {**PARTS, **parts}, asks, zone, southern)
    joined = apply_all(PASSES, pieces(folded, choose(folded.text, language)), context)
    found = tuple(_told(joined, context)) or tuple(_asked(joined, context)) or tuple(_now(joined, context))
    return tuple(when for piece, told in _unwanted_within(found) if (when := _when(told, piece, folded, context)))


def _told(joined: Sequence[Piece], context: Context) -> Iterable[tuple[Piece, Told]]:
    """What each piece says; what is doubtful counts only where the text says nothing else."""
    alone = all(piece.tags and "counted" not in piece.tags for piece in joined)
    loose = _lacks_time(joined)
    strong = any(map(_strong, joined))
    negated = linked = False
    greeted = _greeting(joined, context)
    for place, piece in enumerate(joined[greeted:], greeted):
        if "several" in piece.tags:
            yield from ((piece, part) for part in dict.fromkeys(chain(*map(_parted, piece.tags["several"]))))
        told = _meaning(piece, alone or _closes(joined, place)) or (_loose_time(piece) if loose else None)
        if strong and "weak" in piece.tags:
            told = None
        if told is None:
            linked = "and" in piece.tags or "or" in piece.tags
            negated = negated and linked
            continue
        negated = told.negated or (negated and linked)
        yield from ((piece, replace(part, negated=negated)) for part in _parted(told))


def _closes(joined: Sequence[Piece], place: int) -> bool:
    """Whether a short weekday, `sat`, ends a sentence or stands in a list."""
    follows = next(iter(joined[place + 1 : place + 2]), None)
    return "closing" in joined[place].tags and (follows is None or not _AFTER_CLOSING.isdisjoint(follows.tags))


def _unwanted_within(found: Sequence[tuple[Piece, Told]]) -> Iterator[tuple[Piece, Told]]:
    """`Next week but not Tuesday`: a bare weekday that does not suit is one of the days that are wanted."""
    spans = [told.days for _, told in found if told.days and told.days.grain != "day" and not told.negated]
    for piece, told in found:
        day = told.days.start if told.negated and told.days and told.days.named else None
        days = (span.start + timedelta(days=(day.weekday() - span.start.weekday()) % 7) for span in spans if day)
        within = next((one for one, span in zip(days, spans, strict=False) if one < span.end), None)
        yield piece, replace(told, days=one_day(within)) if within else told


def _parted(told: Told) -> Iterator[Told]:
    """`Next week after 4` is two wishes: a range of days, and hours on any of them."""
    if told.days and told.hours and told.days.grain != "day":
        yield Told(told.days, negated=told.negated)
        yield replace(told, days=None)
    else:
        yield told


def _greeting(joined: Sequence[Piece], context: Context) -> int:
    """How many pieces greet: `morning, can I come at 5` names no part of the day."""
    if context.asks or len(joined) < 3 or all(piece.tags for piece in joined[2:]):
        return 0
    said, mark = joined[0].tags, joined[1].tags
    greets = "hours" in said and said["hours"].part in GREETED and ("comma" in mark or "stop" in mark)
    return 1 if greets else 0


def _lacks_time(joined: Sequence[Piece]) -> bool:
    """Whether days are said but no time of day."""
    said = [told for piece in joined if (told := _meaning(piece, alone=False))]
    return any(told.days for told in said) and not any(told.hours or told.since for told in said)


def _loose_time(piece: Piece) -> Told | None:
    """`5.30` is a time where a day is said without one."""
    at = piece.tags.get("maybe_clock")
    return joins.told(at) if at and "amount" not in piece.tags else None


def _strong(piece: Piece) -> bool:
    """Whether a piece says a clock time beyond doubt."""
    told = piece.tags.get("told", Told())
    timed = told.hours is not None and not told.hours.part and not told.negated
    return (timed or "clock" in piece.tags) and "weak" not in piece.tags


def _meaning(piece: Piece, alone: bool) -> Told | None:
    tags = piece.tags
    if "moment" in tags:
        return Told(tags["days"], since=tags["moment"])
    for tag in MEANT:
        if tag in tags:
            return joins.told(tags[tag])
    if "instant" in tags:
        return Told(since=tags["instant"])
    if "stretch" in tags:
        return Told(since=tags["stretch"][0], until=tags["stretch"][1])
    if alone and "maybe_clock" in tags and ("amount" in tags or "likely" in tags):
        return joins.told(tags["maybe_clock"])
    if alone and "maybe_hours" in tags and (tags["maybe_hours"].part or "likely" in tags):
        return Told(hours=tags["maybe_hours"])
    if alone and "maybe_days" in tags and tags["maybe_days"].grain == "day":
        return Told(days=tags["maybe_days"])
    return None


def _asked(joined: Sequence[Piece], context: Context) -> Iterable[tuple[Piece, Told]]:
    """The bare number that answers the pending question; one that counts something else, `2 people`, does not."""
    for place, piece in enumerate(joined):
        leads, follows = joined[place - 1 : place], joined[place + 1 : place + 2]
        # "The blue one" is no hour.
        thing = "thing" in piece.tags and not all(each.tags for each in leads)
        if not thing and all(each.tags for each in follows):
            told = _bare_time(piece) if context.asks == "time" else _bare_day(piece, context) if context.asks else None
            if told:
                yield piece, told
                return


def _bare_time(piece: Piece) -> Told | None:
    tags = piece.tags
    if "maybe_hours" in tags:
        return Told(hours=tags["maybe_hours"])
    at = clocks.hour_of(next((tags[tag] for tag in ("four", "maybe_clock", "number") if tag in tags), -1))
    return Told(hours=Hours(at, at)) if at and 0 < at.minute < MINUTES else None


def _bare_day(piece: Piece, context: Context) -> Told | None:
    if "maybe_days" in piece.tags:
        return Told(days=piece.tags["maybe_days"])
    day = next_day_of_month(piece.tags.get("ordinal") or piece.tags.get("number") or 0, context.now.date())
    return Told(days=one_day(day)) if day else None


def _now(joined: Sequence[Piece], context: Context) -> Iterable[tuple[Piece, Told]]:
    """`now` is a time only where no other is."""
    return ((piece, Told(since=context.now, open="after")) for piece in joined if "now" in piece.tags)


def _when(told: Told, piece: Piece, folded: Folded, context: Context) -> When | None:
    at = (folded.places[piece.first], folded.places[piece.last - 1] + 1)
    if told.since and told.days:
        return When(told.since, None, True, False, at, grain="day")
    if told.since:
        return When(told.since, told.until, True, True, at, told.open, told.negated)
    ends = moments(told, context)
    if ends is None:
        return None
    # Where only the end was said, the start is that of the day, or now.
    start, end = (moment and zones.here(moment, told, context) for moment in ends)
    side = told.open or (told.hours and told.hours.side)
    return When(
        start=start or (min(context.now, end) if end else context.now),
        end=end,
        has_date=told.days is not None,
        has_time=told.hours is not None,
        at=at,
        open=side or None,
        negated=told.negated,
        other=other_half(told, start, context) if start else None,
        grain=grain_of(told),
    )
