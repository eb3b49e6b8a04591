"""From what was understood to what the steps take: both readings of an hour, and what the client had before."""

from typing import NamedTuple

from flows import history, limits, sentences
from flows.talk import Talk
from flows.understanding.protocol import Understood
from flows.understanding.vocabulary import opening_of


class Hinted(NamedTuple):
    """Hints for the steps, and what is said before the next question."""

    hints: dict[str, str]
    notes: tuple[str, ...] = ()


def hinted(talk: Talk, understood: Understood, *, books: bool) -> Hinted:
    """What is said by itself goes before what the client's history adds.

    books: it is about a new booking, so that it matters for how many people it is and what the client had before.
    """
    hints = {**understood.hints, **_both_readings(talk, understood)}
    party, like = int(hints.pop("party", "1")), hints.pop(history.LIKE, None)
    if not books:
        return Hinted(hints)
    notes = [talk.say("book.party")] if party > 1 else []
    had = history.like(talk, like) if like else {}
    if like and not had:
        notes.append(talk.say("history.none"))
    if "provider" in hints or "not_provider" in hints:
        had = {field: uid for field, uid in had.items() if field == "service"}
    return Hinted({**had, **hints}, tuple(notes))


def _both_readings(talk: Talk, understood: Understood) -> dict[str, str]:
    """An hour that may be before noon or after it, as both; one at which nobody ever works is none."""
    hour = understood.hints.get("time", "")
    other = next((when.other for when in understood.whens if when.has_time), None)
    if other is None or not hour or limits.ANYTHING in hour:
        return {}
    minute = other.hour * 60 + other.minute
    works = any(since <= minute < until for spans in opening_of(talk.catalogue).values() for since, until in spans)
    return {"time": f"{hour},{sentences.clock(other)}"} if works else {}
